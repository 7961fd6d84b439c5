"""Dates at the precision known, and half-open spans of them.

A date is a string in ISO 8601: a day ``2001-06-15``, a month ``2001-06`` or a year ``2001``. Days in this
form compare as strings in the order of time, so a day stays a string from the file to the answer.
"""

import re
from datetime import date, timedelta

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def parse(text: str) -> str:
    """Check a date and give it back.

    :param text: ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``.
    :raises ValueError: when it has another form or is not in the calendar.
    """
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError("expected YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, day = match.groups()
    date(int(year), int(month or 1), int(day or 1))
    return text


def first_day(text: str) -> str:
    """The first day of a date: ``2017-06`` gives ``2017-06-01``."""
    return text + "-01-01"[len(text) - 4 :]


def last_day(text: str) -> str:
    """The last day of a date: ``2017-06`` gives ``2017-06-30``."""
    if len(text) == 10:
        return text
    if len(text) == 4 or text.endswith("-12"):
        return f"{text[:4]}-12-31"
    year, month = int(text[:4]), int(text[5:])
    return (date(year, month + 1, 1) - timedelta(days=1)).isoformat()


def day_before(text: str) -> str:
    """The day before a date begins: ``2017`` gives ``2016-12-31``."""
    return (date.fromisoformat(first_day(text)) - timedelta(days=1)).isoformat()


def day_after(text: str) -> str:
    """The day after a date ends: ``2017-06`` gives ``2017-07-01``."""
    return (date.fromisoformat(last_day(text)) + timedelta(days=1)).isoformat()


def covers(since: str, until: str | None, day: str) -> bool:
    """Whether a half-open span holds a day: ``since`` belongs to it, ``until`` does not."""
    return first_day(since) <= day and (until is None or day < first_day(until))


def overlap(first: tuple[str, str | None], second: tuple[str, str | None]) -> bool:
    """Whether two half-open spans share a day."""
    (a, a_end), (b, b_end) = first, second
    return (b_end is None or first_day(a) < first_day(b_end)) and (a_end is None or first_day(b) < first_day(a_end))


def today() -> str:
    """The day of today, by the local clock."""
    return date.today().isoformat()


def is_future(text: str) -> bool:
    """Whether not even the first day of a date has come."""
    return first_day(text) > today()


def day_of(as_of: str | None) -> str:
    """The day a question is about: the last day of the date given, else today."""
    return today() if as_of is None else last_day(as_of)
