"""The knowledge as an SQLite database: tables that follow from the records (``layout``), a full-text index, two views.

It is built in memory and given back as bytes: a disk can fail only when they are written, in one place.
Kept out: where the file goes.
"""

import sqlite3
from contextlib import closing

from sco_cli.knowledge.model import Knowledge
from sco_cli.tools.sqlite.filling import rows
from sco_cli.tools.sqlite.layout import tables
from sco_cli.tools.sqlite.schema import statements
from sco_cli.tools.sqlite.search import SEARCH, entries


def database(knowledge: Knowledge) -> bytes:
    """The content of the database file; the same knowledge always gives the same bytes."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN")
        connection.execute("PRAGMA defer_foreign_keys = ON")  # a record may name one that comes after it
        for statement in (*statements(tables()), SEARCH):
            connection.execute(statement)
        for table, values in (*rows(knowledge), *entries(knowledge)):
            _insert(connection, table, values)
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        connection.execute("COMMIT")
        return connection.serialize()


def _insert(connection: sqlite3.Connection, table: str, values: tuple[object, ...]) -> None:
    places = ", ".join("?" * len(values))
    connection.execute(f'INSERT INTO "{table}" VALUES ({places})', values)  # noqa: S608, the names are the model's
