"""In which order states were given a status: the first, the last, the tenth, before or after another."""

from itertools import pairwise

from sco_cli.ask import status_checks
from sco_cli.ask.asked import Asked, Tell, Told, options
from sco_cli.ask.checking import both, exactly
from sco_cli.ask.grammar.joining import joined_of, joining_days
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import names, one, since_of
from sco_cli.dates import day_after, day_before

_PLAIN = ("observer", "dialogue-partner")
"""The statuses whose word means only that one: *partner* may mean every status but member."""


def first_is(query: Query) -> Asked:
    """Whether a state was the first to have a status."""
    codes, status = query.group("state"), query.key("status")
    query.need("first")
    token = query.token("date")
    if status not in _PLAIN or query.has("who", "which", "when", "what", "where", "how_many"):
        raise Miss
    query.allow("first whether past country countries join become belong status hold")
    query.organisation()
    query.done()
    tell = status_checks.among(codes)
    if token is not None:
        tell = both(tell, status_checks.began(status, token.keys[0], token.role))
    chosen = options(status=status, as_of=first_day_of(query, status))
    return Asked("partners", tell, options=chosen, fields=("name", "since"), checks=True)


def first_day_of(query: Query, status: str) -> str:
    """The day from which on any state had a status."""
    spans = [one for state in query.knowledge.state.values() for one in state.history if one.status == status]
    return min((one.since for one in spans), default=query.today)


def joined_before(query: Query) -> Asked:
    """Whether one state joined, or took a status, before or after another."""
    states = [token for token in query.left if token.kind == "state"]
    role = query.need("before", "after")
    if len(states) != len(("one", "other")) or any(len(token.keys) > 1 for token in states):
        raise Miss
    query.left = [token for token in query.left if token not in states]
    if query.named("status") and query.has("join"):
        raise Miss  # two different beginnings
    status = query.maybe("status") or "member"
    query.allow("join become whether past belong role_of")
    query.organisation()
    query.done()
    codes = tuple(token.keys[0] for token in states)
    return joined_of(codes, status, status_checks.in_order(status, before=role == "before"), checks=True)


def joined_as(query: Query) -> Asked:
    """Which state joined as the third, the tenth."""
    number = query.ordinal()
    if number is None:
        raise Miss
    if not query.only_members():
        query.need("join", "become")
    if query.place("word", "country") > 0:  # *the country that joined as the ninth*
        query.need("who", "which", "what", "when")
    query.allow("who which what when country join become past")
    query.organisation()
    query.done()
    days = sorted(joining_days(query).values())
    if not 0 < number <= len(days) or days.count(days[number - 1]) != 1:
        raise Miss  # several joined on one day: none of them is the seventh
    day = days[number - 1]
    chosen = options(since=day, as_of=day)
    return Asked("members", names(extra="since"), options=chosen, fields=("name", "since"))


def place_of(query: Query) -> Asked:
    """As which, in the order of joining, a state became a member: *which member was Iran, the ninth*."""
    code = query.key("state")
    query.need("number")
    if not query.only_members():
        query.need("join", "become")
    query.allow("number join become past country which what")
    query.organisation()
    query.done()
    days = joining_days(query)
    if code not in days or list(days.values()).count(days[code]) != 1:
        raise Miss  # several joined on one day
    place = sorted(days.values()).index(days[code]) + 1
    return Asked("member", _placed(place), (code,), fields=("name", "since"))


def _placed(place: int) -> Tell:
    """A place in an order, with the day on which it was taken."""
    return lambda _, rows: Told(f"{place} ({one(rows)['since']})", rows)


def first_with(query: Query) -> Asked:
    """The state, or the states, that had a status first of all."""
    number, status = query.number_of("status"), query.key("status")
    query.need("first")
    if query.asserts or query.count("number"):
        query.need("who", "which", "what", "country", "countries")
    if status not in _PLAIN:
        raise Miss
    date, day = query.date("at"), first_day_of(query, status)
    if date is not None and not day.startswith(date):
        raise Miss  # the first of that year
    query.allow("who which what country countries list join become past")
    query.organisation()
    query.done()
    chosen = options(status=status, as_of=day)
    tell = exactly(number, names(extra="since"))
    return Asked("partners", tell, options=chosen, fields=("name", "since"))


def last_with(query: Query) -> Asked:
    """The state, or the states, that came in last as partners.

    Not of the statuses that were merged into it: *the last observer* may be the one that was it to the end.
    """
    status = query.key("status")
    query.need("last")
    if status != "partner" or query.has("first", "how_many", "when", "where"):
        raise Miss
    if query.asserts:
        query.need("who", "which", "what", "country", "countries", "list")
    query.allow("who which what country countries list join become past to status")
    query.organisation()
    query.done()
    firsts = {key: one.history[0] for key, one in query.knowledge.state.items() if one.history}
    last = max((one.since for one in firsts.values() if one.status == status), default=None)
    codes = tuple(key for key, one in firsts.items() if one.status == status and one.since == last)
    return Asked("states", since_of(status, named=True), codes, fields=("name", "history"))


def around_joining(query: Query) -> Asked:
    """The members when a state joined, or just before it did, or how many: *before India joined*."""
    join, limit = query.place("word", "join"), query.place("word", "before", "after")
    if query.place("state") > join and not limit < join:
        raise Miss  # *joined before India*
    role, day = query.need("before", "after"), _one_day(query)
    if any(one.keys[0] == "how_many" and other.kind == "status" for one, other in pairwise(query.tokens)):
        query.allow("become")  # *the number of members became*
    counted = bool(query.take("how_many"))
    if not counted:
        query.need("who", "which", "list")
    if not query.only_members():
        query.need("country", "countries")
        if not query.named("organisation"):
            raise Miss
    query.need("join")
    query.allow("who which list country countries past belong")
    query.organisation()
    query.done()
    as_of = day_before(day) if role == "before" else day
    return Asked("members", names(counted=True), options=options(as_of=as_of), fields=("name",))


def joined_around(query: Query) -> Asked:
    """Which states joined before, or after, a state; the next to it alone for *just before* it."""
    next_to = bool(query.take("just"))
    if query.place("word", "join") > query.place("state") or not (next_to or query.count("organisation")):
        raise Miss
    role, day = query.need("before", "after"), _one_day(query)
    query.need("join")
    query.need("who", "which", "what" if next_to else "list")
    query.allow("who which what list country countries past" if next_to else "who which list country countries past")
    if next_to:
        query.only_members()
    query.organisation()
    query.done()
    limits = options(as_of=day_before(day)) if role == "before" else options(since=day_after(day))
    if next_to:
        near = _next_to(query, role, day)
        limits = options(since=near, as_of=near)
    return Asked("members", names(extra="since"), options=limits, fields=("name", "since"))


def _next_to(query: Query, role: str, day: str) -> str:
    """The nearest day before, or after, a day on which members joined.

    :raises Miss: when there is none.
    """
    days = sorted(set(joining_days(query).values()))
    near = [one for one in days if one < day][-1:] if role == "before" else [one for one in days if one > day][:1]
    if not near:
        raise Miss
    return near[0]


def _one_day(query: Query) -> str:
    """The day on which the states that are named joined, all of them.

    :raises Miss: when they are no members, or did not join together.
    """
    if sum(token.kind == "word" and token.keys[0] == "join" for token in query.tokens) != 1:
        raise Miss
    codes = query.group("state")
    days = joining_days(query)
    found = {days.get(code) for code in codes}
    day = found.pop()
    if day is None or found:
        raise Miss
    return day


def newest(query: Query) -> Asked:
    """The state, or the states, that joined last."""
    query.need("last")
    if not query.only_members():
        query.need("join", "become", "membership")
    query.allow("who which what country countries join become past current list to when membership and")
    query.organisation()
    query.done()
    last = options(since=max(joining_days(query).values(), default=None))
    return Asked("members", names(extra="since"), options=last, fields=("name", "since"))


def newest_is(query: Query) -> Asked:
    """Whether states are those that joined last."""
    codes = query.group("state")
    query.need("last")
    if not query.only_members() or query.has("who", "which", "what", "when", "where", "how_many"):
        raise Miss
    query.allow("last whether country countries join become to current")
    query.organisation()
    query.done()
    last = options(since=max(joining_days(query).values(), default=None))
    return Asked("members", status_checks.among(codes), options=last, fields=("name", "since"), checks=True)


RULES = (
    joined_before,
    joined_as,
    place_of,
    first_with,
    first_is,
    around_joining,
    joined_around,
    newest,
    newest_is,
    last_with,
)
