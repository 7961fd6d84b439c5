"""When states were given a status: since when, in which time, at which summit, which one last."""

from sco_cli.answer import Row
from sco_cli.ask import status_checks
from sco_cli.ask.asked import Asked, Tell, options
from sco_cli.ask.choosing import extreme, only
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import decided_at, names, since_of
from sco_cli.dates import first_day, last_day


def joined(query: Query) -> Asked:
    """Since when states have a status, or had it first."""
    codes, status = query.group("state"), query.maybe("status") or "member"
    query.need("when")
    if not query.take("join", "become", "membership", "belong") and not any(
        token.kind == "status" for token in query.tokens
    ):
        raise Miss
    query.allow("become join past belong current what which country membership whether")
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
    """Whether states joined, or took a status, when it is claimed."""
    codes, status = query.group("state"), query.maybe("status") or "member"
    token = query.token("date")
    query.need("join", "become")
    if token is None or query.has("when", "who", "how_many", "which", "ever"):
        raise Miss
    query.allow("join become past whether country countries")
    query.organisation()
    query.done()
    return joined_of(codes, status, status_checks.began(status, token.keys[0], token.role), checks=True)


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
    since, until = _bounds(query)
    if query.count("status") and query.key("status") != "member":
        raise Miss
    query.need("join", "become", "membership")
    query.need("who", "which", "country", "countries", "list", "how_many")
    query.allow("join become who which country countries list how_many past what membership new change")
    query.organisation()
    query.done()
    tell = only(lambda row: _between(row, since, until), names(extra="since", counted=query.has("how_many")))
    return Asked("members", tell, options=options(as_of=until), fields=("name", "since"))


def _bounds(query: Query) -> tuple[str | None, str | None]:
    """The span of dates that a question limits itself to."""
    if span := query.token("span"):
        return span.keys[0], span.keys[1]
    token = query.token("date")
    if token is None:
        raise Miss
    date = token.keys[0]
    return {"since": (date, None), "after": (f"{last_day(date)}+", None), "until": (None, date)}.get(
        token.role, (date, date)
    )


def _between(row: Row, since: str | None, until: str | None) -> bool:
    day = first_day(str(row["since"]))
    if since is not None and since.endswith("+"):
        return day > since[:-1]
    return (since is None or day >= first_day(since)) and (until is None or day <= last_day(until))


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
    return Asked("members", extreme("since", most=True, then=names(extra="since")), fields=("name", "since"))


RULES = (joined, joined_when, joined_at, who_joined, newest)
