"""What a question says besides what it asks: left out where it is right, never where it is not."""

import pytest

from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge

TODAY = "2026-11-24"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Where was the 2018 summit hosted by Xi Jinping?", "Qingdao, China"),
        (
            "What motto did China choose for the SCO summit in Tianjin?",
            "Upholding the Shanghai Spirit: SCO on the Move",
        ),
        ("Who chaired the 24th summit in Astana in July 2024?", "Kassym-Jomart Tokayev, Kazakhstan"),
        ("where was the SCO born in 2001", "Shanghai, China"),
        ("When did Minsk become a member?", "2024-07-04"),
        ("Since when is Delhi a member of the SCO?", "2017-06-09"),
        ("Was the third summit in Moscow in 2003?", "Yes: Moscow, Russia, 2003-05-29"),
        ("When did the SCO meet in Samarkand?", "2022-09-15 – 2022-09-16"),
        ("Who was admitted at the Astana summit of 2017?", "India (2017-06-09), Pakistan (2017-06-09)"),
        ("习近平主持的2018年上合峰会在什么地方举行", "青岛, 中国"),
    ],
)
def test_a_right_premise_changes_nothing(question: str, answer: str, knowledge: Knowledge) -> None:
    """A host, a chair, a city or a date that is right of what is named is not asked for."""
    assert ask(knowledge, [question], as_of=TODAY).records[0]["answer"] == answer


@pytest.mark.parametrize(
    "question",
    [
        "Where was the 2018 summit that Putin chaired?",
        "What motto did India choose for the SCO summit in Tianjin?",
        "Who chaired the 24th summit in Moscow?",
        "where was the SCO founded in 2002",
        "When was the second summit in Astana?",  # the second of all was elsewhere
        "When did Shanghai join the SCO?",
        "Since when is the SCO in Beijing a member?",
        "When did the SCO meet in Bishkek?",  # several times
        "Who joined the Astana summit of 2017?",
    ],
)
def test_a_wrong_or_open_premise_is_not_answered(question: str, knowledge: Knowledge) -> None:
    """Where what is said besides is wrong, or fits several, there is no answer."""
    assert ask(knowledge, [question], as_of=TODAY).records[0]["answer"] is None
