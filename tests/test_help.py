"""Help: what each command answers, with two examples that work; a start page; suggestions for what was mistyped."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from sco_cli.tools import TOOLS
from sco_cli.topics import TOPICS
from tests.conftest import Sco

COMMANDS = TOPICS | TOOLS


@pytest.mark.parametrize("command", COMMANDS)
def test_help_begins_with_what_is_answered_and_shows_two_examples(command: str, sco: Sco) -> None:
    """Plain text in a pipe: the usage, the sentence of the list of commands, the options, the examples."""
    out = sco(command, "--help").out
    text = " ".join(out.split())
    assert text.startswith(f"Usage: sco {command} ")
    assert COMMANDS[command].summary.rstrip(".") in text
    assert len(COMMANDS[command].examples) >= 2
    for example in COMMANDS[command].examples:
        assert f"  $ sco {example}\n" in out + "\n"
        assert shlex.split(example)[0] == command
    assert "╭" not in out
    assert "\x1b" not in out


@pytest.mark.parametrize("example", [example for entry in TOPICS.values() for example in entry.examples])
def test_the_examples_of_the_help_work(example: str) -> None:
    """Each is a command that answers when it is typed into a shell."""
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    done = subprocess.run(
        ["/bin/sh", "-c", f"sco {example}"],
        env={"PATH": path, "HOME": "/nonexistent"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_help_is_framed_on_a_terminal(sco: Sco) -> None:
    """A person sees groups in frames; a dumb terminal gets plain text."""
    assert "╭─ Who and when" in re.sub("\x1b\\[[0-9;]*m", "", sco("--help", tty=True).out)
    assert "╭" not in sco("--help", tty=True, TERM="dumb").out


@pytest.mark.parametrize("command", [(), ("members",)])
def test_help_on_a_narrow_terminal_is_plain_and_cuts_no_word(command: tuple[str, ...], sco: Sco) -> None:
    """Frames leave no room for words on 40 columns."""
    out = sco(*command, "--help", tty=True, COLUMNS="40").out
    assert "╭" not in out
    assert "…" not in out
    assert max(map(len, out.splitlines())) <= 40


def test_every_command_is_in_the_list(sco: Sco) -> None:
    """``sco --help`` names all, in their order."""
    out = sco("--help").out
    places = [out.index(f"\n  {command} ") for command in COMMANDS]
    assert places == sorted(places)


def test_sco_alone_is_a_short_start_page(sco: Sco) -> None:
    """No error: a few things to type, and where the rest is."""
    result = sco()
    assert (result.status, result.err) == (0, "")
    assert len(result.lines) < 15
    assert max(map(len, result.lines)) < 80
    assert "sco --help" in result.out
    assert max(map(len, sco(tty=True, COLUMNS="40").lines)) <= 40


@pytest.mark.parametrize(
    ("typed", "hint"),
    [(("membrs",), "did you mean: sco members"), (("sumit", "24"), "did you mean: sco summit"),
     (("members", "--as-off", "2016"), "did you mean --as-of?"),
     (("members", "--fromat", "csv"), "did you mean --format?"),
     (("xyzzy",), "sco --help lists the commands"), (("member",), "sco member --help shows what it takes"),
     (("members", "extra"), "sco members --help shows what it takes")],
)  # fmt: skip
def test_a_mistyped_command_or_option_suggests(typed: tuple[str, ...], hint: str, sco: Sco) -> None:
    """Status 2, one line that says what is wrong, one that says what to type."""
    result = sco(*typed)
    assert (result.status, result.out) == (2, "")
    first, second = result.err.splitlines()
    assert first.startswith("sco: ")
    assert second == f"hint: {hint}"
