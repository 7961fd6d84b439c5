"""What happened on a day or in a time, and what changed between two."""

from datetime import date as calendar
from datetime import timedelta

from sco_cli.ask.asked import Asked, options
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import listed
from sco_cli.dates import first_day


def changed(query: Query) -> Asked:
    """What changed between two dates, or since one."""
    query.need("change")
    span, token = query.token("span"), query.token("date")
    if span is not None and token is None:
        first, second = span.keys
    elif token is not None and token.role in ("since", "after") and span is None:
        date = token.keys[0]
        first, second = (day_before(date) if token.role == "since" else date), query.today
    elif token is not None and token.role == "at" and span is None and len(token.keys[0]) == 4:
        first, second = str(int(token.keys[0]) - 1), token.keys[0]
    else:
        raise Miss
    query.allow("what which change past event how_many list between and")
    query.organisation()
    query.done()
    return Asked("diff", listed("date", "what"), (first, second), fields=("date", "what"))


def day_before(date: str) -> str:
    """The day before a date begins: what changed since 2020 is what was not yet so in 2019."""
    return (calendar.fromisoformat(first_day(date)) - timedelta(days=1)).isoformat()


def happened(query: Query) -> Asked:
    """What happened on a day, in a month or a year, or between two dates."""
    query.need("event")
    token, span = query.token("date"), query.token("span")
    if token is not None and token.role == "at" and span is None:
        limits = (token.keys[0], token.keys[0])
    elif span is not None and token is None:
        limits = (span.keys[0], span.keys[1])
    else:
        raise Miss
    query.allow("what which list past event history")
    query.organisation()
    query.done()
    return Asked(
        "timeline", listed("date", "what"), options=options(since=limits[0], until=limits[1]), fields=("date", "what")
    )


RULES = (changed, happened)
