"""A Markdown table, as GitHub and Pandoc render it. One thing is a table of fields and values."""

from typing import TextIO

from sco_cli.answer import Answer, Field
from sco_cli.output import Look
from sco_cli.output.cells import plain

_ESCAPES = str.maketrans(
    {"\\": "\\\\", "|": "\\|", "\n": "<br>", "\r": "", "<": "&lt;", "*": "\\*", "_": "\\_", "`": "\\`", "[": "\\["}
)


def write(answer: Answer, fields: tuple[Field, ...], stream: TextIO, look: Look) -> None:
    """Write a header row, a rule and a row a record; for one thing a row a field."""
    if answer.one:
        head = ["Field", "Value"]
        rows = [[field.label, plain(record.get(field.name))] for record in answer.records for field in fields]
    else:
        head = [field.label for field in fields]
        rows = [[plain(record.get(field.name)) for field in fields] for record in answer.records]
    lines = [head, ["---"] * len(head), *([cell.translate(_ESCAPES) for cell in row] for row in rows)]
    stream.write("".join("| " + " | ".join(line) + " |\n" for line in lines))
