"""Which of the records an answer is told from: those that pass, the first, the greatest; what is said for none."""

from collections.abc import Callable
from typing import cast

from sco_cli.answer import Row
from sco_cli.ask.asked import Tell, Told, Where
from sco_cli.ask.telling import name_of
from sco_cli.errors import NotRecorded
from sco_cli.names import text_in


def only(keep: Callable[[Row], bool], then: Tell) -> Tell:
    """The same of those records that pass."""

    def tell(where: Where, rows: list[Row]) -> Told:
        return then(where, [row for row in rows if keep(row)])

    return tell


def pick(number: int, then: Tell) -> Tell:
    """The same of one record by its place: 0 is the first, -1 the last."""

    def tell(where: Where, rows: list[Row]) -> Told:
        if not -len(rows) <= number < len(rows):
            raise NotRecorded("the knowledge file does not hold as many")
        return then(where, [rows[number]])

    return tell


def extreme(field: str, *, most: bool, then: Tell) -> Tell:
    """The same of the records that have the greatest, or the least, of a field."""

    def size(row: Row) -> float | str:
        value = row[field]
        return cast(float | str, value["value"] if isinstance(value, dict) else value)

    def tell(where: Where, rows: list[Row]) -> Told:
        having = [row for row in rows if row.get(field) is not None]
        if not having:
            raise NotRecorded(f"{field} is not recorded")
        best = (max if most else min)(size(row) for row in having)
        return then(where, [row for row in having if size(row) == best])

    return tell


def someone(then: Tell) -> Tell:
    """The same, where there is a record at all.

    :raises NotRecorded: when there is none.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        if not rows:
            raise NotRecorded(f"no one is recorded for {where.day}")
        return then(where, rows)

    return tell


def meaning_if_none(then: Tell, key: str) -> Tell:
    """The same; where there is no record, what the term means, which says why."""

    def tell(where: Where, rows: list[Row]) -> Told:
        told = then(where, rows)
        meaning = where.knowledge.definition.get(key)
        if told.records or meaning is None:
            return told
        return told._replace(text=f"{told.text}. {text_in(meaning.text, where.lang)}")

    return tell


def unsure(then: Tell) -> Tell:
    """The same, with the note of a record that has no day: it may not have taken place."""

    def tell(where: Where, rows: list[Row]) -> Told:
        told = then(where, rows)
        notes = [
            f"{name_of(row)}: {row['note']}"
            for row in told.records
            if row.get("note") and not (row["start"] or row["end"])
        ]
        return told._replace(text="; ".join([told.text, *notes]))

    return tell
