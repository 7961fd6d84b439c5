"""The question bank: nothing wrong is ever answered, and the shares that the README tells are held."""

import shlex
from itertools import pairwise

import pytest

from sco_cli.knowledge.model import Knowledge
from tests.ask.bank import LANGUAGES, PARTS, cases, outcome
from tests.conftest import Sco

AT_LEAST = {
    ("develop", "en"): 92.7, ("develop", "ar"): 92.6, ("develop", "ru"): 91.1, ("develop", "zh"): 87.6,
    ("held_out", "en"): 97.8, ("held_out", "ar"): 91.9, ("held_out", "ru"): 100.0, ("held_out", "zh"): 97.9,
}  # fmt: skip
"""Per cent of the questions that can be answered which were answered rightly when this was measured."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", PARTS)
def test_no_answer_is_wrong_and_as_many_are_right_as_were_measured(
    part: str, language: str, knowledge: Knowledge
) -> None:
    """A question is answered rightly or not at all, a claim judged rightly or not; what must be refused is refused."""
    outcomes = [outcome(knowledge, case) for case in cases(part, language)]
    wrong = [one for one in outcomes if one.kind == "wrong"]
    if part == "develop":
        assert [one.case.text for one in wrong] == []
    count = len(wrong)  # a part that is held out must not be printed
    assert count == 0
    asked = [one for one in outcomes if one.case.kind == "answered"]
    share = 100 * sum(one.kind == "right" for one in asked) / len(asked)
    assert share >= AT_LEAST[part, language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_equal_command_prints_the_records_of_the_answer(language: str, knowledge: Knowledge, sco: Sco) -> None:
    """What stands after ``=`` can be typed, and shows those records from which the answer is told, and no others."""
    told: dict[str, list[object]] = {}
    for case in cases("develop", language):
        found = outcome(knowledge, case)
        if found.kind == "right" and found.row["records"] and found.row["understood"]:
            records = found.row["records"]
            assert isinstance(records, list)
            told[str(found.row["understood"])] = [record.get("id") for record in records]
    assert len(told) > len(LANGUAGES)
    for commands, ids in told.items():
        printed = [one for command in commands.split("; ") for one in _printed(command, sco)]
        assert list(dict.fromkeys(printed)) == list(dict.fromkeys(ids)), commands


def _printed(command: str, sco: Sco) -> list[object]:
    """The records that a command prints, by their ids."""
    words = [f"{word},id" if before == "--fields" else word for before, word in pairwise(shlex.split(command))]
    if words[0] == "get":
        assert sco(*words, "--json").status == 0, command
        return [words[1].rpartition(".")[0]]
    result = sco(*words, "--json")
    assert result.status in (0, 1), command
    rows = result.json if isinstance(result.json, list) else [result.json]
    return [row.get("id") for row in rows]


def test_the_bank_is_as_large_as_promised() -> None:
    """At least 400 questions, 100 of them to be refused; no text stands in both parts."""
    bank = {part: [case for language in LANGUAGES for case in cases(part, language)] for part in PARTS}
    for some in bank.values():
        assert sum(case.kind != "claims" for case in some) >= 400
        assert sum(case.kind == "refused" for case in some) >= 100
    texts = [{case.text for case in some} for some in bank.values()]
    assert not set.intersection(*texts)
