"""When states were given a status: since when, in which time, at which summit, which one last."""

from sco_cli.ask import status_checks
from sco_cli.ask.asked import Asked, Tell, options
from sco_cli.ask.checking import both, exactly
from sco_cli.ask.choosing import someone
from sco_cli.ask.held import held
from sco_cli.ask.moments import ORDINAL
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import decided_at, names, since_of
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
    if query.named("status") or query.has("membership"):
        query.allow("found")  # *when did its membership begin*
    query.allow("become join past ever belong current what which country membership whether status hold event")
    _right_date(query, codes, status)
    query.organisation()
    query.done()
    asked = joined_of(codes, status, since_of(status))
    is_then = status != "member" or set(codes) <= joining_days(query).keys()
    return asked if is_then else asked._replace(fields=("name", "history"))


def _right_date(query: Query, codes: tuple[str, ...], status: str) -> None:
    """Use a date that is said besides, where it is right but not the whole answer: *joined in 2023; which day exactly*.

    :raises Miss: where it is not.
    """
    token = query.token("date")
    if token is None:
        return
    since = {one.since for code in codes for one in query.knowledge.state[code].history if one.status == status}
    if token.role != "at" or len(since) != 1 or not min(since).startswith(token.keys[0]):
        raise Miss


def joining_days(query: Query) -> dict[str, str]:
    """The states that are members on the day asked about, each with the day on which it joined."""
    standing = states_with_status(query.knowledge, query.today)
    return {state.id.partition(".")[2]: status.since for state, status in standing if status.status == "member"}


def joined_of(codes: tuple[str, ...], status: str, tell: Tell, *, checks: bool = False) -> Asked:
    """The command that shows since when states have a status: of members it has a field for it."""
    fields: tuple[str, ...] = ("name", "history")
    if status == "member" and len(codes) > 1:
        fields = ("name", "status", "since")
    elif status == "member" and not checks:
        fields = ("since",)
    return Asked("member" if len(codes) == 1 else "states", tell, codes, fields=fields, checks=checks)


def not_turned_round(query: Query) -> None:
    """Make sure that a state is asked to be in the organisation, and not the organisation in a state.

    :raises Miss: when it is not.
    """
    organisation, state = query.place("organisation"), query.place("state")
    if query.includes() and state < min(organisation, query.place("status")):
        raise Miss  # a state that includes it
    turned = organisation < query.place("status") < state or query.has("belong")
    if organisation < state and turned and not query.includes():
        raise Miss


def joined_when(query: Query) -> Asked:
    """Whether states joined, or took a status, when it is claimed, or as which in the order of joining."""
    codes, status = query.group("state"), query.maybe("status") or "member"
    token, number = query.token("date"), query.ordinal()
    together = bool(query.take("together"))
    if query.has("when", "who", "how_many", "which", "ever", "first", "last"):
        raise Miss
    if token is None and number is None and not together:
        raise Miss
    not_turned_round(query)
    if number is None:
        if not query.named("status") and not query.has("join", "membership"):
            raise Miss  # what it became is not said
        query.need("join", "become")
    elif status != "member" or len(codes) > 1:
        raise Miss
    query.allow("join become past whether country countries current" + (" status" if query.named("status") else ""))
    query.organisation()
    query.done()
    parts = [status_checks.began(status, token.keys[0], token.role)] if token else []
    parts += [status_checks.joined_as(number)] if number else []
    parts += [status_checks.on_one_day(status)] if together else []
    return joined_of(codes, status, both(*parts), checks=True)


def given_at(query: Query) -> Asked:
    """Whether states were given a status at a summit, perhaps as which in the order of joining."""
    codes, status = query.group("state"), query.maybe("status") or "member"
    query.need("join", "become")
    if query.has("when", "who", "how_many", "which", "ever", "where", "what"):
        raise Miss
    ordinals = [token for token in query.left if ORDINAL in token.keys]
    if (query.named("summit") or query.count("city")) and len(ordinals) == 1 and status == "member":
        query.left.remove(ordinals[0])
    else:
        ordinals = []  # the number is that of the summit
    number = _in_the_city(query) if _only_a_city(query) else named(query).number(query)
    query.allow("join become past whether country countries hold" + (" status" if query.named("status") else ""))
    query.organisation()
    query.done()
    parts = [status_checks.decided(status, f"summit.{number}")]
    if ordinals:
        if len(codes) > 1:
            raise Miss
        parts.append(status_checks.joined_as(int(ordinals[0].keys[0])))
    return joined_of(codes, status, both(*parts), checks=True)


def _only_a_city(query: Query) -> bool:
    """Whether a city stands for the summit in it: *in Beijing in 2012 it became an observer*."""
    return bool(query.count("city")) and query.named("status") and not query.has("summit", "summits")


def _in_the_city(query: Query) -> str:
    """Use a city, and a date, that say which summit is meant.

    :raises Miss: when there was none, or there were several.
    """
    found = held(query, "summit", (("city", query.key("city")),), query.date("at"))
    if len(found) != 1:
        raise Miss
    return found[0]


def joined_at(query: Query) -> Asked:
    """At which summit states were given a status."""
    codes, status = query.group("state"), query.maybe("status") or "member"
    let = any(token.role == "let" for token in query.tokens)
    if not (query.take("summit") or (let and query.has("where"))):
        raise Miss
    query.need("which", "what", "where")
    query.need("join", "become")
    query.allow("which what where join become past")
    query.organisation()
    query.done()
    return joined_of(codes, status, decided_at(status))._replace(fields=("name", "history"))


def who_joined(query: Query) -> Asked:
    """Which states joined in, before, after or between dates."""
    number = query.number_of("countries", "country", "status")
    since, until = _bounds(query)
    status = query.maybe("status") or "member"
    if since is None and until is None and (status == "member" or query.has("current")):
        raise Miss
    if query.has("become") and not query.has("join", "membership") and not query.named("status"):
        raise Miss  # what they became is not said
    if not query.take("join", "become"):
        query.need("membership")
        if query.named("status") and not query.has("new", "last", "change"):
            raise Miss  # the membership of a time is who was in it
    let_in = any(token.role == "let" for token in query.tokens)
    asked = let_in and query.take("whom")  # *whom did the organisation admit in 2017*
    if not query.named("status") and not asked:
        query.need("who", "which", "country", "countries", "list", "how_many")
    query.allow("join become who which country countries list how_many past what membership new change together hold")
    query.organisation()
    query.done()
    tell = exactly(number, names(extra="since", counted=query.has("how_many")))
    if let_in and not query.named("status"):
        tell = someone(tell)  # *which country was let in*: perhaps as something else than a member
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
    return Asked(
        "states", since_of(status, counted=query.has("how_many"), named=True), codes, fields=("name", "history")
    )


def _bounds(query: Query) -> tuple[str | None, str | None]:
    """The span of dates that a question limits itself to; a summit stands for its days."""
    if query.named("summit") or query.has("summit"):
        said = query.named("organisation") or query.named("status") or any(one.role == "let" for one in query.tokens)
        if (not said and not query.has("membership", "country", "countries")) or query.has("first", "last"):
            raise Miss  # whoever joined a summit took part in it; the first to join is no first summit
        one = query.knowledge.summit[named(query).number(query)]
        return first_day(one.start), last_day(one.end or one.start)
    if _only_a_city(query):
        if not query.has("join", "become"):
            raise Miss
        one = query.knowledge.summit[_in_the_city(query)]
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


RULES = (joined, joined_when, given_at, joined_at, who_joined)
