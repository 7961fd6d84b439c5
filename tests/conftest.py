"""What the tests share: the program in process, the shipped knowledge, a clean environment."""

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sco_cli import cli
from sco_cli.knowledge.choosing import shipped
from sco_cli.knowledge.model import Knowledge
from sco_cli.knowledge.reading import read

ROOT = Path(__file__).parent.parent
CLEARED = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "SCO_AS_OF", "SCO_FACTS", "SCO_LANG", "XDG_DATA_HOME")


class Result(NamedTuple):
    """What a run printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output read as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """Standard output by lines."""
        return self.out.splitlines()


Sco = Callable[..., Result]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No setting of the person who runs the tests reaches a test."""
    for name in CLEARED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path_factory.getbasetemp()))
    monkeypatch.setenv("TERM", "xterm-256color")


class Stream(io.TextIOWrapper):
    """A standard stream that may claim to be a terminal."""

    def __init__(self, *, tty: bool, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="\n")
        self._tty = tty

    def isatty(self) -> bool:
        return self._tty

    def text(self) -> str:
        self.flush()
        raw = self.buffer
        assert isinstance(raw, io.BytesIO)
        return raw.getvalue().decode(self.encoding)


@pytest.fixture
def sco(monkeypatch: pytest.MonkeyPatch) -> Sco:
    """Run the program in this process: arguments in, status and both streams out."""

    def run(*arguments: str, stdin: str = "", tty: bool = False, encoding: str = "utf-8", **environment: str) -> Result:
        out, err = Stream(tty=tty, encoding=encoding), Stream(tty=tty, encoding=encoding)
        with monkeypatch.context() as patch:
            patch.setattr("sys.stdout", out)
            patch.setattr("sys.stderr", err)
            patch.setattr("sys.stdin", io.StringIO(stdin))
            for name, value in environment.items():
                patch.setitem(os.environ, name, value)
            status = cli.main(arguments)
        return Result(int(status), out.text(), err.text())

    return run


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The knowledge file that comes with the program."""
    return read(shipped())
