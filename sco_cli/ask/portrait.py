"""Answers about the organisation as a whole: its card in a line, its founders, its size among the world's."""

from typing import cast

from sco_cli.answer import Row
from sco_cli.ask.asked import Tell, Told, Where
from sco_cli.ask.telling import one
from sco_cli.dates import last_day
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.model import Figure, Knowledge
from sco_cli.knowledge.standing import states_with_status
from sco_cli.names import text_in

NEAR = 1.0
"""How far, in points of a hundred, a share may be from the one claimed: shares are claimed in round numbers."""


def card() -> Tell:
    """Name, founding, seat and how many members, in a line."""

    def tell(where: Where, rows: list[Row]) -> Told:
        row, words = one(rows), where.lexicon.answer
        short = f" ({row['abbreviation']})" if row.get("abbreviation") else ""
        parts = [f"{row['name']}{short}"]
        parts += [f"{words[field]}: {row[field]}" for field in ("founded", "seat", "members") if row.get(field)]
        return Told("; ".join(parts), [row])

    return tell


def founders(*, counted: bool, wanted: int | None) -> Tell:
    """The founders, with their number first.

    :param wanted: how many the question speaks of.
    :raises NotRecorded: when there were fewer or more.
    """

    def tell(_: Where, rows: list[Row]) -> Told:
        row = one(rows)
        found = cast(list[str], row["founders"])
        if wanted not in (None, len(found)):
            raise NotRecorded(f"not {wanted}, but {len(found)}: {', '.join(found)}")
        return Told((f"{len(found)}: " if counted else "") + ", ".join(found), [row])

    return tell


def of_predecessor(field: str, wanted: int | None = None, *, counted: bool = False, until: bool = False) -> Tell:
    """A field of the predecessor.

    :param wanted: how many of a list the question speaks of.
    :param counted: the number of a list is asked for, too.
    :param until: the field is its first day, and its last is asked for, too.
    :raises NotRecorded: when there are fewer or more.
    """

    def tell(_: Where, rows: list[Row]) -> Told:
        found = cast(Row, one(rows)["predecessor"])
        value = found[field]
        if wanted is not None and not (isinstance(value, list) and len(value) == wanted):
            raise NotRecorded(f"not {wanted}")
        shown = ", ".join(cast(list[str], value)) if isinstance(value, list) else str(value)
        if until:
            shown = f"{shown} – {found['until']}"
        return Told(f"{len(cast(list[str], value))}: {shown}" if counted else shown, [one(rows)])

    return tell


def listed_in(field: str, *, counted: bool) -> Tell:
    """A list of the one record; with its length first where that is asked."""

    def tell(_: Where, rows: list[Row]) -> Told:
        found = cast(list[str], one(rows)[field])
        return Told((f"{len(found)}: " if counted else "") + ", ".join(found), rows)

    return tell


def in_predecessor(codes: tuple[str, ...], *, at_first: bool) -> Tell:
    """Whether all of some states were in the predecessor.

    :param at_first: from its beginning.
    :raises NotRecorded: for a state that is no member in the record, but that its note speaks of: it came later.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        names = cast(list[str], cast(Row, one(rows)["predecessor"])["members"])
        known = where.knowledge.organisation.predecessor
        note = known.note or "" if known else ""
        if not at_first and any(where.knowledge.state[code].names.en in note for code in codes):
            raise NotRecorded(f"not one of {', '.join(names)}, but: {note}")
        wanted = {text_in(where.knowledge.state[code].names, where.lang) for code in codes}
        return Told(", ".join(names), rows, wanted <= set(names))

    return tell


def figure(knowledge: Knowledge, measure: str, field: str, today: str, year: str | None = None) -> Figure | None:
    """The newest figure of a measure for exactly those states that are members on a day; ``None`` for none.

    :param field: what of it is asked, which it must have besides the amount.
    :param year: only one of this year, for those who were members at its end; land is the same in all years.
    """
    members = {
        state.id.partition(".")[2]
        for state, status in states_with_status(knowledge, min(today, last_day(year)) if year else today)
        if status.status == "member"
    }
    fitting = [
        one
        for one in knowledge.figure.values()
        if one.measure == measure
        and set(one.states) == members
        and None not in (one.value, getattr(one, field))
        and (year in (None, str(one.year)) or measure == "area")
    ]
    return max(fitting, key=lambda one: one.year, default=None)


def no_figure(measure: str) -> Tell:
    """That there is none.

    :raises NotRecorded: always.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        raise NotRecorded(f"the knowledge file has no {measure} of the members on {where.day}")

    return tell


def size(field: str) -> Tell:
    """A figure with its unit and year: whose it is, how much, which share of the world's."""

    def tell(_: Where, rows: list[Row]) -> Told:
        row = one(rows)
        unit = "" if row["measure"] == "population" else f" {row['unit']}"
        amount = f"{row[field]}%" if field == "share_percent" else f"{row[field]}{unit}"
        return Told(f"{amount} ({row['of']}, {row['year']})", [row])

    return tell


def near(claimed: str) -> Tell:
    """Whether a share is the one claimed, within what a round number allows."""

    def tell(where: Where, rows: list[Row]) -> Told:
        told = size("share_percent")(where, rows)
        return told._replace(truth=abs(float(str(rows[0]["share_percent"])) - float(claimed)) <= NEAR)

    return tell
