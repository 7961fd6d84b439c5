"""Questions with sentences around them that ask nothing."""

import pytest

from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge
from tests.conftest import Sco


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("I'm a stage designer. Which palace was used for the SCO summit in 2024?", "Palace of Independence"),
        ("When was the SCO founded? My dissertation is due.", "2001-06-15"),
        ("Моя бабушка спорит со мной. Когда была основана ШОС?", "2001-06-15"),
        ("我奶奶总问我。上合组织什么时候成立？", "2001-06-15"),
    ],
)
def test_the_sentence_that_asks_is_answered(question: str, answer: str, knowledge: Knowledge) -> None:
    """Who asks, and why, changes nothing about a question that names the organisation itself."""
    assert ask(knowledge, [question]).records[0]["answer"] == answer


def test_what_was_left_aside_is_said(sco: Sco) -> None:
    """The reader tells which sentence it had no use for."""
    result = sco("ask", "My grandmother doubts it. When was the SCO founded?")
    assert result.status == 0
    assert "left aside: My grandmother doubts it." in result.err


@pytest.mark.parametrize(
    "question",
    [
        "I study the Warsaw Pact. When was it founded?",
        "In 2010 the bloc was puny. How many members did the SCO have then?",
        "The tenth summit was gloomy. Where was the SCO summit held?",
        "When was the SCO founded? And who quarrelled?",
        "My grandmother doubts it. When was the grandmother of the SCO founded?",
        "Suppose Iran quarrelled. Who are the members?",
    ],
)
def test_a_sentence_that_may_say_what_is_meant_is_not_left_aside(question: str, knowledge: Knowledge) -> None:
    """What another sentence names, or asks, could change the question, which is then not answered."""
    assert ask(knowledge, [question]).records[0]["answer"] is None
