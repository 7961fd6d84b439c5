"""What the place that an answer or an error goes to can show: colour, width, characters beyond ASCII."""

import os
import re
import shutil
import sys
from typing import TextIO

from sco_cli.output import Look

NARROWEST = 20
LONGEST_MESSAGE = 1000
"""Characters of a line that says what is wrong."""
_OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\r(?!\n)")
"""Control characters but tab and line end, and what embeds, overrides or isolates a direction."""


def is_terminal(stream: TextIO) -> bool:
    """Whether a person's terminal reads the stream."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def look_of(stream: TextIO, *, color: str = "auto", header: bool | None = None) -> Look:
    """Decide how an answer may look on a stream.

    :param color: ``auto``, ``always`` or ``never``.
    """
    return Look(
        width=max(NARROWEST, shutil.get_terminal_size((80, 24)).columns),
        color=has_color(stream, color),
        unicode=has_unicode(stream),
        header=header,
        terminal=is_terminal(stream),
    )


def has_color(stream: TextIO, wish: str = "auto") -> bool:
    """Whether colour may be used: the wish, else ``NO_COLOR``, else ``FORCE_COLOR``, else what the stream is.

    The variables count when they are not empty; ``FORCE_COLOR=0`` forces nothing. See no-color.org and force-color.org.
    """
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "").lower() not in ("", "0", "false"):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def has_unicode(stream: TextIO) -> bool:
    """Whether the stream takes every character."""
    return (stream.encoding or "ascii").lower().replace("-", "").startswith("utf")


def visible(line: str) -> str:
    """A message with its control characters made visible: what a person typed and what a file says is data.

    One that quotes a text of a million characters is cut, so that it stays one line that can be read.
    """
    shown = line if len(line) <= LONGEST_MESSAGE else f"{line[:LONGEST_MESSAGE]}..."
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in shown)


def folded(line: str, stream: TextIO) -> str:
    """A line broken at its blanks where it is too long for the terminal that reads it; a command to copy stays whole.

    A line that fits is as it was, and what goes to a program or a file is never broken.
    """
    if line.startswith("= ") or not is_terminal(stream):
        return line
    width = look_of(stream).width
    if len(line) <= width:
        return line
    import textwrap

    indent = " " * (len(line) - len(line.lstrip()) + 2)
    pieces = textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return "\n".join(pieces)


def put(text: str) -> None:
    """Write plain text to standard output: exact for a program or a file, harmless on a terminal."""
    sys.stdout.write(harmless(text) if is_terminal(sys.stdout) else text)


def harmless(text: str) -> str:
    """Lines with the characters made visible that a terminal obeys, in a form that JSON reads as the same."""
    return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
