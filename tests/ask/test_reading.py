"""The parts of the reader: words, languages, dates, slips, lexicons."""

import tomllib
from pathlib import Path

import pytest

from sco_cli.ask import lexicon
from sco_cli.ask.lexicon import load, real_words
from sco_cli.ask.lexicon.recognition import language
from sco_cli.ask.moments import moments
from sco_cli.ask.spelling import distance
from sco_cli.ask.words import words

LANGUAGES = ("en", "ar", "ru", "zh")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When did Iran join the ШОС?", "en"),
        ("когда ШОС", "ru"),
        ("RATS是什么", "zh"),
        ("ما هي RATS؟", "ar"),
        ("2016?", "en"),
    ],
)
def test_the_language_is_that_of_most_letters(text: str, expected: str) -> None:
    """A name in another script does not change the language of a question."""
    assert language(text) == expected


def test_words_are_folded_in_their_order() -> None:
    """Case, accents, possessives and letter variants fall away; Chinese is split by characters."""
    assert [word.form for word in words("Türkiye's 24th")] == ["turkiye", "24th"]
    assert [word.form for word in words("إيران، الـ24")] == ["ايران", "،", "ال24"]
    assert [word.form for word in words("第24届")] == ["第", "24", "届"]


@pytest.mark.parametrize(
    ("text", "code", "date"),
    [
        ("9 June 2017", "en", "2017-06-09"),
        ("June 9, 2017", "en", "2017-06-09"),
        ("June 2017", "en", "2017-06"),
        ("2017-06-09", "en", "2017-06-09"),
        ("9 июня 2017 года", "ru", "2017-06-09"),
        ("09.06.2017", "ru", "2017-06-09"),
        ("9 يونيو 2017", "ar", "2017-06-09"),
        ("2017年6月9日", "zh", "2017-06-09"),
        ("2017/6/9", "zh", "2017-06-09"),
        ("the fifth of July 2005", "en", "2005-07-05"),
        ("July 5th, 2005", "en", "2005-07-05"),
        ("25/12/2005", "en", "2005-12-25"),
        ("1 كانون الأول 2025", "ar", "2025-12-01"),
        ("4 من يوليو/تموز عام 2024", "ar", "2024-07-04"),
        ("الرابع من تشرين الثاني 2025", "ar", "2025-11-04"),
        ("last year", "en", "2025"),
    ],
)
def test_dates_in_words(text: str, code: str, date: str) -> None:
    """A date is read as a whole and at its precision."""
    typed = words(text)
    found = [span for span in moments(typed, load(code), today="2026-11-24") if span.senses[0].kind == "date"]
    assert max(found, key=lambda span: span.end - span.start).senses[0].keys == (date,)


@pytest.mark.parametrize(
    ("text", "code", "first", "second"),
    [
        ("3 and 4 July 2024", "en", "2024-07-03", "2024-07-04"),
        ("from 31 August to 1 September 2025", "en", "2025-08-31", "2025-09-01"),
        ("يومي 3 و4 يوليو 2024", "ar", "2024-07-03", "2024-07-04"),
        ("من 1 إلى 5 كانون الأول 2025", "ar", "2025-12-01", "2025-12-05"),
        ("3-4 июля 2024 года", "ru", "2024-07-03", "2024-07-04"),
        ("2024年7月3日至4日", "zh", "2024-07-03", "2024-07-04"),
        ("2025年8月31日到9月1日", "zh", "2025-08-31", "2025-09-01"),
        ("2022年9月15-16日", "zh", "2022-09-15", "2022-09-16"),
    ],
)
def test_the_first_of_two_days_has_the_month_and_year_of_the_second(
    text: str, code: str, first: str, second: str
) -> None:
    """Where two days are joined, what both share is said once."""
    found = [span for span in moments(words(text), load(code), today="2026-11-24") if span.senses[0].kind == "date"]
    longest: dict[int, str] = {}
    for span in sorted(found, key=lambda span: span.end):
        longest[span.start] = span.senses[0].keys[0]
    assert list(longest.values())[:2] == [first, second]


@pytest.mark.parametrize("text", ["15 June", "on 5/7/2005", "3 July, 4 July 2024 and 5"])
def test_what_leaves_a_doubt_is_no_day(text: str) -> None:
    """A day of no year, or of which the month is not told from the day, decides nothing."""
    found = [span for span in moments(words(text), load("en"), today="2026-11-24") if span.senses[0].kind == "date"]
    assert {span.senses[0].keys[0] for span in found} <= {"2024-07-04", "2024-07", "2024"}


@pytest.mark.parametrize(
    ("first", "second", "slips"),
    [("sumit", "summit", 1), ("memeber", "member", 1), ("ab", "ba", 1), ("iran", "iraq", 1)],
)
def test_slips_are_counted(first: str, second: str, slips: int) -> None:
    """A letter more, less, other, or two exchanged is one slip."""
    assert distance(first, second) == slips


def test_all_languages_know_the_same_concepts() -> None:
    """A new language is one file with the concepts of the others; the grammar sees no language."""
    folder = Path(lexicon.__file__).parent
    names = {code: tomllib.loads((folder / f"{code}.toml").read_text())["concepts"].keys() for code in LANGUAGES}
    joined = "+"  # a phrase for several concepts is there where a language has one
    concepts = {code: {name for name in found if joined not in name} for code, found in names.items()}
    assert all(found == concepts["en"] for found in concepts.values())


@pytest.mark.parametrize("code", ["en", "ar", "ru"])
def test_real_words_are_not_known_words(code: str) -> None:
    """The list of words that are no slips holds none that means something to the reader by itself."""
    assert not real_words(code) & {"summit", "member", "قمة", "саммит"}
