"""Dates at the precision known, and half-open spans."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli import dates

DAYS = st.dates(min_value=datetime.date(1, 1, 1), max_value=datetime.date(9998, 12, 31))
PARTIAL = DAYS.flatmap(lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))


@given(PARTIAL)
def test_every_day_month_and_year_of_the_calendar_is_a_date(text: str) -> None:
    """What the calendar has is given back as it was."""
    assert dates.parse(text) == text


@pytest.mark.parametrize(
    "text",
    ["yesterday", "", "2017-13", "2017-00", "2017-02-29", "2017-2-1", "17-06-09", "2017-06-09T00:00", "0000",
     "2017/06/09", " 2017", "2017-06-", "٢٠١٧"],
)  # fmt: skip
def test_what_is_not_in_the_calendar_is_refused(text: str) -> None:
    """A wrong form and a day that never was are both no date."""
    with pytest.raises(ValueError):  # noqa: PT011 - the words are Python's for some
        dates.parse(text)


@pytest.mark.parametrize("text", ["yesterday", "2017-2-1", "17-06-09"])
def test_a_wrong_form_is_told_the_three_right_ones(text: str) -> None:
    """Whoever typed it reads what to type instead."""
    with pytest.raises(ValueError, match=r"^expected YYYY-MM-DD, YYYY-MM or YYYY$"):
        dates.parse(text)


@given(st.text())
def test_a_date_is_refused_or_has_one_of_three_lengths(text: str) -> None:
    """Nothing but the three forms passes, whatever is typed."""
    try:
        dates.parse(text)
    except ValueError:
        return
    assert len(text) in (4, 7, 10)
    assert text.replace("-", "").isdecimal()


@given(PARTIAL)
def test_a_partial_date_covers_exactly_its_days(text: str) -> None:
    """The day before the first and the day after the last have another prefix; the first and the last share it."""
    first, last = (datetime.date.fromisoformat(day) for day in (dates.first_day(text), dates.last_day(text)))
    one = datetime.timedelta(days=1)
    assert first.isoformat().startswith(text)
    assert last.isoformat().startswith(text)
    assert first == datetime.date.min or not (first - one).isoformat().startswith(text)
    assert not (last + one).isoformat().startswith(text)


@given(PARTIAL.filter(lambda text: text[:4] not in ("0001", "9998")))
def test_the_days_beside_a_date_are_the_nearest_outside_it(text: str) -> None:
    """One day before the first and one after the last, whatever the precision."""
    one = datetime.timedelta(days=1)
    assert datetime.date.fromisoformat(dates.day_before(text)) + one == datetime.date.fromisoformat(
        dates.first_day(text)
    )
    assert datetime.date.fromisoformat(dates.day_after(text)) - one == datetime.date.fromisoformat(dates.last_day(text))


@given(DAYS, DAYS, DAYS)
def test_a_span_holds_its_first_day_and_not_its_last(
    since: datetime.date, until: datetime.date, day: datetime.date
) -> None:
    """Spans are half open, and agree with the calendar's own comparison."""
    held = dates.covers(since.isoformat(), until.isoformat(), day.isoformat())
    assert held == (since <= day < until)
    assert dates.covers(since.isoformat(), None, day.isoformat()) == (since <= day)


@given(DAYS, DAYS, DAYS, DAYS)
def test_spans_overlap_exactly_when_a_day_is_in_both(
    a: datetime.date, b: datetime.date, c: datetime.date, d: datetime.date
) -> None:
    """Two spans that touch do not overlap."""
    first, second = sorted((a, b)), sorted((c, d))
    shared = max(first[0], second[0]) < min(first[1], second[1])
    if first[0] < first[1] and second[0] < second[1]:
        spans = [(span[0].isoformat(), span[1].isoformat()) for span in (first, second)]
        assert dates.overlap(spans[0], spans[1]) == shared
        assert dates.overlap(spans[1], spans[0]) == shared


def test_the_day_of_a_question_is_the_last_of_a_partial_date_else_today() -> None:
    """``--as-of 2017`` asks about the last day of 2017."""
    assert dates.day_of("2017") == "2017-12-31"
    assert dates.day_of("2016-02") == "2016-02-29"
    assert dates.day_of(None) == datetime.date.today().isoformat()


def test_a_date_is_future_only_when_none_of_its_days_has_come() -> None:
    """The year that runs is not the future, though its last day is."""
    this_year = datetime.date.today().year
    assert not dates.is_future(str(this_year))
    assert not dates.is_future(datetime.date.today().isoformat())
    assert dates.is_future(str(this_year + 1))
