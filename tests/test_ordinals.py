"""Ordinal numbers in digits and words of four languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli.ordinals import ordinal


@pytest.mark.parametrize(
    "typed",
    ["24", "24th", " 24 ", "No. 24", "#24", "№24", "twenty-fourth", "Twenty Fourth", "24-й", "24-го",
     "двадцать четвёртый", "двадцать четвертого",
     "الرابع والعشرون", "الرابع والعشرين", "الرابعة والعشرون",
     "رابع وعشرون", "الـ24", "٢٤",
     "第24", "第二十四", "第二十四届", "24届", "二十四"],
)  # fmt: skip
def test_twenty_four_is_read_in_every_form(typed: str) -> None:
    """A person writes the number in digits or words, in any of the four languages."""
    assert ordinal(typed) == 24


@pytest.mark.parametrize(
    ("typed", "number"),
    [("first", 1), ("eleventh", 11), ("twentieth", 20), ("ninety-ninth", 99), ("2024", 2024), ("первый", 1),
     ("третьего", 3), ("двенадцатый", 12), ("двадцатый", 20), ("сороковой", 40), ("пятьдесят первый", 51),
     ("الأول", 1), ("الثاني", 2), ("العاشر", 10), ("الحادي عشر", 11), ("الثالثة عشرة", 13), ("العشرون", 20),
     ("第一", 1), ("第十", 10), ("第十一次", 11), ("第三十届", 30)],
)  # fmt: skip
def test_other_ordinals(typed: str, number: int) -> None:
    """Units, teens and tens have their own words."""
    assert ordinal(typed) == number


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "astana",
        "twenty",
        "twenty-eleventh",
        "fourth twenty",
        "一",
        "第",
        "二三十",
        "第十二三",
        "第天",
        "20 24",
        "-1",
    ],
)
def test_what_is_no_ordinal_is_none(typed: str) -> None:
    """Words that only look like a number are left to the names."""
    assert ordinal(typed) is None


@given(st.integers(min_value=0, max_value=9999))
def test_digits_are_themselves(number: int) -> None:
    """Any number up to four digits is read as it stands."""
    assert ordinal(str(number)) == number


@given(st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    """Nothing that is typed raises."""
    assert ordinal(text) is None or ordinal(text) in range(10000)
