"""JSON Lines: one compact object a record, one record a line."""

from typing import TextIO

import msgspec

from sco_cli.answer import Answer, Field
from sco_cli.output import Look
from sco_cli.output.json import escaped


def write(answer: Answer, fields: tuple[Field, ...], stream: TextIO, look: Look) -> None:
    """Write every field of every record; absent is ``null``."""
    records = ({field.name: record.get(field.name) for field in fields} for record in answer.records)
    text = "".join(msgspec.json.encode(record).decode() + "\n" for record in records)
    stream.write(text if look.unicode else escaped(text))
