"""What happened on a day or in a time, and what changed between two."""

from sco_cli.answer import Row
from sco_cli.ask.asked import Asked, Tell, Told, Where, options
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import listed
from sco_cli.dates import day_before
from sco_cli.errors import NotRecorded


def changed(query: Query) -> Asked:
    """What changed between two dates, or since one."""
    query.need("change")
    span, token = query.token("span"), query.token("date")
    if span is not None and token is None:
        first, second = span.keys
    elif token is not None and token.role in ("since", "after") and span is None:
        date = token.keys[0]
        # what changed since 2020 is what was not yet so in 2019
        first, second = (day_before(date) if token.role == "since" else date), query.today
    elif token is not None and token.role == "at" and span is None:
        date = token.keys[0]
        first, second = (str(int(date) - 1) if len(date) == 4 else day_before(date)), date
    else:
        raise Miss
    about_status = bool(query.take("membership", "belong", "status"))
    if query.count("status"):
        if query.key("status") != "member":
            raise Miss
        about_status = True
    query.allow("what which change past event how_many list between and country countries how")
    query.organisation()
    query.done()
    kind = options(kind="status" if about_status else None)
    return Asked("diff", listed("date", "what"), (first, second), kind, fields=("date", "what"))


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
        "timeline", _as_precise(limits[0]), options=options(since=limits[0], until=limits[1]), fields=("date", "what")
    )


def _as_precise(date: str) -> Tell:
    """What happened then.

    :raises NotRecorded: when of all that may have happened then only the year, or the month, is known.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        if rows and not any(len(str(row["date"])) >= len(date) for row in rows):
            raise NotRecorded(f"nothing is recorded for {date}, only for the year or the month")
        return listed("date", "what")(where, rows)

    return tell


RULES = (changed, happened)
