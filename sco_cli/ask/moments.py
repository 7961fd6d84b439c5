"""Dates and numbers in a question, in digits and in the words of its language, at the precision that they have.

``9 June 2017``, ``June 9, 2017``, ``9 июня 2017 года``, ``2017年6月9日`` and ``2017-06-09`` are one day. A day without
a year is no date.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sco_cli import dates
from sco_cli.ask.lexicon import Lexicon
from sco_cli.ask.links import COMMAS, Sense, Span
from sco_cli.ask.words import Word, folded
from sco_cli.ordinals import ordinal

# Patterns of words with digits: they are compiled when a question has such a word.
_YEAR = r"(?:ال|و|ل|ب)?((?:19|20|21)\d\d)(?:-?(?:го|м|му|ом|й))?"
_NUMBER = r"(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?"
_YEAR_LAST = r"(\d{1,2})([./])(\d{1,2})[./](\d{4})"
_YEAR_FIRST = r"(\d{4})[./](\d{1,2})[./](\d{1,2})"
_GROUPED = r"\d{1,3}(?:,\d{3})+"
MONTHS = 12
LONGEST_MONTH = 31
DASHES = "-–—~～"
LONGEST_ORDINAL = 3
_LONG = 5
"""Digits of a number that is no year."""
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
        read = _whole(typed[start].form) or _in_words(typed, start, lexicon)
        if read:
            date, length = read
            try:
                dates.parse(date)
            except ValueError:
                continue
            yield Span(start, start + length, (Sense("date", (date,)),), "and" if typed[start].form[0] == "و" else None)
            if not lexicon.spaced:
                from sco_cli.ask.unspaced import second_day

                yield from second_day(typed, start + length, date)


def _in_words(typed: list[Word], start: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """A date of several words and how many these are, as the language writes it."""
    if lexicon.spaced:
        return _written(typed, start, lexicon)
    from sco_cli.ask.unspaced import written

    return written(typed, start)


def _whole(form: str) -> tuple[str, int] | None:
    """A date that is one word: ISO 8601, with dots, or with strokes where these leave no doubt."""
    if not form[:1].isdecimal():
        return None
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", form):
        return form, 1
    if match := re.fullmatch(_YEAR_FIRST, form):
        return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}", 1
    if match := re.fullmatch(_YEAR_LAST, form):
        first, second = int(match[1]), int(match[3])
        if match[2] == "." or first > MONTHS or first == second:
            return f"{match[4]}-{second:02}-{first:02}", 1
        if second > MONTHS:
            return f"{match[4]}-{first:02}-{second:02}", 1
    return None


class _Parts(NamedTuple):
    """What stands of a date from a word on, and how many words that is."""

    year: str | None
    month: int | None
    day: int | None
    used: int


def _written(typed: list[Word], start: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """Day, month and year in either order of the first two; month and year; a year.

    Of two days in one month or year only the second has it: *3 and 4 July 2024*, *31 August to 1 September 2025*.
    """
    found = _parts(typed, start, lexicon)
    if found.year is None and found.day is not None and (after := _joiner(typed, start + found.used, lexicon)):
        second = _parts(typed, after, lexicon)
        if second.day is None or second.month is None:
            return None
        found = found._replace(year=second.year, month=found.month or second.month)
    if found.year is None:
        return None
    parts = [found.year, *(f"{part:02}" for part in (found.month, found.day) if part is not None)]
    return "-".join(parts), found.used


def _parts(typed: list[Word], start: int, lexicon: Lexicon) -> _Parts:
    """The parts of a date from a word on."""
    if start >= len(typed):
        return _Parts(None, None, None, 0)
    if (year := _year(typed[start].form)) is not None:
        return _Parts(year, None, None, 1)
    day, used = _day(typed, start, lexicon), 0
    if day is not None:
        used = 1
        of = 1 if start + 1 < len(typed) and typed[start + 1].form in lexicon.of_year else 0
        month, length = _month(typed, start + used + of, lexicon)
        if month is None:
            return _Parts(None, None, day, used)
        used += of + length
    else:
        month, used = _month(typed, start, lexicon)
        if month is None:
            return _Parts(None, None, None, 0)
        day = _day(typed, start + used, lexicon, digits=True)
        used += day is not None
    rest = start + used
    while rest < len(typed) and typed[rest].form in (*COMMAS, *lexicon.articles, *lexicon.of_year):
        rest += 1
    year = _year(typed[rest].form) if rest < len(typed) else None
    return _Parts(year, month, day, rest + 1 - start if year else used)


def _year(form: str) -> str | None:
    """The year that a word is, with what may be written together with it."""
    match = None if form.isalpha() else re.fullmatch(_YEAR, form)
    return match[1] if match else None


def _day(typed: list[Word], start: int, lexicon: Lexicon, *, digits: bool = False) -> int | None:
    """The day of a month, in digits or as an ordinal in words.

    :param digits: only in digits: *March first* is no date where *first* may mean more.
    """
    if start >= len(typed):
        return None
    for _, form in lexicon.variants(typed[start].form):
        if form[:1].isdecimal() and (match := re.fullmatch(_NUMBER, form)):
            return int(match[1])
        number = None if digits else ordinal(form) or lexicon.ordinals.get(form)
        if number is not None and number <= LONGEST_MONTH:
            return number
    return None


def _month(typed: list[Word], start: int, lexicon: Lexicon) -> tuple[int | None, int]:
    """The month whose name stands at a word, and how many words that is; two names for one month may follow."""
    for length in (2, 1):
        if start + length <= len(typed):
            rest = [word.form for word in typed[start + 1 : start + length]]
            for _, first in lexicon.variants(typed[start].form):
                number = lexicon.months.get(" ".join([first, *rest]))
                if number is not None:
                    again, more = _month(typed, start + length, lexicon)  # يونيو/حزيران 2004
                    return number, length + (more if again == number else 0)
    return None, 0


def _joiner(typed: list[Word], start: int, lexicon: Lexicon) -> int:
    """Where the second of two dates begins, after the word or letter that joins them; 0 when none does."""
    if start >= len(typed):
        return 0
    if any(joined == "and" for joined, _ in lexicon.variants(typed[start].form)):
        return start
    if typed[start].text in DASHES:
        return start + 1
    ends = [span.end for span in phrases(typed, start, lexicon) if span.senses[0].keys[0] in ("and", "to", "until")]
    return max(ends, default=0)


def _numbers(typed: list[Word], lexicon: Lexicon) -> Iterator[Span]:
    for start in range(len(typed)):
        if end := _percent(typed, start + 1, lexicon):
            yield Span(start, end, (Sense("percent", (typed[start].form.replace(",", "."),)),))
        if typed[start].form.isdecimal() and len(typed[start].form) >= _LONG:
            yield Span(start, start + 1, (Sense("number", (typed[start].form, COUNT)),))
        if "," in typed[start].form and re.fullmatch(_GROUPED, typed[start].form):
            yield Span(start, start + 1, (Sense("number", (typed[start].form.replace(",", ""),)),))
        yield from _counts(typed, start, lexicon)
        for length in range(1, LONGEST_ORDINAL + 1):
            part = typed[start : start + length]
            if len(part) == length and (read := _ordinal(part, lexicon)) is not None and read < 1000:
                whole = length == 1 and part[0].form.isdecimal()
                yield Span(start, start + length, (Sense("number", (str(read),) if whole else (str(read), ORDINAL)),))
    if not lexicon.spaced:
        from sco_cli.ask.unspaced import numbers

        yield from numbers(typed)


def _counts(typed: list[Word], start: int, lexicon: Lexicon) -> Iterator[Span]:
    """The longest number in words that begins at a word: *eleven*, ``أحد عشر``."""
    for length in range(LONGEST_ORDINAL, 0, -1):
        part = typed[start : start + length]
        rest = [word.form for word in part[1:]]
        for concept, form in lexicon.variants(part[0].form) if len(part) == length else ():
            if (number := lexicon.numbers.get(" ".join([form, *rest]))) is not None:
                yield Span(start, start + length, (Sense("number", (str(number), COUNT)),), concept)
                return


def _percent(typed: list[Word], place: int, lexicon: Lexicon) -> int:
    """Where a sign or word for hundredths ends; 0 when none stands there, or no number before it."""
    if place >= len(typed) or not re.fullmatch(r"\d+(?:[.,]\d+)?", typed[place - 1].form):
        return 0
    if typed[place].form == "%":
        return place + 1
    ends = [span.end for span in phrases(typed, place, lexicon) if span.senses[0].keys[0] == "percent"]
    return max(ends, default=0)


def _ordinal(part: list[Word], lexicon: Lexicon) -> int | None:
    if not lexicon.spaced:
        return int(part[0].form) if len(part) == 1 and part[0].form.isdecimal() and len(part[0].form) <= 4 else None
    texts = [" ".join([form, *(word.text for word in part[1:])]) for _, form in lexicon.variants(part[0].text)]
    own = (lexicon.ordinals.get(folded(text)) for text in texts)
    return next((number for number in (*map(ordinal, texts), *own) if number is not None), None)


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
    following = [form for _, form in lexicon.variants(typed[start + 1].form)] if start + 1 < len(typed) else []
    for joined, form in lexicon.variants(typed[start].form):
        for phrase in lexicon.beginning(form, following):
            end = start + len(phrase.forms)
            if end <= len(typed) and all(
                _is(word.form, wanted, stem, lexicon)
                for word, wanted, stem in zip(typed[start + 1 : end], phrase.forms[1:], phrase.stems[1:], strict=True)
            ):
                yield Span(start, end, (Sense("word", (phrase.concept,)),), joined)


def _is(form: str, wanted: str, stem: bool, lexicon: Lexicon) -> bool:
    """Whether a word is the one of a phrase, or begins as it does."""
    return any(one.startswith(wanted) if stem else one == wanted for _, one in lexicon.variants(form))
