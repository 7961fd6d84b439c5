"""Where a file may be put that the program writes."""

from pathlib import Path

import pytest

from sco_cli.errors import CannotWrite, WrongUsage
from sco_cli.tools.placing import check, put


def test_a_folder_and_a_device_are_no_place_for_a_file(tmp_path: Path) -> None:
    """Nothing is written over what is no regular file, whatever is forced."""
    for place in (str(tmp_path), f"{tmp_path}/", "/dev/null"):
        with pytest.raises(CannotWrite):
            check(place, force=True)


def test_a_file_that_is_there_is_replaced_only_when_forced(tmp_path: Path) -> None:
    """Without ``--force`` the message says what to add; with it the content is new and the mode stays."""
    file = tmp_path / "out.db"
    file.write_bytes(b"old")
    file.chmod(0o600)
    with pytest.raises(WrongUsage, match="exists already"):
        check(str(file), force=False)
    check(str(file), force=True)
    put(str(file), b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o600)


def test_a_place_in_no_folder_is_refused(tmp_path: Path) -> None:
    """The reason of the system is told, and nothing is left behind."""
    with pytest.raises(CannotWrite, match="cannot be written"):
        put(str(tmp_path / "none" / "out.db"), b"new")
    assert not list(tmp_path.iterdir())
