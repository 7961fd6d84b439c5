"""Yes or no: whether what a question or a claim says is what the records say, with what they say.

A value of the file that is less precise than the one claimed decides nothing; then there is no answer.
"""

from collections.abc import Callable
from typing import cast

from sco_cli.answer import Row
from sco_cli.ask.asked import Tell, Told, Where
from sco_cli.ask.telling import name_of, one, text
from sco_cli.ask.tokens import Token
from sco_cli.dates import first_day, last_day
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.model import Text
from sco_cli.names import city_name, person_name, state_name, text_in

Found = Callable[[Row], str | None]


def fits(actual: str, claimed: str, role: str = "at", end: str | None = None) -> bool:
    """Whether a date stands to the one claimed as its role says.

    :param end: the last day of what lasted several.
    :raises NotRecorded: when the file is not precise enough to tell.
    """
    first, last = first_day(actual), last_day(end or actual)
    if role in ("start", "end"):
        raise NotRecorded(f"the knowledge file has {actual}, and no part of a year")
    if role == "before":
        return last < first_day(claimed)
    if role == "after":
        return first > last_day(claimed)
    if role == "since":
        return first >= first_day(claimed)
    if role in ("until", "by"):
        return last <= last_day(claimed)
    if first >= first_day(claimed) and first <= last_day(claimed):
        if end is None and len(actual) < len(claimed):
            raise NotRecorded(f"the knowledge file has no more than {actual}")
        return True
    if end is not None:
        return first <= first_day(claimed) <= last
    if len(actual) < len(claimed) and first <= first_day(claimed) <= last:
        raise NotRecorded(f"the knowledge file has no more than {actual}")
    return False


def when(claimed: str, role: str = "at", start: str = "start", end: str | None = "end") -> Tell:
    """Whether a record's date is the one claimed."""

    def tell(where: Where, rows: list[Row]) -> Told:
        row = one(rows)
        if row.get(start) is None:
            raise NotRecorded(f"{start} of {name_of(row)} is not recorded")
        until = str(row[end]) if end and row.get(end) else None
        truth = fits(str(row[start]), claimed, role, until)
        dates = f"{row[start]} – {until}" if until and until != row[start] else str(row[start])
        return Told(dates, [row], truth)

    return tell


def lasted(first: str, last: str) -> Tell:
    """Whether a record's first and last day are those claimed."""
    return both(when(first, start="start", end=None), when(last, start="end", end=None))


def began(date: Token, start: str) -> Tell:
    """Whether the record's beginning is when it is claimed; that it is there *since* a date says that it began then."""
    return when(date.keys[0], "at" if date.role == "since" else date.role, start=start, end=None)


def equals(field: str, wanted: str | None, *shown: str) -> Tell:
    """Whether a field of the one record is what is claimed.

    :param shown: the fields that the answer shows instead of that one.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        row = one(rows)
        if row.get(field) is None:
            raise NotRecorded(f"{field} of {name_of(row)} is not recorded")
        truth = str(row[field]) == wanted
        what = ", ".join(text(row[name], where, name) for name in shown or (field,) if row.get(name))
        return Told(what, [row], truth)

    return tell


def holds_texts(field: str, wanted: list[Text]) -> Tell:
    """Whether a list of texts in the one record has all that are claimed to be in it."""

    def tell(where: Where, rows: list[Row]) -> Told:
        found = cast(list[str], one(rows)[field])
        return Told(", ".join(found), rows, {text_in(text, where.lang) for text in wanted} <= set(found))

    return tell


def holds(field: str, wanted: tuple[str, ...], shown: str, *, whole: bool = True, all_of_it: bool = False) -> Tell:
    """Whether a list in the one record has all that is claimed to be in it.

    :param whole: the list is known to lack nothing, so that what is not on it is denied.
    :param all_of_it: the claim is of all that are on it.
    :raises NotRecorded: when the list does not decide it.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        row = one(rows)
        found = set(cast(list[str], row[field]))
        truth = set(wanted) <= found
        if (not truth and not whole) or (all_of_it and set(wanted) < found):
            raise NotRecorded(f"the knowledge file has: {text(row[shown], where)}")
        return Told(text(row[shown], where), [row], truth)

    return tell


def number_of(wanted: int, then: Tell) -> Tell:
    """Whether there are as many records as claimed; ``then`` tells which."""

    def tell(where: Where, rows: list[Row]) -> Told:
        told = then(where, rows)
        return told._replace(truth=len(told.records) == wanted)

    return tell


def some(then: Tell) -> Tell:
    """Whether there is any record; ``then`` tells which."""

    def tell(where: Where, rows: list[Row]) -> Told:
        told = then(where, rows)
        return told._replace(truth=bool(told.records))

    return tell


def both(*parts: Tell) -> Tell:
    """Whether all of several claims about the same records hold."""

    def tell(where: Where, rows: list[Row]) -> Told:
        told = [part(where, rows) for part in parts]
        shown = ", ".join(dict.fromkeys(one.text for one in told))
        return Told(shown, told[0].records, all(one.truth for one in told))

    return tell


def is_recorded(field: str) -> Tell:
    """Whether something came about, of which the one record has the day.

    :raises NotRecorded: when it has none, which does not mean that it never did.
    """

    def tell(_: Where, rows: list[Row]) -> Told:
        row = one(rows)
        if row.get(field) is None:
            raise NotRecorded(f"{field} of {name_of(row)} is not recorded")
        return Told(str(row[field]), rows, True)

    return tell


def all_are(field: str, wanted: str, shown: str) -> Tell:
    """Whether a field of every record is what is claimed.

    :raises NotRecorded: when there is no record.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        if not rows:
            raise NotRecorded("not recorded in the knowledge file")
        found = ", ".join(dict.fromkeys(text(row[shown], where, shown) for row in rows))
        return Told(found, rows, all(row[field] == wanted for row in rows))

    return tell


def equals_city(field: str, key: str, *shown: str) -> Tell:
    """Whether a field that names a city is the one claimed."""
    return lambda where, rows: equals(field, city_name(where.knowledge, key, where.lang), *shown)(where, rows)


def has_states(field: str, codes: tuple[str, ...]) -> Tell:
    """Whether a list of states in the one record has all that are claimed to be in it."""

    def tell(where: Where, rows: list[Row]) -> Told:
        found = cast(list[str], one(rows)[field])
        wanted = {state_name(where.knowledge, code, where.lang) for code in codes}
        return Told(", ".join(found), rows, wanted <= set(found))

    return tell


def length_of(field: str, wanted: int) -> Tell:
    """Whether a list in the one record has as many items as claimed."""

    def tell(_: Where, rows: list[Row]) -> Told:
        found = cast(list[str], one(rows)[field])
        return Told(f"{len(found)}: {', '.join(found)}", rows, len(found) == wanted)

    return tell


def is_person(field: str, key: str) -> Tell:
    """Whether a field that names a person names the one claimed."""
    return lambda where, rows: equals(field, person_name(where.knowledge, key, where.lang))(where, rows)


def there_for(codes: tuple[str, ...]) -> Tell:
    """Who took part for states.

    :raises NotRecorded: for a state for which no person is recorded.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        found = cast(list[Row], one(rows).get("participants") or [])
        names = [state_name(where.knowledge, code, where.lang) for code in codes]
        there = [(row.get("name"), str(row["person"])) for row in found if row.get("person")]
        people = [[person for state, person in there if state == name] for name in names]
        if not all(people):
            raise NotRecorded("the knowledge file does not say who was there; the list of those present is not whole")
        return Told("; ".join(", ".join(some) for some in people), rows)

    return tell


def spoke(people: tuple[str, ...]) -> Tell:
    """With whom a person spoke beside the one summit; or, of two people, that they did.

    :raises NotRecorded: when no talk is recorded: the list is not whole.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        names = {person_name(where.knowledge, key, where.lang) for key in people}
        pairs = [cast(list[str], talk["between"]) for talk in cast(list[Row], one(rows).get("bilaterals") or [])]
        fitting = [pair for pair in pairs if names <= set(pair)]
        if not fitting:
            raise NotRecorded("the knowledge file has no such talk; the list of talks is not whole")
        others = ", ".join(name for pair in fitting for name in pair if name not in names)
        return Told(others or ", ".join(fitting[0]), rows, True if len(people) > 1 else None)

    return tell


def lies_in(field: str, code: str, lands: frozenset[str]) -> Tell:
    """Whether a place is in a state.

    :param lands: the states that the place names.
    :raises NotRecorded: when it names none: a place can lie in a state without naming it.
    """

    def tell(_: Where, rows: list[Row]) -> Told:
        found = str(one(rows).get(field) or "")
        if not lands:
            raise NotRecorded(f"the knowledge file has no more than: {found or 'nothing'}")
        return Told(found, rows, code in lands)

    return tell


def exactly(wanted: int | None, then: Tell) -> Tell:
    """The same of as many records as a question speaks of, where it does: *the two states that ...*.

    :raises NotRecorded: when there are fewer or more.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        told = then(where, rows)
        if wanted not in (None, len(told.records)):
            raise NotRecorded(f"not {wanted}, but {len(told.records)}: {told.text}")
        return told

    return tell


def took_part(person: str | None, codes: tuple[str, ...], *, together: bool = False) -> Tell:
    """Whether a person and states are among those present. The list is not whole: who is not on it may have come.

    :param together: the person is said to have come for the state.
    :raises NotRecorded: when one is not on it.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        found = cast(list[Row], one(rows).get("participants") or [])
        states = {state_name(where.knowledge, code, where.lang) for code in codes}
        name = person_name(where.knowledge, person, where.lang)
        kept = [row for row in found if (name and row.get("person") == name) or row.get("name") in states]
        missing = (name and name not in {row.get("person") for row in kept}) or not states <= {
            row.get("name") for row in kept
        }
        if missing or (together and len(kept) != 1):
            raise NotRecorded("the knowledge file does not say so; the list of those present is not whole")
        return Told("; ".join(text(row, where) for row in kept), rows, True)

    return tell
