"""The steps of a path for ``sco get`` and ``sco why``: how it begins, then keys, then fields, then what is in them."""

from sco_cli.completion.commands import Commands
from sco_cli.completion.records import Records, Table, label

ALONE = "organisation"
"""The table that is one record and has no keys."""
ELSEWHERE = frozenset({"sources", "field_sources", "conflicts", "certainty", "note"})
"""Fields that an answer has in another form than the file."""


class Step:
    """One step that can be typed.

    :ivar more: further steps can follow.
    :ivar only_begins: they must.
    """

    def __init__(self, name: str, description: str = "", *, more: bool = False, only_begins: bool = False) -> None:
        self.name = name
        self.description = description
        self.more = more
        self.only_begins = only_begins


def steps(listed: Commands, records: Records, before: list[str]) -> list[Step]:
    """The steps that can follow.

    :param before: the steps before, each complete.
    """
    if not before:
        return _beginnings(listed)
    kind, *rest = before
    if kind in listed.kinds() and kind != ALONE:
        if not rest:
            return [*_keys(records, kind), *_fields(listed, kind)]
        return _inside(listed, records, kind, rest)
    fields = listed.record(kind) if kind == ALONE else [name for name, _ in listed.fields(kind)]
    return [Step(name) for name in fields] if not rest else []


def _beginnings(listed: Commands) -> list[Step]:
    summaries = dict(listed.summaries())
    whole = [Step(name, summaries.get(name, ""), more=True) for name in listed.paths()]
    kinds = [Step(kind, more=True, only_begins=kind != ALONE) for kind in listed.kinds() if kind not in listed.paths()]
    return whole + kinds


def _keys(records: Records, kind: str) -> list[Step]:
    return [Step(key, label(one, records.lang), more=True) for key, one in records.of(kind).items()]


def _fields(listed: Commands, command: str) -> list[Step]:
    """The fields of a command's answer, where a word is the name of a command and of a kind."""
    return [Step(name, text) for name, text in listed.fields(command)] if command in listed.paths() else []


def _inside(listed: Commands, records: Records, kind: str, rest: list[str]) -> list[Step]:
    """The fields of a record, or what is inside one of them."""
    key, *fields = rest
    record = records.of(kind).get(key, {})
    if not fields:
        return [Step(name, _shown(record.get(name)), more=_has_parts(name, record)) for name in listed.record(kind)]
    value: object = record
    for step in fields:
        if step in ELSEWHERE:
            return []
        if isinstance(value, list) and step.isdecimal():
            value = value[int(step)] if int(step) < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    if isinstance(value, list):
        return [Step(str(number), _shown(one), more=isinstance(one, dict)) for number, one in enumerate(value)]
    if isinstance(value, dict):
        return [Step(str(name), _shown(one), more=_has_parts(name, value)) for name, one in value.items()]
    return []


def _has_parts(name: str, record: Table) -> bool:
    return name not in ELSEWHERE and isinstance(record.get(name), dict | list)


def _shown(value: object) -> str:
    """A value of the file in a description; one that has parts is none."""
    return "" if value is None or isinstance(value, dict | list) else str(value)
