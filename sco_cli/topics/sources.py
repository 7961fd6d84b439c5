"""The sources: where everything in the knowledge file comes from, and what rests on each."""

from sco_cli.answer import Answer, Field, Row, Value
from sco_cli.citations import citation
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.checks import parts, record_and_field
from sco_cli.knowledge.model import Claim, Conflict, Knowledge, Source, Sourced
from sco_cli.nearest import nearest
from sco_cli.options import CiteStyle, SourceName
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


def sources(knowledge: Knowledge, *, cite: CiteStyle = None) -> Answer:
    """The sources of the knowledge file, and what rests on each."""
    resting = supported(knowledge)
    rows = [_row(one, resting.get(key, [])) for key, one in knowledge.source.items()]
    values: list[Value] | None = [citation(one, cite) for one in knowledge.source.values()] if cite else None
    return Answer(SOURCES, rows, title=f"Sources: {len(rows)}", values=values)


def source(knowledge: Knowledge, name: SourceName, *, cite: CiteStyle = None) -> Answer:
    """One source, and what rests on it."""
    key = find_source(knowledge, name)
    found = knowledge.source[key]
    row = _row(found, supported(knowledge).get(key, []))
    return Answer(SOURCE, [row], one=True, title=found.title, values=[citation(found, cite)] if cite else None)


def find_source(knowledge: Knowledge, typed: str) -> str:
    """The key of a source by its key or id.

    :raises NotRecorded: when there is none; the hint names the nearest.
    """
    key = typed.strip().removeprefix("source.")
    if key not in knowledge.source:
        close = nearest(key, knowledge.source)
        hint = f"did you mean: sco source {close[0]}" if close else "sco sources lists them all"
        raise NotRecorded(f"no source '{typed}' in the knowledge file", hint=hint)
    return key


def supported(knowledge: Knowledge) -> dict[str, list[str]]:
    """For each source the ids of the records that name it, in the order of the file."""
    found: dict[str, dict[str, None]] = {}
    for path, part in parts(knowledge):
        record, _ = record_and_field(path)
        keys: list[str] = []
        if isinstance(part, Sourced):
            keys += part.sources
            keys += (key for more in part.field_sources.values() for key in more)
        if isinstance(part, Conflict):
            keys += part.sources
        if isinstance(part, Claim):
            keys.append(part.source)
        for key in keys:
            found.setdefault(key, {})[record] = None
    return {key: list(records) for key, records in found.items()}


def _row(source: Source, records: list[str]) -> Row:
    row: Row = {field.name: getattr(source, field.name) for field in SOURCES if field.name != "records"}
    return row | {"records": records}


QUESTIONS = {"sources": Question(sources, SOURCES, lists=True), "source": Question(source, SOURCE)}
