"""The sources: where everything in the knowledge file comes from, and what rests on each."""

from sco_cli.answer import Answer, Field, Row
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.checks import parts
from sco_cli.knowledge.model import KINDS, Claim, Conflict, Knowledge, Source, Sourced
from sco_cli.nearest import nearest
from sco_cli.options import SourceName
from sco_cli.topics.question import Question

SOURCES = (
    Field("id", "Id"),
    Field("title", "Title"),
    Field("publisher", "Publisher"),
    Field("via", "Via", shown=False),
    Field("date", "Date"),
    Field("language", "Language", shown=False),
    Field("url", "Address", shown=False),
    Field("seen", "Seen", shown=False),
    Field("records", "Supports", shown=False),
    Field("note", "Note", shown=False),
)
SOURCE = tuple(field._replace(shown=True) for field in SOURCES)


def sources(knowledge: Knowledge) -> Answer:
    """The sources of the knowledge file."""
    resting = _resting(knowledge)
    rows = [_row(one, resting.get(key, [])) for key, one in knowledge.source.items()]
    return Answer(SOURCES, rows, title=f"Sources: {len(rows)}")


def source(knowledge: Knowledge, name: SourceName) -> Answer:
    """One source, and what rests on it."""
    key = name.removeprefix("source.")
    found = knowledge.source.get(key)
    if found is None:
        close = nearest(key, knowledge.source)
        hint = f"did you mean: sco source {close[0]}" if close else "sco sources lists them all"
        raise NotRecorded(f"no source '{name}' in the knowledge file", hint=hint)
    row = _row(found, _resting(knowledge).get(key, []))
    return Answer(SOURCE, [row], one=True, title=found.title)


def _resting(knowledge: Knowledge) -> dict[str, list[str]]:
    """For each source the ids of the records that name it, in the order of the file."""
    found: dict[str, dict[str, None]] = {}
    for path, part in parts(knowledge):
        kind, *rest = path
        record = f"{kind}.{rest[0]}" if kind in KINDS else str(kind)
        if isinstance(part, Sourced):
            for keys in (part.sources, *part.field_sources.values()):
                for key in keys:
                    found.setdefault(key, {})[record] = None
        if isinstance(part, Conflict):
            for key in part.sources:
                found.setdefault(key, {})[record] = None
        if isinstance(part, Claim):
            found.setdefault(part.source, {})[record] = None
    return {key: list(records) for key, records in found.items()}


def _row(source: Source, records: list[str]) -> Row:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "via": source.via,
        "date": source.date,
        "language": source.language,
        "url": source.url,
        "seen": source.seen,
        "records": records,
        "note": source.note,
    }


QUESTIONS = {"sources": Question(sources, SOURCES), "source": Question(source, SOURCE)}
