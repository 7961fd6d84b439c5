"""``sco ask`` on terms, documents, exercises, events and figures: what is answered, and what comes near and is not."""

import pytest

from sco_cli.ask.claim import verify
from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge

ON = "2026-11-24"


def answer(knowledge: Knowledge, question: str) -> object:
    """The short answer; ``None`` for a refusal."""
    return ask(knowledge, [question], as_of=ON).records[0]["answer"]


def begins(knowledge: Knowledge, question: str, expected: str) -> bool:
    """Whether a question is answered, and with what is expected first."""
    return str(answer(knowledge, question)).startswith(expected)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What does the SCO emblem look like?", "Round, green and blue"),
        ("Who composed the SCO anthem?", "Composed by Amirbek Musozoda"),
        ("Кто написал гимн ШОС?", "Композитор Амирбек Мусозода"),
        ("When were observers and dialogue partners merged?", "2025-09-01"),
        ("观察员国与对话伙伴是什么时候合并的", "2025-09-01"),
        ("What is the point of the SCO?", "Mutual trust and good-neighbourliness"),
        ("Which cities have been cultural capital of the SCO?", "A title for one city"),
        ("Which Pakistani city became tourism and cultural capital of the SCO?", "A title for one city"),
        ("What is the street address of the SCO Secretariat?", "The Secretariat sits in Beijing, at 7 Ritan Road"),
        ("When did the UN give the SCO observer status?", "2004-12, The UN General Assembly grants"),
        ("Is the SCO an observer at the UN?", "Yes: 2004-12"),
    ],
)
def test_what_a_definition_tells(question: str, expected: str, knowledge: Knowledge) -> None:
    """A definition also says how a thing looks, who made it, since when it is, which city had a title."""
    assert begins(knowledge, question, expected)


@pytest.mark.parametrize(
    "question",
    [
        "Who composed the flag of the SCO?",
        "What does the SCO anthem look like?",
        "When was the SCO anthem composed?",
        "What does the flag of Kazakhstan look like?",
        "What is the street address of RATS?",
        "On which street in Tashkent does the Secretariat stand?",
        "Which city was the tourism and cultural capital in 2019?",
        "Which Russian city was tourism and cultural capital of the SCO?",
        "Is Almaty the tourism and cultural capital now?",
        "When were observers and members merged?",
        "What does the SCO do?",
        "What is the point of the Charter?",
        "Is Iran an observer at the UN?",
    ],
)
def test_what_no_definition_tells(question: str, knowledge: Knowledge) -> None:
    """What the text of a definition does not say is not answered with it."""
    assert answer(knowledge, question) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("When was the memorandum with the CSTO signed?", "2007-10-05"),
        ("С кем ШОС заключила меморандум в октябре 2007 года?", "2007-10-05, Меморандум"),
        ("Was the memorandum with the CSTO signed in Moscow?", "No: Dushanbe"),
        ("Хартию подписали в 2002 году. А когда она вступила в силу?", "2002-06-07, 2003-09-19"),
        ("When was the 2017 convention against extremism signed?", "2017-06-09"),
        ("Which summit adopted the 2025 Ufa Declaration?", "None"),
        ("Which summit adopted the Ufa Declaration?", "Ufa summit 2015, 2015-07-10"),
        ("Was the Convention on Countering Extremism signed at the Tashkent summit?", "No: Astana"),
    ],
)
def test_documents(question: str, expected: str, knowledge: Knowledge) -> None:
    """A memorandum by whom it is with, a convention by what it is against, the summit of a document."""
    assert begins(knowledge, question, expected)


@pytest.mark.parametrize(
    "question",
    [
        "When was the memorandum with the United Nations signed?",
        "When was the memorandum with the CSTO cancelled?",
        "Who signed the memorandum with the CSTO?",
        "Is Armenia a member of the CSTO?",
        "Which documents were signed at the Samarkand summit?",
        "Which agreements were signed on 3 May 2011?",
        "When was the Charter founded?",
    ],
)
def test_documents_that_are_not_known(question: str, knowledge: Knowledge) -> None:
    """Of 44 documents two are not all; what *began* may be signed or in force; nothing known is not none."""
    assert answer(knowledge, question) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("In which years were the Xiamen online exercises?", "3: Xiamen-2015"),
        ("Where was the Peace Mission exercise of August 2014?", "Zhurihe base"),
        ("When was Sahand?", "2025-12-01 – 2025-12-05"),
        ("Did Belarus take part in Peace Mission 2021?", "Yes: "),
        ("Did Uzbekistan take part in Peace Mission 2012?", "No: "),
        ("Was Peace Mission 2014 held in Mongolia?", "No: Zhurihe base, Inner Mongolia, China"),
        ("Was Peace Mission 2014 held in China?", "Yes: Zhurihe base"),
    ],
)
def test_exercises(question: str, expected: str, knowledge: Knowledge) -> None:
    """By name, by series and time, by city; where and with whom is denied where all is known."""
    assert begins(knowledge, question, expected)


@pytest.mark.parametrize(
    "question",
    [
        "Which anti-terror exercises were held in 2017?",
        "What was the last anti-terror exercise?",
        "Did Azerbaijan take part in Sahand?",
        "Was Belarus in Peace Mission 2021?",
        "How many soldiers took part in Peace Mission 2021?",
        "Was Peace Mission 2023 held in Russia?",
    ],
)
def test_exercises_that_are_not_known(question: str, knowledge: Knowledge) -> None:
    """A list that is argued about denies nothing; where it was and who came are not guessed from *in*."""
    assert answer(knowledge, question) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How old is the SCO?", "25 (2001-06-15)"),
        ("Which anniversary does the SCO mark in 2021?", "20 (2001-06-15)"),
        ("Which summit marked the 15th anniversary of the SCO?", "Tashkent summit 2016"),
        ("SCO, 7 June 2002", "10: 2002, Founded"),
        ("What was the GDP of the SCO in 2025?", "26800000000000"),
        ("What was the population of Uzbekistan in 2024?", "36361859 (2024)"),
        ("Which claims of the article are contradicted?", "2: "),
        ("How many claims of the article are confirmed?", "33: "),
        ("At what stage is the SCO Development Bank?", "planned"),
        ("Which body adopts the budget of the SCO?", "Council of Heads of Government"),
        ("When did the Secretariat in Beijing start its work?", "2004-01-15"),
    ],
)
def test_events_figures_claims_and_bodies(question: str, expected: str, knowledge: Knowledge) -> None:
    """Ages are counted from the founding, figures are those of the year named."""
    assert begins(knowledge, question, expected)


@pytest.mark.parametrize(
    "question",
    [
        "How old is the Secretariat?",
        "How old will the SCO be in 2040?",
        "When is the next anniversary of the SCO?",
        "Which summit marked the 50th anniversary of the SCO?",
        "SCO, 2012",
        "What was the GDP of the SCO in 2005?",
        "What was the population of Uzbekistan in 1990?",
        "Which claims of the article are not contradicted?",
        "What is the budget of the SCO?",
        "When is the SCO Forum?",
        "When did the Secretariat in Moscow start its work?",
    ],
)
def test_events_figures_and_bodies_that_are_not_known(question: str, knowledge: Knowledge) -> None:
    """What the file has of another year, another thing or not at all is refused."""
    assert answer(knowledge, question) is None


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The population of India is 1450935791", "supported"),
        ("The population of India is 1450000000", "supported"),
        ("The population of India is 1430000000", "not recorded"),
        ("The area of Tajikistan is 999000 square kilometres", "contradicted"),
        ("The UN gave the SCO observer status in December 2004", "supported"),
    ],
)
def test_numbers_that_are_claimed(claim: str, verdict: str, knowledge: Knowledge) -> None:
    """A rounded number is right where it rounds to it; one that is close may be another year's."""
    assert verify(knowledge, [claim], as_of=ON).records[0]["verdict"] == verdict
