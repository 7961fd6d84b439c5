"""What the knowledge file offers for each sort of value: names of states, summits, bodies, keys, years ...

The sorts are those of ``options``, by the names they have there. A new one needs an entry in ``VALUES``, says a test.
Records come as they stand in the file, unchecked: what has no name, or another shape than it should, is passed over.
"""

from collections.abc import Callable

from sco_cli.completion.cursor import Cursor
from sco_cli.completion.records import Records, Table, label, names_of
from sco_cli.completion.spelling import Candidate, beginning, spelled

TIMES = (("latest", "the last to have begun"), ("next", "the first to come"), ("first", "the first of all"))
DATED = {"summits": "summit", "meetings": "meeting", "agreements": "agreement", "exercises": "exercise"}
"""Command -> the kind of record that it lists, each with a year."""
ENTRIES = tuple("founding predecessor status summit decision meeting chair official body agreement exercise".split())
"""The kinds of entry of the timeline, beside those that events name themselves."""


def _named(cursor: Cursor, records: Records, kind: str) -> list[Candidate]:
    """Every record of a kind under one of its names; its key is what is offered first where it is easy to type."""
    return _spelled(
        cursor.typed,
        [([key, *names_of(one, records.lang)], label(one, records.lang)) for key, one in records.of(kind).items()],
    )


def _spelled(typed: str, known: list[tuple[list[str], str]]) -> list[Candidate]:
    found = [(spelled(names, typed), description) for names, description in known]
    return [(name, description) for name, description in found if name is not None]


def _listed(cursor: Cursor, records: Records) -> list[Table]:
    """The records that the command lists and filters by place, time and chair."""
    return list(records.of(DATED.get(cursor.command, "summit")).values())


def states(cursor: Cursor, records: Records) -> list[Candidate]:
    """The states: a name as typed, else their codes."""
    return _spelled(
        cursor.typed,
        [
            ([*names_of(one, records.lang), code, str(one.get("code3", ""))], records.standing(code))
            for code, one in records.of("state").items()
        ],
    )


def summits(cursor: Cursor, records: Records) -> list[Candidate]:
    """Numbers and words of time; where they are typed slugs and names, and a city or year that had no other summit."""
    held = records.of("summit")
    cities = [one.get("city") for one in held.values()]
    years = [records.year(one) for one in held.values()]
    found: list[tuple[list[str], str]] = []
    for key, one in sorted(held.items(), key=lambda pair: int(pair[0]) if pair[0].isdecimal() else 0):
        names = names_of(one, records.lang)
        names = [key, *(name for name in names if name.isascii() and " " not in name), *names]
        if cities.count(one.get("city")) == 1 and one.get("city") in records.of("city"):
            names += records.names("city", str(one["city"]))
        if years.count(records.year(one)) == 1:
            names.append(records.year(one))
        found.append((names, records.held(one)))
    return _spelled(cursor.typed, found + [([word], meaning) for word, meaning in TIMES])


def cities(cursor: Cursor, records: Records) -> list[Candidate]:
    """The cities that had a meeting of the command, each with its years."""
    years: dict[str, list[str]] = {}
    for one in _listed(cursor, records):
        years.setdefault(str(one.get("city")), []).append(records.year(one))
    known = [(records.names("city", key), ", ".join(years[key])) for key in years if key in records.of("city")]
    return _spelled(cursor.typed, known)


def countries(cursor: Cursor, records: Records) -> list[Candidate]:
    """The states in which a meeting of the command was held."""
    held = _listed(cursor, records)
    codes = dict.fromkeys(str(records.country(one)) for one in held)
    return _spelled(
        cursor.typed, [(records.names("state", code), code) for code in codes if code in records.of("state")]
    )


def years(cursor: Cursor, records: Records) -> list[Candidate]:
    """The years of the command's records."""
    held = _listed(cursor, records)
    return beginning([(year, "") for year in sorted({records.year(one) for one in held})], cursor.typed)


def chairs(cursor: Cursor, records: Records) -> list[Candidate]:
    """The people and states that chaired a meeting of the command."""
    held = _listed(cursor, records)
    known = [
        (records.names(kind, key), "")
        for kind, field in (("person", "chair"), ("state", "chair_country"))
        for key in dict.fromkeys(str(one.get(field)) for one in held)
        if key in records.of(kind)
    ]
    return _spelled(cursor.typed, known)


def _office_holders(cursor: Cursor, records: Records, kind: str, field: str) -> list[Candidate]:
    """The records that the terms of the officials name in a field."""
    keys = dict.fromkeys(str(one.get(field)) for one in records.of("official").values())
    return _spelled(cursor.typed, [(records.names(kind, key), "") for key in keys if key in records.of(kind)])


def series(cursor: Cursor, records: Records) -> list[Candidate]:
    """The series of exercises."""
    keys = dict.fromkeys(str(one["series"]) for one in records.of("exercise").values() if one.get("series"))
    return beginning([(key, "") for key in keys], cursor.typed)


def articles(cursor: Cursor, records: Records) -> list[Candidate]:
    """The sources whose claims are judged."""
    keys = dict.fromkeys(str(one.get("source")) for one in records.of("claim").values())
    known = records.of("source")
    return beginning([(key, label(known[key], records.lang)) for key in keys if key in known], cursor.typed)


def roles(cursor: Cursor, records: Records) -> list[Candidate]:
    """The offices."""
    found = {str(one.get("role")): label(one, records.lang) for one in records.of("official").values()}
    return beginning(list(found.items()), cursor.typed)


def entry_kinds(cursor: Cursor, records: Records) -> list[Candidate]:
    """The kinds of entry of the timeline."""
    own = dict.fromkeys(str(one.get("kind")) for one in records.of("event").values())
    return beginning([(kind, "") for kind in dict.fromkeys((*ENTRIES, *own))], cursor.typed)


def sources(cursor: Cursor, records: Records) -> list[Candidate]:
    """The sources by their keys."""
    return beginning([(key, label(one, records.lang)) for key, one in records.of("source").items()], cursor.typed)


def nothing(cursor: Cursor, records: Records) -> list[Candidate]:
    """Dates and free text, which nobody can guess."""
    return []


VALUES: dict[str, Callable[[Cursor, Records], list[Candidate]]] = {
    "StateName": states,
    "StateNames": states,
    "SummitName": summits,
    "CityName": cities,
    "CountryName": countries,
    "Year": years,
    "BodyName": lambda cursor, records: _named(cursor, records, "body"),
    "AgreementName": lambda cursor, records: _named(cursor, records, "agreement"),
    "SourceName": sources,
    "ArticleName": articles,
    "RoleName": roles,
    "PersonName": lambda cursor, records: _office_holders(cursor, records, "person", "person"),
    "OfCountry": lambda cursor, records: _office_holders(cursor, records, "state", "country"),
    "ChairName": chairs,
    "AreaName": lambda cursor, records: _named(cursor, records, "cooperation"),
    "AtSummit": summits,
    "SeriesName": series,
    "EntryKind": entry_kinds,
    "AsOf": nothing,
    "Since": nothing,
    "Until": nothing,
    "Limit": nothing,
    "FromDate": nothing,
    "ToDate": nothing,
    "Words": nothing,
    "QuestionWords": nothing,
    "ClaimWords": nothing,
}
"""What each sort of value offers; ``FILE``, ``Fields`` and ``PATHS`` are offered in their own way."""
