"""The summits: the meetings of the heads of state."""

from sco_cli.answer import LISTED, PROVENANCE, Answer, Field, Row
from sco_cli.dates import day_of, first_day, last_day
from sco_cli.errors import Ambiguous, NotRecorded
from sco_cli.knowledge.model import Bilateral, Decision, Knowledge, Participant, Summit
from sco_cli.knowledge.provenance import provenance
from sco_cli.names import (
    city_name,
    city_names,
    find,
    find_state,
    languages_of,
    matches,
    person_name,
    spellings,
    state_name,
    text_in,
)
from sco_cli.options import CityName, CountryName, Since, SummitName, Until, Year
from sco_cli.ordinals import ordinal
from sco_cli.topics.question import Question

_SUMMIT = (
    Field("id", "Id", shown=False),
    Field("number", "No."),
    Field("name", "Name", shown=False),
    Field("names", "Names", shown=False),
    Field("start", "Start"),
    Field("end", "End"),
    Field("city", "City"),
    Field("country", "Country"),
    Field("country_code", "Country code", shown=False),
    Field("format", "Format"),
    Field("venue", "Venue", shown=False),
    Field("chair", "Chair", shown=False),
    Field("chair_country", "Chair state", shown=False),
    Field("theme", "Theme", shown=False),
    Field("declaration", "Declaration", shown=False),
    Field("decisions", "Decided", shown=False),
    Field("documents", "Documents", shown=False),
    Field("next_chair", "Next chair", shown=False),
    Field("participants", "Took part", shown=False),
    Field("bilaterals", "Bilateral meetings", shown=False),
    Field("aliases", "Also called", shown=False),
)
SUMMITS = _SUMMIT + LISTED
_HIDDEN_ON_CARD = {"id", "names", "name", "country_code", "aliases"}
SUMMIT = tuple(field._replace(shown=field.name not in _HIDDEN_ON_CARD) for field in _SUMMIT) + PROVENANCE


def summits(
    knowledge: Knowledge,
    *,
    city: CityName = None,
    country: CountryName = None,
    year: Year = None,
    since: Since = None,
    until: Until = None,
    as_of: str | None = None,
    lang: str = "en",
) -> Answer:
    """All summits of the heads of state."""
    found = list(_recorded(knowledge))
    if city is not None:
        cities = {key: tuple(city_names(one)) for key, one in knowledge.city.items()}
        wanted = find(city, cities, kind="city", listing="sco summits")
        found = [one for one in found if one.city == wanted]
    if country is not None:
        code = find_state(knowledge, country).id.partition(".")[2]
        found = [one for one in found if _country(knowledge, one) == code]
    if year is not None:
        found = [one for one in found if one.start[:4] <= str(year) <= (one.end or one.start)[:4]]
    if since is not None:
        found = [one for one in found if last_day(one.end or one.start) >= first_day(since)]
    if until is not None:
        found = [one for one in found if first_day(one.start) <= last_day(until)]
    if as_of is not None:
        found = [one for one in found if first_day(one.start) <= last_day(as_of)]
    rows = [_row(knowledge, one, lang) for one in found]
    return Answer(SUMMITS, rows, title=f"Summits of the heads of state: {len(rows)}")


def summit(knowledge: Knowledge, which: SummitName = "latest", *, as_of: str | None = None, lang: str = "en") -> Answer:
    """One summit of the heads of state."""
    found = find_summit(knowledge, which, day_of(as_of))
    row = _row(knowledge, found, lang)
    return Answer(SUMMIT, [row], one=True, title=str(row["name"]))


def find_summit(knowledge: Knowledge, typed: str, day: str) -> Summit:
    """The summit that a number, an ordinal, a year, a slug, a city or a word of time means.

    :param day: what ``latest`` and ``next`` are told from.
    :raises Ambiguous, NotRecorded: as ``names.find``.
    """
    recorded = _recorded(knowledge)
    word = typed.strip().casefold().removeprefix("summit.")
    if word in ("latest", "last", "next", "first"):
        return _by_time(recorded, word, day)
    number = ordinal(word)
    if number is not None and number < 1000:
        return _by_number(knowledge, number)
    if number is not None:
        return _only([one for one in recorded if one.start[:4] == word], typed, f"no summit in {word}")
    named = {key: (*spellings(one.names), *one.aliases) for key, one in knowledge.summit.items()}
    found = [knowledge.summit[key] for key in matches(typed, named)]
    places = matches(typed, {key: tuple(city_names(one)) for key, one in knowledge.city.items()})
    found = found or [one for one in recorded if one.city in places]
    if not found:
        everything = named | {one.city: tuple(city_names(knowledge.city[one.city])) for one in recorded if one.city}
        find(typed, everything, kind="summit", listing="sco summits")
    return _only(found, typed, f"no summit '{typed}' in the knowledge file")


def latest(knowledge: Knowledge, day: str, lang: str) -> Row | None:
    """The summit that began last up to a day, in short."""
    begun = [one for one in _recorded(knowledge) if first_day(one.start) <= day and one.format != "planned"]
    return _short(begun[-1], lang) if begun else None


def upcoming(knowledge: Knowledge, day: str, lang: str) -> Row | None:
    """The first summit to begin after a day, in short."""
    coming = [one for one in _recorded(knowledge) if last_day(one.start) > day]
    return _short(coming[0], lang) if coming else None


def _recorded(knowledge: Knowledge) -> list[Summit]:
    return sorted(knowledge.summit.values(), key=lambda one: one.number)


def _by_time(recorded: list[Summit], word: str, day: str) -> Summit:
    if word == "next":
        found = [one for one in recorded if first_day(one.start) > day or one.format == "planned"][:1]
    elif word == "first":
        found = recorded[:1]
    else:
        found = [one for one in recorded if first_day(one.start) <= day and one.format != "planned"][-1:]
    if not found:
        raise NotRecorded(f"no {word} summit on {day} in the knowledge file", hint="sco summits lists them all")
    return found[0]


def _by_number(knowledge: Knowledge, number: int) -> Summit:
    if found := knowledge.summit.get(str(number)):
        return found
    last = max((one.number for one in knowledge.summit.values()), default=0)
    raise NotRecorded(
        f"no summit {number} in the knowledge file", hint=f"summits 1 to {last} are recorded: sco summits"
    )


def _only(found: list[Summit], typed: str, message: str) -> Summit:
    if not found:
        raise NotRecorded(message, hint="sco summits lists them all")
    if len(found) > 1:
        lines = tuple(f"{one.number}  {one.names.en}, {one.start}" for one in found)
        raise Ambiguous(f"'{typed}' fits {len(found)} summits", f"name one: sco summit {found[-1].number}", lines)
    return found[0]


def _country(knowledge: Knowledge, summit: Summit) -> str | None:
    return knowledge.city[summit.city].country if summit.city else summit.country


def _short(summit: Summit, lang: str) -> Row:
    return {
        "id": summit.id,
        "number": summit.number,
        "name": text_in(summit.names, lang),
        "start": summit.start,
        "end": summit.end,
        "format": summit.format,
    }


def _row(knowledge: Knowledge, summit: Summit, lang: str) -> Row:
    country = _country(knowledge, summit)
    return {
        "id": summit.id,
        "number": summit.number,
        "name": text_in(summit.names, lang),
        "names": languages_of(summit.names),
        "start": summit.start,
        "end": summit.end or summit.start if summit.format != "planned" else summit.end,
        "city": city_name(knowledge, summit.city, lang),
        "country": state_name(knowledge, country, lang),
        "country_code": country,
        "format": summit.format,
        "venue": text_in(summit.venue, lang),
        "chair": person_name(knowledge, summit.chair, lang),
        "chair_country": state_name(knowledge, summit.chair_country, lang),
        "theme": text_in(summit.theme, lang),
        "declaration": text_in(summit.declaration, lang),
        "decisions": [_decision(knowledge, one, lang) for one in summit.decisions],
        "documents": summit.documents,
        "next_chair": state_name(knowledge, summit.next_chair, lang),
        "participants": [_participant(knowledge, one, lang) for one in summit.participants],
        "bilaterals": [_bilateral(knowledge, one, lang) for one in summit.bilaterals],
        "aliases": list(summit.aliases),
        **provenance(knowledge, summit),
    }


def _decision(knowledge: Knowledge, decision: Decision, lang: str) -> Row:
    return {"what": text_in(decision.what, lang), **provenance(knowledge, decision)}


def _participant(knowledge: Knowledge, one: Participant, lang: str) -> Row:
    return {
        "name": state_name(knowledge, one.state, lang) or text_in(one.organisation, lang),
        "state_code": one.state,
        "person": person_name(knowledge, one.person, lang),
        "office": text_in(one.office, lang),
        "status": one.status,
        **provenance(knowledge, one),
    }


def _bilateral(knowledge: Knowledge, one: Bilateral, lang: str) -> Row:
    return {
        "date": one.date,
        "between": [person_name(knowledge, key, lang) for key in one.between],
        **provenance(knowledge, one),
    }


QUESTIONS = {"summits": Question(summits, SUMMITS), "summit": Question(summit, SUMMIT)}
