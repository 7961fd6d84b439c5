"""The SQL that makes the tables of a layout, and two views for the question asked most: who had which status when.

Kept out: which tables there are (``layout``), the full-text index (``search``).
"""

from collections.abc import Iterable, Iterator

from sco_cli.tools.sqlite.layout import Column, Table

RECORD = """\
CREATE TABLE "record" (
  -- Everything that has an id, in whatever table it stands.
  "id" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL -- the name of the table
)"""
CITATION = """\
CREATE TABLE "citation" (
  -- Which source states a record, or, where field is not NULL, one field of it.
  "record" TEXT NOT NULL REFERENCES "record" ("id"),
  "field" TEXT,
  "source" TEXT NOT NULL REFERENCES "source" ("id")
)"""
CITATION_INDEX = 'CREATE INDEX "citation_record" ON "citation" ("record")'
STATUS_SPAN = """\
CREATE VIEW "status_span" AS
  -- The statuses on a day: WHERE first_day <= '2016-01-01' AND '2016-01-01' < end_day
  -- A month or year counts from its first day; a span that has not ended has the last day of all as its end_day.
  SELECT id, parent AS state, status, since, until,
    since || substr('-01-01', length(since) - 3) AS first_day,
    coalesce(until || substr('-01-01', length(until) - 3), '9999-12-31') AS end_day,
    decided_at, memorandum_signed, certainty
  FROM state_history"""
MEMBERSHIP = """\
CREATE VIEW "membership" AS
  -- The statuses with the names of the states: WHERE status = 'member' AND until IS NULL
  SELECT state, key AS code, name, name_ar, name_ru, name_zh, status, since, until, first_day, end_day
  FROM status_span JOIN state ON state.id = status_span.state"""


def statements(tables: Iterable[Table]) -> Iterator[str]:
    """The statements that make the tables and views, in an order that works."""
    yield RECORD
    yield from map(_create, tables)
    yield from (CITATION, CITATION_INDEX, STATUS_SPAN, MEMBERSHIP)


def _create(table: Table) -> str:
    lines = [_define(column) for column in (*table.given, *table.columns)]
    lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    about = f"  -- {table.about}\n" if table.about else ""
    return f"CREATE TABLE {_quoted(table.name)} (\n{about}  " + ",\n  ".join(lines) + "\n)"


def _define(column: Column) -> str:
    words = [_quoted(column.name), column.type, "NOT NULL" if column.required else ""]
    if column.references:
        words.append(f'REFERENCES {_quoted(column.references)} ("id")')
    if column.choices:
        listed = ", ".join(map(_literal, column.choices))
        words.append(f"CHECK ({_quoted(column.name)} IN ({listed}))")
    return " ".join(filter(None, words))


def _quoted(name: str) -> str:
    """A name that may also be a word of SQL, such as ``of``."""
    return f'"{name}"'


def _literal(value: str | int) -> str:
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"
