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
        ("last year", "en", "2025"),
    ],
)
def test_dates_in_words(text: str, code: str, date: str) -> None:
    """A date is read as a whole and at its precision."""
    typed = words(text)
    found = [span for span in moments(typed, load(code), today="2026-11-24") if span.senses[0].kind == "date"]
    assert max(found, key=lambda span: span.end - span.start).senses[0].keys == (date,)


def test_a_day_without_a_year_is_no_date() -> None:
    """15 June of no year decides nothing."""
    assert not [
        span for span in moments(words("15 June"), load("en"), today="2026-11-24") if span.senses[0].kind == "date"
    ]


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
    concepts = {code: set(tomllib.loads((folder / f"{code}.toml").read_text())["concepts"]) for code in LANGUAGES}
    assert all(found == concepts["en"] for found in concepts.values())


@pytest.mark.parametrize("code", ["en", "ar", "ru"])
def test_real_words_are_not_known_words(code: str) -> None:
    """The list of words that are no slips holds none that means something to the reader by itself."""
    assert not real_words(code) & {"summit", "member", "قمة", "саммит"}
