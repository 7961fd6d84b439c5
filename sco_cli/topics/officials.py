"""The officials: who held which office when."""

from sco_cli.answer import LISTED, Answer, Field, Row
from sco_cli.dates import covers, day_of, first_day, last_day
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import find_record, find_state, fold, person_name, text_in
from sco_cli.options import OfCountry, PersonName, RoleName, Since, Until
from sco_cli.rows import row
from sco_cli.topics.question import Kind, Question

OFFICIALS = (
    Field("id", "Id", shown=False),
    Field("name", "Name"),
    Field("names", "Names", shown=False),
    Field("role", "Role", shown=False),
    Field("title", "Office"),
    Field("body", "Body", shown=False),
    Field("country", "Country"),
    Field("country_code", "Country code", shown=False),
    Field("start", "Start"),
    Field("end", "End"),
    *LISTED,
)


def officials(
    knowledge: Knowledge,
    *,
    role: RoleName = None,
    person: PersonName = None,
    country: OfCountry = None,
    since: Since = None,
    until: Until = None,
    as_of: str | None = None,
    lang: str = "en",
) -> Answer:
    """The heads of the permanent bodies, with their terms; at a date those in office."""
    found = list(knowledge.official.values())
    if role is not None:
        roles = dict.fromkeys(one.role for one in found)
        wanted = [known for known in roles if fold(known) in (fold(role), fold(role.removesuffix("s")))]
        if not wanted:
            raise NotRecorded(f"no role '{role}' in the knowledge file", hint=f"roles are {', '.join(roles)}")
        found = [one for one in found if one.role == wanted[0]]
    if person is not None:
        wanted_person = find_record(knowledge, "person", person, "sco officials")
        found = [one for one in found if one.person == wanted_person]
    if country is not None:
        code = find_state(knowledge, country).key
        found = [one for one in found if one.country == code]
    if since is not None:
        found = [one for one in found if one.end is None or first_day(one.end) > first_day(since)]
    if until is not None:
        found = [one for one in found if first_day(one.start) <= last_day(until)]
    if as_of is not None:
        found = [one for one in found if covers(one.start, one.end, day_of(as_of))]
    rows = [row(knowledge, one, lang) for one in found]
    return Answer(OFFICIALS, rows, title=f"Officials: {len(rows)}")


def head(knowledge: Knowledge, day: str, lang: str) -> Row | None:
    """Who headed the organisation on a day, in short: it is the office of which the file speaks first."""
    terms = list(knowledge.official.values())
    for one in terms:
        if one.role == terms[0].role and covers(one.start, one.end, day):
            return {
                "id": one.id,
                "name": person_name(knowledge, one.person, lang),
                "role": one.role,
                "title": text_in(one.title, lang),
                "start": one.start,
                "end": one.end,
            }
    return None


QUESTIONS = {"officials": Question(officials, OFFICIALS, Kind("official", "officials"), lists=True)}
