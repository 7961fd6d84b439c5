"""The organisation itself: its card, and how it was founded."""

from sco_cli.answer import PROVENANCE, Answer, Field, Row
from sco_cli.dates import day_of
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.model import Charter, Knowledge, Predecessor
from sco_cli.knowledge.provenance import provenance
from sco_cli.knowledge.standing import states_with_status
from sco_cli.names import city_name, languages_of, state_name, text_in
from sco_cli.topics.meetings import latest, upcoming
from sco_cli.topics.officials import head
from sco_cli.topics.question import Question
from sco_cli.topics.states import PARTNERS, WITH_STATUS

ABOUT = (
    Field("id", "Id", shown=False),
    Field("name", "Name"),
    Field("names", "Names", shown=False),
    Field("abbreviation", "Abbreviation"),
    Field("founded", "Founded"),
    Field("city", "In"),
    Field("seat", "Seat"),
    Field("languages", "Languages"),
    Field("website", "Website"),
    Field("as_of", "As of"),
    Field("members", "Members"),
    Field("partners", "Partners"),
    Field("head", "Head"),
    Field("secretary_general", "Secretary-General", shown=False),
    Field("latest_summit", "Latest summit"),
    Field("next_summit", "Next summit"),
    Field("figures", "In figures"),
    Field("aliases", "Also called", shown=False),
    *PROVENANCE,
)
FOUNDED = (
    Field("id", "Id", shown=False),
    Field("date", "Date"),
    Field("city", "City"),
    Field("country", "Country"),
    Field("country_code", "Country code", shown=False),
    Field("founders", "Founders"),
    Field("founder_codes", "Founders' codes", shown=False),
    Field("initiative_of", "On the initiative of"),
    Field("document", "Document"),
    Field("predecessor", "Predecessor"),
    Field("charter", "Charter"),
    *PROVENANCE,
)


def about(knowledge: Knowledge, *, as_of: str | None = None, lang: str = "en") -> Answer:
    """The organisation's card."""
    organisation = knowledge.organisation
    day = day_of(as_of)
    having = states_with_status(knowledge, day)
    founding = organisation.founding
    members = sum(status.status == "member" for _, status in having)
    found = head(knowledge, day, lang)
    row: Row = {
        "id": "organisation",
        "name": text_in(organisation.names, lang),
        "names": languages_of(organisation.names),
        "abbreviation": text_in(organisation.abbreviation, lang),
        "founded": founding.date if founding else None,
        "city": city_name(knowledge, founding.city if founding else None, lang),
        "seat": city_name(knowledge, organisation.seat, lang),
        "languages": [text_in(language, lang) for language in organisation.languages],
        "website": organisation.website,
        "as_of": day,
        "members": members if WITH_STATUS.is_held(knowledge) else None,
        "partners": len(having) - members if PARTNERS.is_held(knowledge) else None,
        "head": found,
        "secretary_general": found if found and found["role"] == "secretary-general" else None,
        "latest_summit": latest(knowledge, day, lang),
        "next_summit": upcoming(knowledge, day, lang),
        "figures": _figures(knowledge, {state.id for state, status in having if status.status == "member"}, lang),
        "aliases": list(organisation.aliases),
        **provenance(knowledge, organisation),
    }
    return Answer(ABOUT, [row], one=True, title=str(row["name"]))


def founded(knowledge: Knowledge, *, lang: str = "en") -> Answer:
    """When, where, by whom and by which document it was founded."""
    organisation = knowledge.organisation
    founding = organisation.founding
    if founding is None:
        raise NotRecorded("the knowledge file does not say how the organisation was founded")
    city = knowledge.city[founding.city] if founding.city else None
    row: Row = {
        "id": "organisation.founding",
        "date": founding.date,
        "city": city_name(knowledge, founding.city, lang),
        "country": state_name(knowledge, city.country, lang) if city else None,
        "country_code": city.country if city else None,
        "founders": _states(knowledge, founding.founders, lang),
        "founder_codes": list(founding.founders),
        "initiative_of": _states(knowledge, founding.initiative_of, lang),
        "document": text_in(founding.document, lang),
        "predecessor": _predecessor(knowledge, organisation.predecessor, lang),
        "charter": _charter(knowledge, organisation.charter, lang),
        **provenance(knowledge, founding),
    }
    return Answer(FOUNDED, [row], one=True, title=f"{text_in(organisation.names, lang)}: founded")


def _figures(knowledge: Knowledge, members: set[str], lang: str) -> list[Row]:
    """The newest figure of each measure that is about exactly the states that are members."""
    found: dict[str, Row] = {}
    for figure in sorted(knowledge.figure.values(), key=lambda one: one.year):
        if {f"state.{code}" for code in figure.states} == members and figure.value is not None:
            found[figure.measure] = {
                "measure": figure.measure,
                "value": figure.value,
                "unit": figure.unit,
                "year": figure.year,
                "share_percent": figure.share_percent,
                **provenance(knowledge, figure),
            }
    return list(found.values())


def _states(knowledge: Knowledge, codes: tuple[str, ...], lang: str) -> list[str | None]:
    return [state_name(knowledge, code, lang) for code in codes]


def _predecessor(knowledge: Knowledge, found: Predecessor | None, lang: str) -> Row | None:
    if found is None:
        return None
    return {
        "name": text_in(found.names, lang),
        "since": found.since,
        "until": found.until,
        "members": _states(knowledge, found.members, lang),
        "meetings": [
            {
                "start": meeting.start,
                "end": meeting.end,
                "city": city_name(knowledge, meeting.city, lang),
                "what": text_in(meeting.what, lang),
                **provenance(knowledge, meeting),
            }
            for meeting in found.meetings
        ],
        **provenance(knowledge, found),
    }


def _charter(knowledge: Knowledge, found: Charter | None, lang: str) -> Row | None:
    if found is None:
        return None
    return {
        "signed": found.signed,
        "city": city_name(knowledge, found.city, lang),
        "in_force": found.in_force,
        **provenance(knowledge, found),
    }


QUESTIONS = {"about": Question(about, ABOUT), "founded": Question(founded, FOUNDED)}
