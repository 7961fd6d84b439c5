"""Where a claim of several statements may be cut, and how its parts are read and judged by themselves."""

import re
from collections.abc import Collection, Sequence
from itertools import accumulate

from sco_cli.ask.claim import Statement, statement
from sco_cli.ask.lexicon import NOISE, Lexicon
from sco_cli.ask.links import Sense
from sco_cli.ask.reading import Item
from sco_cli.ask.understanding import Understood, understand
from sco_cli.ask.words import words
from sco_cli.errors import Failure
from sco_cli.knowledge.model import Knowledge

_MARKS = r"[,،;؛，；。]|\.(?=\s)"
ENDS = " .,،;؛，；。"
SUBJECTS = frozenset({"state", "person", "body", "agreement", "exercise", "summit"})
"""Kinds of what a statement can be about."""
_JOINERS = ("and", "comma")


def cut(claim: str, whole: Understood) -> list[str]:
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
        if parts and not (parts[-1].strip(ENDS) and claim[start:].strip(ENDS)):
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
    first = next((item for item in after if not joins(item)), None)
    last = next((item for item in reversed(before) if not joins(item)), None)
    return first is not None and last is not None and kind_of(first) == kind_of(last) and kind_of(first) in SUBJECTS


class Reader:
    """Reads the parts of one claim, each text once.

    :ivar lexicon: the language of the claim.
    """

    def __init__(self, knowledge: Knowledge, as_of: str | None, lexicon: Lexicon) -> None:
        self.knowledge = knowledge
        self.lexicon = lexicon
        self._as_of = as_of
        self._read: dict[str, Understood] = {}

    def understood(self, text: str) -> Understood:
        """What a text says as one statement."""
        if text not in self._read:
            self._read[text] = understand(self.knowledge, text, as_of=self._as_of, claims=True)
        return self._read[text]

    def judged(self, text: str) -> Statement | None:
        """A text as one statement with its verdict; ``None`` when it is none, or is not decided."""
        try:
            return statement(self.knowledge, self.understood(text), self._as_of)
        except Failure:
            return None

    def joined(self, *texts: str) -> str:
        """Some texts as one, as the language writes words beside one another."""
        return (" " if self.lexicon.spaced else "").join(texts)

    def joining(self, text: str, words: Collection[str]) -> str | None:
        """The longest of some joining words that a part begins with."""
        plain = text.strip(ENDS)
        for word in sorted(words, key=len, reverse=True):
            follows = plain[len(word) : len(word) + 1]
            if plain.startswith(word) and not (self.lexicon.spaced and follows.isalpha()):
                return word
        return None

    def begins(self, text: str, words: Collection[str]) -> bool:
        """Whether the joining word of a part is one of these, and not a longer one."""
        return self.joining(text, self.lexicon.joining) in words

    def without_joining(self, text: str) -> str:
        """A part without the word and marks that join it to what stands before it."""
        plain = text.strip(ENDS)
        if (word := self.joining(text, self.lexicon.joining)) is not None:
            return plain[len(word) :].lstrip(" ,،，")
        if self.lexicon.clitics.get(plain[:1]) == "and" and (bare := plain[1:]) and self.named(bare):
            return bare
        return plain

    def without_letter(self, text: str) -> str:
        """A part without the letter for *and* that may be written together with its first word."""
        return text[1:] if self.lexicon.clitics.get(text[:1]) == "and" else text

    def named(self, text: str) -> bool:
        """Whether a text begins with a name: *and* was written together with it, and is no letter of a verb."""
        items = self.understood(text).reading.items
        return bool(items) and kind_of(items[0]) not in (None, "word")

    def points(self, text: str) -> bool:
        """Whether a part has a pronoun, which can mean something in the statement before it."""
        pointing = self.lexicon.pointing
        if not self.lexicon.spaced:
            return any(one in text for one in pointing)
        endings = tuple(one[1:] for one in pointing if one[0] == "*")
        items = self.understood(text).reading.items
        said = [word.text.casefold() for item in items if kind_of(item) in (None, "word") for word in words(item.text)]
        return any(one in pointing or one.endswith(endings) for one in said)


def joins(item: Item) -> bool:
    """Whether an item is only what stands between names: *and*, a comma."""
    return any(sense.kind == "word" and sense.keys[0] in _JOINERS for sense in item.senses[:1])


def means(item: Item, *concepts: str) -> bool:
    """Whether an item may be a word for one of these concepts."""
    return any(sense.kind == "word" and sense.keys[0] in concepts for sense in item.senses)


def kind_of(item: Item) -> str | None:
    """What an item is first of all: the table of a name, ``date``, ``number``, ``word``; ``None`` for noise."""
    first = item.senses[0] if item.senses else None
    if first is None or first.keys[0] == NOISE:
        return None
    if any(sense.kind == "status" for sense in item.senses):
        return "status"
    return "organisation" if first == Sense("word", ("organisation",)) else first.kind
