"""What a statement takes from the one before it: its verb, its subject, its date, what a pronoun points to."""

from collections.abc import Iterator, Sequence

from sco_cli.ask.claim import Statement
from sco_cli.ask.claim_parts import SUBJECTS, Reader, joins, kind_of, means
from sco_cli.ask.reading import Item
from sco_cli.names import text_in

CONTEXT = ("date", "summit", "city")
"""Kinds of what says when and where."""
MEETINGS = {"summit": "summit", "meeting": "government"}
"""Kinds of meetings -> the concept whose word, with a number, names one."""
_NAMES = frozenset({*SUBJECTS, *CONTEXT, "number", "status"})
_SAME = {"same_year": len("2024"), "same_month": len("2024-07"), "same_day": len("2024-07-03")}
"""Concepts that say again the date of the statement before -> how much of it."""
_DATES = ("date",)


class Carried:
    """What the parts of one claim take from the statements before them."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def ways(self, plain: str, last: Statement, *, among: bool, relative: bool) -> Iterator[str]:
        """The statements that a part may be after another, the likeliest first.

        :param among: it names some of what the other counts: *eight members, including Russia*.
        :param relative: it says more of what the other is about.
        """
        items = last.found.reading.items
        if not relative and not last.found.denied:  # *it does not include India and Türkiye* may deny one or both
            yield from self._with_verb(plain, items, among=among)
        if among:
            return
        subjects, named = self._subjects(last, plain), self._kinds(plain)
        theirs = [
            self._reader.joined(one, text) for one in subjects for text in (plain, self._reader.without_letter(plain))
        ]
        here = self._reader.understood(plain).reading.items
        pronouns = [
            item for item in here if item.text in self._reader.lexicon.pointing and kind_of(item) in (None, "word")
        ]
        if subjects and len(pronouns) == 1:
            texts = ([one if item is pronouns[0] else item.text for item in here if item.text] for one in subjects)
            yield from (self._reader.joined(*some) for some in texts)
            if kind_of(pronouns[0]) is not None:
                return  # a word with a meaning of its own: *the country*
        counts = {"number", "status"} <= {kind_of(item) for item in here}  # *the number of members rose to eleven*
        if relative or (not named and (subjects or (self._kinds_of(items) and not counts))):
            yield from theirs
            return  # where several things are named before, there is no telling which is meant
        points = self._reader.points(plain) or self._reader.joining(plain, self._reader.lexicon.openings) is not None
        states = [item.text for item in items if kind_of(item) == "status"]
        if points and len(states) == 1 and _gives(here):
            yield self._reader.joined(plain, states[0])
        yield plain
        if points or named == {"organisation"}:
            yield from theirs

    def about(self, last: Statement) -> str | None:
        """What *which* after a statement is about: the name that this ends with; empty where it ends with none.

        :returns: ``None`` when it is about what no statement is: *the Shanghai Five, which included China*.
        """
        end = last.found.reading.items[-1]
        if (kind := kind_of(end)) in (*SUBJECTS, "organisation"):
            return end.text
        return "" if kind in (None, "word", "number", "status", "percent", *CONTEXT) else None

    def dated(self, text: str, last: Statement) -> str | None:
        """A part with the date that *in the same year* means; ``None`` when the statement before it has none such."""
        items = self._reader.understood(text).reading.items
        said = {sense.keys[0]: item for item in items for sense in item.senses if sense.keys[0] in _SAME}
        if not said:
            return text
        dates = dates_of(last)
        if len(said) > 1 or len(dates) != 1 or len(dates[0]) < _SAME[next(iter(said))]:
            return None
        concept, same = next(iter(said.items()))
        texts = (dates[0][: _SAME[concept]] if item is same else item.text for item in items)
        return self._reader.joined(*filter(None, texts))

    def _subjects(self, last: Statement, text: str) -> list[str]:
        """What a statement may be about: the one thing that it names, or the meeting whose record decided it.

        :param text: what follows; where it says itself which meeting, it is not about another.
        """
        found = [one for kind, one in self._together(last.found.reading.items) if kind in SUBJECTS]
        itself = any(means(item, *MEETINGS.values()) for item in self._reader.understood(text).reading.items)
        meeting = None if itself else self.meeting(last)
        return [*(found if len(found) == 1 else []), *([] if meeting is None else [meeting])]

    def meeting(self, one: Statement) -> str | None:
        """The name of the one meeting whose record decided a statement; without one its number, after a word for it."""
        records = [str(record.get("id")) for record in one.told.records]
        kind, _, number = records[0].partition(".") if len(records) == 1 else ("", "", "")
        if kind == "summit":
            return text_in(self._reader.knowledge.summit[number].names, self._reader.lexicon.names)
        named = [item.text for item in one.found.reading.items if means(item, MEETINGS.get(kind, ""))]
        return self._reader.joined(named[0], number) if named else None

    def _with_verb(self, text: str, last: Sequence[Item], *, among: bool) -> list[str]:
        """The last statement with the names of another: *Belarus (joined) in 2024*.

        A word that stands in both changes nothing where all else is said again.

        :param among: they stand for the number of the last: *has (eight) members, among them Russia*.
        """
        items = self._reader.understood(text).reading.items
        again = {sense for item in last if kind_of(item) not in _NAMES for sense in item.senses[:1]}
        new = [item for item in items if not again.intersection(item.senses[:1])]
        names = [(kind, one) for kind, one in self._together(new, *_DATES) if kind is not None]
        kinds = {kind_of(item) for item in last}.intersection(CONTEXT)
        if len(new) < len(items) and not kinds <= {kind for kind, _ in names}:
            return []  # the date or place of the last need not be that of what is said in whole
        known = all(item.senses for item in items) and all(kind in _NAMES for kind, _ in names)
        if not known or not names or (among and len(names) > 1):
            return []
        texts = self._together(last, *_DATES)
        for kind, name in names:
            places = [place for place, one in enumerate(texts) if one[0] == ("number" if among else kind)]
            if len(places) != 1:
                return []
            texts[places[0]] = ("", name)
        return [self._reader.joined(*(one for _, one in texts if one))]

    def _together(self, items: Sequence[Item], *kinds: str) -> list[tuple[str | None, str]]:
        """The kinds and texts of items, names of one kind that stand together as one: *India and Pakistan*.

        :param kinds: the same of other kinds.
        """
        found: list[tuple[str | None, str]] = []
        for place, item in enumerate(items):
            kind = kind_of(item)
            if kind in (*SUBJECTS, *kinds) and len(found) > 1 and joins(items[place - 1]) and found[-2][0] == kind:
                texts = (found[-2][1], found[-1][1], item.text)
                found[-2:] = [(kind, self._reader.joined(*filter(None, texts)))]
            else:
                found.append((kind, item.text))
        return found

    def _kinds(self, text: str) -> set[str]:
        """The kinds of what a part names itself; where there is none, it is about what the part before it is about."""
        return self._kinds_of(self._reader.understood(text).reading.items, "organisation")

    def _kinds_of(self, items: Sequence[Item], *others: str) -> set[str]:
        """The kinds of items that a statement can be about."""
        return {kind for item in items if (kind := kind_of(item)) in (*SUBJECTS, *others)}


def _gives(items: Sequence[Item]) -> bool:
    """Whether a part speaks of a status that it does not name: *and Qatar became one in 2019*."""
    named = any(kind_of(item) == "status" or means(item, "join") for item in items)
    return not named and any(means(item, "become", "give") for item in items)


def dates_of(one: Statement) -> list[str]:
    """The dates that a statement says."""
    senses = (item.senses[0] for item in one.found.reading.items if item.senses)
    return [sense.keys[0] for sense in senses if sense.kind == "date"]
