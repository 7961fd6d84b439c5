"""What is asked by little more than a name, or by a name that has to be put together from its parts."""

import pytest

from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge
from tests.ask.bank import ASKED_ON


def answer(knowledge: Knowledge, question: str) -> str | None:
    row = ask(knowledge, [question], as_of=ASKED_ON).records[0]
    return None if row["answer"] is None else str(row["answer"])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Iran SCO", "member, 2023-07-04"),
        ("RATS", "Regional Anti-Terrorist Structure"),
        ("SCO charter", "Charter of the Shanghai Cooperation Organisation, 2002-06-07"),
        ("Peace Mission 2014", "2014-08-24 – 2014-08-29, Peace Mission 2014"),
        ("антинаркотический центр шос город", "Душанбе"),
    ],
)
def test_a_name_alone_tells_what_the_file_has_of_it(question: str, told: str, knowledge: Knowledge) -> None:
    """Names typed as into a search box are answered, and a word beside them is not passed over."""
    assert str(answer(knowledge, question)).startswith(told)


@pytest.mark.parametrize("question", ["Iran", "SCO and Iran", "Iran and Pakistan SCO", "Mars SCO", "the SCO", "Astana"])
def test_a_name_that_may_mean_anything_is_not_answered(question: str, knowledge: Knowledge) -> None:
    """A state alone is known for more than its status; two names, or a city, say nothing of what is asked."""
    assert answer(knowledge, question) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where was the strategy until 2035 adopted?", "Tianjin"),
        ("when was the development strategy to 2025 adopted", "2015-07-10"),
        ("متى أُقرت استراتيجية الطاقة حتى عام 2030؟", "2024-07-04"),
        ("2018—2023年禁毒战略哪天通过的", "2018-06-10"),
        ("when was the agreement on education signed", "2006-06-15"),
    ],
)
def test_an_agreement_is_known_by_its_time_and_its_field(question: str, told: str, knowledge: Knowledge) -> None:
    """The time up to which it is made, or the field that ends its title, tells it from the others of its kind."""
    assert answer(knowledge, question) == told


def test_several_agreements_on_a_field_are_each_told_with_their_day(knowledge: Knowledge) -> None:
    """Where *the agreement on drugs* may be several, all of them are named."""
    told = str(answer(knowledge, "When was the agreement on drugs signed?"))
    assert "2004-06-17" in told
    assert "2025-09-01" in told


@pytest.mark.parametrize(
    "question", ["When was the strategy until 2030 adopted?", "When was the strategy of 2025 signed?"]
)
def test_a_time_that_fits_several_agreements_or_none_chooses_none(question: str, knowledge: Knowledge) -> None:
    """Two strategies are made until 2030; *of 2025* may be the year of signing."""
    assert answer(knowledge, question) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How long did the Astana 2024 summit last?", "2024-07-03 – 2024-07-04"),
        ("From when to when did the 24th summit last?", "2024-07-03 – 2024-07-04"),
        ("Where did the leaders gather for the 2022 summit?", "Samarkand, Uzbekistan"),
        ("At what venue were the SCO leaders hosted in Tianjin?", "Meijiang Convention and Exhibition Center"),
        ("In what city did the leaders sign the Charter?", "Saint Petersburg"),
        ("Which SCO exercise took place in India?", "Manesar-Antiterror-2022, 2022-10-08, Manesar, Haryana, India"),
        ("2025年12月上合組織有什麼演習？", "萨汗德—反恐—2025, 2025-12-01, 伊朗东阿塞拜疆省大不里士附近的沙贝斯塔尔县"),
        ("birthplace of the SCO", "Shanghai, China"),
        ("上合里头人最少的成员国是", "吉尔吉斯斯坦 (7221868 (2024))"),
    ],
)  # fmt: skip
def test_a_phrase_may_mean_several_things_and_a_verb_what_a_noun_means(
    question: str, told: str, knowledge: Knowledge
) -> None:
    """A lexicon may join concepts in one phrase; *last* is a verb at the end, and leaders meet at a summit."""
    assert answer(knowledge, question) == told


@pytest.mark.parametrize(
    "question", ["Which leaders met at the 2022 summit?", "which leaders signed the charter?", "من بلغ الأمانة العامة؟"]
)
def test_who_and_what_he_did_are_not_passed_over(question: str, knowledge: Knowledge) -> None:
    """Who signed, or met, is not where and when; who reached a body is not who heads it."""
    assert answer(knowledge, question) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what was Iran in the SCO before it became a member?", "observer 2005-07-05 – 2023-07-04"),
        ("what was Belarus before it joined",
         "dialogue partner 2009-06-16 – 2015-07-10; observer 2015-07-10 – 2024-07-04"),
        ("土耳其现在算上合的什么？", "伙伴, 2025-09-01"),
        ("When did India join Shanghai?", "2017-06-09"),
    ],
)  # fmt: skip
def test_what_a_state_was_before_and_is_now(question: str, told: str, knowledge: Knowledge) -> None:
    """The statuses before another are told with their time; Shanghai, which has no members, is the organisation."""
    assert answer(knowledge, question) == told


@pytest.mark.parametrize(
    "question",
    ["what was China before it became a member", "Where was the Shanghai summit in 2024?", "was India founded in 2001"],
)
def test_what_is_not_there_is_not_told(question: str, knowledge: Knowledge) -> None:
    """A founder was nothing before; the city stays a city where a summit may be meant; a state was not founded here."""
    assert answer(knowledge, question) is None


@pytest.mark.parametrize(
    "question",
    [
        "With how many members was the SCO founded?",
        "With how many members did the SCO start out in 2001?",
        "How many members at the time of founding?",
        "Сколько стран входило в ШОС на момент создания?",
    ],
)
def test_the_members_at_the_founding_are_counted(question: str, knowledge: Knowledge) -> None:
    """Six states founded it, whichever way it is asked."""
    assert str(answer(knowledge, question)).startswith("6: ")
