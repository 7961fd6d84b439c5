"""Console sessions: what was typed and what a terminal showed, run again and compared.

A session is lines of a file or of a README block::

    $ sco founded --fields date,city
    date  2001-06-15
    $ echo $?
    0

Each command runs in a real ``sh`` on a pseudo-terminal of 80 columns without colour, so that it prints what a
person sees; a redirection or pipe in it works as in any shell. Set ``UPDATE_SESSIONS=1`` to write what is printed
now in place of what was expected.
"""

import contextlib
import datetime
import errno
import os
import pty
import re
import subprocess
import sys
import termios
from pathlib import Path
from typing import NamedTuple

WRITTEN_ON = "2026-11-24"
"""The day of the sessions. Where an answer names today, it is compared as if it were this day."""


class Step(NamedTuple):
    """A command and what it printed."""

    command: str
    printed: str


def steps(text: str) -> list[Step]:
    """Split a session into its commands; lines before the first are comments."""
    found = []
    for part in re.split(r"(?m)^\$ ", text)[1:]:
        command, _, printed = part.partition("\n")
        found.append(Step(command, printed))
    return found


def run(command: str, folder: Path, status: int = 0, *, colour: bool = False) -> tuple[str, int]:
    """Run one command as typed at a terminal.

    :param status: what ``$?`` is when the command begins.
    :param colour: whether the terminal is asked for colours.
    :returns: what the terminal showed, and the exit status.
    """
    ours, theirs = pty.openpty()
    settings = termios.tcgetattr(theirs)
    settings[1] &= ~termios.OPOST  # a line feed stays a line feed
    termios.tcsetattr(theirs, termios.TCSANOW, settings)
    termios.tcsetwinsize(theirs, (24, 80))
    environment = {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
    } | ({} if colour else {"NO_COLOR": "1"})
    process = subprocess.Popen(
        ["/bin/sh", "-c", f"(exit {status}); {command}"],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    shown = _everything(ours).decode()
    return shown.replace(datetime.date.today().isoformat(), WRITTEN_ON), process.wait(timeout=60)


def _everything(terminal: int) -> bytes:
    """What is written to a terminal until nobody has its other side open."""
    shown = b""
    with contextlib.closing(os.fdopen(terminal, "rb", buffering=0)) as stream:
        while True:
            try:
                piece = stream.read(65536)
            except OSError as error:
                if error.errno != errno.EIO:  # how Linux says that the other side is closed
                    raise
                break
            if not piece:
                break
            shown += piece
    return shown


def play(text: str, folder: Path) -> str:
    """The session as it runs now: the same commands with what they print."""
    head = text.partition("$ ")[0] if not text.startswith("$ ") else ""
    status, played = 0, head
    for step in steps(text):
        printed, status = run(step.command, folder, status)
        blank = "\n" if step.printed.endswith("\n\n") else ""  # an empty line between steps is the writer's
        played += f"$ {step.command}\n{printed}{blank}"
    return played


def wanted() -> bool:
    """Whether the expected text is to be written anew."""
    return os.environ.get("UPDATE_SESSIONS") == "1"
