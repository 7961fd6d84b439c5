"""Which exercise, or which series of them, a question means, and where and when one was held."""

import re

from sco_cli.ask.query import Miss, Query
from sco_cli.dates import first_day, last_day
from sco_cli.knowledge.model import Exercise

KINDS = {
    "special_exercise": ("antiterror", "online"),
    "online_exercise": ("online",),
    "border_exercise": ("border",),
}
"""Words for a kind of exercise -> what the English name of such an exercise has."""
WORDS = f"exercise exercises {' '.join(KINDS)}"
TAKING_PART = ("participant", "troops")


def exercise_of(query: Query) -> str:
    """The one exercise that is named: by its name, or by its series and the time in which it alone was held.

    A date beside a name must be its own: *Peace Mission 2014 in August 2014*.
    """
    token = query.token("exercise")
    date = query.date("at")
    if token is not None:
        keys = token.keys
        if query.count("definition") and query.key("definition") not in _series_of(query, keys):
            raise Miss
    else:
        series = series_of(query)
        keys = tuple(key for key, one in query.knowledge.exercise.items() if one.series == series)
        if date is None:
            keys = _there(query, keys)
    if date is not None:
        keys = tuple(key for key in keys if in_time(query.knowledge.exercise[key], date))
    if len(keys) != 1:
        raise Miss
    return keys[0]


def _there(query: Query, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some exercises that were in the state that is named: *when was Peace Mission in Tajikistan*.

    :raises Miss: when none is, or it may be one that took part.
    """
    if query.count("state") != 1 or query.has("who", "how_many", "countries", "country", "join", *TAKING_PART):
        raise Miss
    code = query.again().key("state")
    return tuple(key for key in keys if code in lands_of(query, query.knowledge.exercise[key]))


def _series_of(query: Query, keys: tuple[str, ...]) -> set[str | None]:
    return {query.knowledge.exercise[key].series for key in keys}


def in_time(exercise: Exercise, date: str) -> bool:
    """Whether an exercise is known to have been held within a time, or on a day."""
    start, end = exercise.start or str(exercise.year), exercise.end or exercise.start or str(exercise.year)
    if first_day(date) <= first_day(start) and last_day(end) <= last_day(date):
        return True
    return exercise.start is not None and first_day(start) <= first_day(date) <= last_day(date) <= last_day(end)


def is_kind(exercise: Exercise, kind: str) -> bool:
    """Whether an exercise is of a kind, by its name."""
    return any(word in (exercise.names.en or "").lower() for word in KINDS[kind])


def is_in(query: Query, exercise: Exercise, city: str) -> bool:
    """Whether the place of an exercise begins with a city."""
    place = exercise.place.en if exercise.place else ""
    return place.split(",")[0] == query.knowledge.city[city].names.en


def lands_of(query: Query, exercise: Exercise) -> frozenset[str]:
    """The states in which an exercise was held, where its place names them: *Kulob, Tajikistan*.

    A name inside another is none: *Inner Mongolia*.
    """
    parts = set(map(str.strip, re.split("[,;()]", exercise.place.en if exercise.place else "")))
    return frozenset(key for key, state in query.knowledge.state.items() if state.names.en in parts)


def series_of(query: Query) -> str:
    """The series that a term of the file, or the city of its exercises, means: *Peace Mission*, *the Xiamen exercises*.

    :raises Miss: when it means none.
    """
    known = {one.series for one in query.knowledge.exercise.values()}
    if query.count("city") and not query.count("definition"):
        key = query.key("city")
        query.need(*WORDS.split())
    elif query.take("online_exercise"):
        all_of_them = query.knowledge.exercise.values()
        found = {one.series for one in all_of_them if is_kind(one, "online_exercise") and one.series}
        if len(found) != 1 or query.count("definition"):
            raise Miss
        key = found.pop()
    else:
        token = query.token("definition")
        key = token.keys[0] if token else ""
    if key not in known:
        raise Miss
    return key
