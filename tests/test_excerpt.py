"""A source line with its caret: where a terminal puts each character, and what is cut off."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli.excerpt import excerpt


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    marks = sum(bool(unicodedata.combining(char)) or unicodedata.category(char) in ("Mn", "Me") for char in text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" and not unicodedata.combining(char) for char in text)
    return len(text) + wide - marks


def behind(text: str, caret: str) -> str:
    """What stands in a line from the cell of the caret on; a blank where the line has ended."""
    start = next((place for place in range(len(text)) if cells(text[:place]) == len(caret) - 1), len(text))
    return text[start:] or " "


@pytest.mark.parametrize(
    ("line", "before"),
    [
        ("x^", "x"),
        ("^", ""),
        ('{ en = "Ada", zh = "艾达", ^', '{ en = "Ada", zh = "艾达", '),
        ("\tnames\t= ^", "    names    = "),
        ("e\u0301 \u0915\u093f ^", "e\u0301 \u0915\u093f "),
        ("\u202e\x1b ^", r"\u202e\x1b "),
        ("سا\u200cها ^", r"سا\u200cها "),
    ],
)
def test_the_caret_stands_below_the_character(line: str, before: str) -> None:
    """Also after wide characters, tabs, marks without a width and characters that are written out."""
    shown, below = excerpt(line, 7, line.index("^") + 1)
    assert shown == f"    7 | {before}^"
    assert below == "      | " + " " * cells(before) + "^"


def test_without_unicode_every_character_is_written_out() -> None:
    """The caret follows what is printed."""
    assert excerpt("zh = 艾 # x", 12, 8, unicode=False) == (r"   12 | zh = \u827e # x", "      |             ^")


def test_a_place_behind_the_line_is_its_end() -> None:
    """An error at the end of the text points behind its last character."""
    assert excerpt("", 1, 1) == ("    1 |", "      | ^")
    assert excerpt("a = [", 3, 6) == ("    3 | a = [", "      |      ^")


def test_a_long_line_is_cut_around_the_caret() -> None:
    """What is cut off is shown by dots, on one side or on both."""
    line = "".join(f"{number:03}" for number in range(100))
    assert excerpt(line, 1, 1, width=40)[0] == "    1 | 0000010020030040050060070080..."
    shown, below = excerpt(line, 1, 151, width=40)
    assert shown == "    1 | ...0460470480490500510520530..."
    assert shown[below.index("^") :].startswith("050")
    shown, below = excerpt(line, 1, 298, width=40)
    assert shown.endswith("98099")
    assert shown[below.index("^") :] == "099"


text = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("中\t\u202e"), max_size=200)


@given(text, st.integers(1, 220), st.integers(1, 120))
def test_what_is_cut_fits_and_keeps_the_caret_on_its_character(line: str, column: int, width: int) -> None:
    """Whatever is in the line, it does not wrap, and the caret stands below what it stood below."""
    line = line.replace("\n", " ")
    shown, below = excerpt(line, 1, column, width=width)
    assert cells(shown) <= max(width, 29)
    assert behind(shown, below)[0] in (behind(*excerpt(line, 1, column))[0], ".")
