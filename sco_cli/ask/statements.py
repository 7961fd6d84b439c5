"""A claim of several statements: *Iran joined in 2023, and Belarus in 2024*. Each is judged by itself.

All of them have to be decided, or none is. What a statement takes from those before it, its subject, its verb, what a
pronoun in it points to, is put in again; where it could also take their date or place, the verdict has to be the same
with it. Loaded only for a claim that is not one statement.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from sco_cli.ask.claim import Statement, statement
from sco_cli.ask.lexicon import NOISE, Lexicon
from sco_cli.ask.links import Sense
from sco_cli.ask.reading import Item
from sco_cli.ask.understanding import Understood, understand
from sco_cli.ask.words import words
from sco_cli.dates import first_day, last_day
from sco_cli.errors import Failure
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import text_in

MOST = 5
"""A claim of more parts is none that a person could check at a glance."""
_MARKS = r"[,،;؛，；。]|\.(?=\s)"
_ENDS = " .,،;؛，；。"
_SUBJECTS = frozenset({"state", "person", "body", "agreement", "exercise", "summit"})
_CONTEXT = ("date", "summit", "city")
_NAMES = frozenset({*_SUBJECTS, *_CONTEXT, "number", "status"})
_MEETINGS = {"summit": "summit", "meeting": "government"}
"""Kinds of meetings -> the concept whose word, with a number, names one."""
_SAME = {"same_year": len("2024"), "same_month": len("2024-07"), "same_day": len("2024-07-03")}
"""Concepts that say again the date of the statement before -> how much of it."""
_JOINERS = ("and", "comma")
_DATES = ("date",)


def statements(knowledge: Knowledge, claim: str, whole: Understood, as_of: str | None) -> list[Statement]:
    """The statements of a claim; none when it is a single one, or when a part of it is not decided.

    :param whole: what was understood of the claim as one statement.
    """
    lexicon = whole.lexicon
    parts = _parts(claim, whole)
    joining = {word for clause in lexicon.joining for word in clause.split()}
    lost = [item.text for item in whole.reading.items if not item.senses]
    if not 1 < len(parts) <= MOST or any(word not in joining for word in lost):
        return []
    return Splitting(knowledge, as_of, lexicon).split(parts, []) or []


def _parts(claim: str, whole: Understood) -> list[str]:
    """A claim cut wherever a further statement may begin; each part keeps the word or mark that it begins with.

    No name is cut, and no list of names of one kind: *India | and Pakistan*.
    """
    lexicon, items = whole.lexicon, whole.reading.items
    joining = "|".join(sorted(map(re.escape, lexicon.joining | lexicon.openings), key=len, reverse=True))
    letters = "".join(one for one, meaning in lexicon.clitics.items() if meaning == "and")
    ways = [_MARKS]
    if joining:
        ways.append(rf"(?<!\w)(?:{joining})(?!\w)" if lexicon.spaced else f"(?:{joining})")
    if letters:
        ways.append(rf"(?<!\w)[{letters}](?=\w\w\w)")
    ends = list(accumulate(len(words(item.text)) for item in items))
    if not ends or ends[-1] != len(words(claim)):
        return []  # read otherwise than typed: there is no telling what a cut would part
    cuts = [match.start() for match in re.finditer("|".join(ways), claim) if match.start() > 0]
    cuts = [cut for cut in cuts if not _parts_names(len(words(claim[:cut])), ends, items)]
    parts: list[str] = []
    for start, end in zip([0, *cuts], [*cuts, len(claim)], strict=True):
        if parts and not (parts[-1].strip(_ENDS) and claim[start:].strip(_ENDS)):
            parts[-1] += claim[start:end]  # with no more than a mark before it, or after it
        else:
            parts.append(claim[start:end])
    return parts


def _parts_names(place: int, ends: list[int], items: Sequence[Item]) -> bool:
    """Whether a cut before a word would go through what has a meaning as a whole, or between names of one kind."""
    before = [item for item, end in zip(items, ends, strict=True) if end <= place]
    if before != list(items[: len(before)]) or (before and ends[len(before) - 1] != place):
        return bool(items[len(before)].senses)
    after = items[len(before) :]
    first = next((item for item in after if not _joins(item)), None)
    last = next((item for item in reversed(before) if not _joins(item)), None)
    return first is not None and last is not None and _kind(first) == _kind(last) and _kind(first) in _SUBJECTS


def _joins(item: Item) -> bool:
    """Whether an item is only what stands between names: *and*, a comma."""
    return any(sense.kind == "word" and sense.keys[0] in _JOINERS for sense in item.senses[:1])


class Splitting:
    """The parts of one claim, put together to statements in the one way that decides them all."""

    def __init__(self, knowledge: Knowledge, as_of: str | None, lexicon: Lexicon) -> None:
        self._knowledge = knowledge
        self._as_of = as_of
        self._lexicon = lexicon
        self._read: dict[str, Understood] = {}

    def split(self, parts: list[str], before: list[Statement], opening: str = "") -> list[Statement] | None:
        """The statements that parts make, the first as long as possible; ``None`` when some are not decided.

        :param opening: the part before, when it is the first.
        """
        if not parts:
            return before
        for length in range(len(parts), 0, -1):
            if not before and length == len(parts) and opening != parts[0]:
                continue  # the claim as a whole is no statement
            text = "".join(parts[:length])
            if parts[length:] and self._leaves_open(text):
                continue
            one = self._statement(text, before)
            if one is None or not self._in_order(one, text, before, opening):
                continue
            if (whole := self.split(parts[length:], [*before, one], "" if before else text)) is not None:
                return whole
        return None if before else self._around(parts) or self._of_meeting(parts)

    def _around(self, parts: list[str]) -> list[Statement] | None:
        """A statement with others inside about the name before them: *Belarus, which joined in 2024, is a member*."""
        for start in range(1, len(parts) - 1):
            before = "".join(parts[:start])
            about = self._understood(before).reading.items[-1:]
            if not about or _kind(about[0]) not in (*_SUBJECTS, "organisation"):
                continue
            for end in range(start + 1, len(parts)):
                inside = [self._joined(about[0].text, self._without_joining(parts[start])), *parts[start + 1 : end]]
                added = self.split(inside, [], inside[0])
                if added is None:
                    continue
                outside = [self._joined(before.strip(), self._without_joining(parts[end])), *parts[end + 1 :]]
                if (whole := self.split(outside, [], outside[0])) is not None:
                    return [*added, *whole]
        return None

    def _leaves_open(self, text: str) -> bool:
        """Whether a part ends with a meeting and does not say which: *joined at the summit*."""
        items = self._understood(text).reading.items
        told = any(_kind(item) in ("number", "city", "summit") for item in items)
        return bool(items) and not told and _means(items[-1], *_MEETINGS.values())

    def _of_meeting(self, parts: list[str]) -> list[Statement] | None:
        """A statement that ends with a meeting, and one on which it is: *joined at the summit | that Astana hosted*."""
        for place in range(1, len(parts)):
            before = "".join(parts[:place]).strip()
            items = self._understood(before).reading.items
            if not items or not _means(items[-1], *_MEETINGS.values()):
                continue
            which = self._judged(self._joined(items[-1].text, self._without_joining(parts[place])))
            name = self._meeting(which) if which is not None else None
            if which is None or name is None:
                continue
            named = self._joined(*(item.text for item in items[:-1] if item.text), name)
            one = self._judged(named)
            if one is not None and (whole := self.split(parts[place + 1 :], [one, which])) is not None:
                return whole
        return None

    def _statement(self, text: str, before: Sequence[Statement]) -> Statement | None:
        """A part as a statement: as it stands, or with what it takes from the statement before it."""
        if not before:
            return self._judged(text) or self._judged(self._without_joining(text))
        last = before[-1]
        plain = self._dated(self._without_joining(text), last)
        if plain is None:
            return None
        dated = any(_kind(item) == "date" for item in self._understood(plain).reading.items)
        if self._begins(text, self._lexicon.later | self._lexicon.earlier) and not dated:
            return None  # *joined in 2024 after Pakistan* does not say that Pakistan joined then
        relative = self._begins(text, self._lexicon.relative)
        about = self._about(last) if relative else ""
        if about is None:
            return None
        ways = self._ways(plain, last, among=self._begins(text, self._lexicon.among), relative=relative)
        for way in [self._joined(about, plain)] if about else ways:
            one = self._judged(way)
            if one is not None:
                same = all(self._same_in(context, one, way) for context in self._contexts(before, one))
                return one if same else None
        return None

    def _ways(self, plain: str, last: Statement, *, among: bool, relative: bool) -> Iterator[str]:
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
        theirs = [self._joined(one, text) for one in subjects for text in (plain, self._without_letter(plain))]
        here = self._understood(plain).reading.items
        pronouns = [item for item in here if item.text in self._lexicon.pointing and _kind(item) in (None, "word")]
        if subjects and len(pronouns) == 1:
            texts = ([one if item is pronouns[0] else item.text for item in here if item.text] for one in subjects)
            yield from (self._joined(*some) for some in texts)
            if _kind(pronouns[0]) is not None:
                return  # a word with a meaning of its own: *the country*
        counts = {"number", "status"} <= {_kind(item) for item in here}  # *the number of members rose to eleven*
        if relative or (not named and (subjects or (self._kinds_of(items) and not counts))):
            yield from theirs
            return  # where several things are named before, there is no telling which is meant
        points = self._points(plain) or self._joining(plain, self._lexicon.openings) is not None
        states = [item.text for item in items if _kind(item) == "status"]
        if points and len(states) == 1 and _gives(here):
            yield self._joined(plain, states[0])
        yield plain
        if points or named == {"organisation"}:
            yield from theirs

    def _about(self, last: Statement) -> str | None:
        """What *which* after a statement is about: the name that this ends with; empty where it ends with none.

        :returns: ``None`` when it is about what no statement is: *the Shanghai Five, which included China*.
        """
        end = last.found.reading.items[-1]
        if (kind := _kind(end)) in (*_SUBJECTS, "organisation"):
            return end.text
        return "" if kind in (None, "word", "number", "status", "percent", *_CONTEXT) else None

    def _understood(self, text: str) -> Understood:
        if text not in self._read:
            self._read[text] = understand(self._knowledge, text, as_of=self._as_of, claims=True)
        return self._read[text]

    def _judged(self, text: str) -> Statement | None:
        try:
            return statement(self._knowledge, self._understood(text), self._as_of)
        except Failure:
            return None

    def _without_joining(self, text: str) -> str:
        """A part without the word and marks that join it to what stands before it."""
        plain = text.strip(_ENDS)
        if (word := self._joining(text, self._lexicon.joining)) is not None:
            return plain[len(word) :].lstrip(" ,،，")
        if self._lexicon.clitics.get(plain[:1]) == "and" and (bare := plain[1:]) and self._named(bare):
            return bare
        return plain

    def _joining(self, text: str, words: Collection[str]) -> str | None:
        """The longest of some joining words that a part begins with."""
        plain = text.strip(_ENDS)
        for word in sorted(words, key=len, reverse=True):
            follows = plain[len(word) : len(word) + 1]
            if plain.startswith(word) and not (self._lexicon.spaced and follows.isalpha()):
                return word
        return None

    def _begins(self, text: str, words: Collection[str]) -> bool:
        """Whether the joining word of a part is one of these, and not a longer one."""
        return self._joining(text, self._lexicon.joining) in words

    def _in_order(self, one: Statement, text: str, before: Sequence[Statement], opening: str) -> bool:
        """Whether a statement is as much later or earlier than the one before it as the word that joins them says.

        Where it does not say when, there is no telling.
        """
        if not before or not (one.truth and before[-1].truth):
            return True
        later, earlier = self._lexicon.later, self._lexicon.earlier
        if self._begins(text, later) or self._begins(opening, earlier):
            return _later(one, before[-1])
        if self._begins(text, earlier) or self._begins(opening, later):
            return _later(before[-1], one)
        return True

    def _dated(self, text: str, last: Statement) -> str | None:
        """A part with the date that *in the same year* means; ``None`` when the statement before it has none such."""
        items = self._understood(text).reading.items
        said = {sense.keys[0]: item for item in items for sense in item.senses if sense.keys[0] in _SAME}
        if not said:
            return text
        dates = _dates(last)
        if len(said) > 1 or len(dates) != 1 or len(dates[0]) < _SAME[next(iter(said))]:
            return None
        concept, same = next(iter(said.items()))
        texts = (dates[0][: _SAME[concept]] if item is same else item.text for item in items)
        return self._joined(*filter(None, texts))

    def _points(self, text: str) -> bool:
        """Whether a part has a pronoun, which can mean something in the statement before it."""
        pointing = self._lexicon.pointing
        if not self._lexicon.spaced:
            return any(one in text for one in pointing)
        endings = tuple(one[1:] for one in pointing if one[0] == "*")
        items = self._understood(text).reading.items
        said = [word.text.casefold() for item in items if _kind(item) in (None, "word") for word in words(item.text)]
        return any(one in pointing or one.endswith(endings) for one in said)

    def _named(self, text: str) -> bool:
        """Whether a text begins with a name: *and* was written together with it, and is no letter of a verb."""
        items = self._understood(text).reading.items
        return bool(items) and _kind(items[0]) not in (None, "word")

    def _without_letter(self, text: str) -> str:
        """A part without the letter for *and* that may be written together with its first word."""
        return text[1:] if self._lexicon.clitics.get(text[:1]) == "and" else text

    def _kinds(self, text: str) -> set[str]:
        """The kinds of what a part names itself; where there is none, it is about what the part before it is about."""
        return self._kinds_of(self._understood(text).reading.items, "organisation")

    def _kinds_of(self, items: Sequence[Item], *others: str) -> set[str]:
        """The kinds of items that a statement can be about."""
        return {kind for item in items if (kind := _kind(item)) in (*_SUBJECTS, *others)}

    def _subjects(self, last: Statement, text: str) -> list[str]:
        """What a statement may be about: the one thing that it names, or the meeting whose record decided it.

        :param text: what follows; where it says itself which meeting, it is not about another.
        """
        found = [one for kind, one in self._together(last.found.reading.items) if kind in _SUBJECTS]
        itself = any(_means(item, *_MEETINGS.values()) for item in self._understood(text).reading.items)
        meeting = None if itself else self._meeting(last)
        return [*(found if len(found) == 1 else []), *([] if meeting is None else [meeting])]

    def _meeting(self, one: Statement) -> str | None:
        """The name of the one meeting whose record decided a statement; without one its number, after a word for it."""
        records = [str(record.get("id")) for record in one.told.records]
        kind, _, number = records[0].partition(".") if len(records) == 1 else ("", "", "")
        if kind == "summit":
            return text_in(self._knowledge.summit[number].names, self._lexicon.names)
        named = [item.text for item in one.found.reading.items if _means(item, _MEETINGS.get(kind, ""))]
        return self._joined(named[0], number) if named else None

    def _with_verb(self, text: str, last: Sequence[Item], *, among: bool) -> list[str]:
        """The last statement with the names of another: *Belarus (joined) in 2024*.

        A word that stands in both changes nothing where all else is said again.

        :param among: they stand for the number of the last: *has (eight) members, among them Russia*.
        """
        items = self._understood(text).reading.items
        again = {sense for item in last if _kind(item) not in _NAMES for sense in item.senses[:1]}
        new = [item for item in items if not again.intersection(item.senses[:1])]
        names = [(kind, one) for kind, one in self._together(new, *_DATES) if kind is not None]
        kinds = {_kind(item) for item in last}.intersection(_CONTEXT)
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
        return [self._joined(*(one for _, one in texts if one))]

    def _together(self, items: Sequence[Item], *kinds: str) -> list[tuple[str | None, str]]:
        """The kinds and texts of items, names of one kind that stand together as one: *India and Pakistan*.

        :param kinds: the same of other kinds.
        """
        found: list[tuple[str | None, str]] = []
        for place, item in enumerate(items):
            kind = _kind(item)
            if kind in (*_SUBJECTS, *kinds) and len(found) > 1 and _joins(items[place - 1]) and found[-2][0] == kind:
                texts = (found[-2][1], found[-1][1], item.text)
                found[-2:] = [(kind, self._joined(*filter(None, texts)))]
            else:
                found.append((kind, item.text))
        return found

    def _contexts(self, before: Sequence[Statement], one: Statement) -> Iterator[str]:
        """The dates and places of earlier statements, of a kind that this one does not name."""
        own = {_kind(item) for item in one.found.reading.items}
        for earlier in before:
            for item in earlier.found.reading.items:
                if _kind(item) in _CONTEXT and _kind(item) not in own:
                    yield item.text

    def _same_in(self, context: str, one: Statement, text: str) -> bool:
        """Whether the verdict is the same, or none can be given, with a date or place put to the statement."""
        other = self._judged(self._joined(text, context))
        return other is None or other.truth is one.truth

    def _joined(self, *texts: str) -> str:
        return (" " if self._lexicon.spaced else "").join(texts)


def _means(item: Item, *concepts: str) -> bool:
    """Whether an item may be a word for one of these concepts."""
    return any(sense.kind == "word" and sense.keys[0] in concepts for sense in item.senses)


def _gives(items: Sequence[Item]) -> bool:
    """Whether a part speaks of a status that it does not name: *and Qatar became one in 2019*."""
    named = any(_kind(item) == "status" or _means(item, "join") for item in items)
    return not named and any(_means(item, "become", "give") for item in items)


def _dates(one: Statement) -> list[str]:
    """The dates that a statement says."""
    senses = (item.senses[0] for item in one.found.reading.items if item.senses)
    return [sense.keys[0] for sense in senses if sense.kind == "date"]


def _later(one: Statement, other: Statement) -> bool:
    """Whether all of what a statement says is later than the other, by the dates that they say."""
    theirs, ours = _dates(other), _dates(one)
    return bool(theirs and ours) and max(map(last_day, theirs)) < min(map(first_day, ours))


def _kind(item: Item) -> str | None:
    """What an item is first of all: the table of a name, ``date``, ``number``, ``word``; ``None`` for noise."""
    first = item.senses[0] if item.senses else None
    if first is None or first.keys[0] == NOISE:
        return None
    if any(sense.kind == "status" for sense in item.senses):
        return "status"
    return "organisation" if first == Sense("word", ("organisation",)) else first.kind
