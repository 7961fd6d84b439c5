"""Any TOML document, written in any style by a writer that knows where it put each key: what positions are held to."""

import json
import re
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from sco_cli.knowledge.positions import Path, Place

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
