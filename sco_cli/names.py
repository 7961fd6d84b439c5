"""From what a person types to a record: blind to case, accents, script variants, articles and word order.

An exact or alias hit answers, several hits are ambiguous, a near miss only suggests. Two spellings are the same
when their folded forms are the same; nothing is matched by a part of a name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sco_cli.errors import Ambiguous, NotRecorded
from sco_cli.folding import letters
from sco_cli.knowledge.model import Knowledge, Record, Source, State, Text
from sco_cli.nearest import nearest

LANGUAGES = ("en", "ar", "ru", "zh")

_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})


def text_in(text: Text | None, lang: str) -> str | None:
    """A text in a language, in English where the file has no other."""
    if text is None:
        return None
    return getattr(text, lang) or text.en


def state_name(knowledge: Knowledge, code: str | None, lang: str) -> str | None:
    """The short name of a state by its code."""
    return text_in(knowledge.state[code].names, lang) if code else None


def city_name(knowledge: Knowledge, key: str | None, lang: str) -> str | None:
    """The name of a city by its key."""
    return text_in(knowledge.city[key].names, lang) if key else None


def person_name(knowledge: Knowledge, key: str | None, lang: str) -> str | None:
    """The name of a person by its key."""
    return text_in(knowledge.person[key].names, lang) if key else None


def languages_of(text: Text) -> dict[str, str | None]:
    """A text in all languages, absent ones as ``None``."""
    return {lang: getattr(text, lang) for lang in LANGUAGES}


def fold(text: str) -> str:
    """The form in which two spellings of one name are equal.

    ``"Islamic Republic of Iran"``, ``"republic of iran, islamic"`` and ``"ISLAMIC REPUBLIC OF IRAN"`` fold alike,
    as do ``"الإمارات"`` and ``"امارات"``, ``"Орёл"`` and ``"орел"``.
    """
    words = [_without_article(word) for word in _WORD.findall(letters(text)) if word not in _ARTICLES]
    return " ".join(sorted(words))


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def spellings(text: Text | None) -> Iterator[str]:
    """The spellings that a text has in the languages of the file."""
    if text is not None:
        for lang in LANGUAGES:
            value = getattr(text, lang)
            if value:
                yield value


def names_of(record: Record) -> Iterator[str]:
    """Every name of a record but a state's codes: key, names, title, abbreviation, aliases."""
    if not isinstance(record, State):
        yield record.key
    for _, name in written_names(record):
        yield name


def written_names(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every name that stands in a record, each with its path inside: ``("names", "en")``, ``("aliases", 0)``."""
    for field in ("names", "title", "official_name", "abbreviation"):
        value = getattr(record, field, None)
        if isinstance(value, Text):
            yield from (((field, lang), getattr(value, lang)) for lang in LANGUAGES if getattr(value, lang))
    for number, alias in enumerate(getattr(record, "aliases", None) or ()):
        yield ("aliases", number), alias


def index(records: Mapping[str, Record]) -> dict[str, list[str]]:
    """Folded name -> keys of the records that have it, in the order of the file."""
    found: dict[str, list[str]] = {}
    for key, record in records.items():
        for name in {fold(name) for name in names_of(record)} - {""}:
            found.setdefault(name, []).append(key)
    return found


def named(knowledge: Knowledge, kind: str, typed: str) -> Sequence[str]:
    """The keys of the records of a kind that have a name with the same folded form as what was typed."""
    if kind not in knowledge.folded:
        knowledge.folded[kind] = index(getattr(knowledge, kind))
    return knowledge.folded[kind].get(fold(typed), ())


def find_record(knowledge: Knowledge, kind: str, typed: str, listing: str) -> str:
    """The key of the record of a kind that a name, an alias, a key or an id means.

    :param kind: the name of its table: ``body``.
    :param listing: the command that lists what there is, for the hint.
    :raises Ambiguous: when several fit.
    :raises NotRecorded: when none fits; a near miss is in the hint.
    """
    table: Mapping[str, Record] = getattr(knowledge, kind)
    key = typed.strip().removeprefix(f"{kind}.")
    if key in table:
        return key
    found = named(knowledge, kind, typed)
    if len(found) > 1:
        lines = tuple(f"{key}  {label(table[key])}" for key in found)
        raise Ambiguous(f"'{typed}' fits several: name one", candidates=lines)
    if not found:
        names = (name for record in table.values() for name in names_of(record))
        raise unknown(kind, typed, names, listing)
    return found[0]


def unknown(kind: str, typed: str, names: Iterable[str], listing: str) -> NotRecorded:
    """The failure of a name that is none of those given; it suggests the one that comes close."""
    written = {fold(name): name for name in names if len(name) > 3}
    close = nearest(fold(typed), written)
    hint = f"did you mean '{written[close[0]]}'? {listing} lists them all" if close else f"{listing} lists them all"
    return NotRecorded(f"no {kind} '{typed}' in the knowledge file", hint=hint)


def label(record: Record | Source) -> str:
    """The name of a record in English, for a list of candidates and the results of a search."""
    for field in ("names", "title", "what", "claim", "of"):
        value = getattr(record, field, None)
        if value is not None:
            return value.en if isinstance(value, Text) else str(value)
    return record.id


def find_state(knowledge: Knowledge, typed: str) -> State:
    """The state that a name in any language, an alias or an ISO code means.

    :raises Ambiguous, NotRecorded: as ``find_record``.
    """
    word = typed.strip()
    if word in (word.upper(), word.lower()):  # "Ind" is no code but the beginning of a name
        if found := knowledge.state.get(word.upper()):
            return found
        if len(word) == 3:
            for state in knowledge.state.values():
                if state.code3 == word.upper():
                    return state
    return knowledge.state[find_record(knowledge, "state", typed, "sco states")]
