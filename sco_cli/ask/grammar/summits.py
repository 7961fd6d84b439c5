"""The meetings of the heads of state and of government: which, when, where, and what is recorded of one."""

from itertools import pairwise

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, Tell
from sco_cli.ask.held import held
from sco_cli.ask.moments import ORDINAL
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import complete, named_first, values
from sco_cli.ask.tokens import Token
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
    "head": ("chair", "chair_country"),
    "when": ("start", "end"),
    "where": ("city", "country"),
    "city": ("city", "country"),
    "country": ("country",),
    "number": ("number",),
}
_WHERE_AND_WHEN = ("where", "when", "city", "country", "venue")
_PLACE_AND_TIME = ("city", "country", "start", "end")
_BESIDES = ("country", "end", "chair")
"""Fields that only say more of another; one that is not recorded leaves the answer whole."""
IDLE = "what which hold past future adopt and current event meeting list full_name mention belong official"


def one(query: Query) -> Asked:
    """What is recorded of one summit."""
    if query.named("state") and query.has("participant", "represent"):
        raise Miss  # a state that took part is not the place
    if query.has("participant") and any(token.role == "word" for token in query.tokens):
        raise Miss  # *which organisations took part*
    mode = "virtual" if not query.has("whether", "format") and query.take("online") else None
    lasted = _how_long(query)
    which = named(query, mode=mode)
    agrees_in_time(query, which)
    fields = ("start", "end") if lasted else asked_for(query)
    if fields == _PLACE_AND_TIME and _says_place_and_time(query, which, mode):
        raise Miss  # yes or no is asked
    query.allow(IDLE)
    if {*fields} <= {*_PLACE_AND_TIME, "venue"} and not query.asks_which("leaders") and query.has(*_WHERE_AND_WHEN):
        query.allow("leaders")  # where they met
    if {"declaration", "decisions"} & set(fields):
        query.allow("sign leaders")
    query.organisation()
    query.done()
    person = query.has("full_name") or (which.format(query) == "planned" and query.has("who"))
    besides = _BESIDES if not person or "chair" not in fields else ("country", "end")
    tell = complete(fields, besides) if len(fields) > 1 else values(*fields)
    return which.asked(named_first(tell) if which.relative else tell, fields)


def _how_long(query: Query) -> bool:
    """Use the words that ask from when to when a meeting was: *how long did it last*, with a verb like *the last*."""
    asked = bool(query.take("how_long"))
    if not query.tokens:
        return False
    verb, named_so = query.tokens[-1], any(map(query.named, ("number", "date", "city", "state", "summit")))
    named_so = named_so and not query.has("host")
    is_verb = named_so and verb.kind == "word" and verb.keys[0] == "last" and verb in query.left
    if is_verb and (asked or query.take("when")):
        query.left.remove(verb)
        return True
    return asked


def asked_for(query: Query) -> tuple[str, ...]:
    """The fields that a question wants of a meeting; place and time where it names none."""
    found = [*_results(query), *_hosts(query), *_people(query)]
    if query.has("when") and query.has("found", "ended"):
        query.take("when")
        found += [field for concept, field in (("found", "start"), ("ended", "end")) if query.take(concept)]
    joined = any(token.role == "and" for token in query.left)
    if query.has("venue") and query.has("city") and not query.has("where") and not joined:
        query.take("venue")  # *which city was the venue*
    if query.has("where") and query.named("city"):
        found += ["venue"]  # the city is known to who asks
    for concept, fields in _FIELDS.items():
        if query.take(concept) and not (concept == "number" and query.named("number")):
            found += fields
    return tuple(dict.fromkeys(found)) or _PLACE_AND_TIME


def _says_place_and_time(query: Query, which: Which, mode: str | None) -> bool:
    """Whether a question that asks for no field says itself where a meeting was: *has it been held in Ufa*."""
    placed = query.named("city") or query.named("state")
    if not placed or query.has("what", "which", "list", "full_name"):
        return False
    return mode is not None or (which.format(query) == "planned" and query.has("hold") and not query.is_future())


def agrees_in_time(query: Query, which: Which) -> None:
    """Make sure that nobody is told of a plan as of what has been, or the other way round.

    :raises Miss: then, and for what had been planned otherwise.
    """
    planned = which.format(query) == "planned"
    if (query.is_past() and planned and not query.has("future")) or (query.is_future() and not planned):
        raise Miss


def _results(query: Query) -> list[str]:
    """What came of a meeting: its decisions, how many documents.

    :raises Miss: for what was adopted: a list of agreements.
    """
    found = []
    if query.has("what") and query.has("event") and not query.has("when", "where", "hold"):
        query.take("event", "what")
        found.append("decisions")
    if (
        query.has("adopt")
        and query.has("what", "which")
        and not query.has("declaration", "decision", "documents", "theme")
    ):
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
    if query.take("which_premier") and not (query.has("government") and query.has("chair", "head")):
        raise Miss  # of a summit he need not have been one
    if who and not query.has("chair", "head", "participant", "next_chair") and not query.has("host"):
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
    if query.has("change") or (query.has("first", "last") and query.named("date")):
        raise Miss
    by_city = _named_by_city(query)
    claimed = sum(map(query.count, ("city", "state", "person", "date", "span"))) + query.has("online", "in_person")
    may_be_there = query.has("first", "last", "previous", "one_ago") or (query.has("next") and _says_where(query))
    if claimed > 1 and (may_be_there or _may_count_there(query)):
        raise Miss  # the first in a state, or the first of all that was there
    parts = [*_claimed_place(query, city=not by_city), *_claimed_date(query)]
    if person := query.maybe("person"):
        query.need("chair", "host")
        parts.append(checking.is_person("chair", person))
    if query.take("online"):
        parts.append(checking.equals("format", "virtual"))
    elif query.take("in_person"):
        parts.append(checking.equals("format", "in-person"))
    which = named(query, city=by_city)
    agrees_in_time(query, which)
    if which.format(query) == "planned" and not query.is_future():
        raise Miss
    if not parts:
        raise Miss
    query.allow("hold host whether past future chair city meeting country event leaders and")
    query.organisation()
    query.done()
    return which.asked(checking.both(*parts), ("city", "country", "start", "end", "chair"), checks=True)


def _says_where(query: Query) -> bool:
    """Whether a place stands beside the word for a summit and says which is meant: *the next summit in Tashkent*."""
    named = [token for token in query.tokens if token.kind != "organisation"]
    return any(one.keys[0] == "summit" and other.kind in ("city", "state") for one, other in pairwise(named))


def _may_count_there(query: Query) -> bool:
    """Whether an ordinal may count the summits of a place, a state or a chair, where there were so many."""
    numbers = [int(token.keys[0]) for token in query.tokens if token.kind == "number" and ORDINAL in token.keys]
    if not numbers:
        return False
    virtual = sum(one.format == "virtual" for one in query.knowledge.summit.values())
    counts = [virtual] if query.has("online") else []
    counts += [
        sum(one.chair == token.keys[0] for one in query.knowledge.summit.values())
        if token.kind == "person"
        else len(held(query, "summit", ((token.kind, token.keys[0]),)))
        for token in query.tokens
        if token.kind in ("city", "state", "person")
    ]
    return max(counts, default=min(numbers)) >= min(numbers)


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
    """What a claim says of the time: the date that is not needed to name the summit, or its first and last day."""
    if span := query.token("span"):
        return [checking.lasted(*span.keys)]
    dates = [token for token in query.left if token.kind == "date"]
    told = query.count("number") or query.count("summit") or query.has("next", "last", "first")
    if not dates or not (len(dates) > 1 or told):
        return []
    if len(dates) > 1 and _are_of_two(query, dates):
        raise Miss
    query.left.remove(dates[-1])
    return [checking.when(dates[-1].keys[0], dates[-1].role)]


def _are_of_two(query: Query, dates: list[Token]) -> bool:
    """Whether two years mean two summits: *he chaired the summits in 2015 and 2020*."""
    first, last = (query.tokens.index(date) for date in (dates[0], dates[-1]))
    between = {token.keys[0] for token in query.tokens[first + 1 : last]}
    years = all(len(date.keys[0]) == len("2015") for date in dates)
    return years and between <= {"and", "summit", "summits"}


RULES = (held_there, one)
