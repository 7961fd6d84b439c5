"""The list of commands that a Tab reads is that of the real commands, and everything in it can be completed."""

from pathlib import Path

import pytest

from sco_cli.completion import commands
from sco_cli.completion.offers import PATHS
from sco_cli.completion.values import VALUES
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import LANGUAGES
from tests.completion.listing import listing
from tests.console import wanted

LIST = Path(commands.__file__).with_name("commands.tsv")


def test_the_list_is_that_of_the_real_commands(knowledge: Knowledge) -> None:
    """Commands, options, helps, fields. ``UPDATE_SESSIONS=1`` writes the list anew when one of them has changed."""
    real = listing(knowledge)
    if wanted():
        LIST.write_text(real, encoding="utf-8")
    assert LIST.read_text(encoding="utf-8") == real


def test_the_languages_are_those_of_the_program() -> None:
    """A Tab has a list of its own, since that of ``names`` would bring all records with it."""
    assert tuple(commands.LANGUAGES) == LANGUAGES


@pytest.mark.parametrize("kind", ["option", "argument"])
def test_every_sort_of_value_is_known(kind: str) -> None:
    """Who adds a new sort of argument says in ``VALUES`` what is offered for it, even when it is nothing."""
    rows = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines()]
    sorts = {row[3] for row in rows if row[0] == kind} - {""}
    assert {sort for sort in sorts if "|" not in sort} <= {*VALUES, *PATHS, "FILE", "Fields", "Sort"}
