"""The command that exports: what it refuses, what it leaves behind when it fails, the JSON document."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from sco_cli.knowledge.checks import parts
from sco_cli.knowledge.model import KINDS, NOT_IN_FILE, Knowledge, Sourced
from sco_cli.knowledge.provenance import certainty
from sco_cli.knowledge.reading import read
from tests.conftest import ROOT, Sco

TINY = """\
[about]
title = "A union"
version = "1"
checked = "2020"
languages = ["en"]

[organisation]
names.en = "A Union"
sources = ["gazette"]

[state.KZ]
names.en = '''O'Brien "); DROP TABLE state; -- \\t [b]'''
aliases = ["'", '"', "%s ? :x", "\\u0007"]
area_km2 = 2724900.5
sources = ["gazette"]
conflicts = [
  { field = "area_km2", value = 1, sources = ["gazette"] },
  { field = "area_km2", value = "1", sources = ["gazette"] },
]

[source.gazette]
title = "The 'Gazette'"
publisher = "The Printer"
"""
"""Few kinds, and texts that would break a program that builds SQL out of them."""
NAMES = ("it's.db", 'say "x".db', "%s ? #.db", "file:x.db?mode=ro", ":memory:", "a\nb.db", "-x.db", "上海 شنغهاي.db",
         "x" * 250)  # fmt: skip


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A knowledge file with few kinds of facts, in a folder with nothing else."""
    file = tmp_path / "facts" / "tiny.toml"
    file.parent.mkdir()
    file.write_text(TINY)
    return file


def run(*arguments: str | Path, cwd: Path, blocks: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own.

    :param blocks: the largest file that it may write, in the units of the shell's ``ulimit -f``.
    """
    limit = f"ulimit -f {blocks};" if blocks else ""
    return subprocess.run(
        ["/bin/sh", "-c", f'{limit} exec "$0" -m sco_cli "$@"', sys.executable, *map(str, arguments)],
        cwd=cwd, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", "PYTHONDONTWRITEBYTECODE": "1",
             "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def is_database(file: Path) -> bool:
    """Whether a file begins as every SQLite database does."""
    return file.read_bytes().startswith(b"SQLite format 3\0")


def test_a_database_is_written_in_silence(tiny: Path, tmp_path: Path, sco: Sco) -> None:
    """Status 0, nothing on either stream, the database and nothing else in the folder."""
    file = tmp_path / "sco.db"
    assert sco("export", "sqlite", str(file), "--facts", str(tiny)) == (0, "", "")
    assert is_database(file)
    assert {one.name for one in tmp_path.iterdir()} == {"sco.db", "facts"}


def test_the_same_knowledge_gives_the_same_bytes(tiny: Path, tmp_path: Path, sco: Sco) -> None:
    """A database can be compared and kept under version control; ``--facts`` also counts before the command."""
    sco("export", "sqlite", str(tmp_path / "1.db"), "--facts", str(tiny))
    sco("--facts", str(tiny), "export", "sqlite", str(tmp_path / "2.db"))
    assert (tmp_path / "1.db").read_bytes() == (tmp_path / "2.db").read_bytes()


def test_a_file_that_is_there_is_replaced_only_by_force(tiny: Path, tmp_path: Path, sco: Sco) -> None:
    """Without ``--force`` a usage error names it and the file stays; with it the new one has the old one's mode."""
    file = tmp_path / "sco.db"
    file.write_text("mine")
    file.chmod(0o640)
    arguments = ("export", "sqlite", str(file), "--facts", str(tiny))
    assert sco(*arguments) == (2, "", f"sco: {file} exists already\nhint: add --force to replace it\n")
    assert file.read_text() == "mine"
    assert sco(*arguments, "--force") == (0, "", "")
    assert is_database(file)
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tiny: Path, tmp_path: Path, sco: Sco) -> None:
    """What a link leads to is replaced, and a link to nothing counts as a file that is there."""
    target, link = tmp_path / "facts" / "real.db", tmp_path / "link.db"
    link.symlink_to(target)
    assert sco("export", "sqlite", str(link), "--facts", str(tiny)).status == 2
    assert sco("export", "sqlite", str(link), "--facts", str(tiny), "--force").status == 0
    assert link.is_symlink()
    assert is_database(target)


@pytest.mark.parametrize("old", [None, b"mine"])
def test_a_disk_that_fills_up_leaves_what_was_there(old: bytes | None, tmp_path: Path) -> None:
    """A write that fails in the middle ends with 74 and one line; no half of a file stays, an old one does."""
    file = tmp_path / "sco.db"
    if old is not None:
        file.write_bytes(old)
    done = run("export", "sqlite", "sco.db", "--force", cwd=tmp_path, blocks=200)
    assert (done.returncode, done.stdout) == (74, "")
    assert done.stderr == "sco: sco.db cannot be written: File too large\n"
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == ({"sco.db": old} if old else {})


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (".", ". is a folder, not a file"),
        ("folder/", "folder/ is a folder, not a file"),
        ("missing/sco.db", "missing/sco.db cannot be written: No such file or directory"),
        ("tiny.toml/sco.db", "tiny.toml/sco.db cannot be written: Not a directory"),
        ("/dev/null", "/dev/null is no regular file"),
        ("y" * 300, f"{'y' * 300} cannot be written: File name too long"),
    ],
)
def test_a_place_that_cannot_be_written_is_one_line(file: str, message: str, tiny: Path) -> None:
    """Status 74 and one line, also with ``--force``; nothing is left behind."""
    done = run("export", "sqlite", file, "--force", "--facts", tiny, cwd=tiny.parent)
    assert (done.returncode, done.stdout, done.stderr) == (74, "", f"sco: {message}\n")
    assert [one.name for one in tiny.parent.iterdir()] == ["tiny.toml"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write(tiny: Path) -> None:
    """A folder that is another's is one line, too."""
    tiny.parent.chmod(0o555)
    done = run("export", "sqlite", "sco.db", "--facts", tiny, cwd=tiny.parent)
    tiny.parent.chmod(0o755)
    assert (done.returncode, done.stderr) == (74, "sco: sco.db cannot be written: Permission denied\n")


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_file_name_is_a_name(name: str, tiny: Path) -> None:
    """Quotes, wildcards, a URI, a line feed: the file has exactly that name."""
    done = run("export", "sqlite", "--facts", tiny, "--", name, cwd=tiny.parent)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert is_database(tiny.parent / name)
    assert {one.name for one in tiny.parent.iterdir()} == {"tiny.toml", name}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("sqlite",), "export sqlite needs the name of a file\nhint: sco export sqlite sco.db"),
        (("sqlite", ""), "export sqlite needs the name of a file\nhint: sco export sqlite sco.db"),
        (("sqlite", "-"), "export sqlite needs the name of a file\nhint: sco export sqlite sco.db"),
        (("xml",), "unknown form of export: xml\nhint: sco export sqlite FILE, or sco export json"),
        (
            ("json", "x"),
            "export json prints to standard output and replaces no file\nhint: sco export json > FILE",
        ),
        ((), "missing argument 'WHAT'\nhint: sco export --help shows what it takes"),
    ],
)
def test_a_wrong_command_line_says_what_to_type(arguments: tuple[str, ...], message: str, sco: Sco) -> None:
    """Status 2, what is wrong and what to type instead."""
    assert sco("export", *arguments) == (2, "", f"sco: {message}\n")


def test_the_knowledge_file_is_never_replaced(tiny: Path, sco: Sco) -> None:
    """Not even ``--force`` writes the database over the file that it is made from."""
    assert sco("export", "sqlite", str(tiny), "--force", "--facts", str(tiny)).status == 2
    assert tiny.read_text() == TINY


def test_a_bad_knowledge_file_writes_nothing(tiny: Path, tmp_path: Path, sco: Sco) -> None:
    """A fault in the file, or a number that SQLite cannot hold, ends with 5 and no database."""
    for wrong in ('"gazette"', '"gazetta"'), ("value = 1,", f"value = {2**63},"):
        tiny.write_text(TINY.replace(*wrong, 1))
        result = sco("export", "sqlite", str(tmp_path / "sco.db"), "--facts", str(tiny))
        assert (result.status, result.out) == (5, "")
        assert not (tmp_path / "sco.db").exists()
    assert result.err.endswith("state.KZ: expected a number of at most 64 bits\n")


def without_certainty(knowledge: Knowledge) -> object:
    """All records as plain values, without the file's path and what is worked out of the sources."""

    def strip(value: object) -> object:
        if isinstance(value, dict):
            return {key: strip(item) for key, item in value.items() if key not in NOT_IN_FILE | {"certainty"}}
        return [strip(item) for item in value] if isinstance(value, list | tuple) else value

    return strip(msgspec.to_builtins(knowledge))


def test_the_document_read_back_is_the_knowledge(knowledge: Knowledge, sco: Sco) -> None:
    """Every record with every field, in every language, and under it the certainty that the commands show."""
    result = sco("export", "json")
    assert (result.status, result.err) == (0, "")
    again = msgspec.json.decode(result.out, type=Knowledge)
    assert without_certainty(again) == without_certainty(knowledge)
    worked_out = {path: part.certainty for path, part in parts(again) if isinstance(part, Sourced)}
    assert worked_out == {path: certainty(knowledge, part) for path, part in parts(knowledge)
                          if isinstance(part, Sourced)}  # fmt: skip


def test_the_document_has_the_order_and_the_keys_of_the_file(knowledge: Knowledge, sco: Sco) -> None:
    """Kinds by name, records by key, absent as null; the same text each time."""
    result = sco("export", "json")
    found = result.json
    assert list(found) == ["about", "organisation", *KINDS]
    for kind in KINDS:
        assert list(found[kind]) == list(getattr(knowledge, kind))
    assert found["summit"]["24"]["city"] == "astana"
    assert found["summit"]["27"]["end"] is None
    assert result == sco("export", "json")


def test_a_document_of_few_kinds_in_ascii(tiny: Path, sco: Sco) -> None:
    """Kinds that the file does not have are empty; where only ASCII can be printed it is the same document."""
    result = sco("export", "json", "--facts", str(tiny), encoding="ascii")
    assert result.out.isascii()
    assert result.json["summit"] == {}
    assert result.json["state"]["KZ"]["aliases"] == list(read(str(tiny)).state["KZ"].aliases)
    assert result.json["state"]["KZ"]["conflicts"][1]["value"] == "1"


def test_a_full_disk_under_the_document(tiny: Path) -> None:
    """Standard output that takes no more is status 74; a reader that has seen enough is 0."""
    script = '"$0" -m sco_cli export json --facts "$1" > /dev/full; echo $?; "$0" -m sco_cli export json | head -1'
    done = subprocess.run(
        ["/bin/sh", "-c", script, sys.executable, str(tiny)],
        capture_output=True, text=True, check=True, cwd=ROOT, env={"PATH": os.environ["PATH"], "HOME": "/nonexistent"},
    )  # fmt: skip
    assert done.stdout == "74\n{\n"
    assert done.stderr == "sco: the answer could not be written: No space left on device\n"
