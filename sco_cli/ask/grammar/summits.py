"""The meetings of the heads of state and of government: which, when, where, and what is recorded of one."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, Tell, options
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import named_first, values
from sco_cli.ask.which import held, named

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
    tell = values(*fields)
    return which.asked(named_first(tell) if which.relative else tell, fields)


def _asked_for(query: Query) -> tuple[str, ...]:
    """The fields that a question wants of a meeting; place and time where it names none."""
    found = [*_results(query), *_hosts(query), *_people(query)]
    if query.has("when") and query.has("found", "ended"):
        query.take("when")
        found += [field for concept, field in (("found", "start"), ("ended", "end")) if query.take(concept)]
    for concept, fields in _FIELDS.items():
        if query.take(concept) and not (concept == "number" and query.named("number")):
            found += fields
    return tuple(dict.fromkeys(found)) or ("city", "country", "start", "end")


def _results(query: Query) -> list[str]:
    """What came of a meeting: its decisions, how many documents.

    :raises Miss: for what was adopted: a list of agreements.
    """
    found = []
    if query.has("what") and query.has("event") and not query.has("when", "where", "hold"):
        query.take("event", "what")
        found.append("decisions")
    if query.has("adopt") and query.has("what", "which") and not query.has("declaration", "decision", "documents"):
        raise Miss
    if query.has("documents") and not query.has("which", "what", "list", "who"):
        query.take("documents", "how_many", "sign")
        found.append("documents")
    return found


def _hosts(query: Query) -> tuple[str, ...]:
    """The state and city that were host, where a question about a host asks for them."""
    if not query.take("host"):
        return ()
    if query.take("who", "country", "countries"):
        return ("country", "city")
    if query.has("where", "city", "when", "venue") or (query.has("first", "last") and query.named("state")):
        return ()
    if query.has("whether", "past", "what", "which") or query.named("state") or query.named("person"):
        raise Miss
    return ("country", "city")  # *host of the 2025 summit*


def _people(query: Query) -> tuple[str, ...]:
    """Those who took part; who was in the chair, or comes next, is a field of its own."""
    who = query.has("who")
    if who and not query.has("chair", "participant", "next_chair") and not query.has("host"):
        raise Miss
    query.take("who")
    if query.has("next_chair"):
        query.allow("country countries after")
    if not query.has("participant"):
        return ()
    query.allow("country countries list leaders")
    return ("participants",) if who else ()


def held_there(query: Query) -> Asked:
    """Whether a summit was where, when, or chaired by whom it is claimed, or in the way that it is claimed."""
    if query.has("when", "where", "which", "what", "who", "how_many", "list", "summits", "cities", "countries"):
        raise Miss
    if query.has("city", "country") and not query.has("whether"):
        raise Miss  # "in which city" is one phrase
    if query.has("first", "last") and not query.has("whether", "past", "future", "hold", "host", "chair"):
        raise Miss  # "the first summit in X" names one; "was the first summit in X" asks
    by_city = _named_by_city(query)
    parts = [*_claimed_place(query, city=not by_city), *_claimed_date(query)]
    if person := query.maybe("person"):
        query.need("chair", "host")
        parts.append(checking.is_person("chair", person))
    if query.take("online"):
        parts.append(checking.equals("format", "virtual"))
    which = named(query, city=by_city)
    if not parts:
        raise Miss
    query.allow("hold host whether past future chair city meeting country event leaders")
    query.organisation()
    query.done()
    return which.asked(checking.both(*parts), ("city", "country", "start", "end", "chair"), checks=True)


def _named_by_city(query: Query) -> bool:
    """Whether nothing but a city says which summit is meant."""
    others = ("number", "date", "summit")
    return (
        query.named("city") and not any(map(query.named, others)) and not query.has("first", "last", "next", "previous")
    )


def _claimed_place(query: Query, *, city: bool) -> list[Tell]:
    """What a claim says of the place."""
    key, states = query.maybe("city") if city else None, query.some("state")
    if len(states) > 1:
        raise Miss
    before = query.place("state") < query.place("word", "summit") and not query.has("hold", "host", "chair")
    if states and before:
        raise Miss  # a state that was at a summit is not the one where it was
    parts = [checking.equals_city("city", key, "city", "country")] if key else []
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
    first = min(query.place("state"), query.place("person")) < query.place("word", "summit", "leaders")
    if not query.take("participant", "represent") and not (first and query.has("past", "whether")):
        raise Miss
    asked = query.has("hold", "host", "chair", "who", "which", "what", "how_many", "when", "where", "list")
    if asked or (person is None and not states):
        raise Miss
    which = named(query)
    query.allow("whether past meeting")
    query.organisation()
    query.done()
    return which.asked(checking.took_part(person, states), ("participants",), checks=True)


def chair_now(query: Query) -> Asked:
    """Which state has the chair of the organisation, now or from the summit of a year to that of the next."""
    span, date = query.token("span"), query.date()
    if not query.count("organisation") and not query.has("current") and span is None:
        raise Miss
    query.need("chair")
    query.need("who", "which", "what", "country")
    query.allow("who which what chair current country hold past")
    query.organisation()
    query.done()
    if date is not None:
        if len(date) == 4 or held(query, "summit", (), date):
            raise Miss  # the chair changed in that time
        return Asked("summit", values("next_chair"), ("latest",), options(as_of=date), fields=("next_chair",))
    if span is None:
        return Asked("summit", values("next_chair"), ("latest",), fields=("next_chair",))
    first, second = span.keys
    if not (len(first) == len(second) == 4 and int(second) == int(first) + 1):
        raise Miss
    return Asked("summit", values("next_chair"), (first,), fields=("next_chair",))


def representative(query: Query) -> Asked:
    """Who took part in a summit for a state."""
    states = query.group("state")
    query.need("represent", "participant")
    query.need("who")
    which = named(query)
    query.allow("represent participant who past hold")
    query.organisation()
    query.done()
    return which.asked(checking.there_for(states), ("participants",))


def talks(query: Query) -> Asked:
    """With whom a person spoke beside a summit, or whether two did."""
    people = query.each("person")
    query.need("meeting")
    asked = query.take("who", "which")
    if query.has("when", "where", "what", "how_many", "chair") or len(people) != (1 if asked else 2):
        raise Miss
    which = named(query)
    query.allow("meeting who which past whether hold and list")
    query.organisation()
    query.done()
    return which.asked(checking.spoke(people), ("bilaterals",), checks=not asked)


RULES = (talks, chair_now, representative, present, held_there, one)
