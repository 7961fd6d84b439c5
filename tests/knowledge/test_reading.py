"""Reading a knowledge file: which one is taken, and what a broken one says."""

from pathlib import Path

import pytest

from sco_cli.errors import BadKnowledge
from sco_cli.knowledge import choosing, reading
from tests.conftest import Sco
from tests.knowledge.bad_files import BAD, said


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_broken_file_names_file_line_record_and_what_was_expected(path: Path, sco: Sco) -> None:
    """The message and the hint that each file must give, with status 5."""
    result = sco("members", "--facts", str(path))
    assert (result.status, result.out, result.err.splitlines()) == (5, "", said(path))


def test_there_are_broken_files() -> None:
    """The test above has something to run on."""
    assert len(BAD) > 20


def test_a_missing_file_is_named_with_what_to_type(sco: Sco) -> None:
    """A path that is not there ends with 5, nothing on standard output and a hint."""
    result = sco("members", "--facts", "/no/such/facts.toml")
    assert (result.status, result.out) == (5, "")
    assert result.err == "sco: /no/such/facts.toml: no such knowledge file\nhint: name one with --facts FILE\n"


def test_a_folder_and_a_binary_file_are_refused(sco: Sco, tmp_path: Path) -> None:
    """What is no text says so in one line."""
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"title = \xff\xfe")
    assert "not UTF-8 text: byte 8" in sco("members", "--facts", str(binary)).err
    folder = sco("members", "--facts", str(tmp_path))
    assert (folder.status, len(folder.err.splitlines())) == (5, 1)


def test_the_command_line_comes_before_the_environment_and_that_before_the_users_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The order is ``--facts``, ``SCO_FACTS``, the user's data folder, the file that came with the program."""
    assert choosing.choose(None) == (choosing.shipped(), "came with the program")
    own = tmp_path / "sco" / "facts.toml"
    own.parent.mkdir()
    own.write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert choosing.choose(None) == (str(own), "found in the user's data folder")
    monkeypatch.setenv("SCO_FACTS", "elsewhere.toml")
    assert choosing.choose(None) == ("elsewhere.toml", "named by SCO_FACTS")
    assert choosing.choose("here.toml") == ("here.toml", "named by --facts")


def test_the_version_shows_which_file_was_taken_and_why(sco: Sco) -> None:
    """``--version --verbose`` names the path and the reason."""
    lines = sco("--version", "--verbose").lines
    assert lines[2] == f"{choosing.shipped()} (came with the program)"


def test_deep_nesting_is_an_error_and_no_crash(tmp_path: Path) -> None:
    """An array in an array in an array, a hundred thousand deep, ends with one line."""
    deep = tmp_path / "deep.toml"
    deep.write_text("a = " + "[" * 100_000 + "]" * 100_000)
    with pytest.raises(BadKnowledge):
        reading.read(str(deep))
