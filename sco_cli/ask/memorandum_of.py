"""When and where a state signed its memorandum, by the history of its statuses."""

from typing import cast

from sco_cli.answer import Row
from sco_cli.ask.asked import Tell, Told, Where
from sco_cli.ask.checking import fits
from sco_cli.ask.telling import name_of, one
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.model import Knowledge, Status
from sco_cli.names import city_name

_DAY = len("2024-07-03")
_SIGNING = ("member", "dialogue-partner")
"""The statuses before which a memorandum is signed."""


def one_of(knowledge: Knowledge, code: str, status: str | None) -> Status | None:
    """The one status of a state for which a memorandum is recorded; ``None`` when there is none, or may be another."""
    spans = [one for one in knowledge.state[code].history if one.status in _SIGNING and status in (None, one.status)]
    return spans[0] if len(spans) == 1 and spans[0].memorandum_signed else None


def city_of(knowledge: Knowledge, span: Status) -> str | None:
    """The city in which a memorandum was signed, as the note on the status has it.

    Only of a day that nobody disputes. The city of the summit that decided the status is not meant; where the heads of
    state met on that day, it has to be there.
    """
    day = span.memorandum_signed or ""
    disputed = any(conflict.field == "memorandum_signed" for conflict in span.conflicts)
    if len(day) != _DAY or disputed or not span.note:
        return None
    there = {one.city for one in knowledge.summit.values() if one.start <= day <= (one.end or one.start)}
    decided = knowledge.summit[span.decided_at].city if span.decided_at else None
    found = [
        key
        for key, city in knowledge.city.items()
        if city.names.en in span.note and (key in there if there else key != decided)
    ]
    return found[0] if len(found) == 1 else None


def _span(rows: list[Row], status: str | None) -> tuple[Row, Row]:
    """The one record with its one span that a memorandum belongs to.

    :raises NotRecorded: where none is recorded, or several are.
    """
    row = one(rows)
    spans = [item for item in cast(list[Row], row["history"]) if item["memorandum_signed"]]
    spans = [item for item in spans if status in (None, item["status"])]
    if len(spans) != 1:
        raise NotRecorded(f"{'no' if not spans else 'more than one'} memorandum of {name_of(row)} is recorded")
    return row, spans[0]


def signed(status: str | None, *, place: bool) -> Tell:
    """When a state signed its memorandum, and where, if that is asked.

    :raises NotRecorded: when the place is asked and not known.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        row, span = _span(rows, status)
        day = str(span["memorandum_signed"])
        if not place:
            return Told(day, rows)
        found = one_of(where.knowledge, str(row["code"]), status)
        city = city_of(where.knowledge, found) if found else None
        if city is None:
            raise NotRecorded(f"where the memorandum of {name_of(row)} was signed is not recorded; it was on {day}")
        return Told(f"{day}, {city_name(where.knowledge, city, where.lang)}", rows)

    return tell


def signed_then(status: str | None, claimed: str, role: str) -> Tell:
    """Whether a state signed its memorandum when it is said to have."""

    def tell(_: Where, rows: list[Row]) -> Told:
        day = str(_span(rows, status)[1]["memorandum_signed"])
        return Told(day, rows, fits(day, claimed, role))

    return tell
