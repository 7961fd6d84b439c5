"""From records to a short answer in the language of the question: values, lists, counts.

Names and values are put side by side with marks that every language has, so that no grammar of a language is needed.
Kept out: yes and no, which are ``checking``.
"""

from typing import cast

from sco_cli.answer import Row, Value
from sco_cli.ask.asked import Tell, Told, Where
from sco_cli.errors import NotRecorded
from sco_cli.names import text_in
from sco_cli.phrases import STATUS_WORDS, status_word

_PAIRS = (("start", "end"), ("since", "until"))


def values(*fields: str) -> Tell:
    """The fields of the one record there is."""

    def tell(where: Where, rows: list[Row]) -> Told:
        row = one(rows)
        return Told(fields_of(row, fields, where), [row])

    return tell


def complete(fields: tuple[str, ...], besides: tuple[str, ...] = ()) -> Tell:
    """The fields of the one record there is, all of which were asked for.

    :param besides: those that only say more of others.
    :raises NotRecorded: when one of them is not recorded: the others would be half an answer.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        row = one(rows)
        for name in fields:
            if name not in besides and row.get(name) in (None, [], {}):
                raise NotRecorded(f"{name} of {name_of(row)} is not recorded")
        return values(*fields)(where, rows)

    return tell


def named_first(then: Tell) -> Tell:
    """The same with the name of the one record before it, where the question did not name it."""

    def tell(where: Where, rows: list[Row]) -> Told:
        told, row = then(where, rows), one(rows)
        name = row.get("name") or row.get("number")
        return told if not name else told._replace(text=f"{name}: {told.text}")

    return tell


def fields_of(row: Row, fields: tuple[str, ...], where: Where) -> str:
    """The fields that a record has, in words.

    :raises NotRecorded: when it has none of them.
    """
    shown: list[str] = []
    left = list(fields)
    for first, second in _PAIRS:
        if first in left and second in left:
            left.remove(second)
            if row.get(first) and row.get(second) and row[first] != row[second]:
                shown.append(f"{row[first]} – {row[second]}")
                left.remove(first)
    shown += [text(row[name], where, name) for name in left if row.get(name) not in (None, [], {})]
    if not shown:
        raise NotRecorded(
            f"{', '.join(fields)} of {row.get('name') or row.get('title') or row.get('id')} is not recorded"
        )
    return ", ".join(shown)


def text(value: Value, where: Where, field: str = "") -> str:
    """One value in words."""
    if isinstance(value, list):
        return ("; " if value and isinstance(value[0], dict) else ", ").join(text(item, where) for item in value)
    if isinstance(value, dict):
        if {"value", "year"} <= value.keys():
            return f"{value['value']} ({value['year']})"
        if "status" in value and "since" in value:
            return f"{status_word(str(value['status']), where.lang)} {span(value)}"
        more = value.get("person") or value.get("since")
        return name_of(value) + (f" ({more})" if more else "")
    if field == "status" and str(value) in STATUS_WORDS:
        return status_word(str(value), where.lang)
    return str(value)


def span(row: Row) -> str:
    """A half-open span: ``2005-07-05 – 2017-06-09``, ``2017-06-09 –``."""
    return f"{row['since']} – {row.get('until') or ''}".strip()


def one(rows: list[Row]) -> Row:
    """The only record.

    :raises NotRecorded: when there is none, or more than one.
    """
    if len(rows) != 1:
        raise NotRecorded("not recorded in the knowledge file" if not rows else "several records fit")
    return rows[0]


def name_of(row: Row) -> str:
    """What a record is called, in the language in which it was asked for."""
    return str(row.get("name") or row.get("title") or row.get("what") or row.get("id"))


def each(*fields: str) -> Tell:
    """The name of each record with its fields."""

    def tell(where: Where, rows: list[Row]) -> Told:
        return Told("; ".join(f"{name_of(row)}: {fields_of(row, fields, where)}" for row in rows), rows)

    return tell


def names(*, counted: bool = False, extra: str | None = None) -> Tell:
    """The names of the records; with their number first, and with one field more, where that is asked.

    :param extra: a field that stands in brackets after each name.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        shown = [
            name_of(row) + (f" ({text(row[extra], where, extra)})" if extra and row.get(extra) else "") for row in rows
        ]
        if not rows:
            return Told(f"0 ({where.day})" if counted else f"{where.lexicon.answer['none']} ({where.day})", rows)
        return Told((f"{len(rows)}: " if counted else "") + ", ".join(dict.fromkeys(shown)), rows)

    return tell


def places(field: str, *, counted: bool = False) -> Tell:
    """The different values that a field has in the records."""

    def tell(where: Where, rows: list[Row]) -> Told:
        found = list(dict.fromkeys(str(row[field]) for row in rows if row.get(field)))
        return Told((f"{len(found)}: " if counted else "") + ", ".join(found), rows)

    return tell


def since_of(status: str, *, counted: bool = False, named: bool = False) -> Tell:
    """Since when each state has, or had first, a status.

    :param counted: how many they are is asked, too.
    :param named: the question does not name the state, so that the answer has to.
    :raises NotRecorded: for a state that never had it.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        found = []
        for row in rows:
            spans = [one for one in cast(list[Row], row["history"]) if one["status"] == status]
            if not spans:
                had = text(row["history"], where) or status_word(None, where.lang)
                raise NotRecorded(f"{name_of(row)} was never {status_word(status, 'en')} in the knowledge file: {had}")
            found.append((name_of(row), str(spans[0]["since"])))
        if len(found) == 1 and not counted and not named:
            return Told(found[0][1], rows)
        shown = "; ".join(f"{name}: {since}" for name, since in found)
        return Told(f"{len(found)}: {shown}" if counted else shown, rows)

    return tell


def spans_of(status: str) -> Tell:
    """From when to when the one state has, or had, a status.

    :raises NotRecorded: when it never had it.
    """

    def tell(_: Where, rows: list[Row]) -> Told:
        row = one(rows)
        found = [span(item) for item in cast(list[Row], row["history"]) if item["status"] == status]
        if not found:
            raise NotRecorded(f"{name_of(row)} was never {status_word(status, 'en')} in the knowledge file")
        return Told("; ".join(found), rows)

    return tell


def spans_before(status: str) -> Tell:
    """What the one state had been before it was first given a status, each with its time.

    :raises NotRecorded: when it was nothing before, or was never given the status.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        row = one(rows)
        history = cast(list[Row], row["history"])
        first = next((place for place, item in enumerate(history) if item["status"] == status), 0)
        if not first:
            raise NotRecorded(f"{name_of(row)} has no status before: {text(history, where)}")
        return Told(text(history[:first], where), rows)

    return tell


def listed(*fields: str) -> Tell:
    """Some fields of each record, with the number of records first."""

    def tell(where: Where, rows: list[Row]) -> Told:
        if not rows:
            return Told(f"0 ({where.day})", rows)
        return Told(f"{len(rows)}: " + "; ".join(fields_of(row, fields, where) for row in rows), rows)

    return tell


def decided_at(status: str) -> Tell:
    """The summit at which each state was given a status.

    :raises NotRecorded: for a state of which that is not recorded.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        found = []
        for row in rows:
            spans = [
                one for one in cast(list[Row], row["history"]) if one["status"] == status and one.get("decided_at")
            ]
            if not spans:
                raise NotRecorded(f"at which summit {name_of(row)} became {status} is not recorded")
            number = str(spans[0]["decided_at"]).partition(".")[2]
            found.append((name_of(row), f"{text_in(where.knowledge.summit[number].names, where.lang)} ({number})"))
        return Told("; ".join(f"{name}: {summit}" if len(found) > 1 else summit for name, summit in found), rows)

    return tell
