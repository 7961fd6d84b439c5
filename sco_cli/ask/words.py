"""A question as words in their order: as typed, and folded so that case, marks and letter variants do not matter.

Kept out: what a word means. Chinese is split into single characters, which ``reading`` joins again.
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from sco_cli.folding import letters

_WORD = re.compile(
    r"""
    \d{4}-\d\d(?:-\d\d)?(?![\d-])             # a date in ISO 8601
    | \d{1,2}[./]\d{1,2}[./]\d{4}            # 09.06.2017
    | \d{4}[./]\d{1,2}[./]\d{1,2}(?!\d)      # 2017/6/9
    | \d+(?:[.,]\d+)?(?=\s*%)                 # a percentage
    | \d+[.,]\d{1,2}(?=\s+[^\W\d])             # 42.1 percent
    | \d{1,3}(?:,\d{3})+(?!\d)                # 1,450,935,791
    | \d+(?:st|nd|rd|th)\b                    # 24th
    | \d+-?(?:го|й|я|е|м|му|ый|ий|ой|ая|ое|ого|ом)\b
    | \d+
    | [^\W\d_](?:[^\W_]|['’ʼ`´](?=\w))*
    | [,،、%]
    | (?<=\w)\+
    | (?<=[\u4e00-\u9fff])\s\+           # characters are split, what follows them is not
    | (?<=[\d年月日])\s*[-–—~～]\s*(?=\d)
    """,
    re.VERBOSE,
)
_DROPPED = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
"""Arabic vowel signs, the stroke that lengthens a letter, and invisible signs of direction."""
_INITIALS = r"\b(?:[^\W\d_]\.){2,}"
"""``S.C.O.`` is a word."""
_POSSESSIVE = re.compile("['’]s$")
CHINESE = "cjk"


class Word(NamedTuple):
    """One word: as it was typed, and the form by which it is looked up."""

    text: str
    form: str


def words(text: str) -> list[Word]:
    """The words of a text, with the commas that join names; other punctuation is left out."""
    if "." in text:
        text = re.sub(_INITIALS, lambda found: found[0].replace(".", ""), text)
    if not text.isascii():
        text = "".join(map(_spaced, _DROPPED.sub("", unicodedata.normalize("NFKC", text))))
    return [Word(found, folded(found)) for found in map(str.strip, _WORD.findall(text))]


def _spaced(char: str) -> str:
    """A character of Chinese as a word of its own. In the pattern a class of them would take longer than a question."""
    return f" {char} " if _script(char) == CHINESE else char


def folded(word: str) -> str:
    """The form of a word in which its spellings are equal: ``"Türkiye's"`` gives ``turkiye``."""
    return letters(_POSSESSIVE.sub("", word.casefold()))


def script(text: str) -> str:
    """The script of a text's first letter, as Unicode begins its name: ``latin``, ``cyrillic``, ``arabic``, ``cjk``."""
    return next((_script(char) for char in text if char.isalpha()), "latin")


def scripts(text: str) -> dict[str, int]:
    """How many letters of each script a text has."""
    found: dict[str, int] = {}
    for char in text:
        if char.isalpha():
            name = _script(char)
            found[name] = found.get(name, 0) + 1
    return found


@cache
def _script(char: str) -> str:
    """The script of a letter."""
    return "latin" if char.isascii() else unicodedata.name(char, "").partition(" ")[0].casefold()
