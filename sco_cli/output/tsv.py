"""Tab-separated lines for ``cut``, ``awk`` and ``while read``: no header unless asked for, every value whole."""

from typing import TextIO

from sco_cli.answer import Answer, Field
from sco_cli.output import Look
from sco_cli.output.cells import plain

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def write(answer: Answer, fields: tuple[Field, ...], stream: TextIO, look: Look) -> None:
    """Write a line a record, or for one thing a line ``field<TAB>value`` a field."""
    if answer.one:
        rows = [[field.name, plain(record.get(field.name))] for record in answer.records for field in fields]
        header = ["field", "value"]
    else:
        rows = [[plain(record.get(field.name)) for field in fields] for record in answer.records]
        header = [field.name for field in fields]
    if look.header:
        rows.insert(0, header)
    stream.write("".join("\t".join(cell.translate(_ESCAPES) for cell in row) + "\n" for row in rows))
