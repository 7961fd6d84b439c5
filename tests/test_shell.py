"""The installed command in a real ``sh``: exit statuses, pipes, encodings."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")


def sh(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script with the program on the path and nothing of the caller's settings."""
    settings = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": "/nonexistent", **environment}
    return subprocess.run(
        ["/bin/sh", "-c", script], env=settings, capture_output=True, encoding="utf-8", errors="replace", check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("sco members", 0),
        ("sco members --as-of 2001-06-14", 0),
        ("sco --version", 0),
        ("sco --help", 0),
        ("sco", 0),
        ("sco is Iran member -q", 0),
        ("sco is Iran member -q --as-of 2023-07-03", 1),
        ("sco members --as-of yesterday", 2),
        ("sco nonsense", 2),
        ("sco members --nonsense", 2),
        ("sco summit astana", 3),
        ("sco member Narnia", 4),
        ("sco is Narnia member", 4),
        ("sco summit 99", 4),
        ("sco members --facts /no/such/file", 5),
    ],
)
def test_exit_statuses(command: str, status: int) -> None:
    """A script can tell the outcomes apart; a failure prints one line or two on standard error and no traceback."""
    done = sh(command)
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    if status >= 2:
        assert done.stdout == ""
        assert done.stderr.startswith("sco: ")
    if status == 0:
        assert done.stderr == ""


@pytest.mark.parametrize("command", ["members", "summits --json", "sources -f csv", "--help", "sources -f table"])
def test_a_closed_pipe_is_no_failure(command: str) -> None:
    """``| head -1`` ends with 0 and without a word, in every format."""
    done = sh(f"(sco {command}; echo $? >&2) | head -1")
    assert done.stderr == "0\n"


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_a_full_disk_is_an_error_line() -> None:
    """What could not be written is said, with a status of its own."""
    done = sh("sco members > /dev/full")
    assert (done.returncode, done.stderr) == (
        74, "sco: the answer could not be written: No space left on device\n")  # fmt: skip


def test_a_closed_standard_output_is_an_error_line() -> None:
    """``>&-`` is no traceback."""
    done = sh("sco members >&-")
    assert (done.returncode, done.stderr) == (74, "sco: standard output is closed\n")


@pytest.mark.parametrize("environment", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"},
                                         {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])  # fmt: skip
@pytest.mark.parametrize("format_", ["table", "tsv", "csv", "json", "jsonl", "markdown"])
def test_no_encoding_crashes_it(environment: dict[str, str], format_: str) -> None:
    """Arabic and Chinese names are printed or escaped, whatever the terminal can show."""
    done = sh(f"sco member Iran --lang ar -f {format_}", **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_a_name_is_read_in_any_locale() -> None:
    """Without UTF-8 in the locale and in Python a Cyrillic name is still the name that was typed."""
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert sh("sco member Иран --fields code", **plain).stdout == "code\tIR\n"


def test_the_module_is_the_command() -> None:
    """``python -m sco_cli`` answers as ``sco`` does, also by status."""
    assert sh(f"{sys.executable} -m sco_cli is Iran member -q --as-of 2022").returncode == 1
    assert sh(f"{sys.executable} -m sco_cli founded --fields date").stdout == sh("sco founded --fields date").stdout


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize(("command", "status"), [("is Narnia member", 4), ("members --as-of foo", 2),
                                                 ("summit astana", 3),
                                                 ("members --facts /no/such/file", 5)])  # fmt: skip
def test_the_status_survives_a_standard_error_that_cannot_be_written(command: str, status: int) -> None:
    """What could not be said is still told by the exit status."""
    assert sh(f"sco {command} 2> /dev/full").returncode == status
    assert sh(f"sco {command} 2>&-").returncode == status


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_help_keeps_to_the_rules_of_answers() -> None:
    """A full disk is an error line, a closed pipe none, for help as for an answer."""
    for command in ("--help", "member --help", "member -h"):
        assert sh(f"sco {command} > /dev/full").returncode == 74
        assert sh(f"(sco {command}; echo $? >&2) | true").stderr == "0\n"


def test_a_closed_standard_input_is_wrong_usage() -> None:
    """``-`` without anything to read says so."""
    done = sh("sco states - <&-")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "sco: standard input is closed")
