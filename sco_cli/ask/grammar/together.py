"""What the states do together: threats, areas of cooperation, exercises."""

from sco_cli.answer import Row
from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, Tell, Told, Where, options
from sco_cli.ask.choosing import unsure
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import each, names, values


def threats(query: Query) -> Asked:
    """The threats that are named."""
    query.need("threat")
    query.allow("threat what which list fight mention how_many full_name past current")
    query.organisation()
    query.done()
    return Asked("cooperation", names(counted=True), options=options(kind="threat"), fields=("name", "kind"))


def what_it_fights(query: Query) -> Asked:
    """What is fought, without the word for a threat."""
    query.need("fight")
    query.need("what", "which")
    if not query.count("organisation"):
        raise Miss
    query.allow("what which")
    query.organisation()
    query.done()
    return Asked("cooperation", names(counted=True), options=options(kind="threat"), fields=("name", "kind"))


def areas(query: Query) -> Asked:
    """The areas of cooperation."""
    if not query.take("field"):
        query.need("what")
        if not query.named("organisation") or query.has("country", "countries", "where", "which"):
            raise Miss
    if query.count("organisation") > 1:
        raise Miss  # with which organisation
    query.need("cooperate")
    if query.count("status") and query.key("status") != "member":
        raise Miss
    query.allow("what which list how_many country countries where full_name mention current subject")
    query.take("field", "cooperate")
    query.organisation()
    query.done()
    return Asked("cooperation", names(counted=True), options=options(kind="area"), fields=("name", "kind"))


def does(query: Query) -> Asked:
    """Whether threats are fought, or fields are among those of cooperation."""
    keys = query.group("cooperation")
    if query.has("what", "which", "how_many", "when", "where", "who", "agreement", "agreements", "list"):
        raise Miss
    kinds = {query.knowledge.cooperation[key].kind for key in keys}
    if len(kinds) != 1:
        raise Miss
    _not_threatened(query)
    said = query.take(*(("fight", "threat") if kinds == {"threat"} else ("cooperate", "field")))
    if not said and not (query.has("whether", "mention") and kinds == {"threat"} and not query.has("cooperate")):
        raise Miss
    if query.count("status") and (not said or query.key("status") != "member"):
        raise Miss
    query.allow("whether country countries mention current past belong")
    query.take(*(("threat", "fight") if kinds == {"threat"} else ("field", "cooperate", "mention")))
    query.organisation()
    query.done()
    if len(keys) == 1:
        return Asked("get", _recorded(keys), (f"cooperation.{keys[0]}.name,detail",), checks=True)
    return Asked(
        "cooperation", _recorded(keys), options=options(kind=kinds.pop()), fields=("name", "detail"), checks=True
    )


def _not_threatened(query: Query) -> None:
    """Make sure that the organisation is said to fight something, and not to be fought by it, or to be it.

    :raises Miss: when it is not.
    """
    threat, organisation = query.place("cooperation"), query.place("organisation")
    fight, word = query.place("word", "fight"), query.place("word", "threat")
    if threat < fight < organisation < len(query.tokens):
        raise Miss
    if organisation < word < threat and not query.has("fight", "mention"):
        raise Miss


def _recorded(keys: tuple[str, ...]) -> Tell:
    """That the records are there is the answer; their detail says more."""
    ids = {f"cooperation.{key}" for key in keys}

    def tell(_: Where, rows: list[Row]) -> Told:
        kept = [row for row in rows if row["id"] in ids]
        return Told("; ".join(f"{row['name']}: {row['detail'] or ''}".rstrip(": ") for row in kept), rows, True)

    return tell


def exercises(query: Query) -> Asked:
    """The exercises of a year, or how many."""
    counted = bool(query.take("how_many"))
    query.need("exercises", "exercise")
    if not (counted or query.has("exercises", "list")) or query.has("when", "where", "who"):
        raise Miss
    year = query.date()
    if year is not None and len(year) != 4:
        raise Miss
    if query.has("country", "countries") and query.has("which", "what", "how_many", "who"):
        raise Miss  # it is the states that are asked for
    if query.place("status") < query.place("word", "exercise", "exercises") and query.has("which", "what"):
        raise Miss
    held = query.has("hold", "past", "event")
    query.allow("what which list hold past exercise event country countries full_name")
    if query.count("status") and query.key("status") != "member":
        raise Miss
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
    token = query.token("exercise")
    if token is None or len(token.keys) != 1:
        raise Miss
    fields: list[str] = []
    if query.take("when"):
        fields += ("start", "end", "year")
    if query.take("where", "city"):
        fields.append("place")
    if query.take("participant") or (query.has("join") and query.has("who", "which", "how_many", "countries")):
        fields.append("participants")
    if not fields:
        query.need("what")
        fields += ("name", "place", "detail")
    query.allow("who which countries country what hold past and exercise exercises event list mean found")
    query.allow("together how_many join")
    query.organisation()
    query.done()
    chosen = _dated(query, token.keys[0], fields)
    path = f"exercise.{token.keys[0]}.{','.join(chosen)}"
    return Asked("get", unsure(values(*chosen)), (path,))


def exercise_is(query: Query) -> Asked:
    """Whether states took part in an exercise, or whether it was when and where it is claimed."""
    named, states, token = query.token("exercise"), query.some("state"), query.token("date")
    if named is None or len(named.keys) != 1 or query.has("when", "where", "who", "which", "what", "how_many"):
        raise Miss
    took_part = bool(query.take("participant"))
    query.allow("whether past hold event exercise exercises country countries found")
    query.organisation()
    query.done()
    recorded = query.knowledge.exercise[named.keys[0]]
    if recorded.stage != "held":
        raise Miss
    parts: list[Tell] = []
    if states and took_part and recorded.participants:
        parts.append(checking.holds("participant_codes", states, "participants", whole=False))
    elif len(states) == 1 and not took_part:
        parts.append(checking.mentions("place", states[0]))
    elif states:
        raise Miss
    if token is not None:
        start = "start" if recorded.start else "year"
        parts.append(checking.when(token.keys[0], token.role, start, "end" if recorded.end else None))
    if not parts:
        raise Miss
    path = f"exercise.{named.keys[0]}.place,start,end,participants"
    return Asked("get", checking.both(*parts), (path,), checks=True)


def _dated(query: Query, key: str, fields: list[str]) -> list[str]:
    """The year alone where no day is recorded."""
    recorded = query.knowledge.exercise[key]
    return [name for name in fields if name != "year" or not (recorded.start or recorded.end)]


def last_of_all(query: Query) -> Asked:
    """The first or the last exercise of all."""
    concept = query.one_of("first", "last")
    query.need("exercise", "exercises")
    query.allow("when where what which exercise exercises hold past list event")
    query.organisation()
    query.done()
    fields = ("name", "start", "end", "place")
    order = options(stage="held", sort="start" if concept == "first" else "-start", limit="1")
    return Asked("exercises", values(*fields), options=order, fields=fields)


def in_series(query: Query) -> Asked:
    """The first, the last or all exercises of a series."""
    series = {one.series for one in query.knowledge.exercise.values()}
    token = query.token("definition")
    if token is None or token.keys[0] not in series:
        raise Miss
    wanted = token.keys[0]
    concept = query.one_of("first", "last") if query.has("first", "last") else None
    concept = concept or ("first" if query.has("found") and query.has("when") else None)
    year = query.date()
    if year is not None and len(year) != 4:
        raise Miss
    if concept is None and year is None:
        query.need("how_many", "exercises", "list", "which")
    query.allow("when where what which exercise exercises hold past list how_many event found")
    query.organisation()
    query.done()
    place = options(series=wanted, stage="held", year=year)
    if year is not None:
        fields = ("name", "start", "end", "place")
        return Asked("exercises", each("start", "end", "place"), options=place, fields=fields)
    if concept is None:
        return Asked("exercises", names(counted=True, extra="year"), options=place, fields=("year", "name", "place"))
    order = options(sort="start" if concept == "first" else "-start", limit="1")
    fields = ("name", "start", "end", "place")
    return Asked("exercises", values(*fields), options=(*place, *order), fields=fields)


RULES = (threats, what_it_fights, areas, does, exercise_is, exercise, in_series, last_of_all, exercises)
