"""Positions in a knowledge file: by example for each way to write a key, and against a writer that knows the answer."""

import importlib.util
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path as File
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sco_cli.knowledge.positions import Path, Place, nearest, positions


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


TRAPS = ["[x]", "a = 1", "# no", '"', '"""', "'", "'''", "\\", "\n[x]\n", "\n", "]", "}", ",", "a.b", "", "é😀", "\t"]
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
texts = st.lists(st.sampled_from(TRAPS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=4), max_size=4)
strings = texts.map("".join)
names = st.sampled_from(["a", "b", "key", "3", "-_"]) | strings
scalars = strings | st.integers(-(10**9), 10**9) | st.booleans() | st.floats(allow_nan=False) | st.datetimes()
tables = st.deferred(lambda: st.dictionaries(names, values, max_size=4))
values: st.SearchStrategy[Any] = st.deferred(
    lambda: scalars | st.lists(values, max_size=3) | st.lists(tables, max_size=3) | tables
)


class Writer:
    """Writes a document in a style drawn anew for each part, and remembers where it put what."""

    def __init__(self, choose: Callable[..., Any]) -> None:
        self.choose = choose
        self.text = ""
        self.places: dict[Path, Place] = {}

    def here(self) -> Place:
        """The place of the next character."""
        return self.text.count("\n") + 1, len(self.text) - self.text.rfind("\n")

    def section(self, table: dict[str, Any], keys: tuple[str, ...] = (), path: Path = ()) -> None:
        """Write a table: pairs, and whatever of the rest is to have a header of its own, before or after them."""
        later = {
            name: value for name, value in table.items() if self.may_be_section(value) and self.choose(True, False)
        }
        parts: list[Callable[[], None]]
        parts = [lambda: self.pairs(table, later, keys, path), lambda: self.sections(later, keys, path)]
        if later and path and isinstance(path[-1], str):
            parts = self.choose(parts, parts[::-1], parts[1:] if len(later) == len(table) else parts)
        for part in parts:
            part()

    def may_be_section(self, value: object) -> bool:
        """Whether a value can be written with headers."""
        if isinstance(value, list):
            return bool(value) and all(isinstance(item, dict) for item in value)
        return isinstance(value, dict)

    def sections(self, later: dict[str, Any], keys: tuple[str, ...], path: Path) -> None:
        """Write tables and arrays of tables."""
        for name, value in later.items():
            if isinstance(value, dict):
                self.section(value, (*keys, name), (*path, name))
            else:
                for index, item in enumerate(value):
                    self.section(item, (*keys, name), (*path, name, index))

    def pairs(self, table: dict[str, Any], later: dict[str, Any], keys: tuple[str, ...], path: Path) -> None:
        """Write the header of a table and what stands directly below it."""
        if path:
            self.text += self.choose("", "  ", "\n# [x]\n")
            for length in range(1, len(path)):
                self.places.setdefault(path[:length], self.here())
            self.places[path] = self.here()
            opening, closing = ("[", "]") if isinstance(path[-1], str) else ("[[", "]]")
            blank = self.choose("", " ")
            self.text += opening + blank + self.choose(".", " . ").join(map(self.key, keys)) + blank + closing
            self.text += self.choose("\n", " # [x]\n")
        for name, value in table.items():
            if name not in later:
                self.pair([name], value, path)
                self.text += self.choose("\n", " # a = 1\n", "\n\n")

    def pair(self, parts: list[str], value: Any, path: Path, inline: bool = False) -> None:
        """Write ``key = value``, or instead of a table the dotted keys of what is in it."""
        if isinstance(value, dict) and value and self.choose(True, False):
            for number, (name, inside) in enumerate(value.items()):
                if number:
                    self.text += ("," + self.gap()) if inline else "\n"
                self.pair([*parts, name], inside, path, inline)
            return
        for number, part in enumerate(parts):
            if number:
                self.text += self.choose(".", " .\t")
            path = (*path, part)
            self.places.setdefault(path, self.here())
            self.text += self.key(part)
        self.text += self.choose("=", " = ")
        self.value(value, path)

    def key(self, name: str) -> str:
        """Spell one part of a key."""
        spelled = [self.basic(name)]
        if re.fullmatch("[A-Za-z0-9_-]+", name):
            spelled.append(name)
        if "'" not in name and "\n" not in name and not CONTROL.search(name):
            spelled.append(f"'{name}'")
        return str(self.choose(*spelled))

    def value(self, value: Any, path: Path) -> None:
        """Write a value where a pair or an array wants one."""
        if isinstance(value, str):
            self.text += self.string(value)
        elif isinstance(value, dict):
            self.inside("{}", list(value), lambda name: self.pair([name], value[name], path, inline=True))
        elif isinstance(value, list):
            self.inside("[]", list(range(len(value))), lambda index: self.item(value[index], (*path, index)))
        else:
            self.text += str(value).lower()

    def item(self, value: Any, path: Path) -> None:
        """Write an array item."""
        self.places[path] = self.here()
        self.value(value, path)

    def inside(self, brackets: str, steps: list[Any], write: Callable[[Any], None]) -> None:
        """Write what is between brackets."""
        self.text += brackets[0] + self.gap()
        for number, step in enumerate(steps, 1):
            write(step)
            self.text += self.gap() + ("," if number < len(steps) else self.choose("", ",")) + self.gap()
        self.text += brackets[1]

    def gap(self) -> str:
        """Draw what has no meaning."""
        return str(self.choose("", " ", "\n\t", "# ] } , a = '''\n", '\n #"\n#\n\n '))

    def string(self, value: str) -> str:
        """Spell a string in one of the four ways that can hold it."""
        spelled = [self.basic(value)]
        lines = self.escaped(value, r'[\x00-\x08\x0b-\x1f\x7f\\]|(?<="")"')
        spelled.append(f'"""\n{lines}"""')
        if value[:1] not in ("\n", "\t", " "):
            spelled += [f'"""{lines}"""', f'"""\\\n\n  {lines}"""']
        if not CONTROL.search(value):
            if "'''" not in value:
                spelled.append(f"'''\n{value}'''")
            if "'" not in value and "\n" not in value:
                spelled.append(f"'{value}'")
        return str(self.choose(*spelled))

    def basic(self, value: str) -> str:
        """Spell a string in quotes on one line."""
        return '"' + self.escaped(value, self.choose(r'[\x00-\x1f\x7f"\\]', r"[^ -!#-\[\]-~]")) + '"'

    def escaped(self, value: str, pattern: str) -> str:
        """Escape what the pattern finds, in one of the ways there are."""
        return re.sub(pattern, lambda match: self.escape(match[0]), value)

    def escape(self, character: str) -> str:
        """Escape one character."""
        code = ord(character)
        short = json.dumps(character)[1:-1] if character in '\b\t\n\f\r"\\' else f"\\U{code:08X}"
        return str(self.choose(short, f"\\x{code:02x}" if code < 256 else f"\\U{code:08x}"))


@st.composite
def documents(draw: st.DrawFn) -> tuple[dict[str, Any], str, dict[Path, Place]]:
    """A document, a text for it, and the place of each of its paths in the text."""
    document = draw(tables)
    style = draw(st.randoms(use_true_random=False))
    writer = Writer(lambda *options: style.choice(options))
    writer.section(document)
    newline = style.choice(["\n", "\r\n"])
    return document, writer.text.replace("\n", newline), writer.places


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
