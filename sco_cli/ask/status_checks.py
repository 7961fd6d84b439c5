"""Yes or no about the status of states: on a day, at any time, since when, of exactly whom."""

from typing import cast

from sco_cli.answer import Row
from sco_cli.ask.asked import Tell, Told, Where
from sco_cli.ask.checking import fits
from sco_cli.ask.telling import name_of, span, text
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
        return Told("; ".join(_standing(where, row, status) for row in rows), rows, truth)

    return tell


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
        return Told(shown, rows, truth)

    return tell


def began(status: str, claimed: str, role: str) -> Tell:
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
