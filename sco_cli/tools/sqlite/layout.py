"""Which tables and columns hold the records: read off the types, so that a new kind or field is there by itself.

A kind is a table; a record inside a record is a row of a table of its own (``state_history``) with its ``parent``;
so is an item of a list (``state_aliases``). A text is a column for each language: ``theme``, ``theme_ar``, ...
What a record comes from and what contradicts it is alike for all, and stands in ``citation`` and ``conflict``.

Kept out: SQL (``schema``) and values (``filling``).
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.inspect import (
    BoolType,
    Field,
    FloatType,
    IntType,
    LiteralType,
    Metadata,
    NoneType,
    StrType,
    StructType,
    Type,
    UnionType,
    VarTupleType,
    type_info,
)

from sco_cli.knowledge.model import KINDS, REFERENCES, SINGLE, Conflict, Sourced, Text

TYPES: dict[type[Type], str] = {
    StrType: "TEXT",
    LiteralType: "TEXT",
    IntType: "INTEGER",
    BoolType: "INTEGER",
    FloatType: "REAL",
}
ELSEWHERE = frozenset({"id", "sources", "field_sources", "conflicts"})
"""Fields that are no columns of their record's table."""


class Column(NamedTuple):
    """A column, and where its value stands in a record.

    :ivar type: empty where texts and numbers both occur.
    :ivar references: the table whose ``id`` it holds.
    :ivar field: the field of the record; empty for the item of a list.
    :ivar language: which language of a text.
    """

    name: str
    type: str = "TEXT"
    required: bool = False
    references: str | None = None
    choices: tuple[str | int, ...] = ()
    field: str = ""
    language: str | None = None


class Table(NamedTuple):
    """A table for records of one type, or for the items of one list.

    :ivar given: the columns that do not come from the record's own fields, in front.
    :ivar key: the names of the columns that identify a row.
    :ivar lists: field -> the table of its items.
    :ivar parts: field -> the table of the records inside.
    """

    name: str
    about: str
    given: tuple[Column, ...]
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)
    lists: Mapping[str, "Table"] = {}
    parts: Mapping[str, "Table"] = {}


ID = Column("id", required=True)
KEY = Column("key", required=True)
POSITION = Column("position", "INTEGER", required=True)
"""Counted from 0, as in a path: ``summit.24.decisions.0``."""


@cache
def roots() -> dict[str, Table]:
    """The tables of the kinds and of the tables that stand alone, with all that hang on them."""
    single = {name: _table(name, struct, (ID,)) for name, struct in SINGLE.items()}
    return single | {kind: _table(kind, struct, (ID, KEY)) for kind, struct in KINDS.items()}


def tables() -> Iterator[Table]:
    """Every table, outer before inner, each once."""
    waiting = [*roots().values()]
    seen = set()
    while waiting:
        table = waiting.pop(0)
        if table.name not in seen:
            seen.add(table.name)
            yield table
            waiting = [*table.lists.values(), *table.parts.values(), *waiting]


def _table(name: str, struct: type[Struct], given: tuple[Column, ...]) -> Table:
    columns: list[Column] = []
    lists, parts = {}, {}
    parent = Column("parent", required=True, references=name)
    for field in fields(struct):
        match bare(field.type):
            case [VarTupleType(item_type=StructType(cls=inner))] if inner is Conflict:
                parts[field.name] = _table("conflict", inner, (ID, Column("record", "TEXT", True, "record"), POSITION))
            case _ if field.name in ELSEWHERE:
                pass
            case [StructType(cls=inner)] if inner is not Text:
                parts[field.name] = _table(f"{name}_{field.name}", inner, (ID, parent))
            case [VarTupleType(item_type=StructType(cls=inner))] if inner is not Text:
                parts[field.name] = _table(f"{name}_{field.name}", inner, (ID, parent, POSITION))
            case [VarTupleType(item_type=item)]:
                lists[field.name] = _list(name, field.name, item)
            case _:
                columns += _columns(_column_name(field.name), field.name, field.type)
    columns.sort(key=lambda column: column.field in Sourced.__struct_fields__)  # what is shared by all comes last
    return Table(name, _about(struct), given, tuple(columns), lists=lists, parts=parts)


def _list(name: str, field: str, item: Type) -> Table:
    parent = Column("parent", required=True, references=name)
    value = _columns("value", "", item, REFERENCES.get(field) or ("record" if field == "evidence" else None))
    return Table(f"{name}_{field}", "", (parent, POSITION), tuple(value), key=("parent", "position"))


def _columns(name: str, field: str, type_: Type, references: str | None = None) -> list[Column]:
    """The columns for a text or a single value."""
    kinds = bare(type_)
    required = not _may_be_none(type_)
    if isinstance(kinds[0], StructType):
        first, *others = Text.__struct_fields__
        columns = [Column(name, required=required, field=field, language=first)]
        return columns + [Column(f"{name}_{one}", field=field, language=one) for one in others]
    choices = tuple(
        value for kind in kinds if isinstance(kind, LiteralType) for value in kind.values if value is not None
    )
    if isinstance(kinds[0], BoolType):
        choices = (0, 1)
    refers = references or REFERENCES.get(field)
    required = field == "certainty" or (required and FloatType not in map(type, kinds))  # SQLite keeps no NaN
    return [Column(name, _affinity(kinds), required, refers, choices, field)]


def _affinity(kinds: list[Type]) -> str:
    """The SQL type of a value.

    :raises TypeError: for a type that has no column; a record of the model with one needs a line here.
    """
    found = {TYPES.get(type(kind)) for kind in kinds}
    if None in found:
        raise TypeError(f"no column for {kinds}")
    if found == {"INTEGER", "REAL"}:
        return "NUMERIC"
    return str(found.pop()) if len(found) == 1 else ""


def _column_name(field: str) -> str:
    return "name" if field == "names" else field


def _about(struct: type[Struct]) -> str:
    """What a record is, in the first line of its own docstring, if it has one."""
    return str(struct.__dict__.get("__doc__") or "").partition("\n")[0].replace("``", "")


def fields(struct: type[Struct]) -> tuple[Field, ...]:
    """The fields of a record with their types."""
    info = type_info(struct)
    assert isinstance(info, StructType)
    return info.fields


def bare(type_: Type) -> list[Type]:
    """The types that a value may have when it is there, without descriptions."""
    if isinstance(type_, Metadata):
        return bare(type_.type)
    if isinstance(type_, UnionType):
        return [kind for one in type_.types if not isinstance(one, NoneType) for kind in bare(one)]
    return [type_]


def _may_be_none(type_: Type) -> bool:
    return isinstance(type_, UnionType) and any(isinstance(one, NoneType) for one in type_.types)
