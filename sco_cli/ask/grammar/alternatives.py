"""Which of two: *Iran or Belarus, who joined first*, *did Iran join in 2022 or in 2023*."""

from sco_cli.ask import alternative
from sco_cli.ask.asked import Asked, options
from sco_cli.ask.grammar.joining import joined_of, joining_days
from sco_cli.ask.moments import COUNT
from sco_cli.ask.query import POINTS, Miss, Query
from sco_cli.ask.telling import each, names, since_of

_PAIR = 2
_WHO = "who which what"
_MEASURES = {"population": "population", "territory": "area_km2"}
_IDLE = f"{_WHO} past join become country countries belong current or status"


def _two(query: Query) -> tuple[str, str]:
    """Use two states with *or* between them, and a number that says that they are two."""
    states = [token for token in query.left if token.kind == "state"]
    if len(states) != _PAIR or any(len(token.keys) > 1 for token in states):
        raise Miss
    first, second = (query.tokens.index(token) for token in states)
    if not any(token.kind == "word" and token.keys[0] == "or" for token in query.tokens[first:second]):
        raise Miss
    query.left = [
        token
        for token in query.left
        if token.kind != "state" and not (token.kind == "number" and token.keys == (str(_PAIR), COUNT))
    ]
    query.take("or")
    query.need(*_WHO.split())
    return states[0].keys[0], states[1].keys[0]


def earlier(query: Query) -> Asked:
    """Which of two states was given a status before the other, or after: *which came first, Iran or Belarus*."""
    codes = _two(query)
    status = query.maybe("status") or "member"
    last = query.one_of("first", "before", "last", "after") in ("last", "after")
    if not query.named("status"):
        query.need("join", "become")
    query.allow(_IDLE)
    query.organisation()
    query.done()
    return joined_of(codes, status, alternative.earliest(status, last=last))._replace(fields=("name", "history"))


def ranked(query: Query) -> Asked:
    """Which of two states was the ninth to join: *Belarus or Iran: who was the ninth*."""
    codes, number = _two(query), query.ordinal()
    query.allow(_IDLE)
    query.only_members()
    query.organisation()
    query.done()
    joining = joining_days(query)
    days = sorted(joining.values())
    if number is None or not 0 < number <= len(days) or days.count(days[number - 1]) != 1:
        raise Miss
    day = days[number - 1]
    if day not in [joining.get(code) for code in codes]:
        raise Miss
    return Asked("members", names(extra="since"), options=options(since=day, as_of=day), fields=("name", "since"))


def has_it(query: Query) -> Asked:
    """Which of two states has a status: *which of these is a member, Iran or Turkey*."""
    codes, status, as_of = _two(query), query.key("status"), query.date(*POINTS)
    if query.is_past() and as_of is None:
        raise Miss
    query.allow("who which what belong country countries current" + (" past" if as_of else ""))
    query.organisation()
    query.done()
    return Asked("states", alternative.having(status), codes, options(as_of=as_of), ("name", "status", "since"))


def then_or_then(query: Query) -> Asked:
    """When states joined, of two dates one of which it was: *did Iran join in 2022 or in 2023*."""
    codes, status = query.group("state"), query.maybe("status") or "member"
    dates = [token for token in query.left if token.kind == "date"]
    if len(dates) != _PAIR or any(token.role != "at" for token in dates):
        raise Miss
    first, second = (query.tokens.index(token) for token in dates)
    if not any(token.kind == "word" and token.keys[0] == "or" for token in query.tokens[first:second]):
        raise Miss
    query.left = [token for token in query.left if token.kind != "date"]
    query.need("join", "become")
    if query.has("become") and not query.has("join") and not query.named("status"):
        raise Miss
    begun = {one.since for code in codes for one in query.knowledge.state[code].history if one.status == status}
    right = [token for token in dates if len(begun) == 1 and min(begun).startswith(token.keys[0])]
    if len(right) != 1 or query.claims:
        raise Miss
    query.allow("whether past or join become country countries when")
    query.organisation()
    query.done()
    return joined_of(codes, status, since_of(status))


def larger(query: Query) -> Asked:
    """The people or the land of two states of which one has more: *which has more people, Iran or Pakistan*."""
    codes = _two(query)
    name = _MEASURES[query.one_of(*_MEASURES)]
    query.need("compare", "most", "least")
    query.allow(f"{_WHO} country countries current belong")
    query.organisation()
    query.done()
    return Asked("states", each(name), codes, fields=("name", name))


RULES = (earlier, ranked, has_it, then_or_then, larger)
