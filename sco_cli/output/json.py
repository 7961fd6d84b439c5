"""JSON: an array for a command that lists, an object for one that shows one thing, whatever the count."""

from typing import TextIO

import msgspec

from sco_cli.answer import Answer, Field
from sco_cli.output import Look


def write(answer: Answer, fields: tuple[Field, ...], stream: TextIO, look: Look) -> None:
    """Write every field of every record; absent is ``null``."""
    records = [{field.name: record.get(field.name) for field in fields} for record in answer.records]
    text = msgspec.json.format(msgspec.json.encode(records[0] if answer.one else records), indent=2).decode()
    stream.write((text if look.unicode else escaped(text)) + "\n")


def escaped(text: str) -> str:
    r"""JSON text in ASCII alone: other characters as ``\uXXXX``, which every reader takes for the same."""
    return "".join(char if char.isascii() else _escape(char) for char in text)


def _escape(char: str) -> str:
    units = char.encode("utf-16-be").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))
