"""The test suite of the TOML project, toml-test 2.1.0, fed to ``sco check``.

The archive beside holds its files that TOML 1.0 and TOML 1.1 judge alike, with their licence; they were taken from the
source distribution of tomlkit 0.15.2, which carries the suite. Whether tomli reads the values right is its own test.
"""

import tarfile
from pathlib import Path

import pytest

from tests.conftest import Sco

with tarfile.open(Path(__file__).with_name("toml-test-2.1.0.tar.xz")) as archive:
    SUITE = {
        member.name: file.read()
        for member in archive.getmembers()
        if member.name.endswith(".toml") and (file := archive.extractfile(member))
    }
INVALID = sorted(name for name in SUITE if name.startswith("invalid/"))
VALID = sorted(SUITE.keys() - INVALID)


def test_the_suite_is_there() -> None:
    """As many files as its own lists name."""
    assert (len(VALID), len(INVALID)) == (157, 456)


@pytest.mark.parametrize("name", INVALID)
def test_an_invalid_file_is_refused_with_its_line(name: str, sco: Sco, tmp_path: Path) -> None:
    """One fault, where it is; reading the file refuses it at the same place."""
    path = tmp_path / "facts.toml"
    path.write_bytes(SUITE[name])
    result = sco("check", str(path))
    read = sco("members", "--facts", str(path))
    assert read.status == 5
    if b"UTF-8" in read.err.encode():
        assert (result.status, result.out) == (5, "")
        assert result.err == read.err
    else:
        assert result.status == 1
        assert result.err == f"1 fault in {path}\n"
        assert read.err == f"sco: {result.lines[0]}\n"
    assert read.err.startswith(f"sco: {path}:")


@pytest.mark.parametrize("name", VALID)
def test_a_valid_file_is_judged_by_what_it_lacks(name: str, sco: Sco, tmp_path: Path) -> None:
    """Good TOML and no knowledge file: faults with their lines, never a traceback."""
    path = tmp_path / "facts.toml"
    path.write_bytes(SUITE[name])
    result = sco("check", str(path))
    assert result.status == 1
    assert "no valid TOML" not in result.out
    assert sco("members", "--facts", str(path)).status == 5
