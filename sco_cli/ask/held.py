"""The meetings of a place and a time, and the words of a question that limit them so."""

from sco_cli.ask.asked import options
from sco_cli.ask.query import Miss, Query
from sco_cli.dates import day_after, day_before, first_day, last_day
from sco_cli.knowledge.model import Meeting
from sco_cli.rows import country_of

Options = tuple[tuple[str, str], ...]
Time = str | tuple[str, str]
"""A date, or the first and the last of some."""


def place_of(query: Query) -> Options:
    """Use a city or a state, as the option that limits a list to it; none is none."""
    if query.count("city"):
        return (("city", query.key("city")),)
    if query.count("state"):
        return (("country", query.key("state")),)
    return ()


def held(query: Query, table: str, place: Options, date: Time | None = None) -> list[str]:
    """The numbers of the meetings in a place and a time, in their order."""
    key = place[0][1] if place else None
    recorded: dict[str, Meeting] = getattr(query.knowledge, table)
    found = sorted(recorded.items(), key=lambda item: item[1].number)
    if key is not None:
        found = [(number, one) for number, one in found if key in (one.city, country_of(query.knowledge, one))]
    if date is not None:
        begun, ended = (date, date) if isinstance(date, str) else date
        first, last = first_day(begun), last_day(ended)
        found = [
            (number, one)
            for number, one in found
            if last_day(one.end or one.start) >= first and first_day(one.start) <= last
        ]
    return [number for number, _ in found]


def time_of(query: Query, *roles: str) -> Time | None:
    """Use the time in which a meeting is said to have been: a date, some days, the beginning or end of a month or year.

    :raises Miss: for a date that says no time in which something was.
    """
    if query.count("span"):
        span = query.token("span")
        if span is None or query.count("date"):
            raise Miss
        return span.keys[0], span.keys[1]
    token = query.token("date")
    if token is None or token.role in roles:
        return token and token.keys[0]
    if token.role not in ("start", "end"):
        raise Miss
    return _part(token.keys[0], token.role)


def _part(date: str, role: str) -> tuple[str, str]:
    """The first or last third of a month, the first or last months of a year; of a beginning its first day is known."""
    if role == "start":
        return (date, f"{date[:4]}-03") if date.endswith("-01-01") else (date, f"{date[:7]}-10")
    return (f"{date}-10", date) if len(date) == len("2017") else (f"{date[:7]}-20", date)


def narrowed(query: Query) -> Options:
    """Use what limits a list of meetings: a city, a state, a year, a span; none is none."""
    place = place_of(query)
    if span := query.token("span"):
        return (*place, *options(since=span.keys[0], until=span.keys[1]))
    token = query.token("date")
    if token is None:
        return place
    date = token.keys[0]
    if token.role == "at":
        return (*place, ("year", date)) if len(date) == 4 else (*place, *options(since=date, until=date))
    if token.role == "by":
        return (*place, ("until", date))
    if token.role in ("since", "until"):
        return (*place, (token.role, date))
    if token.role not in ("before", "after"):
        raise Miss  # a part of the year
    return (*place, *_outside(token.role, date))


def _outside(role: str, date: str) -> Options:
    """Before and after a date, which itself is left out."""
    return options(until=day_before(date)) if role == "before" else options(since=day_after(date))
