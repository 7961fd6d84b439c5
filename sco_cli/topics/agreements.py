"""The agreements: conventions, treaties, declarations and strategies."""

from sco_cli.answer import LISTED, PROVENANCE, Answer, Field
from sco_cli.dates import day_of, first_day, last_day
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import find_record, text_in
from sco_cli.options import AgreementKind, AgreementName, AreaName, AtSummit, CityName, Since, Until, Year
from sco_cli.rows import row
from sco_cli.topics.meetings import find_summit
from sco_cli.topics.question import Kind, Question

_AGREEMENT = (
    Field("id", "Id", shown=False),
    Field("signed", "Signed"),
    Field("title", "Title"),
    Field("kind", "Kind"),
    Field("city", "City"),
    Field("in_force", "In force"),
    Field("subject", "Subject", shown=False),
    Field("summit", "Summit", shown=False),
    Field("aliases", "Also called", shown=False),
)
AGREEMENTS = _AGREEMENT + LISTED
AGREEMENT = tuple(field._replace(shown=field.name != "id") for field in _AGREEMENT) + PROVENANCE


def agreements(
    knowledge: Knowledge,
    *,
    kind: AgreementKind = None,
    about: AreaName = None,
    summit: AtSummit = None,
    city: CityName = None,
    year: Year = None,
    since: Since = None,
    until: Until = None,
    as_of: str | None = None,
    lang: str = "en",
) -> Answer:
    """The conventions, treaties, declarations and strategies; at a date those signed by then."""
    found = sorted(knowledge.agreement.values(), key=lambda one: one.signed)
    if kind is not None:
        found = [one for one in found if one.kind == kind]
    if about is not None:
        area = knowledge.cooperation[find_record(knowledge, "cooperation", about, "sco cooperation")]
        found = [one for one in found if one.key in area.agreements]
    if summit is not None:
        at = find_summit(knowledge, summit, day_of(as_of)).key
        found = [one for one in found if one.summit == at]
    if city is not None:
        place = find_record(knowledge, "city", city, "sco agreements")
        found = [one for one in found if one.city == place]
    if year is not None:
        found = [one for one in found if one.signed[:4] == str(year)]
    if since is not None:
        found = [one for one in found if last_day(one.signed) >= first_day(since)]
    for end in (until, as_of):
        if end is not None:
            found = [one for one in found if first_day(one.signed) <= last_day(end)]
    rows = [row(knowledge, one, lang) for one in found]
    return Answer(AGREEMENTS, rows, title=f"Agreements and declarations: {len(rows)}")


def agreement(knowledge: Knowledge, which: AgreementName, *, lang: str = "en") -> Answer:
    """One agreement: signed, where, in force, subject."""
    found = knowledge.agreement[find_record(knowledge, "agreement", which, "sco agreements")]
    return Answer(AGREEMENT, [row(knowledge, found, lang)], one=True, title=str(text_in(found.title, lang)))


HELD = Kind("agreement", "agreements")
QUESTIONS = {
    "agreements": Question(agreements, AGREEMENTS, HELD, lists=True),
    "agreement": Question(agreement, AGREEMENT, HELD),
}
