"""What can be made of a file that does not fit the types, and all that is wrong with it.

Loaded only when something is wrong, or when all that is wrong is asked for. A value that does not fit is tried again
by its parts, so that each fault inside is found and the rest of the record can still be judged by the rules.

Kept out: the words (``wording``), and rules that the types do not state (``checks``).
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

import msgspec

from sco_cli.knowledge.checks import Fault, Path, parts, timing
from sco_cli.knowledge.model import KINDS, SINGLE, Knowledge
from sco_cli.knowledge.wording import fault_of, missing_key, unknown_key, unknown_table
from sco_cli.nearest import nearest

MOST_FAULTS = 10_000
"""No more are looked for: whoever has so many made one mistake, and a file can be written to have millions."""


class Draft(NamedTuple):
    """A file as far as it can be understood.

    :ivar knowledge: every table; what is missing or does not fit its type is ``UNSET``.
    :ivar sound: the same without the records that have an ``UNSET`` value, an impossible date or one that runs
        backward: for rules that compare records.
    :ivar faults: what does not fit the types.
    :ivar left_out: the values that are in neither of them, as they were parsed.
    :ivar raw: the whole file, as it was parsed.
    """

    knowledge: Knowledge
    sound: Knowledge
    faults: list[Fault]
    left_out: list[object]
    raw: dict[str, Any]


def draft(raw: dict[str, Any]) -> Draft:
    """Convert a parsed file and go on after each fault; never raises.

    :param raw: the file as tomli gives it.
    """
    work = _Work()
    knowledge = Knowledge(**work.tables(raw))
    wrong = work.holes | {path[:2] for path, part in parts(knowledge) if any(timing(path, part))}
    sound: dict[str, Any] = {name: getattr(knowledge, name) for name in SINGLE}
    for kind in KINDS:
        table = getattr(knowledge, kind) or {}
        sound[kind] = {key: record for key, record in table.items() if (kind, key) not in wrong}
    return Draft(knowledge, Knowledge(**sound), work.faults, work.left_out, raw)


class _Work:
    """One conversion, with the faults that it has met so far, and where it left ``UNSET`` in place of a value."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.left_out: list[object] = []
        self.holes: set[Path] = set()

    def tables(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Each table of the file, converted."""
        made: dict[str, Any] = {}
        known = (*SINGLE, *KINDS)
        for name, value in raw.items():
            if name in known:
                made[name] = self.table(name, value)
            else:
                self.note(value, unknown_table(name, known))
        for name in _meant(raw, known):
            made.setdefault(name, msgspec.UNSET)
        for name in (*SINGLE, "source"):
            if name not in made:
                made[name] = self.leave_out(None, Fault((), f"the table [{name}] is missing"))
        return made

    def table(self, name: str, value: object) -> Any:
        """A table that stands alone, or all records of a kind."""
        if name in SINGLE:
            return self.value(value, SINGLE[name], (name,))
        if not isinstance(value, dict):
            return self.leave_out(value, Fault((name,), f"expected tables [{name}.KEY]"))
        return {key: self.record(name, key, table) for key, table in value.items()}

    def record(self, kind: str, key: str, table: object) -> Any:
        """One record, with the id that its header gives it."""
        if not isinstance(table, dict):
            return self.leave_out(table, Fault((kind, key), f"expected a table [{kind}.{key}]"))
        if "id" in table:
            fault = Fault((kind, key, "id"), "the id is the table's header and is not written again")
            self.note(table["id"], fault)
        return self.value(table | {"id": f"{kind}.{key}"}, KINDS[kind], (kind, key))

    def value(self, value: object, kind: Any, path: Path) -> Any:
        """One value: whole if it fits its type, else what fits of its parts, else ``UNSET``."""
        if self.is_full:
            return self.hole(path)
        try:
            return msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            before = len(self.faults)
            made = self.inside(value, kind, path)
            if len(self.faults) > before:
                return made
            return self.leave_out(value, fault_of(error, path, kind))

    def inside(self, value: object, kind: Any, path: Path) -> Any:
        """The parts of a value that as a whole does not fit; ``UNSET`` when it cannot have parts."""
        for one in _alternatives(kind):
            if isinstance(value, dict) and isinstance(one, type) and issubclass(one, msgspec.Struct):
                return self.struct(value, one, path)
            if isinstance(value, dict) and get_origin(one) is dict:
                return {key: self.value(item, get_args(one)[1], (*path, key)) for key, item in value.items()}
            if isinstance(value, list) and get_origin(one) is tuple:
                return tuple(self.value(item, get_args(one)[0], (*path, i)) for i, item in enumerate(value))
        return msgspec.UNSET

    def struct(self, table: dict[str, Any], struct: type[msgspec.Struct], path: Path) -> msgspec.Struct:
        """One table by its keys: unknown ones, missing ones, and those whose values do not fit."""
        known = {field.name: field for field in msgspec.structs.fields(struct)}
        made: dict[str, Any] = {}
        for key, value in table.items():
            if key in known:
                made[key] = self.value(value, known[key].type, (*path, key))
            elif not self.is_full:
                self.note(value, unknown_key(path, key, known))
        for name in _meant(table, known) - made.keys():
            made[name] = self.hole(path)
        for name, field in known.items():
            if field.required and name not in made:
                made[name] = self.leave_out(None, missing_key(path, name))
        return struct(**made)

    def leave_out(self, value: object, fault: Fault) -> Any:
        """Note a fault and the value in whose place there is a hole."""
        self.note(value, fault)
        return self.hole(fault.path)

    def note(self, value: object, fault: Fault) -> None:
        """Note a fault and the value that it concerns."""
        if not self.is_full:
            self.faults.append(fault)
            self.left_out.append(value)

    @property
    def is_full(self) -> bool:
        """Whether enough faults were found."""
        return len(self.faults) >= MOST_FAULTS

    def hole(self, path: Path) -> Any:
        """What stands in place of a value that is not known."""
        self.holes.add(path[:2])
        return msgspec.UNSET


def _meant(given: Iterable[str], known: Collection[str]) -> set[str]:
    """The known keys that unknown ones are taken for: such a key is misspelled, and not also missing."""
    unknown = islice((name for name in given if name not in known), MOST_FAULTS)
    return {close for name in unknown for close in nearest(name, known, 1)}


def _alternatives(kind: Any) -> Iterator[Any]:
    """The types that a type allows, without what qualifies them."""
    if get_origin(kind) is Annotated:
        yield from _alternatives(get_args(kind)[0])
    elif get_origin(kind) in (Union, UnionType):
        for one in get_args(kind):
            yield from _alternatives(one)
    else:
        yield kind
