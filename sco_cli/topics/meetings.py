"""The meetings: the summits of the heads of state, and the meetings of the heads of government."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from sco_cli.answer import LISTED, PROVENANCE, Answer, Field, Row
from sco_cli.dates import day_of, first_day, last_day
from sco_cli.errors import Ambiguous, NotRecorded
from sco_cli.knowledge.model import Knowledge, Meeting, Summit
from sco_cli.names import find_record, find_state, label, named, names_of, text_in, unknown
from sco_cli.options import ChairName, CityName, CountryName, MeetingMode, Since, SummitName, Until, Year
from sco_cli.ordinals import ordinal
from sco_cli.rows import country_of, row
from sco_cli.topics.question import Kind, Question

_MEETING = (
    Field("id", "Id", shown=False),
    Field("number", "No."),
    Field("start", "Start"),
    Field("end", "End"),
    Field("city", "City"),
    Field("country", "Country"),
    Field("country_code", "Country code", shown=False),
    Field("format", "Format"),
    Field("venue", "Venue", shown=False),
    Field("chair", "Chair", shown=False),
    Field("chair_country", "Chair state", shown=False),
    Field("chair_country_code", "Chair state's code", shown=False),
)
_SUMMIT = (
    *_MEETING,
    Field("name", "Name", shown=False),
    Field("names", "Names", shown=False),
    Field("aliases", "Also called", shown=False),
    Field("theme", "Theme", shown=False),
    Field("declaration", "Declaration", shown=False),
    Field("decisions", "Decided", shown=False),
    Field("documents", "Documents", shown=False),
    Field("next_chair", "Next chair", shown=False),
    Field("next_chair_code", "Next chair's code", shown=False),
    Field("participants", "Took part", shown=False),
    Field("bilaterals", "Bilateral meetings", shown=False),
)
MEETINGS = _MEETING + LISTED
SUMMITS = _SUMMIT + LISTED
_NOT_ON_CARD = frozenset({"id", "name", "names", "aliases", "country_code", "chair_country_code", "next_chair_code"})
SUMMIT = tuple(field._replace(shown=field.name not in _NOT_ON_CARD) for field in _SUMMIT) + PROVENANCE

Held = TypeVar("Held", bound=Meeting)


def _listing(table: str, fields: tuple[Field, ...], title: str, does: str) -> Callable[..., Answer]:
    """The question that lists the meetings of a table: the options are the same for all."""

    def listing(
        knowledge: Knowledge,
        *,
        city: CityName = None,
        country: CountryName = None,
        chair: ChairName = None,
        mode: MeetingMode = None,
        year: Year = None,
        since: Since = None,
        until: Until = None,
        as_of: str | None = None,
        lang: str = "en",
    ) -> Answer:
        held = _at(knowledge, _in_order(getattr(knowledge, table).values()), city=city, country=country, chair=chair)
        held = [one for one in held if mode in (None, one.format)]
        held = _during(held, year=year, since=since, until=until, as_of=as_of)
        rows = [row(knowledge, one, lang) for one in held]
        return Answer(fields, rows, title=f"{title}: {len(rows)}")

    listing.__doc__ = does
    return listing


def summit(knowledge: Knowledge, which: SummitName = "latest", *, as_of: str | None = None, lang: str = "en") -> Answer:
    """One summit of the heads of state."""
    found = find_summit(knowledge, which, day_of(as_of))
    return Answer(SUMMIT, [row(knowledge, found, lang)], one=True, title=str(text_in(found.names, lang)))


def find_summit(knowledge: Knowledge, typed: str, day: str) -> Summit:
    """The summit that a number, an ordinal, a year, a slug, a city or a word of time means.

    :param day: what ``latest`` and ``next`` are told from.
    :raises Ambiguous, NotRecorded: as ``names.find_record``.
    """
    word = typed.strip().casefold().removeprefix("summit.")
    recorded = _in_order(knowledge.summit.values())
    if word in ("latest", "last", "next", "first"):
        return _by_time(recorded, word, day)
    number = ordinal(word)
    if number is not None and number < 1000:
        return _by_number(knowledge, number)
    if number is not None:
        return _only([one for one in recorded if one.start[:4] == str(number)], typed)
    if by_name := named(knowledge, "summit", typed):
        return _only([knowledge.summit[key] for key in by_name], typed)
    places = named(knowledge, "city", typed)
    if in_city := [one for one in recorded if one.city in places]:
        return _only(in_city, typed)
    hosts = (knowledge.city[one.city] for one in recorded if one.city)
    names = (name for record in (*recorded, *hosts) for name in names_of(record))
    raise unknown("summit", typed, names, "sco summits")


def latest(knowledge: Knowledge, day: str, lang: str) -> Row | None:
    """The summit that began last up to a day, in short."""
    held = [one for one in _in_order(knowledge.summit.values()) if has_begun(one, day)]
    return _short(held[-1], lang) if held else None


def upcoming(knowledge: Knowledge, day: str, lang: str) -> Row | None:
    """The first summit to begin after a day, in short."""
    coming = [one for one in _in_order(knowledge.summit.values()) if not has_begun(one, day)]
    return _short(coming[0], lang) if coming else None


def _in_order(held: Iterable[Held]) -> list[Held]:
    return sorted(held, key=lambda one: one.number)


def has_begun(meeting: Meeting, day: str) -> bool:
    """Whether a meeting had begun on a day. One that is planned has not, even when its year has come."""
    return meeting.format != "planned" and first_day(meeting.start) <= day


def _at(
    knowledge: Knowledge, held: list[Held], *, city: str | None, country: str | None, chair: str | None
) -> list[Held]:
    """The meetings in a place, and with a person or a state in the chair."""
    if city is not None:
        wanted = find_record(knowledge, "city", city, "sco summits")
        held = [one for one in held if one.city == wanted]
    if country is not None:
        code = find_state(knowledge, country).key
        held = [one for one in held if country_of(knowledge, one) == code]
    if chair is not None:
        if people := named(knowledge, "person", chair):
            return [one for one in held if one.chair in people]
        code = find_state(knowledge, chair).key
        held = [one for one in held if one.chair_country == code]
    return held


def _during(
    held: list[Held], *, year: int | None, since: str | None, until: str | None, as_of: str | None
) -> list[Held]:
    """The meetings in a time, and those that had begun on a day."""
    if year is not None:
        held = [one for one in held if one.start[:4] <= str(year) <= (one.end or one.start)[:4]]
    if since is not None:
        held = [one for one in held if last_day(one.end or one.start) >= first_day(since)]
    if until is not None:
        held = [one for one in held if first_day(one.start) <= last_day(until)]
    if as_of is not None:
        held = [one for one in held if has_begun(one, last_day(as_of))]
    return held


def _by_time(recorded: list[Summit], word: str, day: str) -> Summit:
    if word == "next":
        found = [one for one in recorded if not has_begun(one, day)][:1]
    elif word == "first":
        found = [one for one in recorded if one.number == 1]
    else:
        found = [one for one in recorded if has_begun(one, day)][-1:]
    if not found:
        when = "" if word == "first" else f" on {day}"
        raise NotRecorded(f"no {word} summit{when} in the knowledge file", hint="sco summits lists them all")
    return found[0]


def _by_number(knowledge: Knowledge, number: int) -> Summit:
    if found := knowledge.summit.get(str(number)):
        return found
    numbers = sorted(one.number for one in knowledge.summit.values())
    is_whole = bool(numbers) and numbers == list(range(numbers[0], numbers[-1] + 1))
    span = f"summits {numbers[0]} to {numbers[-1]} are recorded: sco summits" if is_whole else None
    hint = span or "sco summits lists them all"
    raise NotRecorded(f"no summit {number} in the knowledge file", hint=hint)


def _only(found: list[Summit], typed: str) -> Summit:
    if not found:
        raise NotRecorded(f"no summit in {typed} in the knowledge file", hint="sco summits lists them all")
    if len(found) > 1:
        lines = tuple(f"{one.number}  {label(one)}, {one.start}" for one in found)
        raise Ambiguous(f"'{typed}' fits {len(found)} summits", f"name one: sco summit {found[-1].number}", lines)
    return found[0]


def _short(summit: Summit, lang: str) -> Row:
    return {
        "id": summit.id,
        "number": summit.number,
        "name": text_in(summit.names, lang),
        "start": summit.start,
        "end": summit.end,
        "format": summit.format,
    }


summits = _listing("summit", SUMMITS, "Summits", "All summits of the heads of state.")
meetings = _listing(
    "meeting", MEETINGS, "Meetings of the heads of government", "The meetings of the heads of government."
)

_SUMMITS_HELD = Kind("summit", "summits")
_MEETINGS_HELD = Kind("meeting", "meetings of the heads of government")
QUESTIONS = {
    "summits": Question(summits, SUMMITS, _SUMMITS_HELD, lists=True),
    "summit": Question(summit, SUMMIT, _SUMMITS_HELD),
    "meetings": Question(meetings, MEETINGS, _MEETINGS_HELD, lists=True),
}
