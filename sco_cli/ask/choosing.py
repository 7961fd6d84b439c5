"""What is said where there is no record, or one that may not have happened."""

from sco_cli.answer import Row
from sco_cli.ask.asked import Tell, Told, Where
from sco_cli.ask.telling import name_of
from sco_cli.errors import NotRecorded
from sco_cli.names import text_in


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
