"""The README: its examples are run, its first block is the two commands, its promises are held elsewhere."""

import re
from pathlib import Path

import pytest

from sco_cli.topics import TOPICS
from tests import console
from tests.conftest import ROOT

README = ROOT / "README.md"
BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")


def test_the_examples_print_what_the_readme_shows(tmp_path: Path) -> None:
    """Every console block is typed again; what is printed is what stands there."""
    text = README.read_text()

    def played(match: re.Match[str]) -> str:
        return f"```console\n{console.play(match[1], tmp_path)}```"

    now = BLOCK.sub(played, text)
    if console.wanted():
        README.write_text(now)
    else:
        assert now == text


def test_there_are_ten_examples() -> None:
    """The README shows at least ten commands with their output."""
    assert sum(len(console.steps(block)) for block in BLOCK.findall(README.read_text())) >= 10


def test_the_first_block_holds_the_two_commands() -> None:
    """One command installs and answers, one installs and tests; nothing else stands before them."""
    first = re.search(r"(?ms)^```\w*\n(.*?)^```$", README.read_text())
    assert first is not None
    commands = [line.partition("#")[0].strip() for line in first[1].splitlines()]
    assert commands == ["pip install . && sco summit 24", "pip install -e '.[test]' && pytest"]


@pytest.mark.parametrize("command", TOPICS)
def test_every_command_is_in_the_readme(command: str) -> None:
    """A question that the README does not name is not found by a reader."""
    assert f"`sco {command}" in README.read_text()
