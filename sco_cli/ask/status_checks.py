"""Yes or no about the status of states: on a day, at any time, since when, of exactly whom."""

from typing import cast

from sco_cli.answer import Row
from sco_cli.ask.asked import Tell, Told, Where
from sco_cli.ask.checking import fits
from sco_cli.ask.telling import name_of, one, span, text
from sco_cli.dates import first_day, last_day
from sco_cli.errors import NotRecorded
from sco_cli.phrases import status_word


def has_status(status: str) -> Tell:
    """Whether every state has a status on the day asked about: records of ``states`` or of ``is``."""

    def tell(where: Where, rows: list[Row]) -> Told:
        if status == "partner" and any(row.get("status") == "dialogue-partner" for row in rows):
            raise NotRecorded(
                "; ".join(_standing(where, row, status) for row in rows), hint="ask about dialogue partner"
            )
        truth = all(row.get("status") == status for row in rows)
        if not truth and any(_held_in_part(row, status, where.day) for row in rows):
            raise NotRecorded("; ".join(_standing(where, row, status) for row in rows), hint="name the day")
        return Told("; ".join(_standing(where, row, status) for row in rows), rows, truth)

    return tell


def _held_in_part(row: Row, status: str, date: str) -> bool:
    """Whether a state that has not a status on the last day of a month or year had it on a day before in that time."""
    if row.get("status") == status or first_day(date) == last_day(date):
        return False
    spans = [item for item in cast(list[Row], row["history"]) if item["status"] == status]
    return any(
        first_day(str(item["since"])) <= last_day(date)
        and (item["until"] is None or first_day(str(item["until"])) > first_day(date))
        for item in spans
    )


def _standing(where: Where, row: Row, wanted: str) -> str:
    """The status of a state on the day, and when it has the one asked about."""
    held = row.get("status")
    shown = status_word(str(held) if held else None, where.lang)
    if held:
        shown += f" ({span(row)})"
    others = [
        item
        for item in cast(list[Row], row["history"])
        if item["status"] == wanted and item["since"] != row.get("since")
    ]
    shown += "".join(f"; {text(item, where)}" for item in others)
    return f"{name_of(row)}: {shown}"


def ever_had(status: str) -> Tell:
    """Whether every state has or had a status at any time."""

    def tell(where: Where, rows: list[Row]) -> Told:
        truth = all(any(item["status"] == status for item in cast(list[Row], row["history"])) for row in rows)
        shown = "; ".join(f"{name_of(row)}: {text(row['history'], where)}" for row in rows)
        if status == "partner" and not truth and any("dialogue-partner" in str(row["history"]) for row in rows):
            raise NotRecorded(shown, hint="ask about dialogue partner")
        return Told(shown, rows, truth)

    return tell


def began(status: str, claimed: str, role: str = "at") -> Tell:
    """Whether every state took a status when it is said to have."""

    def tell(where: Where, rows: list[Row]) -> Told:
        shown, truths = [], []
        for row in rows:
            spans = [item for item in cast(list[Row], row["history"]) if item["status"] == status]
            if not spans:
                shown.append(f"{name_of(row)}: {text(row['history'], where) or status_word(None, where.lang)}")
                truths.append(False)
            else:
                truths.append(fits(str(spans[0]["since"]), claimed, role))
                shown.append(f"{name_of(row)}: {status_word(status, where.lang)} {span(spans[0])}")
        if status == "partner" and not all(truths) and any("dialogue-partner" in str(row["history"]) for row in rows):
            raise NotRecorded("; ".join(shown), hint="ask about dialogue partner")
        return Told("; ".join(shown), rows, all(truths))

    return tell


def exactly(codes: tuple[str, ...]) -> Tell:
    """Whether the records are those of exactly the states that are claimed.

    :raises NotRecorded: when all that are claimed are there, but not only they: the claim may not mean the whole list.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        found, shown = {row["code"] for row in rows}, ", ".join(name_of(row) for row in rows)
        if set(codes) < found:
            raise NotRecorded(f"{len(codes)} of {len(rows)}: {shown}")
        return Told(f"{len(rows)}: {shown}", rows, set(codes) == found)

    return tell


def held_throughout(status: str, first: str, last: str) -> Tell:
    """Whether every state had a status from one date to another."""

    def covers(item: Row) -> bool:
        until = item.get("until")
        return first_day(str(item["since"])) <= last_day(first) and (
            until is None or first_day(str(until)) >= first_day(last)
        )

    def tell(where: Where, rows: list[Row]) -> Told:
        histories = [cast(list[Row], row["history"]) for row in rows]
        truth = all(any(item["status"] == status and covers(item) for item in history) for history in histories)
        return Told("; ".join(f"{name_of(row)}: {text(row['history'], where)}" for row in rows), rows, truth)

    return tell


def has_since(status: str, date: str) -> Tell:
    """Whether every state has a status that it got in a time."""

    def tell(where: Where, rows: list[Row]) -> Told:
        told = began(status, date, "at")(where, rows)
        histories = [cast(list[Row], row["history"]) for row in rows]
        now = all(any(one["status"] == status and not one["until"] for one in history) for history in histories)
        return told._replace(truth=bool(told.truth) and now)

    return tell


def joined_as(number: int) -> Tell:
    """Whether a state was the third, the tenth to join; of several that joined on one day each may be meant."""

    def tell(where: Where, rows: list[Row]) -> Told:
        days = sorted(
            item.since for state in where.knowledge.state.values() for item in state.history if item.status == "member"
        )
        row = one(rows)
        own = [str(item["since"]) for item in cast(list[Row], row["history"]) if item["status"] == "member"]
        if not own:
            return Told(f"{name_of(row)}: {text(row['history'], where)}", rows, False)
        place = days.index(own[0]) + 1
        shown = f"{place}" if days.count(own[0]) == 1 else f"{place}–{place + days.count(own[0]) - 1}"
        return Told(f"{name_of(row)}: {shown}", rows, own[0] in days[number - 1 : number])

    return tell


def in_order(status: str, *, before: bool) -> Tell:
    """Whether the first of two states took a status before, or after, the second."""

    def tell(_: Where, rows: list[Row]) -> Told:
        days = _begun(rows, status)
        return Told(_dated(rows, days), rows, days[0] < days[1] if before else days[0] > days[1])

    return tell


def on_one_day(status: str) -> Tell:
    """Whether all states took a status on the same day."""

    def tell(_: Where, rows: list[Row]) -> Told:
        days = _begun(rows, status)
        return Told(_dated(rows, days), rows, len(set(days)) == 1)

    return tell


def _begun(rows: list[Row], status: str) -> list[str]:
    """The day on which each state took a status first.

    :raises NotRecorded: for a state that never did.
    """
    days: list[str] = []
    for row in rows:
        since = [str(item["since"]) for item in cast(list[Row], row["history"]) if item["status"] == status]
        if not since:
            raise NotRecorded(f"{name_of(row)} was never {status_word(status, 'en')} in the knowledge file")
        days.append(since[0])
    return days


def _dated(rows: list[Row], days: list[str]) -> str:
    return "; ".join(f"{name_of(row)}: {day}" for row, day in zip(rows, days, strict=True))


def ended(status: str) -> Tell:
    """The day until which a state had a status.

    :raises NotRecorded: when it never had it, or has it still.
    """

    def tell(_: Where, rows: list[Row]) -> Told:
        row = one(rows)
        spans = [item for item in cast(list[Row], row["history"]) if item["status"] == status]
        until = [str(item["until"]) for item in spans if item["until"]]
        if len(until) != 1:
            raise NotRecorded(f"no end of {status_word(status, 'en')} is recorded for {name_of(row)}")
        return Told(until[0], rows)

    return tell


def decided(status: str, summit: str) -> Tell:
    """Whether every state was given a status at a summit, by its id."""

    def tell(where: Where, rows: list[Row]) -> Told:
        spans = [[item for item in cast(list[Row], row["history"]) if item["status"] == status][:1] for row in rows]
        truth = all(items and items[0].get("decided_at") == summit for items in spans)
        return Told("; ".join(f"{name_of(row)}: {text(row['history'], where)}" for row in rows), rows, truth)

    return tell


def among(codes: tuple[str, ...]) -> Tell:
    """Whether the states are among the records."""

    def tell(where: Where, rows: list[Row]) -> Told:
        shown = ", ".join(f"{name_of(row)} ({row['since']})" for row in rows)
        return Told(shown or where.lexicon.answer["none"], rows, set(codes) <= {row["code"] for row in rows})

    return tell
