"""The one sentence of several that asks: *I am writing about the SCO for school. When was the SCO founded?*

The others are left aside only where they cannot say what is meant: the one that asks names the organisation, or what
there is only in it, and is understood alone, and the others neither ask nor name a time, a number or a meeting. Loaded
only for a question of several sentences that was not read as a whole.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sco_cli.ask.lexicon import Lexicon
from sco_cli.ask.reading import cover
from sco_cli.ask.words import words
from sco_cli.knowledge.model import Knowledge

_END = re.compile(r"(?<=[.!?:;؟؛])\s+|(?<=[。！？：；])")
_HEADS = ":：;；"
_ASKS = "?؟？"
_SAYS_WHICH = frozenset({"date", "number", "percent", "summit", "status"})
"""What a sentence may name that another refers to without naming it again: *in 2010 ... how many were there then*."""
_OWN = frozenset({"organisation", "definition", "body", "agreement", "exercise"})
"""What a sentence that asks may name so that it needs no other: the organisation, or what there is only in it."""
_LIMITS = frozenset({"limit", "not", "unanswerable", "founder", "population", "territory", "capital"})
"""What it may say of how another is meant, or ask besides: *without Russia*, *only the founders*, *population too*."""


class Aside(NamedTuple):
    """A question without what stands around it.

    :ivar asking: the sentence that asks.
    :ivar rest: the others.
    """

    asking: str
    rest: tuple[str, ...]


def asides(knowledge: Knowledge, text: str, lexicon: Lexicon, *, today: str) -> Iterator[Aside]:
    """The sentences that may be the one that asks, each with the others, which would be left aside."""
    parts = [part.strip() for part in _END.split(text) if part.strip()]
    if len(parts) < 2:
        return
    marked = [part for part in parts if part[-1] in _ASKS]
    if len(marked) > 1:
        return
    kinds = {part: _kinds(knowledge, part, lexicon, today) for part in parts}
    for part in marked or parts:
        rest = tuple(other for other in parts if other is not part)
        if not all(_only_tells(other, lexicon) for other in rest):
            continue  # *leave out China*, *just the Asian ones*, *suppose that it leaves*
        if kinds[part] & _OWN and not any(kinds[other] & (_SAYS_WHICH | _LIMITS) for other in rest):
            yield Aside(part, rest)


def _only_tells(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence only says who asks, and why: it has a word of that, or is a heading for the one that asks."""
    if text[-1] in _HEADS:
        return True
    if not lexicon.spaced:
        return any(word in text for word in lexicon.telling)
    return any(word in lexicon.telling for word in re.findall(r"[\w'’]+", text.casefold()))


def _kinds(knowledge: Knowledge, text: str, lexicon: Lexicon, today: str) -> frozenset[str]:
    """The kinds of what a sentence names, and the concepts that limit; a mere word for *organisation* is none."""
    items = cover(knowledge, words(text.translate(lexicon.same)), lexicon, today=today).items
    limits = {sense.keys[0] for item in items for sense in item.senses if sense.kind == "word"} & _LIMITS
    return frozenset(sense.kind for item in items for sense in item.senses[:1]) | limits
