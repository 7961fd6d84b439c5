"""Where one fact stands: file and line, sources, certainty, conflicting values, and the rule of a derived value."""

from msgspec import Struct

from sco_cli.answer import PROVENANCE, Answer, Field, Row
from sco_cli.dates import day_of
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.checks import resolve
from sco_cli.knowledge.model import KINDS, Knowledge, Source, Sourced, State
from sco_cli.knowledge.positions import Path, Place, nearest, positions
from sco_cli.knowledge.provenance import certainty, certainty_of, cite, conflicts, provenance
from sco_cli.knowledge.reading import text_of
from sco_cli.knowledge.standing import states_with_status, status_on
from sco_cli.options import RecordId
from sco_cli.topics.get import beginning, index, value_at
from sco_cli.topics.question import Question

WHY = (
    Field("id", "Id"),
    Field("field", "Field"),
    Field("value", "Value"),
    Field("rule", "Follows from"),
    Field("file", "File"),
    Field("line", "Line"),
    *(field._replace(shown=True) for field in PROVENANCE),
    Field("text", "As it stands"),
)
RULES = {
    ("state", "status"): "the status in the history whose span covers the day: since <= day < until",
    ("state", "since"): "the beginning of the status that the state has on the day",
    ("state", "until"): "the end of the status that the state has on the day",
    ("state", "as_of"): "the date asked about, its last day; without one today",
    ("about", "members"): "the number of states whose status on the day is member",
    ("about", "partners"): "the number of states with a status on the day other than member",
    ("about", "latest_summit"): "the summit with the highest number that had begun on the day",
    ("about", "next_summit"): "the summit with the lowest number that had not begun on the day",
    ("about", "head"): "the official of the role named first in the file whose term covers the day: start <= day < end",
    ("summit", "country"): "the state in which the city lies",
    ("summit", "country_code"): "the state in which the city lies",
    ("summit", "end"): "the same as the start, where the file has no end: the summit took one day",
    ("meeting", "country"): "the state in which the city lies",
    ("meeting", "country_code"): "the state in which the city lies",
    ("meeting", "end"): "the same as the start, where the file has no end: the meeting took one day",
}
"""Values that are not in the file but follow from it, each with its rule."""
CERTAINTY_RULE = (
    "two or more publishers: confirmed; one: single-source; sources not seen themselves: reported; "
    "computed where the file says so"
)


def why(knowledge: Knowledge, record: RecordId, *, as_of: str | None = None, lang: str = "en") -> Answer:
    """Where one fact stands: file and line, sources, certainty, conflicting values."""
    value, record_id, rest = beginning(knowledge, record, as_of, lang)
    field = rest[0] if rest else None
    found: Row = {"id": record_id, "field": ".".join(rest) or None}
    if rest:
        found["value"] = value_at(knowledge, record, as_of, lang)
        kind = record_id.partition(".")[0]
        found["rule"] = CERTAINTY_RULE if field == "certainty" else RULES.get((kind, str(field)))
    elif isinstance(value, dict):
        found["value"] = value.get("name") or value.get("title")
    rest = _stored(knowledge, record_id, rest, day_of(as_of))
    subject, of = _subject(knowledge, record_id, rest)
    if isinstance(resolve(knowledge, record_id), Source):
        found["sources"] = cite(knowledge, [record_id.partition(".")[2]])
    elif subject is None and found.get("rule") is None:
        raise NotRecorded(f"{record} is no single fact", hint="name a record or a field of one: sco why summit.24.city")
    if record_id == "about" and field in ("members", "partners"):
        found |= _counted(knowledge, day_of(as_of), member=field == "members")
    return Answer(WHY, [found | _standing(knowledge, record_id, rest, subject, of)], one=True, title=f"Why {record}")


def _stored(knowledge: Knowledge, record_id: str, rest: list[str], day: str) -> list[str]:
    """Where a value that follows from the history of a state stands: in the status held on the day."""
    record = resolve(knowledge, record_id)
    if isinstance(record, State) and rest and rest[0] in ("status", "since", "until"):
        held = status_on(record, day)
        if held is not None:
            return ["history", str(record.history.index(held)), *rest]
    return rest


def _counted(knowledge: Knowledge, day: str, *, member: bool) -> Row:
    """What a number of states was counted from: the statuses that they have on the day."""
    held = [status for _, status in states_with_status(knowledge, day) if (status.status == "member") == member]
    return {
        "certainty": "computed",
        "sources": cite(knowledge, dict.fromkeys(key for one in held for key in one.sources)),
    }


def _subject(knowledge: Knowledge, record_id: str, rest: list[str]) -> tuple[Sourced | None, str | None]:
    """The innermost table with sources that a path goes through, and the field of it that the path names."""
    alone = {"organisation": knowledge.organisation, "founded": knowledge.organisation.founding}
    part: object = alone.get(record_id) or resolve(knowledge, record_id)
    found = part if isinstance(part, Sourced) else None
    field = rest[0] if rest else None
    for number, step in enumerate(rest, start=1):
        item = index(step)
        if isinstance(part, tuple) and item is not None and item < len(part):
            part = part[item]
        else:
            part = getattr(part, step, None) if isinstance(part, Struct) else None
        if isinstance(part, Sourced):
            found, field = part, rest[number] if number < len(rest) else None
    return found, field


def _standing(knowledge: Knowledge, record_id: str, rest: list[str], subject: Sourced | None, field: str | None) -> Row:
    """File, line, text, and where it comes from."""
    path: Path = ("organisation", "founding") if record_id == "founded" else (record_id,)
    if record_id.partition(".")[0] in KINDS:
        path = tuple(record_id.split(".", 1))
    text = text_of(knowledge.path)
    places = positions(text)
    place = nearest(places, path + tuple(step if index(step) is None else int(step) for step in rest))
    found: Row = {"file": knowledge.path, "line": place[0] if place else None}
    if path in places:
        found["text"] = _excerpt(text, places, path)
    if subject is None:
        return found
    keys = subject.field_sources.get(field) if field else None
    if field is None or not hasattr(subject, field):
        return found | provenance(knowledge, subject)
    return found | {
        "certainty": certainty_of(knowledge, keys) if keys else certainty(knowledge, subject),
        "sources": cite(knowledge, keys or subject.sources),
        "conflicts": conflicts(knowledge, tuple(one for one in subject.conflicts if one.field == field)),
        "note": subject.note,
    }


def _excerpt(text: str, places: dict[Path, Place], path: Path) -> str:
    """The lines of a record, from its header to the one of the next record."""
    start = places[path][0]
    tops = {place[0] for other, place in places.items() if len(other) <= len(path) and other != path}
    end = min((line for line in tops if line > start), default=None)
    lines = text.splitlines()[start - 1 : end - 1 if end else None]
    while lines and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines.pop()
    return "\n".join(lines)


QUESTIONS = {"why": Question(why, WHY)}
