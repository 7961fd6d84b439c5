"""What happened on a day or in a time, and what changed between two."""

from sco_cli.answer import Row
from sco_cli.ask.asked import Asked, Tell, Told, Where, options
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import listed, named_first, one, values
from sco_cli.ask.tokens import Token
from sco_cli.dates import day_before, last_day
from sco_cli.errors import NotRecorded


def changed(query: Query) -> Asked:
    """What changed between two dates, or since one."""
    query.need("change")
    span, apart = query.token("span"), [token for token in query.left if token.kind == "date"]
    two = len(apart) == len(("one", "other")) and all(token.role == "at" for token in apart)
    if span is None and two and not query.has("and"):  # *in 2017 and 2023* are two times
        span = Token("span", (min(token.keys[0] for token in apart), max(token.keys[0] for token in apart)), "")
        query.left = [token for token in query.left if token not in apart]  # *how 2024 differs from 2022*
        query.allow("from")
    token = query.token("date")
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
    about_status = query.only_members() or about_status
    query.allow("what which change past event how_many list between and country countries how")
    query.organisation()
    query.done()
    kind = options(kind="status" if about_status else None)
    return Asked("diff", listed("date", "what"), (first, second), kind, fields=("date", "what"))


def happened(query: Query) -> Asked:
    """What happened on a day, in a month or a year, or between two dates; a day or a month may stand alone."""
    if not query.take("event"):
        date_alone = all(token.kind in ("date", "organisation") for token in query.tokens)
        if not date_alone or any(len(token.keys[0]) == len("2005") for token in query.tokens if token.kind == "date"):
            raise Miss
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


def age(query: Query) -> Asked:
    """How old the organisation is, or which anniversary a year is: the full years since it was founded."""
    begun = query.knowledge.organisation.founding
    if begun is None or not query.count("organisation"):
        raise Miss
    said = query.take("age", "anniversary") or query.need("how_long", "years")
    token = query.token("date")
    if token is not None and (token.role not in ("at", "by") or token.keys[0] < begun.date[: len(token.keys[0])]):
        raise Miss
    if said in ("how_long", "years") and token is not None:
        raise Miss
    if said == "anniversary":
        query.need("which", "what", "how_many", "number")
        if token is None:
            raise Miss  # the next or the last
    query.allow("which what how_many number age anniversary celebrate current found how mean full_name")
    query.allow("how_long when")
    query.only_organisation()
    query.done()
    day = token.keys[0] if token else query.today
    if last_day(day)[:4] > query.today[:4]:
        raise Miss
    return Asked("founded", _years_until(day), fields=("date",))


def _years_until(day: str) -> Tell:
    """The full years from the founding to a day; of a year those that it completes."""

    def tell(_: Where, rows: list[Row]) -> Told:
        begun, end = str(one(rows)["date"]), last_day(day)
        years = int(end[:4]) - int(begun[:4]) - (end[5:] < begun[5:])
        return Told(f"{years} ({begun})", rows)

    return tell


def anniversary_summit(query: Query) -> Asked:
    """The summit of the year of an anniversary: *which summit marked the fifteenth anniversary*."""
    begun = query.knowledge.organisation.founding
    query.need("anniversary")
    query.need("summit")
    token = query.token("number")
    if begun is None or token is None or not query.count("organisation"):
        raise Miss
    year = str(int(begun.date[:4]) + int(token.keys[0]))
    if year > query.today[:4]:
        raise Miss
    query.need("which", "what", "where", "when", "city")
    query.allow("which what where when city country past hold celebrate anniversary summit and leaders")
    query.only_organisation()
    query.done()
    fields = ("city", "country", "start", "end")
    return Asked("summit", named_first(values(*fields)), (year,), fields=fields)


RULES = (changed, happened, age, anniversary_summit)
