"""A claim of several statements: *Iran joined in 2023, and Belarus in 2024*. Each is judged by itself.

All of them have to be decided, or none is. What a statement takes from those before it, its subject or its verb, is put
in again; where it could also take their date or place, the verdict has to be the same with it. Loaded only for a claim
that is not one statement.
"""

import re
from collections.abc import Iterator, Sequence

from sco_cli.ask.claim import Statement, statement
from sco_cli.ask.lexicon import NOISE, Lexicon
from sco_cli.ask.links import Sense
from sco_cli.ask.reading import Item
from sco_cli.ask.understanding import Understood, understand
from sco_cli.errors import Failure
from sco_cli.knowledge.model import Knowledge

MOST = 5
"""A claim of more parts is none that a person could check at a glance."""
_MARKS = r"[,،;؛，；。]|\.(?=\s)"
_SUBJECTS = frozenset({"state", "person", "body", "agreement", "exercise", "summit"})
_CONTEXT = ("date", "summit", "city")
_NAMES = frozenset({*_SUBJECTS, *_CONTEXT, "number", "status"})


def statements(knowledge: Knowledge, claim: str, whole: Understood, as_of: str | None) -> list[Statement]:
    """The statements of a claim; none when it is a single one, or when a part of it is not decided.

    :param whole: what was understood of the claim as one statement.
    """
    parts = _parts(claim, whole.lexicon)
    joining = {word for clause in whole.lexicon.clauses for word in clause.split()}
    lost = [item.text for item in whole.reading.items if not item.senses]
    if not 1 < len(parts) <= MOST or any(word not in joining for word in lost):
        return []
    return Splitting(knowledge, as_of, whole.lexicon).split(parts, []) or []


def _parts(claim: str, lexicon: Lexicon) -> list[str]:
    """A claim cut wherever a further statement may begin; each part keeps the word or mark that it begins with."""
    words = "|".join(sorted((re.escape(word) for word in lexicon.clauses), key=len, reverse=True))
    letters = "".join(one for one, meaning in lexicon.clitics.items() if meaning == "and")
    ways = [_MARKS]
    if words:
        ways.append(rf"(?<!\w)(?:{words})(?!\w)" if lexicon.spaced else f"(?:{words})")
    if letters:
        ways.append(rf"(?<!\w)[{letters}](?=\w\w\w)")
    cuts = [match.start() for match in re.finditer("|".join(ways), claim) if match.start() > 0]
    parts = [claim[start:end] for start, end in zip([0, *cuts], [*cuts, len(claim)], strict=True)]
    return [part for part in parts if part.strip(" .,،;؛，；。")]


class Splitting:
    """The parts of one claim, put together to statements in the one way that decides them all."""

    def __init__(self, knowledge: Knowledge, as_of: str | None, lexicon: Lexicon) -> None:
        self._knowledge = knowledge
        self._as_of = as_of
        self._lexicon = lexicon

    def split(self, parts: list[str], before: list[Statement]) -> list[Statement] | None:
        """The statements that parts make, the first as long as possible; ``None`` when some are not decided."""
        if not parts:
            return before
        for length in range(len(parts), 0, -1):
            if not before and length == len(parts):
                continue  # the claim as a whole is no statement
            if parts[length:] and self._cuts_a_list("".join(parts[:length]), parts[length]):
                continue
            one = self._statement("".join(parts[:length]), before)
            if one is not None and (whole := self.split(parts[length:], [*before, one])) is not None:
                return whole
        return None if before else self._around(parts)

    def _cuts_a_list(self, text: str, rest: str) -> bool:
        """Whether names of one kind stand on both sides of a cut: *India | and Pakistan*."""
        last = self._understood(text).reading.items[-1:]
        following = self._understood(self._without_joining(rest)).reading.items[:1]
        kinds = {_kind(item) for item in (*last, *following)}
        return len(last) == len(following) == len(kinds) and kinds <= _SUBJECTS

    def _around(self, parts: list[str]) -> list[Statement] | None:
        """A statement with another inside about what stands before it: *Belarus, which joined in 2024, is a member*."""
        for place in range(1, len(parts) - 1):
            before, inside, after = "".join(parts[:place]), parts[place], "".join(parts[place + 1 :])
            whole = self._judged(self._joined(before.strip(), self._without_joining(after)))
            about = self._understood(before).reading.items[-1:]
            if whole is None or not about or _kind(about[0]) not in (*_SUBJECTS, "organisation"):
                continue
            added = self._judged(self._joined(about[0].text, self._without_joining(inside)))
            if added is not None:
                return [added, whole]
        return None

    def _statement(self, text: str, before: Sequence[Statement]) -> Statement | None:
        """A part as a statement: as it stands, or with what it takes from the statement before it."""
        if not before:
            return self._judged(text)
        plain, last = self._without_joining(text), before[-1].found.reading.items
        subject = _subject(last)
        # *it does not include India and Türkiye* may deny one or both
        ways = [] if before[-1].found.denied else self._with_verb(plain, last)
        if subject is not None and not self._names_subject(plain):
            ways += [self._joined(subject, plain), self._joined(subject, self._without_letter(plain))]
        else:
            ways.append(plain)
        for way in ways:
            one = self._judged(way)
            if one is not None:
                same = all(self._same_in(context, one, way) for context in self._contexts(before, one))
                return one if same else None
        return None

    def _understood(self, text: str) -> Understood:
        return understand(self._knowledge, text, as_of=self._as_of, claims=True)

    def _judged(self, text: str) -> Statement | None:
        try:
            return statement(self._knowledge, self._understood(text), self._as_of)
        except Failure:
            return None

    def _without_joining(self, text: str) -> str:
        """A part without the word and marks that join it to what stands before it."""
        plain = text.strip(" .,،;؛，；。")
        for word in sorted(self._lexicon.clauses, key=len, reverse=True):
            follows = plain[len(word) : len(word) + 1]
            if plain.startswith(word) and not (self._lexicon.spaced and follows.isalpha()):
                return plain[len(word) :].lstrip(" ,،，")
        if self._lexicon.clitics.get(plain[:1]) == "and" and (bare := plain[1:]) and self._named(bare):
            return bare
        return plain

    def _named(self, text: str) -> bool:
        """Whether a text begins with a name: *and* was written together with it, and is no letter of a verb."""
        items = self._understood(text).reading.items
        return bool(items) and _kind(items[0]) not in (None, "word")

    def _without_letter(self, text: str) -> str:
        """A part without the letter for *and* that may be written together with its first word."""
        return text[1:] if self._lexicon.clitics.get(text[:1]) == "and" else text

    def _names_subject(self, text: str) -> bool:
        """Whether a part says itself what it is about; otherwise it is about what the part before it is about."""
        return any(_kind(item) in (*_SUBJECTS, "organisation") for item in self._understood(text).reading.items)

    def _with_verb(self, text: str, last: Sequence[Item]) -> list[str]:
        """The last statement with the names of another: *Belarus (joined) in 2024*."""
        found = self._understood(text)
        names = [item for item in found.reading.items if _kind(item) in _NAMES]
        rest = [item for item in found.reading.items if item not in names and _kind(item) is not None]
        if not names or rest or any(not item.senses for item in found.reading.items):
            return []
        texts = [item.text for item in last]
        for name in names:
            places = [place for place, item in enumerate(last) if _kind(item) == _kind(name)]
            if len(places) != 1:
                return []
            texts[places[0]] = name.text
        return [self._joined(*(one for one in texts if one))]

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


def _subject(items: Sequence[Item]) -> str | None:
    """The one thing that a statement is about: *(Iran) signed its memorandum in 2022*."""
    named = [item.text for item in items if _kind(item) in _SUBJECTS]
    return named[0] if len(named) == 1 else None


def _kind(item: Item) -> str | None:
    """What an item is first of all: the table of a name, ``date``, ``number``, ``word``; ``None`` for noise."""
    first = item.senses[0] if item.senses else None
    if first is None or first.keys[0] == NOISE:
        return None
    if any(sense.kind == "status" for sense in item.senses):
        return "status"
    return "organisation" if first == Sense("word", ("organisation",)) else first.kind
