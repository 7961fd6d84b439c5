"""From a question to its answer, or to what was not understood: reading, spelling, grammar, running, in order."""

from collections.abc import Iterable
from typing import NamedTuple

from sco_cli.ask.apposition import plain
from sco_cli.ask.asked import Asked, Told, Where
from sco_cli.ask.asserting import asks_whether, asserts
from sco_cli.ask.lexicon import Lexicon, load
from sco_cli.ask.lexicon.recognition import language
from sco_cli.ask.query import Query
from sco_cli.ask.reading import Reading, choices, cover
from sco_cli.ask.running import on, run
from sco_cli.ask.tokens import Token, tokens
from sco_cli.ask.words import Word, words
from sco_cli.dates import day_of
from sco_cli.knowledge.model import Knowledge

ENDS = ".!?:;؟؛。！？：；"
"""Marks with which a sentence may end."""
TERMS = frozenset({"definition", "cooperation"})
"""Tables whose names are words with a meaning of their own: *seat of the Secretariat*, *fight against crime*."""


class Understood(NamedTuple):
    """What a text asks.

    :ivar asked: the question of ``topics``; ``None`` when it was not understood.
    :ivar unread: the words that were not read, or that nothing could be done with.
    :ivar changes: typing errors: as typed, as read.
    :ivar denied: the text says that it is not so.
    :ivar aside: sentences that were left aside, because another asks.
    """

    lexicon: Lexicon
    reading: Reading
    asked: Asked | None
    unread: tuple[str, ...]
    changes: tuple[tuple[str, str], ...] = ()
    denied: bool = False
    aside: tuple[str, ...] = ()


def understand(knowledge: Knowledge, text: str, *, as_of: str | None = None, claims: bool = False) -> Understood:
    """Read a question, or a claim.

    :param as_of: the day asked about.
    :param claims: the text may deny something; only a claim may, because yes to a denial means two things.
    """
    lexicon, today = load(language(text)), day_of(as_of)
    typed = words(text.translate(lexicon.same))
    reading = first = cover(knowledge, typed, lexicon, today=today)
    changes: list[tuple[str, str]] = []
    if first.unread:
        from sco_cli.ask.spelling import corrected

        typed, changes = corrected(knowledge, typed, set(first.unread), lexicon)
        reading = cover(knowledge, typed, lexicon, today=today) if changes else first
        if reading.unread:
            unread = Understood(lexicon, first, None, first.unread)
            return unread if claims else _alone(knowledge, text, unread, as_of) or unread
    postposed = not lexicon.spaced
    read = [
        tokens(way, postposed=postposed)
        for one in _apart(knowledge, reading, typed, lexicon, today)
        for way in choices(one, postposed=postposed)
    ]
    shorter = (plain(one, knowledge) for one in read)
    said = claims or asserts(text, typed, lexicon)
    ways = [
        Query(one, knowledge, today, claims=claims, asserts=said or asks_whether(one, text), postposed=postposed)
        for one in (*read, *(one for one in shorter if one is not None))
    ]
    asked, left = _choose(ways)
    if asked is None and claims and (denied := _denied(ways)) is not None:
        return Understood(lexicon, reading, on(denied, as_of), (), tuple(changes), denied=True)
    return Understood(lexicon, reading, asked and on(asked, as_of), left, tuple(changes))


def _choose(ways: Iterable[Query]) -> tuple[Asked | None, tuple[str, ...]]:
    """As ``choose``; the grammar is loaded only for what was read."""
    from sco_cli.ask.grammar import choose

    return choose(ways)


def _alone(knowledge: Knowledge, text: str, whole: Understood, as_of: str | None) -> Understood | None:
    """What the one sentence asks that asks something; ``None`` when there are not several sentences."""
    if not any(mark in text[:-1] for mark in ENDS):
        return None
    from sco_cli.ask.sentences import asides

    for aside in asides(knowledge, text, whole.lexicon, today=day_of(as_of)):
        found = understand(knowledge, aside.asking, as_of=as_of)
        if found.asked is not None:
            return found._replace(aside=aside.rest)
    return None


def _apart(knowledge: Knowledge, reading: Reading, typed: list[Word], lexicon: Lexicon, today: str) -> list[Reading]:
    """The reading, before it the same words with names of terms taken apart, after it with those of bodies.

    *Meeting of the heads of government* is a body and its meetings. Apart only where that can be read, too.
    """
    kinds = {sense.kind for item in reading.items for sense in item.senses}
    found = [reading]
    for without, place in ((TERMS, 0), (frozenset({"body"}), len(found) + 1)):
        if kinds & without:
            apart = cover(knowledge, typed, lexicon, today=today, without=without)
            found[place:place] = [] if apart.unread else [apart]
    return found


def _denied(ways: list[Query]) -> Asked | None:
    """What is denied by a text with *not* in it: the yes-or-no question that it is without that word."""
    once = (
        way
        for way in ways
        if sum(token.keys[0] == "not" for token in way.tokens) == 1 and not any(token.group for token in way.tokens)
    )  # of two states that are not in, one may be; what is not not so is so
    asked, _ = _choose(_undenied(way) for way in once)
    return asked if asked is not None and asked.checks else None


def _undenied(way: Query) -> Query:
    """What is denied, without the word; of a status *never* denies that it was had at any time, not only today."""
    ever = any(token.role == "ever" for token in way.tokens) and way.named("status")
    way.take("not")
    kept = way.without_used()
    return kept.of((*kept.tokens, _EVER)) if ever else kept


_EVER = Token("word", ("ever",), "")


def answered(knowledge: Knowledge, asked: Asked, lexicon: Lexicon, as_of: str | None) -> Told:
    """The answer to what was understood.

    :raises Failure: when the knowledge file does not hold it, or it is ambiguous.
    """
    return run(asked, Where(knowledge, lexicon, day_of(as_of)))
