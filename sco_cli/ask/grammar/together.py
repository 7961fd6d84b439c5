"""What the states do together: threats, areas of cooperation, exercises."""

from sco_cli.answer import Row
from sco_cli.ask.asked import Asked, Tell, Told, Where, options
from sco_cli.ask.choosing import only, pick, unsure
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import names, values


def threats(query: Query) -> Asked:
    """The threats that are named."""
    query.need("threat")
    query.allow("threat what which list fight mention how_many full_name past who current")
    query.organisation()
    query.done()
    return Asked("cooperation", only(lambda row: row["kind"] == "threat", names(counted=True)), fields=("name", "kind"))


def what_it_fights(query: Query) -> Asked:
    """What is fought, without the word for a threat."""
    query.need("fight")
    query.need("what", "who", "which")
    if not query.count("organisation"):
        raise Miss
    query.allow("fight what who which")
    query.organisation()
    query.done()
    return Asked("cooperation", only(lambda row: row["kind"] == "threat", names(counted=True)), fields=("name", "kind"))


def areas(query: Query) -> Asked:
    """The areas of cooperation."""
    query.need("field")
    query.need("cooperate")
    if query.count("status") and query.key("status") != "member":
        raise Miss
    query.allow("what which list how_many country countries where full_name mention current")
    query.take("field", "cooperate")
    query.organisation()
    query.done()
    return Asked("cooperation", only(lambda row: row["kind"] == "area", names(counted=True)), fields=("name", "kind"))


def does(query: Query) -> Asked:
    """Whether threats are fought, or fields are among those of cooperation."""
    keys = query.group("cooperation")
    if query.has("what", "which", "how_many", "when", "where", "who", "agreement", "agreements", "list"):
        raise Miss
    kinds = {query.knowledge.cooperation[key].kind for key in keys}
    if len(kinds) != 1:
        raise Miss
    if not query.take(*(("fight", "threat") if kinds == {"threat"} else ("cooperate", "field"))) and not query.has(
        "whether"
    ):
        raise Miss
    if query.count("status") and query.key("status") != "member":
        raise Miss
    query.allow("whether country countries mention current threat fight cooperate past")
    query.organisation()
    query.done()
    return Asked(
        "cooperation",
        _recorded(tuple(f"cooperation.{key}" for key in keys)),
        fields=("name", "kind", "detail"),
        checks=True,
    )


def _recorded(ids: tuple[str, ...]) -> Tell:
    """That the records are there is the answer; their detail says more."""

    def tell(_: Where, rows: list[Row]) -> Told:
        kept = [row for row in rows if row["id"] in ids]
        return Told("; ".join(f"{row['name']}: {row['detail'] or ''}".rstrip(": ") for row in kept), kept, True)

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
    query.allow("what which list hold past exercise event country countries full_name")
    if query.count("status") and query.key("status") != "member":
        raise Miss
    query.organisation()
    query.done()
    return Asked(
        "exercises",
        unsure(names(counted=True, extra=None if year else "year")),
        options=options(year=year),
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
    if query.take("participant"):
        query.need("who", "which", "countries", "country", "how_many", "list", "what")
        fields.append("participants")
    if not fields:
        query.need("what")
        fields += ("name", "place", "detail")
    query.allow("who which countries country what hold past and exercise exercises event list mean")
    query.organisation()
    query.done()
    chosen = _dated(query, token.keys[0], fields)
    path = f"exercise.{token.keys[0]}" + (f".{chosen[0]}" if len(chosen) == 1 else "")
    return Asked("get", unsure(values(*chosen)), (path,))


def _dated(query: Query, key: str, fields: list[str]) -> list[str]:
    """The year alone where no day is recorded."""
    recorded = query.knowledge.exercise[key]
    return [name for name in fields if name != "year" or not (recorded.start or recorded.end)]


def in_series(query: Query) -> Asked:
    """The first, the last or all exercises of a series."""
    series = {one.series for one in query.knowledge.exercise.values()}
    token = query.token("definition")
    if token is None or token.keys[0] not in series:
        raise Miss
    wanted = token.keys[0]
    ends = {"first": 0, "last": -1}
    concept = query.take("first", "last")
    if concept is None:
        query.need("how_many", "exercises", "list", "which")
    query.allow("when where what which exercise exercises hold past list how_many event")
    query.organisation()
    query.done()
    kept = {one.id for one in query.knowledge.exercise.values() if one.series == wanted and (one.start or one.end)}
    then = (
        names(counted=True, extra="year")
        if concept is None
        else pick(ends[concept], values("name", "start", "end", "place"))
    )
    return Asked("exercises", only(lambda row: row["id"] in kept, then), fields=("name", "start", "end", "place"))


RULES = (threats, what_it_fights, areas, does, exercise, in_series, exercises)
