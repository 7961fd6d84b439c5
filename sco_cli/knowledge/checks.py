"""Rules across records that the types cannot state: references resolve, spans run forward, dates exist.

A fault names the place by its path in the file; ``reading`` turns the path into a line.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from sco_cli import dates
from sco_cli.knowledge.model import KINDS, REFERENCES, Claim, Knowledge, Record, Source, Sourced, State
from sco_cli.nearest import nearest

Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """One thing that is wrong.

    :ivar path: where it stands: ``("state", "KZ", "history", 0, "since")``.
    :ivar message: what is wrong and what was expected.
    :ivar hint: what to write instead, if that is known.
    """

    path: Path
    message: str
    hint: str | None = None


DATES = frozenset(
    {"date", "start", "end", "since", "until", "signed", "in_force", "founded", "checked", "memorandum_signed"}
)
FORWARD = (("since", "until"), ("start", "end"), ("signed", "in_force"), ("date", "end"))
"""Pairs of fields of which the second must not lie before the first."""


def faults(knowledge: Knowledge) -> Iterator[Fault]:
    """Every fault of a file, in its order."""
    yield from _keys(knowledge)
    tables = {kind: getattr(knowledge, kind) for kind in set(REFERENCES.values())}
    for path, part in parts(knowledge):
        for name in part.__struct_fields__:
            value = getattr(part, name)
            if value is None or value == ():
                continue
            if name in REFERENCES:
                yield from _references((*path, name), value, REFERENCES[name], tables[REFERENCES[name]])
            elif name in DATES:
                yield from _calendar((*path, name), value)
        yield from _forward(path, part)
        if isinstance(part, Sourced):
            yield from _fields_named(path, part, knowledge)
        if isinstance(part, State):
            yield from _spans(path, part)
        if isinstance(part, Claim):
            yield from _evidence(path, part, knowledge)


def parts(knowledge: Knowledge) -> Iterator[tuple[Path, Struct]]:
    """Every table of the file, outer before inner, each with its path."""
    stack: list[tuple[Path, object]] = [((), knowledge)]
    inside: list[tuple[str | int, object]]
    while stack:
        path, value = stack.pop()
        if isinstance(value, Struct):
            if path:
                yield path, value
            inside = [(name, getattr(value, name)) for name in value.__struct_fields__]
        elif isinstance(value, dict):
            inside = list(value.items())
        elif isinstance(value, tuple) and value and isinstance(value[0], Struct):
            inside = list(enumerate(value))
        else:
            continue
        stack.extend(((*path, key), item) for key, item in reversed(inside))


def count_facts(knowledge: Knowledge) -> int:
    """How many statements with sources of their own a file holds: its records and their sub-records."""
    return sum(isinstance(part, Sourced) for _, part in parts(knowledge))


def resolve(knowledge: Knowledge, record_id: str) -> Record | Source | None:
    """The record with an id such as ``summit.24``, or ``None``."""
    kind, _, key = record_id.partition(".")
    table = getattr(knowledge, kind, None) if kind in KINDS else None
    return table.get(key) if table else None


def _keys(knowledge: Knowledge) -> Iterator[Fault]:
    """Ids are typed in a shell: letters, digits and hyphens; the key of a state is its code."""
    for kind in KINDS:
        for key in getattr(knowledge, kind):
            if kind == "state" and not re.fullmatch("[A-Z]{2}", key):
                yield Fault((kind, key), f"'{key}' is no state code of ISO 3166-1: expected two capital letters")
            elif not re.fullmatch("[A-Za-z0-9-]+", key):
                yield Fault((kind, key), f"'{key}' is no key: expected letters, digits and hyphens")


def _references(path: Path, value: object, kind: str, table: dict[str, object]) -> Iterator[Fault]:
    for key in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
        if isinstance(key, str) and key not in table:
            yield _unknown(path, kind, key, table)


def _unknown(path: Path, kind: str, key: str, known: Iterable[str]) -> Fault:
    close = nearest(key, known)
    hint = f"did you mean '{close[0]}'?" if close else None
    return Fault(path, f"unknown {kind} '{key}': expected the key of a [{kind}.KEY] table", hint)


def _calendar(path: Path, value: str) -> Iterator[Fault]:
    try:
        dates.parse(value)
    except ValueError as error:
        yield Fault(path, f"'{value}' is no date: {error}")


def _forward(path: Path, part: Struct) -> Iterator[Fault]:
    for start, end in FORWARD:
        first, last = getattr(part, start, None), getattr(part, end, None)
        if not first or not last:
            continue
        if end == "until" and dates.first_day(last) <= dates.first_day(first):
            yield Fault((*path, end), f"the span ends on {last}, not after it starts on {first}")
        elif dates.last_day(last) < dates.first_day(first):
            yield Fault((*path, end), f"{end} {last} lies before {start} {first}")


def _fields_named(path: Path, part: Sourced, knowledge: Knowledge) -> Iterator[Fault]:
    known = part.__struct_fields__
    for name, keys in part.field_sources.items():
        if name not in known:
            yield Fault((*path, "field_sources", name), f"unknown field '{name}': expected one of this table's keys")
        yield from _references((*path, "field_sources", name), keys, "source", {**knowledge.source})


def _spans(path: Path, state: State) -> Iterator[Fault]:
    for number, (earlier, later) in enumerate(pairwise(state.history), start=1):
        if dates.overlap((earlier.since, earlier.until), (later.since, later.until)):
            yield Fault(
                (*path, "history", number, "since"),
                f"the status from {later.since} overlaps the one from {earlier.since} until {earlier.until or 'now'}",
            )
        elif dates.first_day(later.since) < dates.first_day(earlier.since):
            yield Fault(
                (*path, "history", number, "since"), f"{later.since} stands after {earlier.since}: oldest first"
            )


def _evidence(path: Path, claim: Claim, knowledge: Knowledge) -> Iterator[Fault]:
    for record_id in claim.evidence:
        if resolve(knowledge, record_id) is None:
            yield Fault((*path, "evidence"), f"unknown record '{record_id}': expected an id such as summit.24")
