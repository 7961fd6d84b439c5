"""Where each key of a knowledge file stands, because tomli throws that away and an error message must name it.

A second walk over a text that tomli has read. Knowing that it is valid TOML, the walk needs little of the grammar:
where strings and comments end, what opens and closes, how keys are spelled. It is used only where something is
wrong with a file, so it costs nothing on the way of a good one.

Kept out: validation and values. Both are tomli's; what tomli refuses has no defined result here.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import count

Path = tuple[str | int, ...]
"""The steps by which one would index the parsed document: ``("state", "KZ", "history", 0, "since")``."""
Place = tuple[int, int]
"""Line and column, both from 1, the column in characters."""

# The loops inside of strings are written so that no character can be matched in two ways: linear on any text.
BASIC = r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
LITERAL = r"'[^'\n]*'"
# One or two quotes may stand in the text and also directly before the closing three, which makes up to five.
BASIC_LINES = r'"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"{3,5}'
LITERAL_LINES = r"'''[^']*(?:'(?!'')[^']*)*'{3,5}"

KEY = re.compile(rf"[ \t]*([A-Za-z0-9_-]+|{BASIC}|{LITERAL})[ \t]*(\.|=|\]\]?)[ \t]*")
"""One part of a key, and the sign behind it: a dot before the next part, else the end of the key or header."""
SCALAR = re.compile(rf"{BASIC_LINES}|{LITERAL_LINES}|{BASIC}|{LITERAL}|[^,\]}}#\n]+", re.DOTALL)
"""A value without an inside. What is no string has no quotes, so numbers and dates need no grammar of their own."""
GAP = re.compile(r"[ \t\n,]*(?:#[^\n]*[ \t\n,]*)*")
"""What may stand between two values: a comma is as meaningless as a blank once the document is known to be valid."""

ESCAPE = re.compile(r"\\(?:x(.{2})|u(.{4})|U(.{8})|(.))")
ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}


def positions(text: str) -> dict[Path, Place]:
    """Find every key, table, element of an array of tables and array item of a document.

    A table stands at the first ``[`` of its header, a key at its first character (of a dotted key each part at its
    own), an array item at the first character of its value. A table without a header of its own stands where a
    header or dotted key first creates it.

    :param text: a document that tomli has read. For any other text nothing is promised.
    :returns: path -> (line, column); the document itself, the empty path, is not among them.
    """
    walk = _Walk(text)
    walk.document()
    return walk.found


def nearest(found: Mapping[Path, Place], path: Path) -> Place | None:
    """Find the place to name for a path that may not be in the file, such as a key that is missing.

    :param found: what ``positions`` returned.
    :param path: the path of interest.
    :returns: the place of the path or of its longest known beginning; ``None`` when not even its first step is known.
    """
    for length in range(len(path), 0, -1):
        if path[:length] in found:
            return found[path[:length]]
    return None


class _Walk:
    """One pass over a text from front to back: ``at`` never goes back, and neither do the places that are noted."""

    def __init__(self, text: str) -> None:
        # As tomli does. The columns stay right: the dropped character is always the last of its line.
        self.text = text.replace("\r\n", "\n")
        self.at = 0
        self.found: dict[Path, Place] = {}
        self.last: dict[Path, int] = {}  # array of tables -> index of its last element, where sub-tables go
        self.counted, self.line, self.line_start = 0, 1, 0

    def document(self) -> None:
        """Walk through headers and pairs until the end of the text."""
        table: Path = ()
        self._take(GAP)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._take(GAP)

    def _header(self) -> Path:
        """Read ``[a.b]`` or ``[[a.b]]``; return the path under which the keys that follow belong."""
        place = self._place(self.at)
        is_array = self.text.startswith("[[", self.at)
        self.at += 2 if is_array else 1
        path: Path = ()
        parts = [part for part, _ in self._parts()]
        for depth, part in enumerate(parts, 1):
            path = (*path, part)
            self.found.setdefault(path, place)
            if is_array and depth == len(parts):
                self.last[path] = self.last.get(path, -1) + 1
            if path in self.last:
                path = (*path, self.last[path])
                self.found.setdefault(path, place)
        self.found[path] = place  # its own header, also where a longer one has created it before
        return path

    def _pair(self, table: Path) -> None:
        """Read ``key = value`` with all that is inside of the value, by a stack and not by recursion."""
        path: Path | None = self._key(table)
        is_open: list[tuple[Path, Iterator[int] | None]] = []  # arrays with their next index, inline tables without
        while path is not None:
            sign = self.text[self.at : self.at + 1]
            if sign in ("[", "{"):
                is_open.append((path, count() if sign == "[" else None))
                self.at += 1
            else:
                self._take(SCALAR)
            path = self._next(is_open)

    def _next(self, is_open: list[tuple[Path, Iterator[int] | None]]) -> Path | None:
        """Go on to the next value inside of what is open, closing what ends before it; ``None`` when all is closed."""
        while is_open:
            self._take(GAP)
            path, indexes = is_open[-1]
            if self.text[self.at : self.at + 1] in ("]", "}"):
                is_open.pop()
                self.at += 1
            elif indexes is None:
                return self._key(path)
            else:
                path = (*path, next(indexes))
                self.found[path] = self._place(self.at)
                return path
        return None

    def _key(self, table: Path) -> Path:
        """Read a key up to its value; return its path."""
        path = table
        for part, at in self._parts():
            path = (*path, part)
            self.found.setdefault(path, self._place(at))
        return path

    def _parts(self) -> Iterator[tuple[str, int]]:
        """Read the parts of a dotted key with the offset of each, and the sign that ends the key."""
        sign = "."
        while sign == ".":
            match = self._take(KEY)
            sign = match[2]
            yield _plain(match[1]), match.start(1)

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str]:
        match = pattern.match(self.text, self.at)
        if match is None:
            raise ValueError(f"no valid TOML at {self._place(self.at)}")
        self.at = match.end()
        return match

    def _place(self, at: int) -> Place:
        """Count on from the last place asked for: counting each from the start would be quadratic."""
        self.line += self.text.count("\n", self.counted, at)
        self.line_start = max(self.line_start, self.text.rfind("\n", self.counted, at) + 1)
        self.counted = at
        return self.line, at - self.line_start + 1


def _plain(key: str) -> str:
    """Turn a key as it is spelled, bare or in quotes, into what it means."""
    if key[0] == '"':
        return ESCAPE.sub(_character, key[1:-1])
    return key[1:-1] if key[0] == "'" else key


def _character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    return chr(int(code, 16)) if code else ESCAPED[escape[4]]
