"""A small knowledge file cut from the shipped one: of each kind the record that needs the fewest others, and those.

Small, so that an input takes milliseconds; cut from the shipped file, so that it has every kind, key and way to write.
"""

import re
from collections.abc import Iterable
from functools import cache

from sco_cli.knowledge.checks import parts, record_and_field
from sco_cli.knowledge.choosing import shipped
from sco_cli.knowledge.model import KINDS, REFERENCES, Claim, Knowledge, Sourced
from sco_cli.knowledge.reading import read, text_of

HEADER = re.compile(r"(?m)^(?=\[)")
NAME = re.compile(r"\[+([^.\]]+)(?:\.([^.\]]+))?")


@cache
def sample() -> str:
    """The text of the small file."""
    path = shipped()
    wanted = _wanted(read(path))
    head, *tables = HEADER.split(text_of(path))
    return head + "".join(table for table in tables if _record(table) in wanted | {"about"})


def _record(table: str) -> str:
    match = NAME.match(table)
    assert match
    kind, key = match[1], match[2]
    return f"{kind}.{key}" if kind in KINDS else kind


def _wanted(knowledge: Knowledge) -> set[str]:
    """The ids of the records: what the organisation needs, and of every other kind one with what it needs."""
    named = _named(knowledge)
    wanted = _with_needed(["organisation"], named)
    for kind in KINDS:
        if not any(one.startswith(f"{kind}.") for one in wanted):
            whole = [wanted | _with_needed([one.id], named) for one in getattr(knowledge, kind).values()]
            wanted = min(whole, key=len)
    return wanted


def _with_needed(records: Iterable[str], named: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    todo = list(records)
    while todo:
        record = todo.pop()
        if record not in found:
            found.add(record)
            todo += named.get(record, ())
    return found


def _named(knowledge: Knowledge) -> dict[str, set[str]]:
    """For each record the ids of those that it names."""
    found: dict[str, set[str]] = {}
    for path, part in parts(knowledge):
        record, _ = record_and_field(path)
        ids = found.setdefault(record, set())
        for field in part.__struct_fields__:
            value = getattr(part, field)
            keys = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
            if field in REFERENCES:
                ids |= {f"{REFERENCES[field]}.{key}" for key in keys if isinstance(key, str)}
        if isinstance(part, Sourced):
            ids |= {f"source.{key}" for keys in part.field_sources.values() for key in keys}
        if isinstance(part, Claim):
            ids |= set(part.evidence)
    return found
