"""The officials: who held which office when."""

from sco_cli.answer import LISTED, Answer, Field, Row
from sco_cli.dates import covers, day_of
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.model import Knowledge, Official
from sco_cli.knowledge.provenance import provenance
from sco_cli.names import fold, languages_of, person_name, state_name, text_in
from sco_cli.options import RoleName
from sco_cli.topics.question import Question

OFFICIALS = (
    Field("id", "Id", shown=False),
    Field("name", "Name"),
    Field("names", "Names", shown=False),
    Field("role", "Role", shown=False),
    Field("title", "Office"),
    Field("country", "Country"),
    Field("country_code", "Country code", shown=False),
    Field("start", "Start"),
    Field("end", "End"),
    *LISTED,
)


def officials(knowledge: Knowledge, *, role: RoleName = None, as_of: str | None = None, lang: str = "en") -> Answer:
    """The heads of the permanent bodies, with their terms; at a date those in office."""
    found = list(knowledge.official.values())
    if role is not None:
        roles = dict.fromkeys(one.role for one in found)
        wanted = [known for known in roles if fold(known) == fold(role).removesuffix("s")]
        if not wanted:
            raise NotRecorded(f"no role '{role}' in the knowledge file", hint=f"roles are {', '.join(roles)}")
        found = [one for one in found if one.role == wanted[0]]
    if as_of is not None:
        found = [one for one in found if covers(one.start, one.end, day_of(as_of))]
    rows = [_row(knowledge, one, lang) for one in found]
    return Answer(OFFICIALS, rows, title=f"Officials: {len(rows)}")


def holder(knowledge: Knowledge, role: str, day: str, lang: str) -> Row | None:
    """Who held an office on a day, in short."""
    for one in knowledge.official.values():
        if one.role == role and covers(one.start, one.end, day):
            return {"id": one.id, "name": person_name(knowledge, one.person, lang), "start": one.start, "end": one.end}
    return None


def _row(knowledge: Knowledge, one: Official, lang: str) -> Row:
    return {
        "id": one.id,
        "name": person_name(knowledge, one.person, lang),
        "names": languages_of(knowledge.person[one.person].names),
        "role": one.role,
        "title": text_in(one.title, lang),
        "country": state_name(knowledge, one.country, lang),
        "country_code": one.country,
        "start": one.start,
        "end": one.end,
        **provenance(knowledge, one),
    }


QUESTIONS = {"officials": Question(officials, OFFICIALS)}
