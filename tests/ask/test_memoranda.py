"""The memoranda of states, which of two states, and what the organisation is at another."""

import pytest

from sco_cli.ask.claim import verify
from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge

TODAY = "2026-11-24"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Kuwait signed its memorandum on which day?", "2023-05-05"),
        ("In what city and on which date did Turkey sign its memorandum with the SCO?", "2013-04-26, Almaty"),
        ("Where was the memorandum of Cambodia signed?", "2015-09-24, Xi'an"),
        ("When did Belarus sign the memorandum of obligations?", "2023-07-04"),
        ("в какой день Индия подписала меморандум об обязательствах и где", "2016-06-24, Ташкент"),
        ("متى وقّعت الكويت مذكرة شريك الحوار؟", "2023-05-05"),
        ("Belarus or Iran: who was the ninth?", "Iran (2023-07-04)"),
        ("Which of the two joined as a full member first, Iran or Belarus?", "Iran (2023-07-04)"),
        ("Which of these is a member: Iran or Turkey?", "Iran (2023-07-04)"),
        ("Did Iran join in 2022 or 2023?", "2023-07-04"),
        ("first SCO observer country", "Mongolia (2004-06-17)"),
        ("When did the CIS give the SCO observer status?",
         "2025-10-10, The CIS heads of state grant the SCO observer status"),
        ("When was the memorandum with the CIS signed?", "2005-04-12"),
        ("How does the organisation take its decisions?",
         "Decisions are taken by agreement of all (Article 16 of the Charter)."),
    ],
)  # fmt: skip
def test_the_answer(question: str, answer: str, knowledge: Knowledge) -> None:
    """A day, a place, or the one of two that it is."""
    assert ask(knowledge, [question], as_of=TODAY).records[0]["answer"] == answer


@pytest.mark.parametrize(
    "question",
    [
        "When did Belarus sign its memorandum?",  # it signed two
        "Where was the memorandum of Kuwait signed?",  # in a city that the file does not know
        "When did Egypt sign its memorandum, and where?",  # disputed
        "When did Turkey sign a memorandum with ASEAN?",
        "When did Kuwait sign the memorandum of understanding with China?",
        "When was the memorandum of Turkey signed in Samarkand?",
        "Who joined first, India or Pakistan?",
        "India or China: who was the third?",
        "Did Iran join in 2021 or 2022?",
        "When did the SCO give the CIS observer status?",
        "Is the CIS an observer at the SCO?",
        "когда ШОС предоставила СНГ статус наблюдателя",
        "How was the decision taken on Iran?",
    ],
)
def test_what_may_be_another_is_not_answered(question: str, knowledge: Knowledge) -> None:
    """Of several memoranda, or when neither of two it is, and when the other way round is meant, nothing is said."""
    assert ask(knowledge, [question], as_of=TODAY).records[0]["answer"] is None


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("At the Astana summit of July 2024 Belarus became the tenth member of the SCO", 0),
        ("Belarus became the ninth member at the Astana summit of 2024", 1),
        ("In 2004 Mongolia was the first state to be granted observer status", 0),
        ("In 2005 Mongolia was the first state to be granted observer status", 1),
        ("It was in Beijing, in June 2012, that Afghanistan obtained observer status", 0),
        ("وقّعت بيلاروسيا مذكرة التزاماتها في 2023 وأصبحت عضواً في 2025.", 1),
        ("وقّع قادة المنظمة ميثاقها في سانت بطرسبورغ في 7 يونيو 2002", 0),
        ("تُتخذ قرارات المنظمة بالتوافق", 0),
        ("عدد الأعضاء عشرة", 0),
        ("China is the SCO's largest member by area", 1),
        ("The SCO emerged from the Shanghai Five", 0),
        ("The Shanghai Five emerged from the SCO", 4),
        ("Four states signed the Charter in 2002", 4),
        ("تشانغ مينغ هو الأمين العام الحالي، وقد تسلم المنصب في 2022.", 1),
    ],
)
def test_claims(claim: str, status: int, knowledge: Knowledge) -> None:
    """Supported is 0, contradicted 1, not decided 4."""
    assert int(verify(knowledge, [claim], as_of=TODAY).status) == status
