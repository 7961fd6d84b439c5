"""CSV as RFC 4180 has it: a header, CRLF, quotes where needed. One thing is one row."""

import csv
import io
from typing import TextIO

from sco_cli.answer import Answer, Field
from sco_cli.output import Look
from sco_cli.output.cells import plain


def write(answer: Answer, fields: tuple[Field, ...], stream: TextIO, look: Look) -> None:
    """Write a header unless told not to, and a row a record."""
    buffer = io.StringIO(newline="")
    rows = csv.writer(buffer, lineterminator="\r\n")
    if look.header is not False:
        rows.writerow([field.name for field in fields])
    rows.writerows([plain(record.get(field.name)) for field in fields] for record in answer.records)
    stream.write(buffer.getvalue())
