"""Dates and numbers in a question, in digits and in the words of its language, at the precision that they have.

``9 June 2017``, ``June 9, 2017``, ``9 июня 2017 года``, ``2017年6月9日`` and ``2017-06-09`` are one day. A day without
a year is no date.
"""

import re
from collections.abc import Iterator

from sco_cli import dates
from sco_cli.ask.lexicon import Lexicon
from sco_cli.ask.links import COMMAS, Sense, Span
from sco_cli.ask.words import Word, folded
from sco_cli.ordinals import ordinal

_YEAR = re.compile(r"(?:ال|و|ل|ب)?((?:19|20|21)\d\d)(?:-?(?:го|м|му|ом|й))?")
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_LONGEST_ORDINAL = 3
ORDINAL = "ordinal"
"""Marks a number that can only tell the place in an order: *the ninth* is not *nine*."""
COUNT = "count"
"""Marks one that can only tell how many: *four summits* are not the fourth; digits alone may be either."""


def moments(typed: list[Word], lexicon: Lexicon, *, today: str) -> list[Span]:
    """The spans of a question that are dates or numbers.

    :param today: the day that ``today`` and ``last year`` are told from.
    """
    return [*_dates(typed, lexicon), *_numbers(typed, lexicon), *_relative(typed, lexicon, today)]


def _dates(typed: list[Word], lexicon: Lexicon) -> Iterator[Span]:
    for start in range(len(typed)):
        read = _whole(typed[start].form) or (
            _written(typed, start, lexicon) if lexicon.spaced else _chinese(typed, start)
        )
        if read:
            date, length = read
            try:
                dates.parse(date)
            except ValueError:
                continue
            yield Span(start, start + length, (Sense("date", (date,)),), "and" if typed[start].form[0] == "و" else None)


def _whole(form: str) -> tuple[str, int] | None:
    """A date that is one word: ISO 8601, or with dots."""
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", form):
        return form, 1
    if match := _DOTTED.fullmatch(form):
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}", 1
    return None


def _written(typed: list[Word], start: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """Day, month and year in either order of the first two; month and year; a year."""
    forms = [word.form for word in typed[start : start + 5]]
    if match := _YEAR.fullmatch(forms[0]):
        return match[1], 1
    day, rest, used = _day_month(forms, lexicon)
    if day is None:
        return None
    while rest and rest[0] in (*COMMAS, *lexicon.articles, *lexicon.of_year):
        rest, used = rest[1:], used + 1
    if not rest or not (match := _YEAR.fullmatch(rest[0])):
        return None
    return f"{match[1]}-{day}", used + 1


def _day_month(forms: list[str], lexicon: Lexicon) -> tuple[str | None, list[str], int]:
    """``06-09`` or ``06``, the words left, how many were used."""
    first = _month(forms[0], lexicon)
    if first is not None:
        if len(forms) > 1 and (match := _NUMBER.fullmatch(forms[1])):
            return f"{first:02}-{int(match[1]):02}", forms[2:], 2
        again = 1 if len(forms) > 1 and _month(forms[1], lexicon) == first else 0  # يونيو/حزيران 2004
        return f"{first:02}", forms[1 + again :], 1 + again
    if match := _NUMBER.fullmatch(forms[0]):
        skip = 2 if len(forms) > 2 and forms[1] in lexicon.of_year else 1
        if len(forms) > skip and (second := lexicon.months.get(forms[skip])) is not None:
            rest = forms[skip + 1 :]
            again = 1 if rest and _month(rest[0], lexicon) == second else 0  # 4 يوليو/تموز
            return f"{second:02}-{int(match[1]):02}", rest[again:], skip + 1 + again
    return None, forms, 0


def _month(form: str, lexicon: Lexicon) -> int | None:
    return next((lexicon.months[one] for _, one in lexicon.variants(form) if one in lexicon.months), None)


_DIGITS = "〇零一二三四五六七八九"
_YEAR_IN_WORDS = f"[一二][{_DIGITS}○]{{3}}"


def _chinese(typed: list[Word], start: int) -> tuple[str, int] | None:
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
    day, day_used = _part(typed, start + used, "日号號")
    return (f"{year}-{month:02}-{day:02}", used + day_used) if day else (f"{year}-{month:02}", used)


def _form(typed: list[Word], place: int) -> str:
    return typed[place].form if place < len(typed) else ""


def _part(typed: list[Word], place: int, unit: str) -> tuple[int, int]:
    """A month or a day in digits or in words before its unit, and how many words that is; zeros for none."""
    for length in range(1, _LONGEST_ORDINAL + 1):
        following = _form(typed, place + length)
        if following and following in unit:
            text = "".join(word.form for word in typed[place : place + length])
            number = int(text) if text.isdecimal() and len(text) <= len("31") else ordinal(f"第{text}")
            return (number, length + 1) if number else (0, 0)
    return 0, 0


def _numbers(typed: list[Word], lexicon: Lexicon) -> Iterator[Span]:
    for start in range(len(typed)):
        if typed[start + 1 : start + 2] and typed[start + 1].form == "%":
            yield Span(start, start + 2, (Sense("percent", (typed[start].form.replace(",", "."),)),))
        if _GROUPED.fullmatch(typed[start].form):
            yield Span(start, start + 1, (Sense("number", (typed[start].form.replace(",", ""),)),))
        for concept, form in lexicon.variants(typed[start].form):
            if (number := lexicon.numbers.get(form)) is not None:
                yield Span(start, start + 1, (Sense("number", (str(number), COUNT)),), concept)
                break
        for length in range(1, _LONGEST_ORDINAL + 1):
            part = typed[start : start + length]
            if len(part) == length and (read := _ordinal(part, lexicon)) is not None and read < 1000:
                whole = length == 1 and part[0].form.isdecimal()
                yield Span(start, start + length, (Sense("number", (str(read),) if whole else (str(read), ORDINAL)),))
    if not lexicon.spaced:
        yield from _chinese_numbers(typed)


def _ordinal(part: list[Word], lexicon: Lexicon) -> int | None:
    if not lexicon.spaced:
        return int(part[0].form) if len(part) == 1 and part[0].form.isdecimal() and len(part[0].form) <= 4 else None
    texts = [" ".join([form, *(word.text for word in part[1:])]) for _, form in lexicon.variants(part[0].text)]
    own = (lexicon.ordinals.get(folded(text)) for text in texts)
    return next((number for number in (*map(ordinal, texts), *own) if number is not None), None)


def _chinese_numbers(typed: list[Word]) -> Iterator[Span]:
    """``第二十四届``, ``第24次``, ``二十四届``, ``八个``."""
    text = "".join(word.form if len(word.form) == 1 else "0" * len(word.form) for word in typed)
    if len(text) != len(typed):  # a number in digits is one word: look at the words themselves
        text = "".join(word.form if len(word.form) == 1 and not word.form.isdecimal() else "0" for word in typed)
    for match in re.finditer(r"第?([零一二两三四五六七八九十]{1,3}|0)[届屆次个個任位名场種种项份座家]?", text):
        inner = typed[match.start(1)].form if match[1] == "0" else match[1]
        number = int(inner) if inner.isdecimal() else ordinal(f"第{inner}")
        if number is not None and number < 1000:
            ordered = match[0][0] == "第" or match[0][-1] in "届屆"
            keys = (str(number), ORDINAL if ordered else COUNT) if len(match[0]) > len(match[1]) else (str(number),)
            yield Span(match.start(), match.end(), (Sense("number", keys),))


def _relative(typed: list[Word], lexicon: Lexicon, today: str) -> Iterator[Span]:
    """``today``, ``last year``: the lexicon names them, the day asked about fixes them."""
    year = int(today[:4])
    meaning = {"today": today, "last_year": str(year - 1), "this_year": str(year), "next_year": str(year + 1)}
    for start in range(len(typed)):
        for span in phrases(typed, start, lexicon):
            if (date := meaning.get(span.senses[0].keys[0])) is not None:
                yield Span(span.start, span.end, (Sense("date", (date,)),))


def phrases(typed: list[Word], start: int, lexicon: Lexicon) -> Iterator[Span]:
    """The spans from a word on that are phrases of the lexicon."""
    for joined, form in lexicon.variants(typed[start].form):
        for phrase in lexicon.beginning(form):
            end = start + len(phrase.forms)
            if end <= len(typed) and all(
                _is(word.form, wanted, stem, lexicon)
                for word, wanted, stem in zip(typed[start + 1 : end], phrase.forms[1:], phrase.stems[1:], strict=True)
            ):
                yield Span(start, end, (Sense("word", (phrase.concept,)),), joined)


def _is(form: str, wanted: str, stem: bool, lexicon: Lexicon) -> bool:
    """Whether a word is the one of a phrase, or begins as it does."""
    return any(one.startswith(wanted) if stem else one == wanted for _, one in lexicon.variants(form))
