"""Typing errors: an unread word that is one slip away from a word that is known, said to the reader.

A frequent word of the language that merely looks alike is listed as real and never changed; a name needs six
letters, and no name that is known becomes another, because it is not unread. Loaded only when a word is unread.
"""

from typing import NamedTuple

from sco_cli.ask.lexicon import NOISE, Lexicon, real_words
from sco_cli.ask.links import SHORTEST_NAME, name_words
from sco_cli.ask.words import Word
from sco_cli.knowledge.model import Knowledge

_SHORTEST = 5
_SHORTEST_STEM = 6
_LONG = 9
"""From this length on a word may have two slips."""


class Known(NamedTuple):
    """A word that is known: from which length on a slip in it is read, what it may mean, whether more may follow it."""

    shortest: int
    meanings: frozenset[str]
    stem: bool = False


_read: dict[tuple[str, str], tuple[Knowledge, dict[str, Known]]] = {}
"""Language and first letter -> the known words of a knowledge, for the next of many questions."""


def corrected(
    knowledge: Knowledge, typed: list[Word], unread: set[str], lexicon: Lexicon
) -> tuple[list[Word], list[tuple[str, str]]]:
    """The words with those that are unread put right, and what was put right: as typed, as read.

    In a language without a list of frequent words no slips are read: nothing would say which words are none.
    """
    real = real_words(lexicon.language)
    if not real:
        return typed, []
    found: list[Word] = []
    changes: list[tuple[str, str]] = []
    for word in typed:
        meant = None
        if word.text in unread and word.form not in real and len(word.form) >= _SHORTEST - 1 and word.form.isalpha():
            meant = _meant(word.form, _beginning(word.form[0], knowledge, lexicon))
        found.append(Word(meant, meant) if meant else word)
        if meant:
            changes.append((word.text, meant))
    return found, changes


def _meant(form: str, known: dict[str, Known]) -> str | None:
    """The one known word that a word is a slip of; several that are equally near are one when they mean the same."""
    if form in known:
        return None  # a known word that was not read is a part of a name, or of a phrase, that stands alone here
    near = {word: slips for word, one in known.items() if (slips := _nearest(form, word, one))}
    fewest = min(near.values(), default=0)
    best = [word for word, slips in near.items() if slips == fewest]
    if not best or not frozenset.intersection(*(known[word].meanings for word in best)):
        return None
    return best[0]


def _beginning(letter: str, knowledge: Knowledge, lexicon: Lexicon) -> dict[str, Known]:
    """The words that are known and begin with a letter, which no slip changes."""
    place = (lexicon.language, letter)
    if place not in _read or _read[place][0] is not knowledge:
        _read[place] = (knowledge, _known(letter, knowledge, lexicon))
    return _read[place][1]


def _known(letter: str, knowledge: Knowledge, lexicon: Lexicon) -> dict[str, Known]:
    found: dict[str, Known] = {}
    for word in lexicon.known(letter):
        concepts = frozenset(phrase.concept for phrase in lexicon.beginning(word))
        if NOISE not in concepts:  # a slip is never read as a word that changes nothing
            stem = len(word) >= _SHORTEST_STEM and lexicon.is_stem(word)
            found[word] = Known(_SHORTEST, concepts or frozenset({word}), stem)
    for part, records in name_words(knowledge, letter):
        for form in lexicon.inflected(part):
            before = found.get(form, Known(SHORTEST_NAME, frozenset()))
            found[form] = before._replace(meanings=before.meanings | set(records))
    return found


def _nearest(typed: str, word: str, known: Known) -> int:
    """As ``_slips``; of a word that is only a beginning, in what was typed up to about its length."""
    if not known.stem or len(typed) <= len(word):
        return _slips(typed, word, known.shortest)
    cuts = (typed[: len(word) + more] for more in (-1, 0, 1))
    return min((slips for cut in cuts if (slips := _slips(cut, word, known.shortest))), default=0)


def _slips(typed: str, known: str, shortest: int) -> int:
    """How many slips lead from a known word to what was typed; 0 for too many."""
    if typed[0] != known[0] or abs(len(typed) - len(known)) > 2 or typed == known:
        return 0
    length = min(len(typed), len(known))
    if length == _SHORTEST - 1:
        return 1 if shortest == _SHORTEST and sorted(typed) == sorted(known) and distance(typed, known) == 1 else 0
    if length < shortest:
        return 0
    slips = distance(typed, known)
    return slips if slips <= (2 if length >= _LONG else 1) else 0


def distance(first: str, second: str) -> int:
    """The slips between two words: a letter too many, too few, another, or two exchanged."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, start=1):
        older, before, row = before, row, [i]
        for j, b in enumerate(second, start=1):
            cost = min(row[-1] + 1, before[j] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
