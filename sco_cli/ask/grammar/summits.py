"""The meetings of the heads of state and of government: which, when, where, and what is recorded of one."""

from sco_cli.answer import Row
from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, Tell
from sco_cli.ask.choosing import only, pick
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import values
from sco_cli.ask.which import Which, named

_FIELDS: dict[str, tuple[str, ...]] = {
    "theme": ("theme",),
    "venue": ("venue",),
    "declaration": ("declaration",),
    "decision": ("decisions",),
    "participant": ("participants",),
    "online": ("format",),
    "format": ("format",),
    "next_chair": ("next_chair",),
    "chair": ("chair", "chair_country"),
    "when": ("start", "end"),
    "where": ("city", "country"),
    "city": ("city",),
    "country": ("country",),
    "number": ("number",),
}
_IDLE = "what which hold past future adopt and current event meeting to list full_name mention belong official"


def one(query: Query) -> Asked:
    """What is recorded of one summit."""
    which = named(query)
    fields = _asked_for(query)
    query.allow(_IDLE)
    query.organisation()
    query.done()
    return _about(which, fields, values(*fields))


def _asked_for(query: Query) -> tuple[str, ...]:
    """The fields that a question wants of a meeting; place and time where it names none."""
    found: list[str] = []
    if query.take("how_many"):
        query.need("documents", "document")
        query.take("sign")
        found.append("documents")
    if query.take("host"):
        if query.take("who", "country", "countries"):
            found += ("country", "city")
        elif not query.has("where", "city"):
            raise Miss
    if query.has("who") and not found and not query.has("chair", "participant", "next_chair"):
        raise Miss
    query.take("who")
    for concept, fields in _FIELDS.items():
        if query.take(concept):
            found += fields
    return tuple(dict.fromkeys(found)) or ("city", "country", "start", "end")


def _about(which: Which, fields: tuple[str, ...], then: Tell) -> Asked:
    """The one meeting, and how what is asked of it is told."""
    tell: Tell = then if which.pick is None else pick(which.pick, then)
    if which.pick == -1:
        tell = only(was_held, tell)
    return Asked(which.command, tell, which.arguments, which.options, fields)


def was_held(row: Row) -> bool:
    """Whether a meeting is more than a plan."""
    return row["format"] != "planned"


def held_there(query: Query) -> Asked:
    """Whether a summit was where, when, or chaired by whom it is claimed, or in the way that it is claimed."""
    if query.has("when", "where", "which", "what", "who", "how_many", "list", "summits"):
        raise Miss
    if query.has("first", "last") and not query.has("whether", "past", "future", "hold", "host", "chair"):
        raise Miss  # "the first summit in X" names one; "was the first summit in X" asks
    parts = [*_claimed_place(query), *_claimed_date(query)]
    if person := query.maybe("person"):
        query.need("chair", "host")
        parts.append(checking.is_person("chair", person))
    if query.take("online"):
        parts.append(checking.equals("format", "virtual"))
    which = named(query, city=False)
    if not parts:
        raise Miss
    query.allow("hold host whether past future chair city meeting country event")
    query.organisation()
    query.done()
    return _about(which, ("city", "country", "start", "end", "chair"), checking.both(*parts))._replace(checks=True)


def _claimed_place(query: Query) -> list[Tell]:
    """What a claim says of the place."""
    city, states = query.maybe("city"), query.some("state")
    if len(states) > 1:
        raise Miss
    parts = [checking.equals_city("city", city, "city", "country")] if city else []
    return parts + [checking.equals("country_code", code, "country", "city") for code in states]


def _claimed_date(query: Query) -> list[Tell]:
    """What a claim says of the time: the date that is not needed to name the summit."""
    dates = [token for token in query.left if token.kind == "date"]
    if not dates or not (len(dates) > 1 or query.count("number") or query.has("next", "last", "first")):
        return []
    query.left.remove(dates[-1])
    return [checking.when(dates[-1].keys[0], dates[-1].role)]


def present(query: Query) -> Asked:
    """Whether a person or a state took part in a summit of which those present are recorded."""
    person, states = query.maybe("person"), query.some("state")
    query.need("participant")
    if query.has("who", "which", "what", "how_many", "when", "where", "list") or (person is None and not states):
        raise Miss
    which = named(query, city=False)
    query.allow("participant whether past hold")
    query.organisation()
    query.done()
    if which.pick is not None:
        raise Miss
    return Asked(
        which.command, checking.took_part(person, states), which.arguments, which.options, ("participants",), True
    )


def chair_now(query: Query) -> Asked:
    """Which state has the chair of the organisation."""
    if not query.count("organisation") and not query.has("current"):
        raise Miss
    query.need("chair")
    query.need("who", "which", "what")
    query.allow("who which what chair current country hold")
    query.organisation()
    query.done()
    return Asked("summit", values("next_chair"), ("latest",), fields=("next_chair",))


RULES = (chair_now, present, held_there, one)
