"""The question bank: nothing wrong is ever answered, and the shares that the README tells are held."""

import pytest

from sco_cli.knowledge.model import Knowledge
from tests.ask.bank import LANGUAGES, PARTS, cases, outcome

AT_LEAST = {
    ("develop", "en"): 100.0, ("develop", "ar"): 100.0, ("develop", "ru"): 100.0, ("develop", "zh"): 100.0,
    ("held_out", "en"): 98.3, ("held_out", "ar"): 96.2, ("held_out", "ru"): 100.0, ("held_out", "zh"): 100.0,
}  # fmt: skip
"""Per cent of the questions that can be answered which were answered rightly when this was measured."""


@pytest.mark.parametrize(("part", "language"), AT_LEAST)
def test_no_answer_is_wrong_and_as_many_are_right_as_were_measured(
    part: str, language: str, knowledge: Knowledge
) -> None:
    """A question is answered rightly or not at all; what must be refused is refused."""
    outcomes = [outcome(knowledge, case) for case in cases(part, language)]
    assert [one.case.question for one in outcomes if one.kind == "wrong"] == []
    assert all(one.kind == "right" for one in outcomes if one.case.command is None)
    asked = [one for one in outcomes if one.case.command is not None]
    assert 100 * sum(one.kind == "right" for one in asked) / len(asked) >= AT_LEAST[part, language]


def test_the_bank_is_as_large_as_promised() -> None:
    """At least 400 questions, six in ten English, at least 100 to be refused; no question stands in both parts."""
    bank = [case for part in PARTS for language in LANGUAGES for case in cases(part, language)]
    assert len(bank) >= 400
    assert sum(case.command is None for case in bank) >= 100
    assert sum(case.language == "en" for case in bank) / len(bank) >= 0.6
    assert len({case.question for case in bank}) == len(bank)
