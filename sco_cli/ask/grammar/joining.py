"""When states were given a status: since when, in which time, at which summit, which one last."""

from sco_cli.ask import status_checks
from sco_cli.ask.asked import Asked, Tell, options
from sco_cli.ask.checking import both, exactly
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import decided_at, names, signed_memorandum, since_of
from sco_cli.ask.which import named
from sco_cli.dates import day_after, day_before, first_day, last_day
from sco_cli.knowledge.standing import states_with_status

OTHERS = ("observer", "dialogue-partner", "partner")


def joined(query: Query) -> Asked:
    """Since when states have a status, or had it first."""
    codes, status = query.group("state"), query.maybe("status") or "member"
    if not query.take("when"):
        query.need("since")
        if query.has("who", "what", "which"):
            raise Miss
    if query.has("from") or query.named("city"):
        raise Miss
    said = query.take("join", "membership", "belong") or query.named("status")
    if not said and (not query.named("organisation") or query.has("current", "future")):
        raise Miss
    if query.has("become") and not query.has("join", "membership", "belong") and not query.named("status"):
        raise Miss  # what it became is not said
    query.allow("become join past belong current what which country membership whether status hold event")
    query.organisation()
    query.done()
    return joined_of(codes, status, since_of(status))


def joined_of(codes: tuple[str, ...], status: str, tell: Tell, *, checks: bool = False) -> Asked:
    fields: tuple[str, ...] = (
        ("since",) if status == "member" and len(codes) == 1 and not checks else ("name", "history")
    )
    if len(codes) > 1 and status == "member":
        fields = ("name", "status", "since")
    return Asked("member" if len(codes) == 1 else "states", tell, codes, fields=fields, checks=checks)


def joined_when(query: Query) -> Asked:
    """Whether states joined, or took a status, when it is claimed, or as which in the order of joining."""
    codes, status = query.group("state"), query.maybe("status") or "member"
    token, number = query.token("date"), query.ordinal()
    together = bool(query.take("together"))
    if query.has("when", "who", "how_many", "which", "ever", "first", "last"):
        raise Miss
    if token is None and number is None and not together:
        raise Miss
    if number is None:
        query.need("join", "become")
    elif status != "member" or len(codes) > 1:
        raise Miss
    query.allow("join become past whether country countries current")
    query.organisation()
    query.done()
    parts = [status_checks.began(status, token.keys[0], token.role)] if token else []
    parts += [status_checks.joined_as(number)] if number else []
    parts += [status_checks.on_one_day(status)] if together else []
    return joined_of(codes, status, both(*parts), checks=True)


def given_at(query: Query) -> Asked:
    """Whether states were given a status at a summit."""
    codes, status = query.group("state"), query.maybe("status") or "member"
    query.need("join", "become")
    if query.has("when", "who", "how_many", "which", "ever", "where", "what"):
        raise Miss
    which = named(query)
    query.allow("join become past whether country countries hold")
    query.organisation()
    query.done()
    decided = status_checks.decided(status, f"summit.{which.number(query)}")
    return joined_of(codes, status, decided, checks=True)


def first_is(query: Query) -> Asked:
    """Whether a state was the first to have a status."""
    codes, status = query.group("state"), query.key("status")
    query.need("first")
    if status not in OTHERS or query.has("who", "which", "when", "what", "where", "how_many"):
        raise Miss
    query.allow("first whether past country countries join become")
    query.organisation()
    query.done()
    chosen = options(status=status, as_of=_first_day_of(query, status))
    return Asked("partners", status_checks.among(codes), options=chosen, fields=("name", "since"), checks=True)


def _first_day_of(query: Query, status: str) -> str:
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
    if query.count("status"):
        if query.key("status") != "member":
            raise Miss
    else:
        query.need("join", "become")
    query.need("who", "which", "what")
    query.allow("who which what country join become past")
    query.organisation()
    query.done()
    standing = states_with_status(query.knowledge, query.today)
    days = sorted(status.since for _, status in standing if status.status == "member")
    if not 0 < number <= len(days) or days.count(days[number - 1]) != 1:
        raise Miss  # several joined on one day: none of them is the seventh
    day = days[number - 1]
    chosen = options(since=day, as_of=day)
    return Asked("members", names(extra="since"), options=chosen, fields=("name", "since"))


def first_with(query: Query) -> Asked:
    """The state, or the states, that had a status first of all."""
    number, status = query.number_of("status"), query.key("status")
    query.need("first")
    query.need("who", "which", "what", "country", "countries")
    if status not in OTHERS or status == "partner":  # *partner* may mean every status but member
        raise Miss
    query.allow("who which what country countries list join become past")
    query.organisation()
    query.done()
    chosen = options(status=status, as_of=_first_day_of(query, status))
    tell = exactly(number, names(extra="since"))
    return Asked("partners", tell, options=chosen, fields=("name", "since"))


def around_joining(query: Query) -> Asked:
    """The members when a state joined, or just before it did, or how many: *before India joined*."""
    if query.place("state") > query.place("word", "join"):
        raise Miss
    role, day = query.need("before", "after"), _one_day(query)
    counted = bool(query.take("how_many"))
    if not counted:
        query.need("who", "which", "list")
    if not query.count("status"):
        query.need("country", "countries")
        if not query.named("organisation"):
            raise Miss
    elif query.key("status") != "member":
        raise Miss
    query.need("join")
    query.allow("who which list country countries past belong")
    query.organisation()
    query.done()
    as_of = day_before(day) if role == "before" else day
    return Asked("members", names(counted=True), options=options(as_of=as_of), fields=("name",))


def joined_around(query: Query) -> Asked:
    """Which states joined before, or after, a state."""
    if query.place("word", "join") > query.place("state") or not query.count("organisation"):
        raise Miss
    role, day = query.need("before", "after"), _one_day(query)
    query.need("join")
    query.need("who", "which", "list")
    query.allow("who which list country countries past")
    query.organisation()
    query.done()
    limits = options(as_of=day_before(day)) if role == "before" else options(since=day_after(day))
    return Asked("members", names(extra="since"), options=limits, fields=("name", "since"))


def _one_day(query: Query) -> str:
    """The day on which the states that are named joined, all of them.

    :raises Miss: when they are no members, or did not join together.
    """
    if sum(token.kind == "word" and token.keys[0] == "join" for token in query.tokens) != 1:
        raise Miss
    codes = query.group("state")
    standing = states_with_status(query.knowledge, query.today)
    days = {state.id: status.since for state, status in standing if status.status == "member"}
    found = {days.get(f"state.{code}") for code in codes}
    day = found.pop()
    if day is None or found:
        raise Miss
    return day


def memorandum(query: Query) -> Asked:
    """When states signed the memorandum of their obligations."""
    codes = query.group("state")
    query.need("memorandum")
    query.need("when")
    query.allow("memorandum when sign past join")
    query.organisation()
    query.done()
    if len(codes) > 1:
        raise Miss
    return Asked("member", signed_memorandum, codes, fields=("name", "history"))


def joined_at(query: Query) -> Asked:
    """At which summit states were given a status."""
    codes, status = query.group("state"), query.maybe("status") or "member"
    query.need("summit")
    query.need("which", "what", "where")
    query.need("join", "become")
    query.allow("which what where join become past")
    query.organisation()
    query.done()
    return joined_of(codes, status, decided_at(status), checks=False)._replace(fields=("name", "history"))


def who_joined(query: Query) -> Asked:
    """Which states joined in, before, after or between dates."""
    number = query.number_of("countries", "country", "status")
    since, until = _bounds(query)
    status = query.maybe("status") or "member"
    if since is None and until is None and (status == "member" or query.has("current")):
        raise Miss
    if not query.take("join", "become"):
        query.need("membership")
        if query.named("status") and not query.has("new", "last", "change"):
            raise Miss  # the membership of a time is who was in it
    if not query.named("status"):
        query.need("who", "which", "country", "countries", "list", "how_many")
    query.allow("join become who which country countries list how_many past what membership new change together hold")
    query.organisation()
    query.done()
    tell = exactly(number, names(extra="since", counted=query.has("how_many")))
    if status != "member":
        return _began(query, status, since, until, number)
    return Asked("members", tell, options=options(since=since, as_of=until), fields=("name", "since"))


def _began(query: Query, status: str, since: str | None, until: str | None, number: int | None) -> Asked:
    """The states that were given a status in a time, whether they have it still or not."""
    first, last = first_day(since or "0001"), last_day(until or "9999")
    codes = tuple(
        state.id.partition(".")[2]
        for state in query.knowledge.state.values()
        if any(one.status == status and first <= first_day(one.since) <= last for one in state.history)
    )
    if not codes or number not in (None, len(codes)):
        raise Miss
    return Asked("states", since_of(status, counted=query.has("how_many")), codes, fields=("name", "history"))


def _bounds(query: Query) -> tuple[str | None, str | None]:
    """The span of dates that a question limits itself to; a summit stands for its days."""
    if query.named("summit") or query.has("summit"):
        said = query.named("organisation") or query.named("status")
        if not said and not query.has("membership", "country", "countries"):
            raise Miss  # whoever joined a summit took part in it
        one = query.knowledge.summit[named(query).number(query)]
        return first_day(one.start), last_day(one.end or one.start)
    if span := query.token("span"):
        return span.keys[0], span.keys[1]
    token = query.token("date")
    begun = query.knowledge.organisation.founding
    if token is None and begun is not None and query.take("found"):
        query.need("since", "after")
        if not query.named("organisation"):
            raise Miss
        return day_after(begun.date), None
    if token is None:
        if not query.named("status") or not query.has("join", "become"):
            raise Miss
        return None, None  # at any time
    if token.role in ("start", "end", "unclear"):
        raise Miss
    date = token.keys[0]
    return {
        "since": (date, None),
        "after": (day_after(date), None),
        "until": (None, date),
        "by": (None, date),
        "before": (None, day_before(date)),
    }.get(token.role, (date, date))


def newest(query: Query) -> Asked:
    """The state, or the states, that joined last."""
    query.need("last")
    if query.count("status"):
        if query.key("status") != "member":
            raise Miss
    else:
        query.need("join", "become", "membership")
    query.allow("who which what country countries join become past current list to when membership")
    query.organisation()
    query.done()
    having = [
        status.since for _, status in states_with_status(query.knowledge, query.today) if status.status == "member"
    ]
    since = max(having, default=None)
    return Asked("members", names(extra="since"), options=options(since=since), fields=("name", "since"))


def newest_is(query: Query) -> Asked:
    """Whether states are those that joined last."""
    codes = query.group("state")
    query.need("last")
    if not query.count("status") or query.key("status") != "member":
        raise Miss
    if query.has("who", "which", "what", "when", "where", "how_many"):
        raise Miss
    query.allow("last whether country countries join become to current")
    query.organisation()
    query.done()
    standing = states_with_status(query.knowledge, query.today)
    since = max((status.since for _, status in standing if status.status == "member"), default=None)
    tell = status_checks.among(codes)
    return Asked("members", tell, options=options(since=since), fields=("name", "since"), checks=True)


RULES = (
    joined,
    joined_before,
    joined_when,
    given_at,
    joined_at,
    joined_as,
    first_with,
    first_is,
    around_joining,
    joined_around,
    memorandum,
    who_joined,
    newest,
    newest_is,
)
