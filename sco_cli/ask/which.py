"""Which meeting a question means: by number, year, place, name, or as the first, last, next or previous."""

from typing import NamedTuple

from sco_cli.ask.asked import options
from sco_cli.ask.query import Miss, Query
from sco_cli.rows import country_of
from sco_cli.topics.meetings import latest

Options = tuple[tuple[str, str], ...]


class Which(NamedTuple):
    """How a command is asked for one meeting.

    :ivar pick: the place of the one meant among the records, where the command lists several.
    """

    command: str
    arguments: tuple[str, ...] = ()
    options: Options = ()
    pick: int | None = None


def named(query: Query, *, city: bool = True) -> Which:
    """Use what names one meeting.

    :param city: a city or state may name it; otherwise that is left for what is claimed of it.
    :raises Miss: when nothing does.
    """
    if token := query.token("summit"):
        query.take("summit")
        if len(token.keys) != 1:
            raise Miss
        return Which("summit", token.keys)
    query.need("summit", "government", "summits")
    if query.has("government"):
        query.take("government", "summit", "meeting")
        return _of_government(query, city=city)
    query.take("summits")
    return _of_state(query, city=city)


def _of_state(query: Query, *, city: bool) -> Which:
    place = _place(query) if city else ()
    for word in ("first", "last", "next", "previous"):
        if query.take(word):
            return _by_time(query, word, place)
    number, date = query.number(), query.date()
    if number is not None:
        if date is not None or place:
            raise Miss
        return Which("summit", (str(number),))
    if date is not None and not place:
        return Which("summit", (date,)) if len(date) == 4 else Which("summits", (), options(since=date, until=date), 0)
    if not place:
        raise Miss
    return _in_place(query, place, date)


def _place(query: Query) -> Options:
    if query.count("city"):
        return (("city", query.key("city")),)
    if query.count("state"):
        return (("country", query.key("state")),)
    return ()


def _in_place(query: Query, place: Options, date: str | None) -> Which:
    """The one summit that a city or state had, in a year where one is named."""
    if date is not None:
        held = [
            number
            for number, one in query.knowledge.summit.items()
            if one.start.startswith(date) and place[0][1] in (one.city, country_of(query.knowledge, one))
        ]
        if len(held) != 1:
            raise Miss
        return Which("summit", tuple(held))
    name, key = place[0]
    if name == "city":
        held = [number for number, one in query.knowledge.summit.items() if one.city == key]
        return Which("summit", tuple(held) if len(held) == 1 else (key,))  # of several the command gives the choice
    raise Miss


def _by_time(query: Query, word: str, place: Options) -> Which:
    if query.count("date") or query.count("number"):
        raise Miss
    if place:
        if word in ("next", "previous"):
            raise Miss
        until = options(as_of=query.today) if word == "last" else ()
        return Which("summits", (), (*place, *until), 0 if word == "first" else -1)
    if word == "previous":
        found = latest(query.knowledge, query.today, "en")
        if found is None:
            raise Miss
        return Which("summit", (str(int(str(found["number"])) - 1),))
    return Which("summit", ("latest" if word == "last" else word,))


def _of_government(query: Query, *, city: bool) -> Which:
    place = _place(query) if city else ()
    number, date = query.number(), query.date()
    if number is not None and date is None and not place:
        return Which("get", (f"meeting.{number}",))
    if date is not None and number is None and len(date) == 4:
        return Which("meetings", (), (*place, ("year", date)), 0)
    if number is None and date is None:
        if query.take("first"):
            return Which("meetings", (), place, 0)
        if query.take("last"):
            return Which("meetings", (), (*place, ("until", query.today)), -1)
        if query.take("next") and not place:
            return Which("meetings", (), (("since", query.today),), 0)
    raise Miss


def narrowed(query: Query) -> Options:
    """Use what limits a list of meetings: a city, a state, a year, a span; none is none."""
    place = _place(query)
    if span := query.token("span"):
        return (*place, *options(since=span.keys[0], until=span.keys[1]))
    token = query.token("date")
    if token is None:
        return place
    date = token.keys[0]
    if token.role == "at":
        return (*place, ("year", date)) if len(date) == 4 else (*place, *options(since=date, until=date))
    if token.role in ("since", "until"):
        return (*place, (token.role, date))
    return (*place, *_outside(token.role, date))


def _outside(role: str, date: str) -> Options:
    """Before and after a date, which itself is left out."""
    from datetime import date as calendar
    from datetime import timedelta

    from sco_cli.dates import first_day, last_day

    day = calendar.fromisoformat(first_day(date) if role == "before" else last_day(date))
    other = day + timedelta(days=-1 if role == "before" else 1)
    return options(until=other.isoformat()) if role == "before" else options(since=other.isoformat())
