"""From what a person types to a record: blind to case, accents, script variants, articles and word order.

An exact or alias hit answers, several hits are ambiguous, a near miss only suggests. Two spellings are the same
when their folded forms are the same; nothing is matched by a part of a name.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

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
        yield record.id.partition(".")[2]
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


def matches(typed: str, known: Mapping[str, Iterable[str]]) -> list[str]:
    """The keys that have a name with the same folded form as what was typed, in the order given."""
    wanted = fold(typed)
    return [key for key, names in known.items() if any(fold(name) == wanted for name in names)] if wanted else []


def find(
    typed: str,
    known: Mapping[str, Iterable[str]],
    *,
    kind: str,
    listing: str,
    describe: Callable[[str], str] = str,
) -> str:
    """The one key that what was typed names.

    :param known: key -> names. The names are gone through more than once only when nothing fits.
    :param kind: what is looked for, in the singular, for messages.
    :param listing: the command that lists what there is, for the hint.
    :param describe: the line that stands for a key in a list of candidates.
    :raises Ambiguous: when several fit.
    :raises NotRecorded: when none fits; a near miss is in the hint.
    """
    table = {key: tuple(names) for key, names in known.items()}
    found = matches(typed, table)
    if len(found) == 1:
        return found[0]
    if found:
        raise Ambiguous(f"'{typed}' fits several: name one", candidates=tuple(describe(key) for key in found))
    raise NotRecorded(f"no {kind} '{typed}' in the knowledge file", hint=_suggestion(typed, table, listing))


def _suggestion(typed: str, table: Mapping[str, tuple[str, ...]], listing: str) -> str:
    written = {fold(name): name for names in table.values() for name in names if len(name) > 3}
    close = nearest(fold(typed), written)
    return f"did you mean '{written[close[0]]}'? {listing} lists them all" if close else f"{listing} lists them all"


def find_record(knowledge: Knowledge, kind: str, typed: str, listing: str) -> str:
    """The key of the record of a kind that a name, an alias, a key or an id means.

    :param kind: the name of its table: ``body``.
    :param listing: the command that lists what there is, for the hint.
    :raises Ambiguous, NotRecorded: as ``find``.
    """
    table: Mapping[str, Record] = getattr(knowledge, kind)
    key = typed.strip().removeprefix(f"{kind}.")
    if key in table:
        return key
    return find(
        typed,
        {key: names_of(record) for key, record in table.items()},
        kind=kind,
        listing=listing,
        describe=lambda key: f"{key}  {label(table[key])}",
    )


def label(record: Record | Source) -> str:
    """The name of a record in English, for a list of candidates and the results of a search."""
    for field in ("names", "title", "what", "claim", "of"):
        value = getattr(record, field, None)
        if value is not None:
            return value.en if isinstance(value, Text) else str(value)
    return record.id


def find_state(knowledge: Knowledge, typed: str) -> State:
    """The state that a name in any language, an alias or an ISO code means.

    :raises Ambiguous, NotRecorded: as ``find``.
    """
    word = typed.strip()
    if word in (word.upper(), word.lower()):  # "Ind" is no code but the beginning of a name
        for code, state in knowledge.state.items():
            if word.upper() in (code, state.code3):
                return state
    return knowledge.state[find_record(knowledge, "state", typed, "sco states")]
