"""The exercises: those of a year or a series, and of one when, where and who took part."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, Tell, options
from sco_cli.ask.choosing import someone, unsure
from sco_cli.ask.grammar.which_exercise import (
    KINDS,
    TAKING_PART,
    WORDS,
    exercise_of,
    in_time,
    is_in,
    is_kind,
    lands_of,
    series_of,
)
from sco_cli.ask.portrait import listed_in
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import each, named_first, names, values
from sco_cli.ask.tokens import Token
from sco_cli.knowledge.model import Exercise


def exercises(query: Query) -> Asked:
    """The exercises of a year, or how many."""
    counted = bool(query.take("how_many"))
    query.need("exercises", "exercise")
    if not (counted or query.has("exercises", "list")) or query.has("when", "where", "who"):
        raise Miss
    year = query.date()
    if year is not None and len(year) != len("2005"):
        raise Miss
    if query.has("country", "countries") and query.has("which", "what", "how_many", "who"):
        raise Miss  # it is the states that are asked for
    if query.place("status") < query.place("word", "exercise", "exercises") and query.has("which", "what"):
        raise Miss
    held = query.has("hold", "past", "event")
    query.allow("what which list hold past exercise event country countries full_name")
    query.only_members()
    query.organisation()
    query.done()
    return Asked(
        "exercises",
        unsure(names(counted=True, extra=None if year else "year")),
        options=options(year=year, stage="held" if held else None),
        fields=("year", "name"),
    )


def exercise(query: Query) -> Asked:
    """One exercise: when, where, who took part."""
    key = exercise_of(query)
    recorded = query.knowledge.exercise[key]
    fields: list[str] = []
    if query.has("troops") and query.has("how_many"):
        raise Miss  # how many they were is not how many states
    if query.take("when"):
        fields += ("start", "end") if recorded.start or recorded.end else ("year",)
    if query.take("where", "city", "venue") or _asks_for_its_state(query, recorded):
        fields.append("place")
    if (fields or query.has("host")) and query.count("state") and query.key("state") not in lands_of(query, recorded):
        raise Miss  # where in a state it was not
    joined = query.has("join") and query.has("who", "which", "how_many", "countries")
    members = query.named("status") and not query.asserts  # *the member countries of the exercise*
    if (
        query.take(*TAKING_PART)
        or joined
        or members
        or query.has("countries")
        or (query.has("who") and query.has("hold"))
    ):
        fields.append("participants")
    counted = fields == ["participants"] and query.has("how_many")
    if query.count("number") and query.number(counts=True) != len(recorded.participants):
        raise Miss  # *which two states*
    if not fields:
        query.need("what")
        fields += ("name", "place", "detail")
    query.allow("who whose which countries country what hold host past and event list mean found armies")
    query.allow(f"together how_many join {WORDS} {' '.join(TAKING_PART)}")
    query.only_members()
    query.organisation()
    query.done()
    told = listed_in("participants", counted=True) if counted and recorded.participants else values(*fields)
    return Asked("get", unsure(told), (f"exercise.{key}.{','.join(fields)}",))


def _asks_for_its_state(query: Query, recorded: Exercise) -> bool:
    """Whether it is asked in which state an exercise was, which its place names: *Peace Mission 2014 host country*."""
    if not query.has("country") or query.has("join", "who", "how_many", "countries", *TAKING_PART):
        return False
    return bool(lands_of(query, recorded)) and (query.has("host", "hold", "which", "what") or not query.asserts)


def exercise_then(query: Query) -> Asked:
    """The one exercise of a time, of a place or of both: *which exercise was held in Kashgar in 2011*."""
    if query.named("exercise") or query.named("definition"):
        raise Miss
    kinds = [kind for kind in KINDS if query.has(kind)]
    date, place = query.date("at"), query.maybe("city")
    code = query.maybe("state")
    by_year = date is not None and len(date) == len("2005")  # of which there may be a list
    query.need("exercise", *(() if by_year else ("exercises",)), *KINDS)
    if (date or place or code) is None or query.has("how_many", "countries", "troops", "first", "last", *TAKING_PART):
        raise Miss
    held = {key: one for key, one in query.knowledge.exercise.items() if one.stage == "held"}
    if date is not None:
        held = {key: one for key, one in held.items() if in_time(one, date)}
    for kind in kinds:
        held = {key: one for key, one in held.items() if is_kind(one, kind)}
    if place is not None:
        held = {key: one for key, one in held.items() if is_in(query, one, place)}
    if code is not None:
        held = {key: one for key, one in held.items() if code in lands_of(query, one)}
    fields = [*(("start", "end") if query.take("when") else ()), *(("place",) if query.take("where", "city") else ())]
    if not fields:
        if not query.has("exercises"):
            query.need("which", "what", "full_name")
        fields = ["name", "start", "place"]
    query.allow(f"which what hold host past event online full_name list {WORDS}")
    query.only_members()
    query.organisation()
    query.done()
    if len(held) != 1:
        raise Miss
    tell = values(*fields) if fields[0] == "name" else named_first(values(*fields))
    shown = ",".join(dict.fromkeys(("name", *fields)))
    return Asked("get", tell, (f"exercise.{next(iter(held))}.{shown}",))


def exercise_is(query: Query) -> Asked:
    """Whether states took part in an exercise, or whether it was when and where it is claimed."""
    if query.has("when", "where", "who", "which", "what", "how_many"):
        raise Miss
    key, date = _claimed(query)
    states, recorded = query.some("state"), query.knowledge.exercise[key]
    took_part = bool(query.take(*TAKING_PART, "join"))
    query.allow(f"whether past hold host event country countries {WORDS}")
    if date is not None:
        query.allow("found")  # that it began then, and not when it did
    query.organisation()
    query.done()
    if recorded.stage != "held":
        raise Miss
    parts: list[Tell] = []
    if states and took_part and recorded.participants:
        parts.append(checking.holds("participant_codes", states, "participants", whole=_is_whole(recorded)))
    elif len(states) == 1 and not took_part:
        lands, first = lands_of(query, recorded), query.place("state") < query.place("exercise")
        if first and not query.has("hold", "host") and (states[0] in lands) is not (states[0] in recorded.participants):
            raise Miss  # *was Belarus in it* may mean that it took part
        parts.append(checking.lies_in("place", states[0], lands))
    elif states:
        raise Miss
    if date is not None and not (len(date.keys[0]) == len("2005") and date.keys[0] == str(recorded.year)):
        start = "start" if recorded.start else "year"
        parts.append(checking.when(date.keys[0], date.role, start, "end" if recorded.end else None))
    if not parts:
        raise Miss
    path = f"exercise.{key}.place,start,end,participants"
    return Asked("get", checking.both(*parts), (path,), checks=True)


def _claimed(query: Query) -> tuple[str, Token | None]:
    """The exercise that something is said of, and the date that is said of it, unless that names it."""
    named = [token for token in query.left if token.kind == "exercise"]
    if len(named) == 1 and len(named[0].keys) == 1:
        query.left.remove(named[0])
        return named[0].keys[0], query.token("date")
    return exercise_of(query), None


def _is_whole(exercise: Exercise) -> bool:
    """Whether the states that took part are all recorded, by several sources.

    A note on it, or another list in a source, says that they may be more.
    """
    argued = any(conflict.field == "participants" for conflict in exercise.conflicts)
    known = len(exercise.participants) > 1 and len(exercise.sources) > 1
    return known and not argued and exercise.note is None


def last_of_all(query: Query) -> Asked:
    """The first or the last exercise of all."""
    concept = query.one_of("first", "last")
    query.need("exercise", "exercises")
    query.allow("when where what which exercise exercises hold past list event full_name")
    query.organisation()
    query.done()
    fields = ("name", "start", "end", "place")
    order = options(stage="held", sort="start" if concept == "first" else "-start", limit="1")
    return Asked("exercises", values(*fields), options=order, fields=fields)


def in_series(query: Query) -> Asked:
    """The first, the last or all exercises of a series."""
    wanted = series_of(query)
    concept = query.one_of("first", "last") if query.has("first", "last") else None
    concept = concept or ("first" if query.has("found") and query.has("when") else None)
    year = query.date()
    if year is not None and len(year) != len("2005"):
        raise Miss
    by_city = query.named("city")
    if concept is None and year is None:
        query.need(
            "how_many",
            "how_often",
            "exercises",
            "list",
            "which",
            *(("when", "special_exercise", "online_exercise") if by_city else ()),
        )
    in_it = [one for one in query.knowledge.exercise.values() if one.series == wanted]
    query.allow("ever" if query.has("how_many", "how_often", "which", "what", "list") else "")
    query.allow("how_often" if query.has("past") or query.postposed else "")  # as something that is past it is a number
    if query.count("state") and {query.key("state")} != {code for one in in_it for code in lands_of(query, one)}:
        raise Miss
    query.allow(f"when where what which full_name hold past list how_many event found online and city host {WORDS}")
    query.organisation()
    query.done()
    place = options(series=wanted, stage="held", year=year)
    if year is not None:
        fields = ("name", "start", "end", "place")
        return Asked("exercises", someone(each("start", "end", "place")), options=place, fields=fields)
    if concept is None:
        return Asked("exercises", names(counted=True, extra="year"), options=place, fields=("year", "name", "place"))
    order = options(sort="start" if concept == "first" else "-start", limit="1")
    fields = ("name", "start", "end", "place")
    return Asked("exercises", values(*fields), options=(*place, *order), fields=fields)


RULES = (exercise_is, exercise, exercise_then, in_series, last_of_all, exercises)
