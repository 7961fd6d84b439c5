"""HOW an answer is printed: one file a format, each with one function ``write(answer, fields, stream, look)``."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, TextIO

from sco_cli.answer import Answer, Field


class Look(NamedTuple):
    """What the place that the answer goes to can show, decided once by the frame.

    :ivar width: columns of the terminal.
    :ivar color: whether colour and emphasis may be used.
    :ivar unicode: whether characters beyond ASCII can be printed.
    :ivar header: whether a line of field names comes first; ``None`` leaves it to the format.
    :ivar terminal: whether a person's terminal reads, so that links and direction marks mean something.
    """

    width: int = 80
    color: bool = False
    unicode: bool = True
    header: bool | None = None
    terminal: bool = False


Write = Callable[[Answer, tuple[Field, ...], TextIO, Look], None]

FORMATS = {
    "table": "table",
    "tsv": "tsv",
    "csv": "comma",
    "json": "json",
    "jsonl": "jsonl",
    "markdown": "markdown",
}
"""Format -> the module in this folder that writes it. Rich is imported by ``table`` alone."""

NESTED = frozenset({"json", "jsonl"})
"""The formats that hold values as they are: they print every field, shown or not, unless some are named."""


def writer(name: str) -> Write:
    """The function that writes a format; imports that format alone."""
    write: Write = import_module(f"sco_cli.output.{FORMATS[name]}").write
    return write
