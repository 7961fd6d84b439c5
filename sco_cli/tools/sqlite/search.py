"""The full-text index of the database: one row for each text of each record, in each language.

SQLite cuts text into words at spaces. Chinese has none, and Arabic writers spell one word in several ways; so beside
a text stand the forms that a reader may type instead: the parts of Chinese words, and the folded form of any other.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.inspect import StrType, VarTupleType

from sco_cli.knowledge.checks import Path, parts, record_and_field
from sco_cli.knowledge.model import REFERENCES, Knowledge, Text
from sco_cli.names import fold
from sco_cli.tools.sqlite.filling import Row
from sco_cli.tools.sqlite.layout import bare, fields

SEARCH = """\
CREATE VIRTUAL TABLE "search" USING fts5 (
  record UNINDEXED, kind UNINDEXED, language UNINDEXED, field UNINDEXED, text, forms,
  tokenize = 'unicode61 remove_diacritics 2'
)"""
UNREAD = frozenset({*REFERENCES, "id", "field", "evidence", "url", "website", "language", "languages", "version"})
"""Fields of plain text that hold keys and addresses. Those with a pattern or a choice of words are none either."""
LONGEST_PART = 12
"""The longest part of a Chinese word that is found by itself; a full title is found as a whole."""
_WORD = re.compile(r"\w+")
_CHINESE = re.compile("[\u3400-\u9fff]+")


def entries(knowledge: Knowledge) -> Iterator[Row]:
    """The rows of the index: the record, its kind, the language or ``None``, the field as a path, the text, its forms.

    A field may lie inside the record: ``decisions.0.what``.
    """
    for path, part in parts(knowledge):
        for language, field, text in _texts(path, part):
            record, inside = record_and_field((*path, *field))
            yield "search", (record, path[0], language, inside, text, forms(text))


def _texts(path: Path, part: Struct) -> Iterator[tuple[str | None, tuple[str, ...], str]]:
    if isinstance(part, Text):
        yield from ((one, (), getattr(part, one)) for one in Text.__struct_fields__ if getattr(part, one))
        return
    for name in _plain_fields(type(part)):
        value = getattr(part, name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str):
                yield None, (name,), text


@cache
def _plain_fields(struct: type[Struct]) -> tuple[str, ...]:
    """The fields of a record that hold text in no language of the file: aliases, notes, titles of sources."""
    found = []
    for field in fields(struct):
        kinds = [bare(one.item_type)[0] if isinstance(one, VarTupleType) else one for one in bare(field.type)]
        if field.name not in UNREAD and any(isinstance(one, StrType) and one.pattern is None for one in kinds):
            found.append(field.name)
    return tuple(found)


def forms(text: str) -> str:
    """What else the words of a text may be typed as, separated by spaces; empty for most texts."""
    if text.isascii():
        return ""
    found: dict[str, None] = {}
    for word in _WORD.findall(text):
        for run in _CHINESE.findall(word):
            found.update(dict.fromkeys(_parts(run)))
        found.update(dict.fromkeys(fold(word).split()))
    return " ".join(form for form in found if form not in text.split())


def _parts(run: str) -> Iterator[str]:
    for start in range(len(run)):
        for end in range(start + 1, min(len(run), start + LONGEST_PART) + 1):
            yield run[start:end]
