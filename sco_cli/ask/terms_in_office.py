"""The terms of those who head the bodies, in words; and whether a person held an office, now, then or first."""

from typing import cast

from sco_cli.answer import Row
from sco_cli.ask.asked import Tell, Told, Where
from sco_cli.ask.telling import one
from sco_cli.dates import covers, day_before, first_day, last_day
from sco_cli.errors import NotRecorded
from sco_cli.names import person_name

_DAY = len("2024-07-04")


def began_in(date: str) -> Tell:
    """Whose term began in a time.

    :raises NotRecorded: when nobody's did.
    """

    def tell(_: Where, rows: list[Row]) -> Told:
        kept = [row for row in rows if first_day(date) <= first_day(str(row["start"])) <= last_day(date)]
        if not kept:
            raise NotRecorded(f"nobody's term began in {date} in the knowledge file")
        return Told(", ".join(f"{row['name']} ({row['start']})" for row in kept), rows)

    return tell


def terms(_: Where, rows: list[Row]) -> Told:
    """The offices that a person held, each with its term."""
    return Told("; ".join(map(_term, rows)), rows)


def _term(row: Row) -> str:
    return f"{row['title']}, {row['start']} – {row['end'] or ''}".strip()


def _of(where: Where, rows: list[Row], key: str) -> list[Row]:
    name = person_name(where.knowledge, key, where.lang)
    return [row for row in rows if row["name"] == name]


def _shown(rows: list[Row]) -> str:
    return "; ".join(f"{row['name']}, {_term(row)}" for row in rows)


def holds(key: str) -> Tell:
    """Whether a person is among those who held the office at a date."""

    def tell(where: Where, rows: list[Row]) -> Told:
        own = _of(where, rows, key)
        return Told(_shown(own or rows), rows, bool(own))

    return tell


def took_office(key: str, date: str) -> Tell:
    """Whether a person's term began in a time."""

    def tell(where: Where, rows: list[Row]) -> Told:
        own = _of(where, rows, key)
        truth = any(first_day(date) <= first_day(str(row["start"])) <= last_day(date) for row in own)
        return Told(_shown(own or rows), rows, truth)

    return tell


def is_limit(day: str | None, date: str, role: str) -> bool:
    """Whether a term begins, or ends, in a time; one that ends as a year begins was until the end of the one before."""
    if day is None:
        return False
    days = (day,) if role == "since" or len(day) == len("2025") else (day, day_before(day))
    return any(first_day(date) <= first_day(one) <= last_day(date) for one in days)


def held_since(key: str, date: str, *, past: bool) -> Tell:
    """Whether a person has been in the office since a time.

    :param past: that it was so is said, so that the term may be over.
    :raises NotRecorded: when it is, and nothing says so; and where no more than the year of its beginning is known.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        own = _of(where, rows, key)
        truth = any(is_limit(str(row["start"]), date, "since") for row in own)
        if any(len(str(row["start"])) < len(date) for row in own):
            raise NotRecorded(f"the knowledge file has no more than: {_shown(own)}")
        if truth and not past and all(row["end"] for row in own):
            raise NotRecorded(f"whether it still is so is not said: {_shown(own)}")
        return Told(_shown(own or rows), rows, truth)

    return tell


def until_then(key: str, date: str) -> Tell:
    """Whether a person was in the office until a time.

    :raises NotRecorded: when the term has no end yet, or only its year is known.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        own = _of(where, rows, key)
        if any(row["end"] is None or len(str(row["end"])) < len(date) for row in own):
            raise NotRecorded(f"the end of the term is not recorded: {_shown(own)}")
        truth = any(is_limit(str(row["end"]), date, "until") for row in own)
        return Told(_shown(own or rows), rows, truth)

    return tell


def is_held(key: str, *, first: bool, past: bool, now: bool) -> Tell:
    """Whether a person is, or was, in the office; as the first, where that is asked.

    :raises NotRecorded: when he only was, and the question does not say that it means the past.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        own = _of(where, rows[:1] if first else rows, key)
        today = [row for row in rows if covers(str(row["start"]), cast(str | None, row["end"]), where.today)]
        if first or past or not own or set(map(id, own)) & set(map(id, today)):
            in_office = today if now else own
            truth = any(row in in_office for row in own)
            return Told(_shown(own or (rows[:1] if first else today)), rows, truth)
        if now:
            return Told(_shown(today), rows, False)
        raise NotRecorded(f"whether now or then is not said: {_shown(own)}")

    return tell


def was_held(key: str, span: tuple[str, ...]) -> Tell:
    """Whether a person held the office from one date to another."""

    def tell(where: Where, rows: list[Row]) -> Told:
        own = _of(where, rows, key)
        truth = any(
            first_day(str(row["start"])) <= last_day(span[0])
            and (row["end"] is None or first_day(str(row["end"])) >= first_day(span[1]))
            for row in own
        )
        return Told(_shown(own or rows), rows, truth)

    return tell


def in_order(earlier: str, later: str, *, next_to: bool) -> Tell:
    """Whether one person held the office before another.

    :param next_to: with nobody between them.
    :raises NotRecorded: when somebody was, and it is not said that it means them.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        first, second = (_of(where, rows, key)[0] for key in (earlier, later))
        apart = rows.index(second) - rows.index(first)
        if next_to and apart > 1:
            raise NotRecorded(f"there were others between: {_shown(rows[rows.index(first) : rows.index(second) + 1])}")
        return Told(_shown(sorted((first, second), key=rows.index)), rows, apart > 0)

    return tell


def is_whole(start: str, end: str | None) -> bool:
    """Whether a term is over, is known to the day, and lasted whole years."""
    return end is not None and len(start) == len(end) == _DAY and start[4:] == end[4:]


def lasted(_: Where, rows: list[Row]) -> Told:
    """How many years the one term of whole years lasted."""
    row = one(rows)
    start, end = str(row["start"]), str(row["end"])
    return Told(f"{int(end[:4]) - int(start[:4])} ({start} – {end})", rows)
