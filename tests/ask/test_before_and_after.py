"""States compared, put in order, and asked for what they were before; lists and terms told by a time."""

import pytest

from sco_cli.ask.claim import verify
from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge
from tests.ask.bank import ASKED_ON


def answer(knowledge: Knowledge, question: str) -> str | None:
    row = ask(knowledge, [question], as_of=ASKED_ON).records[0]
    return None if row["answer"] is None else str(row["answer"])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which has more people, Iran or Pakistan?", "Iran: 91567738 (2024); Pakistan: 251269164 (2024)"),
        ("伊朗是第几个成员国？", "9 (2023-07-04)"),
        ("What did Afghanistan become in 2012?", "observer, 2012-06-07"),
        ("Is Türkiye in the SCO, or just a partner?", "partner, 2025-09-01"),
        ("Is Belarus a member of the SCO or only a partner?", "member, 2024-07-04"),
        ("Which country joined just after India?", "Iran (2023-07-04)"),
        ("Which was the last partner?", "Laos: 2025-09-01"),
    ],
)
def test_one_state_beside_others(question: str, told: str, knowledge: Knowledge) -> None:
    """Two states are told with both figures, one with its place in the order of joining or with its status."""
    assert answer(knowledge, question) == told


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("Was Iran an observer before it became a member?", "Yes: "),
        ("Was Belarus a dialogue partner before it became an observer?", "Yes: "),
        ("Was India a dialogue partner before it became a member?", "No: "),
    ],
)
def test_what_a_state_was_before(question: str, yes: str, knowledge: Knowledge) -> None:
    """The history of a state tells whether it had one status before another."""
    assert str(answer(knowledge, question)).startswith(yes)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How long did the Shanghai Five exist?", "1996-04-26 – 2001-06-15"),
        ("Which states signed the Declaration on the Establishment of the SCO?", "Kazakhstan, China, Kyrgyzstan"),
        ("How many countries signed the Declaration on the Establishment of the SCO?", "6: Kazakhstan, China"),
        ("How many members were there before the Astana summit in 2017?", "6: China, Kazakhstan"),
        ("How often has China held the chair of the SCO?", "5: Shanghai summit 2001"),
        ("Which conventions did the members sign between them?", "4: Shanghai Convention"),
        ("Into what were observer and dialogue partner merged?", "The one status beside membership"),
        ("2015年夏天的峰会在哪里举行？", "乌法峰会 2015"),
        ("Where did the summits of 2015 to 2020 take place?", "6: Ufa summit 2015"),
        ("When did Nazarbayev last chair a summit?", "Astana summit 2017"),
        ("What does the 2009 convention deal with?", "Convention of the SCO against Terrorism, 2009-06-16, terrorism"),
        ("Which city is the seat of the SCO, Beijing or Shanghai?", "Beijing"),
        ("What is the three-letter code of Iran?", "IRN"),
        ("Who had the chair before the Tianjin summit?", "China"),
        ("天津峰会之前谁担任主席国？", "中国"),
        ("Какая страна председательствует в ШОС после бишкекского саммита 2026 года?", "Пакистан"),
        ("Who chaired the summit before the Tianjin summit?", "Astana summit 2024: Kassym-Jomart Tokayev"),
    ],
)
def test_lists_and_times(question: str, told: str, knowledge: Knowledge) -> None:
    """Founders by what they signed, members before a summit, summits of some years, a chair by how often."""
    assert str(answer(knowledge, question)).startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "Which founder was China, in order?",
        "哈萨克斯坦是第几个成员国？",
        "Which state handed the chair to India and Pakistan?",
        "To whom did the chair pass before the Astana summit?",
        "Who chaired the SCO between Kazakhstan, China and India?",
        "Whose chairmanship ended at the summit in Kazakhstan?",
        "What does the 2010 treaty deal with?",
        "Which joined earlier, India or Pakistan or Iran?",
        "Is the seat of the SCO in Moscow or Tashkent?",
        "Which was the first observer of 2010?",
        "How old is the Charter?",
        "How old was the SCO in 2000?",
        "Was Iran a member before it became an observer?",
        "When did Iran move from observer to dialogue partner?",
        "When did Rahmon first chair a summit?",
        "Which joined just before China?",
        "With whom did Putin talk in Moscow in 2025?",
        "Was Samarkand the tourism capital in 1999?",
        "二〇一七发生了什么？",
        "What is the four-letter code of Iran?",
        "When was the summit after 2018?",
    ],
)
def test_what_was_not_or_is_not_said_is_refused(question: str, knowledge: Knowledge) -> None:
    """Several that fit, an order that never was, a time that does not say which: no answer."""
    assert answer(knowledge, question) is None


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Charter was signed at the 2002 summit.", "supported"),
        ("The Charter was signed at the summit in Delhi.", "contradicted"),
        ("The chair of the SCO was handed over in 2024.", "not recorded"),
        ("The country joined in 2017.", "not recorded"),
    ],
)
def test_claims_of_a_summit_and_of_nobody(claim: str, verdict: str, knowledge: Knowledge) -> None:
    """A signing is judged by the summit; who is meant by *the country*, or handed over, has to be said."""
    assert verify(knowledge, [claim], as_of=ASKED_ON).records[0]["verdict"] == verdict
