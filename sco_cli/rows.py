"""From a record of the file to a row of an answer: the same for every kind.

The keys stay those of the file. A text is in the language asked for, a city or person is named, a state is named and
has its code beside it, every other reference is an id, and each table says where it comes from.
"""

from typing import TypeGuard, cast

from msgspec import Struct

from sco_cli.answer import Row, Value
from sco_cli.knowledge.model import REFERENCES, Knowledge, Meeting, Official, Participant, Sourced, Text
from sco_cli.knowledge.provenance import provenance
from sco_cli.names import city_name, languages_of, person_name, state_name, text_in

_PROVENANCE = frozenset(Sourced.__struct_fields__)
_NAMED = {"city": city_name, "person": person_name, "state": state_name}
"""Tables of which the output gives the names and not the keys."""


def row(knowledge: Knowledge, record: Struct, lang: str) -> Row:
    """A record or sub-record as the output has it."""
    found: Row = {}
    for name in record.__struct_fields__:
        if name not in _PROVENANCE:
            _put(found, knowledge, name, getattr(record, name), lang)
    if isinstance(record, Meeting):
        _place(found, knowledge, record, lang)
    if isinstance(record, Official):
        found |= {"name": found.pop("person"), "names": languages_of(knowledge.person[record.person].names)}
    if isinstance(record, Participant):
        found = {"name": found.pop("state") or found.pop("organisation"), **found}
    if isinstance(record, Sourced):
        found |= provenance(knowledge, record)
    return found


def _put(found: Row, knowledge: Knowledge, name: str, value: object, lang: str) -> None:
    """Put one field into a row."""
    if name == "names":
        text = cast(Text, value)
        found |= {"name": text_in(text, lang), "names": languages_of(text)}
    elif isinstance(value, Text):
        found[name] = text_in(value, lang)
    elif name in REFERENCES and (isinstance(value, str) or _are_keys(value)):
        _refer(found, knowledge, name, value, lang)
    elif name in REFERENCES and value is None and REFERENCES[name] == "state":
        found |= {name: None, f"{name}_code": None}
    else:
        found[name] = _plain(knowledge, value, lang)


def _are_keys(value: object) -> TypeGuard[tuple[str, ...]]:
    return isinstance(value, tuple) and all(isinstance(item, str) for item in value)


def _refer(found: Row, knowledge: Knowledge, name: str, value: str | tuple[str, ...], lang: str) -> None:
    """Put a reference: names for states, cities and people, with the codes of states; else ids."""
    kind = REFERENCES[name]
    keys = (value,) if isinstance(value, str) else value
    if kind in _NAMED:
        texts: list[Value] = [_NAMED[kind](knowledge, key, lang) for key in keys]
    else:
        texts = [f"{kind}.{key}" for key in keys]
    found[name] = texts[0] if isinstance(value, str) else texts
    if kind == "state":
        suffix = f"{name}_code" if isinstance(value, str) else f"{name.removesuffix('s')}_codes"
        found[suffix] = value if isinstance(value, str) else list(value)


def _plain(knowledge: Knowledge, value: object, lang: str) -> Value:
    if isinstance(value, Struct):
        return row(knowledge, value, lang)
    if isinstance(value, tuple):
        return [_plain(knowledge, item, lang) for item in value]
    return text_in(value, lang) if isinstance(value, Text) else value


def _place(found: Row, knowledge: Knowledge, meeting: Meeting, lang: str) -> None:
    """A meeting's country is its city's; one that took a single day ends on it."""
    code = country_of(knowledge, meeting)
    found |= {"country": state_name(knowledge, code, lang), "country_code": code}
    if meeting.end is None and meeting.format != "planned":
        found["end"] = meeting.start


def country_of(knowledge: Knowledge, meeting: Meeting) -> str | None:
    """The code of the state in which a meeting was held."""
    return knowledge.city[meeting.city].country if meeting.city else meeting.country
