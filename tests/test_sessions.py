"""Golden sessions: whole commands at a terminal, with everything they print."""

from pathlib import Path

import pytest

from tests import console
from tests.conftest import ROOT

SESSIONS = sorted((ROOT / "tests" / "sessions").glob("*.console"))


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_a_session_prints_what_it_printed(path: Path, tmp_path: Path) -> None:
    """Every command prints exactly the expected text; a change of the text is a change of the product."""
    expected = path.read_bytes().decode()  # a carriage return is part of what is printed
    played = console.play(expected, tmp_path)
    if console.wanted():
        path.write_bytes(played.encode())
    else:
        assert played == expected


def test_there_are_sessions() -> None:
    """The test above has something to run on."""
    assert len(SESSIONS) > 5


def test_the_runner_sees_a_difference(tmp_path: Path) -> None:
    """A session that expects something else does not pass."""
    assert console.play("$ echo one\ntwo\n", tmp_path) == "$ echo one\none\n"
    assert console.play("$ false\n$ echo $?\n0\n", tmp_path) == "$ false\n$ echo $?\n1\n"
