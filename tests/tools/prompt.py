"""A shell at a terminal: bash, zsh or fish with the completion installed as its script says, and what a person sees."""

import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pyte

PROMPT = "> "
LINES, COLUMNS = 50, 150
PATIENCE = 30.0
"""Seconds after which something that should be on the screen is taken to be missing."""
LAUNCHER = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"
"""Makes the terminal that of the shell, as a login does."""
INSTALLED = {
    "bash": {".bashrc": f"PS1='{PROMPT}'\nsource <(sco completion bash)\n"},
    "zsh": {
        ".zshrc": f"PS1='{PROMPT}'\nsco completion zsh > ~/_sco\nfpath+=(~)\nautoload -Uz compinit\ncompinit -u\n",
    },
    "fish": {
        ".config/fish/config.fish": (
            f"function fish_prompt; echo -n '{PROMPT}'; end\nset -g fish_greeting\n"
            "set -g fish_autosuggestion_enabled 0\n"
            "mkdir -p ~/.config/fish/completions\nsco completion fish > ~/.config/fish/completions/sco.fish\n"
        ),
        ".local/share/fish/generated_completions/none": "",  # else the first start makes them all in the background
    },
}
"""Shell -> the files of a home in which the completion is installed for every shell."""
SOURCED = {
    "zsh": {".zshrc": f"PS1='{PROMPT}'\nautoload -Uz compinit\ncompinit -u\nsource <(sco completion zsh)\n"},
    "fish": {
        ".config/fish/config.fish": INSTALLED["fish"][".config/fish/config.fish"].partition("mkdir")[0]
        + "sco completion fish | source\n",
        ".local/share/fish/generated_completions/none": "",
    },
}
"""The same, for the one shell."""


class Shell:
    """A shell at a terminal of its own."""

    def __init__(self, name: str, home: Path, files: dict[str, str], **environment: str) -> None:
        """:param files: the files of its home, the settings of the shell among them."""
        for file, text in files.items():
            (home / file).parent.mkdir(parents=True, exist_ok=True)
            (home / file).write_text(text)
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._terminal, theirs = pty.openpty()
        self._screen.write_process_input = self.type  # type: ignore[method-assign]  # a shell may ask the terminal
        termios.tcsetwinsize(theirs, (LINES, COLUMNS))
        settings = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(home), "TERM": "xterm",
                    "LANG": "C.UTF-8", **environment}  # fmt: skip
        self._process = subprocess.Popen(
            [sys.executable, "-c", LAUNCHER, name, "-i"],
            stdin=theirs, stdout=theirs, stderr=theirs, cwd=home, env=settings, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.wait(
            "a prompt",
            lambda: (
                self.line == ""
                and self._screen.cursor.x == len(PROMPT)
                and self._row(self._screen.cursor.y) == PROMPT.rstrip()
            ),
        )

    def close(self) -> None:
        """End the shell."""
        self._process.kill()
        self._process.wait()
        os.close(self._terminal)

    def type(self, data: str) -> None:
        """Type at the terminal, Tab and Enter as a program has them."""
        os.write(self._terminal, data.encode())

    @property
    def line(self) -> str:
        """What stands between the prompt and the cursor."""
        row, end = self._screen.buffer[self._screen.cursor.y], self._screen.cursor.x
        return "".join(row[column].data for column in range(len(PROMPT), end))

    @property
    def screen(self) -> str:
        """The whole screen, without the blanks behind its lines."""
        return "\n".join(self._row(number) for number in range(LINES)).rstrip()

    @property
    def listed(self) -> str:
        """What the screen shows beside the line."""
        return "\n".join(row for row in self.screen.splitlines() if not row.startswith(PROMPT.rstrip()))

    def becomes(self, line: str) -> None:
        """Wait for the line to be this one."""
        self.wait(f"the line {line!r}", lambda: self.line == line)

    def shows(self, *texts: str) -> None:
        """Wait for texts to be on the screen."""
        self.wait(f"{texts} on the screen", lambda: all(text in self.screen for text in texts))

    def wait(self, what: str, there: Callable[[], bool]) -> None:
        """Read what the shell writes until something is there."""
        end = time.monotonic() + PATIENCE
        while not there():
            if not select.select([self._terminal], [], [], max(0.0, end - time.monotonic()))[0]:
                raise AssertionError(f"expected {what}, but the line is {self.line!r} and the screen\n{self.screen}")
            self._stream.feed(os.read(self._terminal, 65536))

    def _row(self, number: int) -> str:
        row = self._screen.buffer[number]
        return "".join(row[column].data for column in range(COLUMNS)).rstrip()
