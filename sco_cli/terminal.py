"""What the place that an answer or an error goes to can show: colour, width, characters beyond ASCII."""

import os
import shutil
from typing import TextIO

from sco_cli.output import Look

NARROWEST = 20


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
    """A line with its control characters made visible: what a person typed and what a file says is data."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in line)
