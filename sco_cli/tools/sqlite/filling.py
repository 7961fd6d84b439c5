"""The rows of the database: each record into the table that the layout has for it.

An id is a path that ``sco get`` and ``sco why`` take: ``state.IR``, ``state.IR.history.0``.
"""

from collections.abc import Iterator

from msgspec import Struct

from sco_cli.knowledge.model import SINGLE, Knowledge, Sourced, Text
from sco_cli.knowledge.provenance import certainty
from sco_cli.tools.sqlite.layout import Column, Table, roots

Row = tuple[str, tuple[object, ...]]
"""The name of a table, and the values of its columns."""


def rows(knowledge: Knowledge) -> Iterator[Row]:
    """Every row of every table but the full-text index."""
    for kind, table in roots().items():
        if kind in SINGLE:
            yield from _record(knowledge, table, getattr(knowledge, kind), (kind,))
        else:
            for key, record in getattr(knowledge, kind).items():
                yield from _record(knowledge, table, record, (record.id, key))


def _record(knowledge: Knowledge, table: Table, record: Struct, given: tuple[object, ...]) -> Iterator[Row]:
    """The row of a record, and those of all that hangs on it.

    :param given: the values of the columns that are not fields of the record, its id first.
    """
    record_id = given[0]
    yield "record", (record_id, table.name)
    yield table.name, (*given, *(_value(knowledge, column, record) for column in table.columns))
    for field, items in table.lists.items():
        for position, item in enumerate(getattr(record, field) or ()):
            yield items.name, (record_id, position, *(_value(knowledge, column, item) for column in items.columns))
    for field, parts in table.parts.items():
        found = getattr(record, field)
        if isinstance(found, Struct):
            yield from _record(knowledge, parts, found, (f"{record_id}.{field}", record_id))
        for position, part in enumerate(found if isinstance(found, tuple) else ()):
            yield from _record(knowledge, parts, part, (f"{record_id}.{field}.{position}", record_id, position))
    yield from _citations(str(record_id), record)


def _citations(record_id: str, record: Struct) -> Iterator[Row]:
    for key in getattr(record, "sources", ()):
        yield "citation", (record_id, None, f"source.{key}")
    for field, keys in getattr(record, "field_sources", {}).items():
        for key in keys:
            yield "citation", (record_id, field, f"source.{key}")


def _value(knowledge: Knowledge, column: Column, whole: object) -> object:
    """The value of a column: of a record's field, or of an item."""
    if column.field == "certainty" and isinstance(whole, Sourced):
        return certainty(knowledge, whole)
    value = getattr(whole, column.field) if column.field else whole
    if isinstance(value, Text) and column.language is not None:
        return getattr(value, column.language)
    if column.references in (None, "record") or value is None:
        return value
    return f"{column.references}.{value}"
