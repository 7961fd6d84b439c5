"""The exported database: other programs read it, every fact is in it, and SQL answers what the commands answer."""

import shutil
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlite_utils

from sco_cli.dates import last_day
from sco_cli.knowledge.checks import Path as Steps
from sco_cli.knowledge.checks import parts
from sco_cli.knowledge.model import KINDS, REFERENCES, Conflict, Knowledge, Record, Sourced, Text
from sco_cli.knowledge.provenance import certainty
from sco_cli.knowledge.reading import read
from sco_cli.tools.sqlite import database
from sco_cli.tools.sqlite.layout import roots
from sco_cli.tools.sqlite.search import forms
from tests.conftest import Sco
from tests.tools.test_export import TINY

SHELL = shutil.which("sqlite3")
needs_shell = pytest.mark.skipif(SHELL is None, reason="the sqlite3 shell is not installed")
APART = {"id", "sources", "field_sources", "conflicts", "certainty"}
"""Fields that are not a column of their own name."""


@pytest.fixture(scope="module")
def file(knowledge: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the shipped knowledge."""
    file = tmp_path_factory.mktemp("export") / "sco.db"
    file.write_bytes(database(knowledge))
    return file


@pytest.fixture
def db(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection to it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def shell(file: Path, *commands: str) -> list[str]:
    """What the ``sqlite3`` shell prints, by lines."""
    assert SHELL is not None
    done = subprocess.run([SHELL, "-batch", file, *commands], capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout.splitlines()


def table_of(path: Steps, part: object) -> str:
    """The table that a record of the file stands in, by its path: ``state_history``."""
    names = [path[0], *(step for step in path[2 if path[0] in KINDS else 1 :] if isinstance(step, str))]
    return "conflict" if isinstance(part, Conflict) else "_".join(map(str, names))


def records(knowledge: Knowledge) -> Iterator[tuple[str, str, msgspec.Struct]]:
    """Every record and sub-record: its id, its table, itself."""
    for path, part in parts(knowledge):
        if not isinstance(part, Text):
            yield ".".join(map(str, path)), table_of(path, part), part


@needs_shell
def test_the_shell_finds_the_database_sound(file: Path) -> None:
    """The ``sqlite3`` program of the system opens it; neither of its checks has anything to say."""
    assert shell(file, "PRAGMA integrity_check", "PRAGMA foreign_key_check") == ["ok"]
    assert "Astana" in shell(file, "SELECT city.name FROM summit JOIN city ON city.id = summit.city")


@needs_shell
@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("astana declaration", "summit.24"),
        ("ASTANA", "city.astana"),
        ("إيران", "state.IR"),
        ("ايران", "state.IR"),
        ("منظمة شنغهاي للتعاون", "organisation"),
        ("шанхайская организация", "organisation"),
        ("上海合作组织", "organisation"),
        ("上合", "organisation"),
        ("伊朗", "state.IR"),
    ],
)
def test_the_shell_searches_in_every_language(words: str, record: str, file: Path) -> None:
    """Words as a person types them: any case, Arabic without its hamza, a part of a Chinese name."""
    assert record in shell(file, f"SELECT DISTINCT record FROM search WHERE search MATCH '{words}' ORDER BY rank")
    assert shell(file, "SELECT count(*) FROM search WHERE search MATCH 'zzzz'") == ["0"]


@needs_shell
def test_the_database_outlives_a_dump(file: Path, tmp_path: Path) -> None:
    """The text that the shell dumps builds the same database again."""
    again = tmp_path / "again.db"
    subprocess.run([str(SHELL), again], input="\n".join(shell(file, ".dump")), text=True, check=True)
    count = "SELECT count(*), sum(length(name)) FROM membership"
    assert shell(again, count) == shell(file, count)


def test_sqlite_utils_reads_tables_and_foreign_keys(file: Path) -> None:
    """A library of others sees a table for every kind, its key, and what refers to what."""
    with closing(sqlite_utils.Database(file)) as database:
        assert set(KINDS) <= set(database.table_names())
        assert {database.table(kind).pks == ["id"] for kind in KINDS} == {True}
        assert database.table_names(fts5=True) == ["search"]
        refers = {
            (kind, key.column, key.other_table, key.other_column)
            for kind in database.table_names()
            for key in database.table(kind).foreign_keys
        }
    expected = {("summit", "city", "city"), ("summit", "chair", "person"), ("state_history", "decided_at", "summit"),
                ("claim", "source", "source"), ("citation", "source", "source"), ("citation", "record", "record"),
                ("exercise_participants", "value", "state"), ("claim_evidence", "value", "record"),
                ("summit_decisions", "parent", "summit"), ("conflict", "record", "record")}  # fmt: skip
    assert {(*one, "id") for one in expected} <= refers


def test_every_record_is_a_row_and_no_row_is_anything_else(knowledge: Knowledge, db: sqlite3.Connection) -> None:
    """As many rows as the file has records, sub-records and items of lists, table by table."""
    expected = Counter[str]()
    for _, table, part in records(knowledge):
        expected[table] += 1
        for name in part.__struct_fields__:
            value = getattr(part, name)
            if name not in APART and isinstance(value, tuple) and value and isinstance(value[0], str | Text):
                expected[f"{table}_{name}"] += len(value)
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    own = [name for name in tables if not name.startswith("search") and name not in ("record", "citation")]
    assert {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in own} == {
        name: expected[name] for name in own
    }
    assert not expected.keys() - set(own)
    listed = {row["id"]: row["kind"] for row in db.execute("SELECT * FROM record")}
    assert listed == {record_id: table for record_id, table, _ in records(knowledge)}


def test_every_value_is_in_its_column(knowledge: Knowledge, db: sqlite3.Connection) -> None:
    """Texts in all languages, references as ids, numbers and dates as they are, the certainty worked out."""
    for record_id, table, part in records(knowledge):
        row = db.execute(f'SELECT * FROM "{table}" WHERE id = ?', [record_id]).fetchone()
        for name in part.__struct_fields__:
            if name not in APART:
                assert_column(row, name, getattr(part, name))
        if isinstance(part, Sourced):
            assert row["certainty"] == certainty(knowledge, part)


def assert_column(row: Any, name: str, value: object) -> None:
    """One field of a record stands in its row."""
    stem = "name" if name == "names" else name
    if isinstance(value, Text):
        assert [row[stem], row[f"{stem}_ar"], row[f"{stem}_ru"], row[f"{stem}_zh"]] == [
            value.en, value.ar, value.ru, value.zh]  # fmt: skip
    elif isinstance(value, str) and name in REFERENCES:
        assert row[name] == f"{REFERENCES[name]}.{value}"
    elif isinstance(value, str | int | float):
        assert row[name] == value
    elif value is None and stem in row.keys():  # noqa: SIM118, a row of sqlite3 holds values
        assert row[stem] is None


def test_every_list_keeps_its_order(knowledge: Knowledge, db: sqlite3.Connection) -> None:
    """The items of a list are rows with their place, references as ids."""
    for record_id, table, part in records(knowledge):
        for name in part.__struct_fields__:
            value = getattr(part, name)
            if name not in APART and isinstance(value, tuple) and value and isinstance(value[0], str):
                found = db.execute(
                    f'SELECT value FROM "{table}_{name}" WHERE parent = ? ORDER BY position', [record_id]
                ).fetchall()
                prefix = f"{REFERENCES[name]}." if name in REFERENCES else ""
                assert [row["value"] for row in found] == [prefix + item for item in value]


def test_every_source_of_every_record_is_cited(knowledge: Knowledge, db: sqlite3.Connection) -> None:
    """``citation`` holds the sources of records with no field, those of single fields with its name."""
    expected = Counter[tuple[str, str | None, str]]()
    for record_id, _, part in records(knowledge):
        expected.update((record_id, None, f"source.{key}") for key in getattr(part, "sources", ()))
        for field, keys in getattr(part, "field_sources", {}).items():
            expected.update((record_id, field, f"source.{key}") for key in keys)
    assert Counter(tuple(row) for row in db.execute("SELECT record, field, source FROM citation")) == expected


def test_a_status_by_date_is_what_the_program_answers(knowledge: Knowledge, db: sqlite3.Connection, sco: Sco) -> None:
    """On every day on which anything changed, on the day before it, in a partial date: the same states."""
    days = {one.since for state in knowledge.state.values() for one in state.history}
    for date in sorted(days | {"2001-06-14", "2016", "2017-06", "2023-07-03", "2024-07-03", "2026"}):
        found = db.execute(
            "SELECT code, status FROM membership WHERE first_day <= :day AND :day < end_day", {"day": last_day(date)}
        ).fetchall()
        answered = sco("states", "--as-of", date, "--fields", "code,status").lines
        assert sorted("\t".join(row) for row in found) == sorted(answered), date
    count = "SELECT count(*) FROM status_span WHERE status = 'member' AND first_day <= :day AND :day < end_day"
    assert [db.execute(count, {"day": day}).fetchone()[0] for day in ("2016-12-31", "2017-06-09", "2024-07-04")] == [
        len(sco("members", "--as-of", day).lines) for day in ("2016-12-31", "2017-06-09", "2024-07-04")]  # fmt: skip


def test_every_text_can_be_searched(knowledge: Knowledge, db: sqlite3.Connection) -> None:
    """Each text of each record in each language is a row of the index, with the record and the field it stands in."""
    found = {tuple(row) for row in db.execute("SELECT record, language, field, text FROM search")}
    for path, part in parts(knowledge):
        depth = 2 if path[0] in KINDS else 1
        record, field = ".".join(map(str, path[:depth])), ".".join(map(str, path[depth:]))
        if isinstance(part, Text):
            for language in ("en", "ar", "ru", "zh"):
                text = getattr(part, language)
                assert not text or (record, language, field, text) in found
        for alias in getattr(part, "aliases", ()):
            assert (record, None, ".".join(filter(None, (field, "aliases"))), alias) in found


def test_forms_are_what_a_reader_may_type_instead() -> None:
    """Nothing for plain English; folded words; the parts of a Chinese word."""
    assert forms("Astana Declaration") == ""
    assert forms("القمة في إيران").split() == ["قمه", "ايران"]
    assert forms("上海合") == "上 上海 海 海合 合"
    assert len(forms("上海" * 5000).split()) < 100


def test_few_kinds_and_hostile_texts(tmp_path: Path) -> None:
    """Tables of kinds that the file does not have are empty; quotes in a name are only text; types stay."""
    facts, file = tmp_path / "facts.toml", tmp_path / "sco.db"
    facts.write_text(TINY)
    knowledge = read(str(facts))
    file.write_bytes(database(knowledge))
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT count(*) FROM summit").fetchall() == [(0,)]
        assert db.execute("SELECT count(*) FROM membership").fetchall() == [(0,)]
        assert db.execute("SELECT name, area_km2 FROM state").fetchall() == [
            (knowledge.state["KZ"].names.en, 2724900.5)]  # fmt: skip
        aliases = db.execute("SELECT value FROM state_aliases ORDER BY position").fetchall()
        assert [one for (one,) in aliases] == list(knowledge.state["KZ"].aliases)
        assert db.execute("SELECT value FROM conflict ORDER BY position").fetchall() == [(1,), ("1",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


class Ship(Record, frozen=True, kw_only=True):
    """A vessel, a kind of fact that the model does not have."""

    names: Text
    city: str | None = None
    crew: int | None = None
    colours: tuple[str, ...] = ()


class More(Knowledge, frozen=True, kw_only=True):
    ship: dict[str, Ship] = {}  # noqa: RUF012, msgspec makes a new one for each


def test_a_new_kind_is_exported_by_itself(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A struct in the model is all it takes: its table, its lists, its references and its texts are there."""
    ship = Ship(
        id="ship.a", names=Text(en="Aurora"), city="astana", crew=5, colours=("red",), sources=("kremlin-2001-06-15",)
    )
    whole = {name: getattr(knowledge, name) for name in Knowledge.__struct_fields__}
    monkeypatch.setitem(KINDS, "ship", Ship)
    roots.cache_clear()
    (tmp_path / "sco.db").write_bytes(database(More(**whole, ship={"a": ship})))
    roots.cache_clear()
    with closing(sqlite3.connect(tmp_path / "sco.db")) as db:
        assert db.execute("SELECT id, key, name, city, crew FROM ship").fetchall() == [
            ("ship.a", "a", "Aurora", "city.astana", 5)]  # fmt: skip
        assert db.execute("SELECT value FROM ship_colours").fetchall() == [("red",)]
        assert db.execute("SELECT record FROM search WHERE search MATCH 'aurora' AND kind = 'ship'").fetchall() == [
            ("ship.a",)]  # fmt: skip
