"""Questions about people in office and at summits: who followed whom, since when, how long, who came for a state."""

import pytest

from sco_cli.ask.claim import verify
from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge

ON = "2026-11-24"


def answer(knowledge: Knowledge, question: str) -> object:
    """What is answered on the day of the tests."""
    return ask(knowledge, [question], as_of=ON).records[0]["answer"]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Norov replaced which secretary-general?", "Rashid Alimov"),
        ("Whom did Norov replace?", "Rashid Alimov"),
        ("Who replaced Norov?", "Zhang Ming"),
        ("sco secretary general before norov", "Rashid Alimov"),
        ("Mezentsev handed over the post of SCO Secretary-General to whom?", "Rashid Alimov"),
        ("Giyosov's predecessor as director of the RATS Executive Committee?", "Yevgeny Sysoyev"),
        ("Кого сменил Владимир Норов на посту генсека ШОС?", "Рашид Алимов"),
        ("Кто сменил Норова на посту генсека ШОС?", "Чжан Мин"),
        ("诺罗夫接替了谁", "拉希德·阿利莫夫"),
        ("谁接替了诺罗夫", "张明"),
        ("Who was Secretary-General when Iran joined?", "Zhang Ming"),
        ("Under which secretary-general did the SCO meet in Dushanbe in 2008?", "Bolat Nurgaliyev"),
    ],
)
def test_who_followed_whom(question: str, name: str, knowledge: Knowledge) -> None:
    """The direction is that of the words, in languages with a free order, too."""
    assert answer(knowledge, question) == name


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("On what date did the term of Secretary-General Zhang Ming begin", "2022-01-01"),
        ("Zhang Ming succeeded Norov as SCO Secretary-General on which day?", "2022-01-01"),
        ("Mezentsev's term at the SCO lasted how many years?", "3 (2013-01-01 – 2016-01-01)"),
        ("Сколько лет Владимир Норов был генсеком ШОС?", "3 (2019-01-01 – 2022-01-01)"),
    ],
)
def test_when_and_how_long(question: str, told: str, knowledge: Knowledge) -> None:
    """The end or the length of a term is told from its days."""
    assert answer(knowledge, question) == told


@pytest.mark.parametrize(
    "question",
    [
        "By whom was Norov replaced?",
        "Whose predecessor was Norov?",
        "Who preceded the predecessor of Norov?",
        "Who came before Xi Jinping?",
        "When did Zhang Ming succeed Alimov?",
        "When was Norov born?",
        "How old is Norov?",
        "How long did Norov speak?",
        "Сколько лет Норову?",
        "Сколько лет генсеку Норову было?",
        "Who was Secretary-General when Turkey joined?",
        "Who was Secretary-General when Iran and India joined?",
        "Who was director of RATS at the 2027 summit?",
        "诺罗夫被谁接替",
    ],
)
def test_what_could_mean_another_is_refused(question: str, knowledge: Knowledge) -> None:
    """Neither the wrong neighbour nor an age is told."""
    assert answer(knowledge, question) is None


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("Zhang Ming succeeded Vladimir Norov as Secretary-General.", 0),
        ("Norov succeeded Zhang Ming.", 1),
        ("Mezentsev came before Imanaliyev as Secretary-General.", 1),
        ("Alimov was the predecessor of Zhang Ming.", 4),
    ],
)
def test_the_order_of_two_people(claim: str, status: int, knowledge: Knowledge) -> None:
    """One who came earlier with others between is not called a predecessor, and not denied to be one."""
    assert int(verify(knowledge, [claim], as_of=ON).status) == status


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Iranian participant in this year's SCO summit?", "Masoud Pezeshkian"),
        ("which iranian leader took part in the sco summit 2026", "Masoud Pezeshkian"),
        ("представитель индии на саммите шос 2024", "Субраманьям Джайшанкар"),
        ("participants of the Kazakhstan summit 2024", None),
        ("Turkish participant in the 2023 summit?", None),
    ],
)
def test_who_came_for_a_state(question: str, name: str | None, knowledge: Knowledge) -> None:
    """A state beside the summit may be its place; then those of the state are not told."""
    assert answer(knowledge, question) == name


@pytest.mark.parametrize(
    "question",
    [
        "SCO heads of government, Bishkek, 23 September 2004: chairman?",
        "председатель сгп шос душанбе 2006",
        "رئيس اجتماع رؤساء الحكومات في طشقند عام 2007",
        "2004年比什凯克政府首脑会议：主席",
        "RATS in Tashkent seat",
        "Peace Mission 2021 in Russia start",
        "SCO principles",
        "goals of the SCO",
        "flag of the SCO",
        "summits chaired by Nazarbayev",
    ],
)
def test_a_mere_name_of_what_is_asked_is_no_yes_or_no_question(question: str, knowledge: Knowledge) -> None:
    """A text that says nothing and does not ask whether is never answered by yes or no."""
    said = str(answer(knowledge, question))
    assert not said.startswith(("Yes", "No:", "Да", "Нет", "نعم", "لا:", "是", "否"))


@pytest.mark.parametrize(
    ("question", "told"),
    [("iran member?", "Yes"), ("turkmenistan sco member or not", "No"), ("Штаб-квартира ШОС в Пекине?", "Да"),
     ("flag of the SCO", "The emblem on a white field"), ("sco principles", "Non-alignment")],
)  # fmt: skip
def test_what_a_fragment_still_asks(question: str, told: str, knowledge: Knowledge) -> None:
    """A state and its status need no verb; a term alone asks for what it means."""
    assert str(answer(knowledge, question)).startswith(told)
