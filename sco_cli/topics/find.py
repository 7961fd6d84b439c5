"""A search over everything: names, titles, decisions, claims, in all languages."""

from collections.abc import Iterator

from msgspec import Struct

from sco_cli.answer import LISTED, Answer, Field, Row
from sco_cli.knowledge.model import KINDS, REFERENCES, Knowledge, Record, Source, Text
from sco_cli.knowledge.provenance import cite, provenance
from sco_cli.names import fold, label, spellings
from sco_cli.options import Words
from sco_cli.rows import row
from sco_cli.topics.question import Question

FIND = (
    Field("id", "Record"),
    Field("name", "Name"),
    Field("field", "Found in"),
    Field("text", "Text"),
    Field("kind", "Kind", shown=False),
    Field("score", "Score", shown=False),
    *LISTED,
)
NAMING = frozenset({"id", "names", "title", "aliases", "official_name", "abbreviation"})
"""Fields that say what a record is called; a hit in one of them comes before a hit in a sentence."""
UNREAD = frozenset({*REFERENCES, "evidence", "url", "field", "sources"})
"""Fields that hold keys and addresses: what they lead to is found by itself."""
SHORTEST_PREFIX = 3
"""A word typed finds longer words that begin with it, from this length on."""


def find(knowledge: Knowledge, words: Words, *, lang: str = "en") -> Answer:
    """Search over everything, the best hits first; says in which field the words were found."""
    wanted = fold(" ".join(words)).split()
    found: list[tuple[float, Row]] = []
    for kind in KINDS:
        for record in getattr(knowledge, kind).values():
            best = max(_hits(record, wanted), default=None, key=lambda hit: hit[0])
            if best is not None:
                found.append((best[0], _row(knowledge, kind, record, best, lang)))
    found.sort(key=lambda one: -one[0])
    return Answer(FIND, [one for _, one in found], title=f"Found for '{' '.join(words)}': {len(found)}")


def _hits(record: Record | Source, wanted: list[str]) -> Iterator[tuple[float, str, str]]:
    """Where all words occur in one text of a record: a score, the field, the text.

    The score is the share of the text that was typed, and one more for a text that says what a record is called.
    """
    for field, text in texts(record):
        words = fold(text).split()
        fits = [max((_fit(word, one) for one in words), default=0.0) for word in wanted]
        if fits and all(fits):
            yield (1.0 if field.split(".")[0] in NAMING else 0.0) + min(sum(fits) / len(words), 1.0), field, text


def _fit(typed: str, word: str) -> float:
    """How much of a word was typed: all of it, its beginning, or in Chinese, which has no spaces, a part; else 0."""
    if typed == word:
        return 1.0
    begins = len(typed) >= SHORTEST_PREFIX and word.startswith(typed)
    return len(typed) / len(word) if begins or _in_chinese(typed, word) else 0.0


def _in_chinese(typed: str, word: str) -> bool:
    return typed in word and all("\u3400" <= char <= "\u9fff" for char in typed)


def texts(record: Struct, inside: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a record, each with the field it stands in: ``decisions.0.what``."""
    for name in record.__struct_fields__:
        if name in UNREAD and not isinstance(getattr(record, name), Text):
            continue
        yield from _texts(f"{inside}{name}", getattr(record, name))


def _texts(field: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Text):
        yield from ((field, text) for text in spellings(value))
    elif isinstance(value, Struct):
        yield from texts(value, f"{field}.")
    elif isinstance(value, str):
        yield field, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            if isinstance(item, Struct):
                yield from texts(item, f"{field}.{number}.")
            elif isinstance(item, str):
                yield field, item


def _row(knowledge: Knowledge, kind: str, record: Record | Source, hit: tuple[float, str, str], lang: str) -> Row:
    score, field, text = hit
    named = row(knowledge, record, lang)
    name = next((named[key] for key in ("name", "title", "what", "claim", "of") if named.get(key)), label(record))
    found: Row = {"id": record.id, "kind": kind, "name": name, "field": field, "text": text, "score": round(score, 3)}
    if isinstance(record, Record):
        return found | provenance(knowledge, record)
    return found | {"sources": cite(knowledge, [record.id.partition(".")[2]])}


QUESTIONS = {"find": Question(find, FIND, lists=True)}
