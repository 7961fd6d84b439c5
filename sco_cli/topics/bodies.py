"""The bodies: councils, permanent bodies, meetings and centres."""

from sco_cli.answer import LISTED, PROVENANCE, Answer, Field
from sco_cli.dates import first_day, last_day
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import find_record, text_in
from sco_cli.options import BodyName
from sco_cli.rows import row
from sco_cli.topics.question import Kind, Question

_BODY = (
    Field("id", "Id"),
    Field("name", "Name"),
    Field("names", "Names", shown=False),
    Field("abbreviation", "Abbreviation", shown=False),
    Field("aliases", "Also called", shown=False),
    Field("role", "Role", shown=False),
    Field("duties", "Its task alone", shown=False),
    Field("stage", "Stage"),
    Field("seat", "Seat"),
    Field("founded", "Founded"),
)
BODIES = _BODY + LISTED
BODY = tuple(field._replace(shown=field.name not in ("id", "names")) for field in _BODY) + PROVENANCE


def bodies(knowledge: Knowledge, *, as_of: str | None = None, lang: str = "en") -> Answer:
    """The councils, the Secretariat and the other bodies; at a date those founded by then."""
    found = list(knowledge.body.values())
    if as_of is not None:
        found = [one for one in found if one.founded is not None and first_day(one.founded) <= last_day(as_of)]
    rows = [row(knowledge, one, lang) for one in found]
    return Answer(BODIES, rows, title=f"Bodies: {len(rows)}")


def body(knowledge: Knowledge, name: BodyName, *, lang: str = "en") -> Answer:
    """One body: role, seat, founded."""
    found = knowledge.body[find_record(knowledge, "body", name, "sco bodies")]
    return Answer(BODY, [row(knowledge, found, lang)], one=True, title=str(text_in(found.names, lang)))


HELD = Kind("body", "bodies")
QUESTIONS = {"bodies": Question(bodies, BODIES, HELD, lists=True), "body": Question(body, BODY, HELD)}
