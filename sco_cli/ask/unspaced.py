"""Dates and numbers in a language that has no spaces between words, where each character is one: Chinese.

Loaded only for such a language.
"""

import contextlib
import re
from collections.abc import Iterator

from sco_cli import dates
from sco_cli.ask.links import Sense, Span
from sco_cli.ask.moments import COUNT, DASHES, LONGEST_ORDINAL, ORDINAL
from sco_cli.ask.words import Word
from sco_cli.ordinals import ordinal

_DIGITS = "〇零一二三四五六七八九"
_DAYS = "日号號"
_TO = frozenset({"至", "到", "和", "与", "及", "、", *DASHES})
_YEAR_IN_WORDS = f"[一二][{_DIGITS}○]{{3}}"


def written(typed: list[Word], start: int) -> tuple[str, int] | None:
    """``2017年6月9日``, ``2017年6月``, ``2017年``, a bare year, and the same in words: ``二〇一七年六月九日``."""
    year, used = typed[start].form, 1
    if re.fullmatch(_YEAR_IN_WORDS, "".join(word.form for word in typed[start : start + 4])):
        year = "".join(str(_DIGITS.replace("零", "").index(word.form.replace("零", "〇").replace("○", "〇")))
                       for word in typed[start : start + 4])  # fmt: skip
        used = 4
        if _form(typed, start + used) != "年":
            return None
    if not re.fullmatch(r"(?:19|20|21)\d\d", year):
        return None
    if _form(typed, start + used) != "年":
        return year, used
    used += 1
    month, month_used = _part(typed, start + used, "月")
    if not month:
        return year, used
    used += month_used
    day, day_used = _part(typed, start + used, _DAYS)
    if not day and _form(typed, start + used + 1) in _TO and _part(typed, start + used + 2, _DAYS)[0]:
        after = _form(typed, start + used)  # 9月15-16日
        day, day_used = (int(after), 1) if after.isdecimal() else (0, 0)
    return (f"{year}-{month:02}-{day:02}", used + day_used) if day else (f"{year}-{month:02}", used)


def second_day(typed: list[Word], place: int, first: str) -> Iterator[Span]:
    """The second of two days, which has the year, and perhaps the month, of the first: ``7月3日至4日``.

    :param place: where the first ends.
    :param first: that day.
    """
    if len(first) != len("2024-07-03") or _form(typed, place) not in _TO:
        return
    month, used = _part(typed, place + 1, "月")
    day, day_used = _part(typed, place + 1 + used, _DAYS)
    if day:
        date = f"{first[:4]}-{month:02}-{day:02}" if month else f"{first[:7]}-{day:02}"
        with contextlib.suppress(ValueError):
            yield Span(place + 1, place + 1 + used + day_used, (Sense("date", (dates.parse(date),)),))


def _form(typed: list[Word], place: int) -> str:
    return typed[place].form if place < len(typed) else ""


def _part(typed: list[Word], place: int, unit: str) -> tuple[int, int]:
    """A month or a day in digits or in words before its unit, and how many words that is; zeros for none."""
    for length in range(1, LONGEST_ORDINAL + 1):
        following = _form(typed, place + length)
        if following and following in unit:
            text = "".join(word.form for word in typed[place : place + length])
            number = int(text) if text.isdecimal() and len(text) <= len("31") else ordinal(f"第{text}")
            return (number, length + 1) if number else (0, 0)
    return 0, 0


def numbers(typed: list[Word]) -> Iterator[Span]:
    """``第二十四届``, ``第24次``, ``二十四届``, ``八个``."""
    text = "".join(word.form if len(word.form) == 1 and not word.form.isdecimal() else "0" for word in typed)
    for match in re.finditer(r"第?([零一二两三四五六七八九十]{1,3}|0)[届屆次个個任位名场種种项份座家]?", text):
        inner = typed[match.start(1)].form if match[1] == "0" else match[1]
        number = int(inner) if inner.isdecimal() else ordinal(f"第{inner}")
        if number is not None and number < 1000:
            ordered = match[0][0] == "第" or match[0][-1] in "届屆"
            keys = (str(number), ORDINAL if ordered else COUNT) if len(match[0]) > len(match[1]) else (str(number),)
            yield Span(match.start(), match.end(), (Sense("number", keys),))
