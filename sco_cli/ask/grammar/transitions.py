"""From one status to another, and who had which at the time of a summit."""

from itertools import pairwise

from sco_cli.ask.asked import Asked, options
from sco_cli.ask.grammar.joining import joined_of
from sco_cli.ask.query import POINTS, Miss, Query
from sco_cli.ask.status_checks import ever_had
from sco_cli.ask.telling import names, since_of, spans_before, values
from sco_cli.ask.which import named
from sco_cli.dates import day_before

_BOTH = 2


def changed(query: Query) -> Asked:
    """When a state went from one status to another: *when did Belarus move from dialogue partner to observer*."""
    code = query.key("state")
    query.need("when")
    statuses = query.each("status")
    query.need("become", "change", "from", "to", "until_when")
    history: list[str] = [one.status for one in query.knowledge.state[code].history]
    if len(statuses) != _BOTH or (statuses[0], statuses[1]) not in pairwise(history):
        raise Miss
    if history[1:].count(statuses[1]) != 1:
        raise Miss  # twice: which time is not said
    query.allow("become change from to past and which what join current ended hold after")
    query.organisation()
    query.done()
    return joined_of((code,), statuses[1], since_of(statuses[1]))._replace(fields=("name", "history"))


def was_then(query: Query) -> Asked:
    """What a state was in the organisation at a date: *what was India in the organisation in 2014*."""
    code, as_of = query.key("state"), query.date(*POINTS)
    first, state, organisation = query.place("word", "who", "what"), query.place("state"), query.place("organisation")
    asked_last = query.postposed and state < organisation < first
    if not (first < state < organisation < len(query.tokens) or asked_last):
        raise Miss
    query.need("who", "what")
    if as_of is None:
        query.need("current")
    query.allow("past current")
    query.organisation()
    query.done()
    return Asked("member", values("status", "since"), (code,), options(as_of=as_of), ("status", "since"))


def became(query: Query) -> Asked:
    """What a state became at a date: *what did Afghanistan become in 2012*."""
    code, date = query.key("state"), query.date()
    query.need("what")
    query.need("become")
    if date is None or not any(one.since.startswith(date) for one in query.knowledge.state[code].history):
        raise Miss
    query.allow("past status join")
    query.organisation()
    query.done()
    return Asked("member", values("status", "since"), (code,), options(as_of=date), ("status", "since"))


def was_before(query: Query) -> Asked:
    """What a state was in the organisation before it was given a status: *what was Iran before it became a member*."""
    code, status = query.key("state"), query.maybe("status") or "member"
    if not query.take("predecessor"):
        query.need("before")
        query.need("join", "become", "membership")
    query.need("what", "status", "which")
    if query.has("when", "who", "where", "how_many", "how_long", "country") or _asks_for_a_state(query):
        raise Miss
    query.allow("past had hold join become what status which")
    query.organisation()
    query.done()
    return Asked("member", spans_before(status), (code,), fields=("name", "history"))


def _asks_for_a_state(query: Query) -> bool:
    """Whether the one is asked for who came before a state: *which member came before Iran*."""
    return query.has("which") and not query.has("status")


def was_already(query: Query) -> Asked:
    """Whether a state had a status before it was given another: *was Iran an observer before it became a member*."""
    place = query.place("word", "before", "predecessor")
    code, statuses = query.key("state"), query.each("status")
    if not query.take("predecessor"):
        query.need("before")
        query.need("join", "become")
    if len(statuses) != _BOTH or query.has(
        "when", "who", "what", "which", "where", "how_many", "how_long", "until_when"
    ):
        raise Miss
    history: list[str] = [one.status for one in query.knowledge.state[code].history]
    after = sum(token.kind == "status" for token in query.tokens[place:])
    first, then = statuses
    if after != (0 if query.postposed else 1):  # *before it became a member, was it an observer*
        if after != (1 if query.postposed else _BOTH):
            raise Miss
        first, then = then, first
    if then not in history or (first in history and history.index(first) > history.index(then)):
        raise Miss
    query.allow("past had hold join become whether status ever")
    query.organisation()
    query.done()
    return joined_of((code,), first, ever_had(first), checks=True)._replace(fields=("name", "history"))


def members_at(query: Query) -> Asked:
    """The members at the time of a summit, or how many, where none was let in at it; or on the day before it."""
    if not query.only_members():
        raise Miss
    query.need("how_many", "who", "which", "what", "list")
    if query.has("participant", "join", "become", "sign", "host", "chair", "represent"):
        raise Miss
    one = query.knowledge.summit[named(query).number(query)]
    before = bool(query.take("before"))
    query.allow("how_many who which what list past country countries hold belong event")
    query.organisation()
    query.done()
    if before:
        day = day_before(one.start)
        return Asked("members", names(counted=True), options=options(as_of=day), fields=("name",))
    last = one.end or one.start
    if any(state.since >= one.start and state.since <= last for record in query.knowledge.state.values()
           for state in record.history):  # fmt: skip
        raise Miss
    return Asked("members", names(counted=True), options=options(as_of=one.start), fields=("name",))


RULES = (changed, was_then, became, was_before, was_already, members_at)
