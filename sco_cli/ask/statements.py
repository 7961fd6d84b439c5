"""A claim of several statements: *Iran joined in 2023, and Belarus in 2024*. Each is judged by itself.

All of them have to be decided, or none is. What a statement takes from those before it, its subject, its verb, what a
pronoun in it points to, is put in again; where it could also take their date or place, the verdict has to be the same
with it. Loaded only for a claim that is not one statement.
"""

from collections.abc import Iterator, Sequence

from sco_cli.ask.carried import CONTEXT, MEETINGS, Carried, dates_of
from sco_cli.ask.claim import Statement
from sco_cli.ask.claim_parts import SUBJECTS, Reader, cut, kind_of, means
from sco_cli.ask.understanding import Understood
from sco_cli.dates import first_day, last_day
from sco_cli.knowledge.model import Knowledge

MOST = 5
"""A claim of more parts is none that a person could check at a glance."""


def statements(knowledge: Knowledge, claim: str, whole: Understood, as_of: str | None) -> list[Statement]:
    """The statements of a claim; none when it is a single one, or when a part of it is not decided.

    :param whole: what was understood of the claim as one statement.
    """
    lexicon = whole.lexicon
    parts = cut(claim, whole)
    joining = {word for clause in lexicon.joining for word in clause.split()}
    lost = [item.text for item in whole.reading.items if not item.senses]
    if not 1 < len(parts) <= MOST or any(word not in joining for word in lost):
        return []
    return Splitting(Reader(knowledge, as_of, lexicon)).split(parts, []) or []


class Splitting:
    """The parts of one claim, put together to statements in the one way that decides them all."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._carried = Carried(reader)

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
            about = self._reader.understood(before).reading.items[-1:]
            if not about or kind_of(about[0]) not in (*SUBJECTS, "organisation"):
                continue
            for end in range(start + 1, len(parts)):
                inside = [
                    self._reader.joined(about[0].text, self._reader.without_joining(parts[start])),
                    *parts[start + 1 : end],
                ]
                added = self.split(inside, [], inside[0])
                if added is None:
                    continue
                outside = [
                    self._reader.joined(before.strip(), self._reader.without_joining(parts[end])),
                    *parts[end + 1 :],
                ]
                if (whole := self.split(outside, [], outside[0])) is not None:
                    return [*added, *whole]
        return None

    def _leaves_open(self, text: str) -> bool:
        """Whether a part ends with a meeting and does not say which: *joined at the summit*."""
        items = self._reader.understood(text).reading.items
        told = any(kind_of(item) in ("number", "city", "summit") for item in items)
        return bool(items) and not told and means(items[-1], *MEETINGS.values())

    def _of_meeting(self, parts: list[str]) -> list[Statement] | None:
        """A statement that ends with a meeting, and one on which it is: *joined at the summit | that Astana hosted*."""
        for place in range(1, len(parts)):
            before = "".join(parts[:place]).strip()
            items = self._reader.understood(before).reading.items
            if not items or not means(items[-1], *MEETINGS.values()):
                continue
            which = self._reader.judged(self._reader.joined(items[-1].text, self._reader.without_joining(parts[place])))
            name = self._carried.meeting(which) if which is not None else None
            if which is None or name is None:
                continue
            named = self._reader.joined(*(item.text for item in items[:-1] if item.text), name)
            one = self._reader.judged(named)
            if one is not None and (whole := self.split(parts[place + 1 :], [one, which])) is not None:
                return whole
        return None

    def _statement(self, text: str, before: Sequence[Statement]) -> Statement | None:
        """A part as a statement: as it stands, or with what it takes from the statement before it."""
        if not before:
            return self._reader.judged(text) or self._reader.judged(self._reader.without_joining(text))
        last = before[-1]
        plain = self._carried.dated(self._reader.without_joining(text), last)
        if plain is None:
            return None
        dated = any(kind_of(item) == "date" for item in self._reader.understood(plain).reading.items)
        if self._reader.begins(text, self._reader.lexicon.later | self._reader.lexicon.earlier) and not dated:
            return None  # *joined in 2024 after Pakistan* does not say that Pakistan joined then
        relative = self._reader.begins(text, self._reader.lexicon.relative)
        about = self._carried.about(last) if relative else ""
        if about is None:
            return None
        ways = self._carried.ways(
            plain, last, among=self._reader.begins(text, self._reader.lexicon.among), relative=relative
        )
        for way in [self._reader.joined(about, plain)] if about else ways:
            one = self._reader.judged(way)
            if one is not None:
                same = all(self._same_in(context, one, way) for context in self._contexts(before, one))
                return one if same else None
        return None

    def _in_order(self, one: Statement, text: str, before: Sequence[Statement], opening: str) -> bool:
        """Whether a statement is as much later or earlier than the one before it as the word that joins them says.

        Where it does not say when, there is no telling.
        """
        if not before or not (one.truth and before[-1].truth):
            return True
        later, earlier = self._reader.lexicon.later, self._reader.lexicon.earlier
        if self._reader.begins(text, later) or self._reader.begins(opening, earlier):
            return _later(one, before[-1])
        if self._reader.begins(text, earlier) or self._reader.begins(opening, later):
            return _later(before[-1], one)
        return True

    def _contexts(self, before: Sequence[Statement], one: Statement) -> Iterator[str]:
        """The dates and places of earlier statements, of a kind that this one does not name."""
        own = {kind_of(item) for item in one.found.reading.items}
        for earlier in before:
            for item in earlier.found.reading.items:
                if kind_of(item) in CONTEXT and kind_of(item) not in own:
                    yield item.text

    def _same_in(self, context: str, one: Statement, text: str) -> bool:
        """Whether the verdict is the same, or none can be given, with a date or place put to the statement."""
        other = self._reader.judged(self._reader.joined(text, context))
        return other is None or other.truth is one.truth


def _later(one: Statement, other: Statement) -> bool:
    """Whether all of what a statement says is later than the other, by the dates that they say."""
    theirs, ours = dates_of(other), dates_of(one)
    return bool(theirs and ours) and max(map(last_day, theirs)) < min(map(first_day, ours))
