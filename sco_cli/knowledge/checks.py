"""The rules of every file that is read: references resolve, dates exist, spans run forward.

They hold for all of a file: ``faults`` is what reading stops at. A rule about one table sees it also when some of
it is wrong: a value that is missing or does not fit its type is ``UNSET`` there (see ``draft``). A fault names the
place by its path in the file; ``reading`` turns the path into a line.

Kept out: what the types state themselves, and the rules of a well-kept file that need not hold to answer from it
(``rules``).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Literal, NamedTuple

from msgspec import UNSET, Struct

from sco_cli import dates
from sco_cli.knowledge.model import KINDS, NOT_IN_FILE, REFERENCES, Claim, Knowledge, Record, Source, Sourced, State
from sco_cli.nearest import hint

Path = tuple[str | int, ...]
KEY = re.compile("[A-Za-z0-9-]+")
"""What a record's key consists of."""


class Fault(NamedTuple):
    """One thing that is wrong.

    :ivar path: where it stands: ``("state", "KZ", "history", 0, "since")``.
    :ivar message: what is wrong and what was expected.
    :ivar hint: what to write instead, if that is known.
    :ivar severity: a warning makes no file invalid.
    """

    path: Path
    message: str
    hint: str | None = None
    severity: Literal["error", "warning"] = "error"


DATES = frozenset(
    {"date", "start", "end", "since", "until", "signed", "in_force", "founded", "checked", "memorandum_signed"}
)
FORWARD = (("since", "until"), ("start", "end"), ("signed", "in_force"), ("date", "end"))
"""Pairs of fields of which the second must not lie before the first."""


def faults(knowledge: Knowledge) -> Iterator[Fault]:
    """Every fault of a file whose values fit their types."""
    yield from part_faults(knowledge)
    yield from spans(knowledge)


def part_faults(knowledge: Knowledge) -> Iterator[Fault]:
    """The faults that each table has by itself; where a value is ``UNSET``, nothing is said about it."""
    yield from _keys(knowledge)
    for path, part in parts(knowledge):
        for name in part.__struct_fields__:
            if name in REFERENCES:
                yield from _references((*path, name), getattr(part, name), knowledge, REFERENCES[name])
        yield from timing(path, part)
        yield from _numbers(path, part)
        if isinstance(part, Sourced):
            yield from _fields_named(path, part, knowledge)
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
            inside = [(name, getattr(value, name)) for name in value.__struct_fields__ if name not in NOT_IN_FILE]
        elif isinstance(value, Mapping):
            inside = list(value.items())
        elif isinstance(value, tuple) and value and not isinstance(value[0], str):
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
    table = getattr(knowledge, kind) if kind in KINDS else None
    return table.get(key) if table else None


def record_and_field(path: Path) -> tuple[str, str]:
    """What a path leads to, as ids and fields are written: ``("state.KZ", "history.0.since")``."""
    depth = 2 if path and path[0] in KINDS else 1
    return ".".join(map(str, path[:depth])), ".".join(map(str, path[depth:]))


def timing(path: Path, part: Struct) -> Iterator[Fault]:
    """The dates of one table that have the form of a date and are none; if all are dates, those that run backward."""
    no_dates = list(_calendar(path, part))
    yield from no_dates or _forward(path, part)


def spans(knowledge: Knowledge) -> Iterator[Fault]:
    """The statuses of a state follow one another, oldest first."""
    for code, state in knowledge.state.items():
        yield from _spans(("state", code), state)


def _keys(knowledge: Knowledge) -> Iterator[Fault]:
    """Ids are typed in a shell: letters, digits and hyphens; the key of a state is its code."""
    for kind in KINDS:
        for key, record in (getattr(knowledge, kind) or {}).items():
            if record is UNSET:
                continue
            if kind == "state" and not re.fullmatch("[A-Z]{2}", key):
                yield Fault((kind, key), f"'{key}' is no state code of ISO 3166-1: expected two capital letters")
            elif not KEY.fullmatch(key):
                yield Fault((kind, key), f"'{key}' is no key: expected letters, digits and hyphens")


def _references(path: Path, value: object, knowledge: Knowledge, kind: str) -> Iterator[Fault]:
    table = getattr(knowledge, kind)
    if table is UNSET:
        return
    if isinstance(value, str) and value not in table:
        yield _unknown(path, kind, value, table)
    elif isinstance(value, tuple):
        for number, key in enumerate(value):
            if isinstance(key, str) and key not in table:
                yield _unknown((*path, number), kind, key, table)


def _unknown(path: Path, kind: str, key: str, known: Iterable[str]) -> Fault:
    return Fault(path, f"unknown {kind} '{key}': expected the key of a [{kind}.KEY] table", hint(key, known))


def _calendar(path: Path, part: Struct) -> Iterator[Fault]:
    for name in part.__struct_fields__:
        value = getattr(part, name) if name in DATES else None
        if value:
            try:
                dates.parse(value)
            except ValueError as error:
                yield Fault((*path, name), f"'{value}' is no date: {error}")


def _numbers(path: Path, part: Struct) -> Iterator[Fault]:
    """Numbers that TOML can write and no answer can tell."""
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if isinstance(value, int | float) and not abs(value) < 2**63:  # neither is what is no number at all
            yield Fault((*path, name), "expected a number of at most 64 bits")


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
    for name, keys in (part.field_sources or {}).items():
        if name not in part.__struct_fields__:
            yield unknown_field((*path, "field_sources", name), name, part)
        yield from _references((*path, "field_sources", name), keys, knowledge, "source")


def unknown_field(path: Path, name: str, part: Struct) -> Fault:
    """The fault of naming a field that a table cannot have."""
    message = f"unknown field '{name}': expected one of this table's keys"
    return Fault(path, message, hint(name, part.__struct_fields__))


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
    for number, record_id in enumerate(claim.evidence or ()):
        if not isinstance(record_id, str) or resolve(knowledge, record_id) is not None:
            continue
        kind = record_id.partition(".")[0]
        if kind in KINDS and getattr(knowledge, kind) is UNSET:
            continue
        kinds = (kind,) if kind in KINDS else KINDS
        known = (f"{one}.{key}" for one in kinds for key in getattr(knowledge, one) or ())
        message = f"unknown record '{record_id}': expected an id such as summit.24"
        yield Fault((*path, "evidence", number), message, hint(record_id, known))
