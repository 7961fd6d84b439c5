"""The content of a lexicon in the form in which it is looked up: made from its TOML file, or read as the build made it.

Beside ``en.toml`` the wheel holds ``en.msgpack``, which carries the digest of the TOML file's bytes; where that differs
or there is none, as in a checkout, the TOML file is read. A phrase is decoded when a question has its first word.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, product
from typing import Any, NamedTuple

import msgspec
from msgspec import Raw, Struct

from sco_cli.ask.words import folded, words
from sco_cli.knowledge.compiled import Index, digest


class Phrase(NamedTuple):
    """Some words that mean a concept. ``stems`` says of each whether it is only the beginning of a word."""

    forms: tuple[str, ...]
    stems: tuple[bool, ...]
    concept: str


class Titles(Struct):
    """The words by which a language builds titles, for titles that people cut.

    :ivar small: words that do not tell one title from another.
    :ivar ends: a word at which a name may end -> the same word written apart.
    :ivar whose: the words that say whose agreement it is; ``*`` stands for the name of the organisation.
    :ivar itself: words that stand for the name of the organisation inside a title.
    :ivar about: words after which a title says what it is about; an empty one for what follows its first word.
    :ivar joined: what may be written together with the first word of a part of that.
    :ivar general: words that may be left out of that.
    :ivar articles: what may stand before a part of that.
    """

    small: list[str] = []
    ends: dict[str, list[str]] = {}
    whose: list[str] = []
    itself: list[str] = []
    about: list[str] = []
    joined: list[str] = []
    general: list[list[str]] = []
    articles: list[str] = []


class Content(Struct):
    """What a lexicon file holds, its words folded.

    :ivar spaced: there are spaces between words; without, each character is one, and what places a date may follow it.
    :ivar names: the language of the knowledge file in which answers name things.
    :ivar same: a letter -> the one that it is read as.
    :ivar vowels: the letters after which the ending of a word is never nothing.
    :ivar exact: first word -> second word -> phrases; nothing for a second word that is only a beginning, or is none.
    :ivar stems: beginning of the first word -> phrases.
    :ivar known: first letter -> all words of the phrases.
    """

    spaced: bool
    names: str
    answer: dict[str, str]
    suggestions: dict[str, list[str]]
    same: dict[int, str]
    titles: Titles
    months: dict[str, int]
    of_year: frozenset[str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    articles: frozenset[str]
    clauses: frozenset[str]
    later: frozenset[str]
    earlier: frozenset[str]
    among: frozenset[str]
    relative: frozenset[str]
    openings: frozenset[str]
    pointing: frozenset[str]
    telling: frozenset[str]
    asserting: frozenset[str]
    verbless: bool
    attached: bool
    clitics: dict[str, str]
    suffixes: list[str]
    endings: list[list[str]]
    vowels: str
    adjectives: dict[str, tuple[str, str]]
    exact: dict[str, dict[str, list[Phrase]]]
    stems: dict[str, list[Phrase]]
    known: dict[str, list[str]]


class Packed(Struct, array_like=True):
    """The same in MessagePack, the phrases of each first word by themselves."""

    digest: bytes
    content: Raw
    exact: dict[str, Raw]
    stems: dict[str, Raw]
    known: dict[str, Raw]


def parsed(language: str, text: bytes) -> Content:
    """The content of a lexicon's TOML file."""
    import tomli

    data = tomli.loads(text.decode())
    found = Content(
        spaced=data.get("spaced", True),
        names=data.get("names", language),
        answer=data["answer"],
        suggestions=data.get("suggestions", {}),
        same={ord(one): other for one, other in zip(*data.get("same", ("", "")), strict=True)},
        titles=msgspec.convert(data.get("titles", {}), Titles),
        months=_numbered(data.get("months", [])),
        of_year=frozenset(map(folded, data.get("of_year", []))),
        numbers=_numbered(data.get("numbers", [])),
        ordinals=_numbered(data.get("ordinals", [])),
        articles=frozenset(data.get("articles", [])),
        clauses=frozenset(data.get("clauses", [])),
        later=frozenset(data.get("later", [])),
        earlier=frozenset(data.get("earlier", [])),
        among=frozenset(data.get("among", [])),
        relative=frozenset(data.get("relative", [])),
        openings=frozenset(data.get("openings", [])),
        pointing=frozenset(data.get("pointing", [])),
        telling=frozenset(data.get("telling", [])),
        asserting=frozenset(map(folded, data.get("asserting", []))),
        verbless=data.get("verbless", False),
        attached=data.get("attached", False),
        clitics=data.get("clitics", {}),
        suffixes=data.get("suffixes", []),
        endings=[[folded(one) for one in row] for row in data.get("endings", [])],
        vowels=data.get("vowels", ""),
        adjectives=_adjectives(data.get("adjectives", {})),
        exact={},
        stems={},
        known={},
    )
    lists = {f"<{name}>": words for name, words in data.get("lists", {}).items()}
    for concept, phrases in data["concepts"].items():
        for phrase in phrases:
            for parts in _rows(phrase, lists) if found.spaced else [[word.text for word in words(phrase)]]:
                _add(found, parts, concept)
    exact = (phrase for table in found.exact.values() for some in table.values() for phrase in some)
    phrases = chain(exact, *found.stems.values())
    for form in dict.fromkeys(form for phrase in phrases for form in phrase.forms):
        found.known.setdefault(form[:1], []).append(form)
    return found


def _rows(phrase: str, lists: dict[str, list[str]]) -> Iterator[Sequence[str]]:
    """The rows of words that a phrase stands for: ``my|our <person> asks`` is one for each way to choose its words."""
    yield from product(*(lists.get(part) or part.split("|") for part in phrase.split()))


def _add(content: Content, parts: Sequence[str], concept: str) -> None:
    stems = tuple(part.endswith("*") for part in parts)
    forms = tuple(folded(part.rstrip("*")) for part in parts)
    phrase = Phrase(forms, stems, concept)
    if stems[0]:
        content.stems.setdefault(forms[0], []).append(phrase)
        return
    second = forms[1] if len(forms) > 1 and not stems[1] else ""
    content.exact.setdefault(forms[0], {}).setdefault(second, []).append(phrase)


def _numbered(lines: list[str]) -> dict[str, int]:
    """Name -> number; a name of several words is written with underscores between them."""
    return {
        folded(word.replace("_", " ")): number for number, line in enumerate(lines, start=1) for word in line.split()
    }


def _adjectives(tables: dict[str, dict[str, list[str]]]) -> dict[str, tuple[str, str]]:
    """Adjective -> the kind and key of the place that it is made from."""
    return {
        folded(word): (kind, key) for kind, places in tables.items() for key, some in places.items() for word in some
    }


def pack(language: str, text: bytes) -> bytes:
    """The compiled form of a lexicon's TOML file."""
    content = parsed(language, text)
    encode = msgspec.msgpack.encode
    tables = (
        {first: _raw({second: _raw(some) for second, some in table.items()}) for first, table in content.exact.items()},
        {form: _raw(some) for form, some in content.stems.items()},
        {letter: _raw(some) for letter, some in content.known.items()},
    )
    content.exact, content.stems, content.known = {}, {}, {}
    return encode(Packed(digest(text), Raw(encode(content)), *tables))


def _raw(some: object) -> Raw:
    return Raw(msgspec.msgpack.encode(some))


def unpacked(text: bytes, packed: bytes) -> Content | None:
    """The content of a lexicon from its compiled form; ``None`` when that was made from another file.

    :param text: the bytes of the TOML file.
    """
    try:
        found = msgspec.msgpack.decode(packed, type=Packed)
    except msgspec.MsgspecError:
        return None
    if found.digest != digest(text):
        return None
    content = msgspec.msgpack.decode(found.content, type=Content)
    content.exact = Following(found.exact)
    content.stems = Index(lambda: found.stems, _PHRASES)
    content.known = Index(lambda: found.known, list[str])
    return content


_PHRASES: Any = list[Phrase]


class Following(dict[str, dict[str, list[Phrase]]]):
    """The phrases by their first and second words: only those of two words that stand in a question are decoded."""

    def __init__(self, kept: dict[str, Raw]) -> None:
        super().__init__()
        self._kept = kept

    def __missing__(self, first: str) -> dict[str, list[Phrase]]:
        kept = self._kept[first]
        found = self[first] = Index(lambda: msgspec.msgpack.decode(kept, type=dict[str, Raw]), _PHRASES)
        return found

    def __contains__(self, first: object) -> bool:
        return first in self._kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)
