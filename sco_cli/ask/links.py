"""From words to what the knowledge file knows by name: states, cities, people, summits, bodies, agreements, terms.

Names and aliases of all languages are looked for, each as a whole; nothing is matched by a part of a name. A Russian
name is found in the forms that it takes in a sentence, an Arabic one with the small words written together with it.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from sco_cli.ask.lexicon import Lexicon
from sco_cli.ask.lexicon.content import Titles
from sco_cli.ask.words import CHINESE, Word, script, scripts, words
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import names_of, spellings

KINDS = ("state", "city", "person", "summit", "body", "agreement", "cooperation", "exercise", "definition")
"""The tables whose records a question may name."""


COMMAS = (",", "،", "、")
SHORTEST_NAME = 6
"""A slip is read in words of names from this length on."""
_COMMON = 2
_FEWEST = 2


class Sense(NamedTuple):
    """One thing that some words may mean.

    :ivar kind: ``word`` for a concept, ``date``, ``number``, ``percent``, or the table of what is named.
    :ivar keys: the concept, or the keys of the records that have the name; several when the name is ambiguous.
    """

    kind: str
    keys: tuple[str, ...]


class Span(NamedTuple):
    """Words from ``start`` up to ``end`` that mean something; ``joined`` is a small word written together with them."""

    start: int
    end: int
    senses: tuple[Sense, ...]
    joined: str | None = None


Found = dict[tuple[int, int, str | None], dict[str, dict[str, None]]]
"""Where a name stands, and how it is joined -> the tables and keys that have it."""
Variants = list[list[tuple[str | None, str]]]


def named(knowledge: Knowledge) -> Iterator[tuple[str, str, str]]:
    """Every name that a question may use: the table, the key, the name."""
    organisation = knowledge.organisation
    yield from (("organisation", "organisation", name) for name in _own_names(knowledge))
    for number, language in enumerate(organisation.languages):
        yield from (("tongue", str(number), name) for name in spellings(language))
    if organisation.predecessor:
        before = organisation.predecessor
        own = (one for one in knowledge.definition.values() if one.names.en == before.names.en)
        also = (name for one in own for name in one.aliases)  # its definition may have more names for it
        for name in dict.fromkeys((*spellings(before.names), *before.aliases, *also)):
            yield "predecessor", "predecessor", name
    for kind in KINDS:
        for key, record in getattr(knowledge, kind).items():
            for name in names_of(record):
                if not name.isdecimal():
                    yield kind, key, name
    yield from (("party", key, name) for key, event in knowledge.event.items() for name in event.parties)
    yield from (("duty", key, name) for key, body in knowledge.body.items() for name in body.duties)


def _own_names(knowledge: Knowledge) -> Iterator[str]:
    """The names of the organisation itself."""
    organisation = knowledge.organisation
    yield from (*spellings(organisation.names), *spellings(organisation.abbreviation), *organisation.aliases)


Spoken = tuple[int, str, str, list[str]]
"""A name as questions are searched for it: its place in the file, kind, key, and the forms of its words."""


def spoken(knowledge: Knowledge) -> dict[str, list[Spoken]]:
    """What a question may name but for the organisation, by the beginning of its first word; see ``_beginning``."""
    found: dict[str, list[Spoken]] = {}
    spellings_of = _spellings_of_cities(knowledge)
    for place, (kind, key, name) in enumerate(named(knowledge)):
        parts = _forms(name)
        if kind == "organisation" or not parts:
            continue
        known = [parts]
        for at, part in enumerate(parts if len(parts) > 1 else ()):
            known += ([*parts[:at], other, *parts[at + 1 :]] for other in spellings_of.get(part, ()))
        for one in known:
            found.setdefault(_beginning(one[0]), []).append((place, kind, key, one))
    return found


def _spellings_of_cities(knowledge: Knowledge) -> dict[str, dict[str, None]]:
    """The word that is the name of a city -> the other words for it in its script, for the names that have it in them.

    *The Shanghai Five* is found where Shanghai is spelt otherwise.
    """
    found: dict[str, dict[str, None]] = {}
    for city in knowledge.city.values():
        forms = [parts[0] for name in names_of(city) if len(parts := _forms(name)) == 1]
        for form in forms:
            others = (other for other in forms if other != form and script(other) == script(form) != CHINESE)
            found.setdefault(form, {}).update(dict.fromkeys(others))
    return found


def spelt(knowledge: Knowledge) -> dict[str, list[tuple[str, list[str]]]]:
    """First letter -> the words of names in which a slip is read, each with the records that have it in a name."""
    found: dict[str, dict[str, dict[str, None]]] = {}
    for kind, key, name in named(knowledge):
        for word in words(name):
            if len(word.form) >= SHORTEST_NAME:
                found.setdefault(word.form[0], {}).setdefault(word.form, {})[f"{kind}.{key}"] = None
    return {letter: [(form, list(records)) for form, records in known.items()] for letter, known in found.items()}


def name_words(knowledge: Knowledge, letter: str) -> Sequence[tuple[str, list[str]]]:
    """The words of names that begin with a letter; see ``spelt``."""
    if not knowledge.spelt:
        knowledge.spelt.update(spelt(knowledge))
    return knowledge.spelt.get(letter, ())


def _beginning(form: str) -> str:
    """What all forms of a word have in common: two letters, or one character of Chinese, which is a word."""
    return form[:_COMMON]


def _candidates(knowledge: Knowledge, question: "Typed") -> list[Spoken]:
    """The names that may stand in a question by their beginning, in the order of the file."""
    if not knowledge.spoken:
        knowledge.spoken.update(spoken(knowledge))
    wanted = {_beginning(form) for form in question.firsts}
    same = question.lexicon.same
    known = [one for one in knowledge.spoken if one.translate(same) in wanted] if same else wanted
    found = [name for one in known if one in knowledge.spoken for name in knowledge.spoken[one]]
    return sorted(found)


class Typed(NamedTuple):
    """The words of a question as names are looked for in them.

    :ivar variants: what each word may be without what is written together with it; a name is found with its commas
        and without them.
    :ivar firsts: form -> the places at which a name that begins with it may stand.
    """

    variants: Variants
    firsts: dict[str, list[int]]
    lexicon: Lexicon


def links(knowledge: Knowledge, typed: list[Word], lexicon: Lexicon) -> list[Span]:
    """The spans of a question that are names."""
    seen = scripts("".join(word.text for word in typed))
    same = lexicon.same
    places = [place for place, word in enumerate(typed) if word.text not in COMMAS]
    question = Typed([lexicon.variants(typed[place].form) for place in places], {}, lexicon)
    for place, forms in enumerate(question.variants):
        for _, form in forms:
            question.firsts.setdefault(form, []).append(place)
    found: Found = {}
    own: list[list[str]] = []
    for name in _own_names(knowledge):
        if script(name) in seen:
            own.append(name_forms(name, lexicon))
            for parts in (own[-1], _short(own[-1], script(name))):
                _link(found, ("organisation", "organisation"), parts, question)
    for _, kind, key, written in _candidates(knowledge, question):
        parts = [form.translate(same) for form in written] if same else written
        _link(found, (kind, key), parts, question)
        if kind in ("agreement", "body"):
            _link(found, (kind, key), _without(parts, own), question)
            for itself in lexicon.titles.itself:
                _link(found, (kind, key), _without(parts, own, [itself]), question)
        for short in _shortened(kind, parts, own, lexicon.titles) if parts[0] in question.firsts else ():
            _link(found, (kind, key), short, question)
    for place, forms in enumerate(question.variants):
        for joined, form in forms if lexicon.adjectives else ():
            of = lexicon.adjective(form)
            if of is not None and of[1] in getattr(knowledge, of[0]):
                found.setdefault((place, place + 1, joined), {}).setdefault(of[0], {})[of[1]] = None
    return [
        Span(places[start], places[end - 1] + 1, _senses(kinds), joined)
        for (start, end, joined), kinds in found.items()
    ]


def _senses(kinds: dict[str, dict[str, None]]) -> tuple[Sense, ...]:
    return tuple(Sense(kind, tuple(keys)) for kind, keys in kinds.items())


def _short(parts: list[str], written: str) -> list[str]:
    """The name of the organisation without its last word, as people shorten it; of a short name nothing."""
    if written == CHINESE:
        return parts[:-2] if len(parts) > 3 else []
    return parts[:-1] if len(parts) > 2 else []


def _without(parts: list[str], own: list[list[str]], itself: Sequence[str] = ()) -> list[str]:
    """A name without that of the organisation in it, as people say it: *Convention (of the ...) against Terrorism*.

    :param own: the names of the organisation.
    :param itself: what stands for it, without which the words before it that say whose it is fall away, too.
    """
    for name in own:
        for start in range(1, len(parts) - len(name)):
            if parts[start : start + len(name)] == name:
                before = parts[:start]
                while not itself and before and before[-1] in ("the", "of"):
                    before.pop()
                return [*before, *itself, *parts[start + len(name) :]]
    return []


def _shortened(kind: str, parts: list[str], own: list[list[str]], titles: Titles) -> Iterator[list[str]]:
    """Titles as people cut them: *agreement on (... international) road transport*, *Sahand anti-terror*.

    What the cut title leaves open makes it the name of several records, which no rule takes for one.

    :param own: the names of the organisation.
    :param titles: the words by which the language of the question builds titles.
    """
    small = frozenset(titles.small).union(*own)
    if kind == "exercise":
        for end, apart in titles.ends.items():
            if place := _place([end], parts):
                yield parts[: place + 1]
                yield [*parts[:place], *apart]
                yield [*parts[:place], *apart, *parts[place + 1 :]]
    if kind == "agreement":
        for name in own if titles.whose else ():
            whose = [part for word in titles.whose for part in (name if word == "*" else [word])]
            if place := _place(whose, parts):
                yield parts[:place] + parts[place + len(whose) :]
        for general in titles.general:
            if parts[1 : len(general) + 1] == general:
                yield [parts[0], *parts[len(general) + 1 :]]
        for about in titles.about:
            if about in parts[1:-1] or not about:
                yield from _about(parts, parts.index(about) + 1 if about else 1, small, titles)


def _about(parts: list[str], start: int, small: frozenset[str], titles: Titles) -> Iterator[list[str]]:
    """A title with only some words of what it is about, which begins at ``start``."""
    rest = parts[start:]
    for general in titles.general:
        if rest[: len(general)] == general:
            yield [*parts[:start], *rest[len(general) :]]
    for first, last in combinations(range(len(rest) + 1), 2):
        part = rest[first:last]
        if part != rest and not {part[0], part[-1]} & small and _says_enough(part, small):
            yield [*parts[:start], *part]
            yield from ([*parts[:start], bare, *part[1:]] for bare in _bare(part[0], titles))
            yield [*parts[:start], *titles.articles, *part]


def _bare(word: str, titles: Titles) -> Iterator[str]:
    """A word without what is written together with it: *for transport* where that is one word."""
    yield from (word[len(one) :] for one in titles.joined if word.startswith(one) and len(word) > len(one) + _FEWEST)


def _place(some: list[str], parts: list[str]) -> int:
    """Where inside a title some words stand; 0 for nowhere."""
    return next((place for place in range(1, len(parts)) if parts[place : place + len(some)] == some), 0)


def _says_enough(parts: list[str], small: frozenset[str]) -> bool:
    """Whether a part of a title has so many words of its own that it can stand for all of it."""
    return sum(part not in small for part in parts) >= _FEWEST


def _link(found: Found, record: tuple[str, str], parts: list[str], question: Typed) -> None:
    """Note where a name stands in the question."""
    if not parts:
        return
    for first in question.lexicon.inflected(parts[0]):
        for start in question.firsts.get(first, ()):
            if _fits(parts, start, question):
                joined = next(concept for concept, form in question.variants[start] if form == first)
                span = found.setdefault((start, start + len(parts), joined), {})
                span.setdefault(record[0], {})[record[1]] = None


def name_forms(name: str, lexicon: Lexicon) -> list[str]:
    """The words of a name as they are looked up: no commas, no articles; none where a sign of it would be lost."""
    return _forms(name.translate(lexicon.same))


def _forms(name: str) -> list[str]:
    forms = [word.form for word in words(name) if word.text not in (*COMMAS, "%")]
    if "+" in name and "+" not in forms:
        return []
    forms = [form[2:] if form.startswith("ال") and len(form) > 4 else form for form in forms]
    return forms[1:] if len(forms) > 1 and forms[0] == "the" else forms


def _fits(parts: list[str], start: int, question: Typed) -> bool:
    """Whether the words after the first are those of the name."""
    variants, lexicon = question.variants, question.lexicon
    if start + len(parts) > len(variants):
        return False
    for part, forms in zip(parts[1:], variants[start + 1 : start + len(parts)], strict=True):
        known = lexicon.inflected(part)
        if not any(form in known for _, form in forms):
            return False
    return True
