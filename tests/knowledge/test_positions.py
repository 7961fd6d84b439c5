"""Positions in a knowledge file: by example for each way to write a key, and against a writer that knows the answer."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path as File
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, given, settings

from sco_cli.knowledge.positions import Path, Place, nearest, positions
from tests.knowledge.writer import documents


def paths(value: object, path: Path = ()) -> Iterator[Path]:
    """Every path of a parsed document but the empty one."""
    steps: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inside in steps:
        yield (*path, step)
        yield from paths(inside, (*path, step))


def stands_at(rest: str, path: Path) -> bool:
    """Whether a line, from the place of a path on, begins with its header, its key or some value."""
    if isinstance(path[-1], int):
        return rest[0] not in " \t\r\n#,=]}"
    if rest[0] == "[":
        return tuple(step for step in path if isinstance(step, str)) in paths_of_header(rest)
    if rest[0] in "'\"":
        return any(unquoted(rest[: end + 1]) == path[-1] for end in range(1, len(rest)) if rest[end] == rest[0])
    return re.split("[^A-Za-z0-9_-]", rest, maxsplit=1)[0] == path[-1] != ""


def paths_of_header(line: str) -> set[Path]:
    """The paths that a header makes, without indexes."""
    made = paths(tomli.loads(line.removesuffix("\r")))
    return {tuple(step for step in path if isinstance(step, str)) for path in made}


def unquoted(key: str) -> str | None:
    """What a key in quotes means, ``None`` if the quotes do not match."""
    try:
        return str(next(iter(tomli.loads(f"{key} = 0"))))
    except tomli.TOMLDecodeError:
        return None


def check(text: str) -> None:
    """Assert what must hold of every document: the paths are tomli's, and each place begins with what it is for."""
    found = positions(text)
    assert set(found) == set(paths(tomli.loads(text)))
    lines = text.split("\n")
    for path, (line, column) in found.items():
        assert stands_at(lines[line - 1][column - 1 :], path), (path, line, column)


def found_in(text: str) -> dict[Path, Place]:
    """The positions of an example, once it has been checked to be one."""
    check(text)
    return positions(text)


def test_pairs_and_tables() -> None:
    """A key stands at its first character, a table at its bracket, however they are indented."""
    assert found_in('a = 1\n  b="x"\n\n\t[t] # [no]\n  c = true\n') == {
        ("a",): (1, 1),
        ("b",): (2, 3),
        ("t",): (4, 2),
        ("t", "c"): (5, 3),
    }


def test_empty() -> None:
    """A document without keys has no positions."""
    assert found_in("") == found_in("# a = 1\n\n  # [b]") == {}


def test_arrays() -> None:
    """An array item stands at the first character of its value, also over several lines and in nested arrays."""
    assert found_in('a = [ 1,\n  "x, y]", # 2, [3]\n  [1979-05-27 07:32:00, []],\n]\nb = 1') == {
        ("a",): (1, 1),
        ("a", 0): (1, 7),
        ("a", 1): (2, 3),
        ("a", 2): (3, 3),
        ("a", 2, 0): (3, 4),
        ("a", 2, 1): (3, 25),
        ("b",): (5, 1),
    }


def test_inline_tables() -> None:
    """Keys of inline tables are found when nested, dotted, and over several lines with comments as in TOML 1.1."""
    assert found_in("a = {b = {c.d = 1}, e = [{f = '}'}, {}],\n  # g = 1 }\n  h = 2, # }\n}\ni = {}\n") == {
        ("a",): (1, 1),
        ("a", "b"): (1, 6),
        ("a", "b", "c"): (1, 11),
        ("a", "b", "c", "d"): (1, 13),
        ("a", "e"): (1, 21),
        ("a", "e", 0): (1, 26),
        ("a", "e", 0, "f"): (1, 27),
        ("a", "e", 1): (1, 37),
        ("a", "h"): (3, 3),
        ("i",): (5, 1),
    }


def test_dotted_keys() -> None:
    """Each part of a dotted key stands at its own place, and a table made by dotted keys where the first makes it."""
    assert found_in("a.b = 1\na . c.d = 2\n[t]\na.x = 3.14\n") == {
        ("a",): (1, 1),
        ("a", "b"): (1, 3),
        ("a", "c"): (2, 5),
        ("a", "c", "d"): (2, 7),
        ("t",): (3, 1),
        ("t", "a"): (4, 1),
        ("t", "a", "x"): (4, 3),
    }


def test_quoted_keys() -> None:
    """A key in quotes is known by what it means, and dots, brackets and hashes in it are only characters."""
    text = (
        '"a.b" = 1\n\'c"\\d\' = 2\n"\\u00e9\\U0001F600\\x41\\t\\"\\\\\\e" = 3\n'
        "[\"x]#\" . 'y'.'']\n\"\" = 4\n\"=\".'k' = 5\n3.14 = 6"
    )
    assert found_in(text) == {
        ("a.b",): (1, 1),
        ('c"\\d',): (2, 1),
        ('\u00e9\U0001f600A\t"\\\x1b',): (3, 1),
        ("x]#",): (4, 1),
        ("x]#", "y"): (4, 1),
        ("x]#", "y", ""): (4, 1),
        ("x]#", "y", "", ""): (5, 1),
        ("x]#", "y", "", "="): (6, 1),
        ("x]#", "y", "", "=", "k"): (6, 5),
        ("x]#", "y", "", "3"): (7, 1),
        ("x]#", "y", "", "3", "14"): (7, 3),
    }


@pytest.mark.parametrize(
    "value",
    [
        '"""\n[no]\nno = 1\n"""',
        "'''\n[no]\n# no\n[[no]]\n'''",
        '"""no = \\"""\n[no]\n\\\\"""',
        '"""\\\n   [no]\\\n\n  """',
        "'''no\\'''",
        '"""""no = 1\n""\n"""""',
        "'''''no = 1\n''\n'''''",
        '""""""',
        '"[no] \\" # \\\\"',
        "'[no] \" # \\'",
        '""',
        "''",
        "1979-05-27 07:32:00.5+01:00 # [no]",
        "-inf# no = 1",
    ],
)
def test_what_looks_like_toml(value: str) -> None:
    """What looks like a header or a key inside of a string or comment is none, as a value or as an array item."""
    after = value.count("\n") + 2
    assert found_in(f"a = {value}\nb = 1") == {("a",): (1, 1), ("b",): (after, 1)}
    assert found_in(f"a = [{value}\n]\nb = 1") == {("a",): (1, 1), ("a", 0): (1, 6), ("b",): (after + 1, 1)}


def test_columns_are_characters() -> None:
    """Columns count characters and not bytes, after a string of several lines from the start of its last."""
    assert found_in('a = {"ж😀" = """😀\n\n😀""", b = 1}') == {
        ("a",): (1, 1),
        ("a", "ж😀"): (1, 6),
        ("a", "b"): (3, 7),
    }


def test_line_endings() -> None:
    """CRLF gives the same places as LF, also inside of strings and arrays."""
    text = "# x\na = '''\n\n'''\nb = [\n  1, # y\n  2]\n\n[[t]]\nc = \"\"\"x\\\n  y\"\"\"\n\n[t.u]\nd = 1\n"
    assert found_in(text.replace("\n", "\r\n")) == found_in(text)


def test_arrays_of_tables() -> None:
    """The array stands at its first element; sub-tables and sub-arrays belong to the last element before them."""
    text = "[[s.h]]\na = 1\n[s.h.x]\n[[ s . h ]]\n[[s.h.y]]\n[[s.h.y]]\nb.c = 2\n[s.h.y.z]\n[[s.h]]\n[s.h.x]\n"
    assert found_in(text) == {
        ("s",): (1, 1),
        ("s", "h"): (1, 1),
        ("s", "h", 0): (1, 1),
        ("s", "h", 0, "a"): (2, 1),
        ("s", "h", 0, "x"): (3, 1),
        ("s", "h", 1): (4, 1),
        ("s", "h", 1, "y"): (5, 1),
        ("s", "h", 1, "y", 0): (5, 1),
        ("s", "h", 1, "y", 1): (6, 1),
        ("s", "h", 1, "y", 1, "b"): (7, 1),
        ("s", "h", 1, "y", 1, "b", "c"): (7, 3),
        ("s", "h", 1, "y", 1, "z"): (8, 1),
        ("s", "h", 2): (9, 1),
        ("s", "h", 2, "x"): (10, 1),
    }


def test_super_tables() -> None:
    """A table that only a longer header makes stands there, until a header of its own takes its place."""
    assert found_in("[a.b.c]\n[a.d]\n") == {
        ("a",): (1, 1),
        ("a", "b"): (1, 1),
        ("a", "b", "c"): (1, 1),
        ("a", "d"): (2, 1),
    }
    assert found_in("[a.b]\n\n[a]\nc = 1\n") == {("a",): (3, 1), ("a", "b"): (1, 1), ("a", "c"): (4, 1)}


def test_as_deep_as_tomli() -> None:
    """Nesting to the depth that tomli allows is walked through, and far more without a recursion error."""
    text = "a = " + "[" * 390 + "{b = [1]}" + "]" * 390
    assert found_in(text)[("a", *(0,) * 390, "b", 0)] == (1, 401)
    assert len(positions("a = " + "[" * 2000 + "]" * 2000)) == 2000


def test_nearest() -> None:
    """A path that is not in the file is placed at its longest known beginning, and nowhere when there is none."""
    found = positions('[state.KZ]\nname = "x"\nhistory = [{since = "2001"}]\n')
    assert nearest(found, ("state", "KZ", "history", 0, "since")) == (3, 13)
    assert nearest(found, ("state", "KZ", "history", 0, "until", "x")) == (3, 12)
    assert nearest(found, ("state", "KZ", "sources")) == (1, 1)
    assert nearest(found, ("city",)) is None
    assert nearest(found, ()) is None


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_any_document(case: tuple[dict[str, Any], str, dict[Path, Place]]) -> None:
    """For any document in any style the paths are tomli's, and each is where it was written."""
    document, text, places = case
    assert tomli.loads(text) == document, "the writer of this test is wrong"
    check(text)
    assert positions(text) == places


def valid_files() -> list[File]:
    """The valid files of Python's own tests of tomllib; not every Python comes with them."""
    try:
        spec = importlib.util.find_spec("test.test_tomllib")
    except ModuleNotFoundError:
        return []
    folders = (spec.submodule_search_locations or []) if spec else []
    return [file for folder in folders for file in sorted(File(folder, "data", "valid").rglob("*.toml"))]


@pytest.mark.parametrize("file", valid_files(), ids=lambda file: file.stem)
def test_valid_files(file: File) -> None:
    """In every valid file of Python's tests of tomllib the paths are tomli's."""
    check(file.read_bytes().decode())
