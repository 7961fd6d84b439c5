"""Text from the knowledge file as Rich text: data that is shown, never markup or a command to the terminal."""

import re
from collections.abc import Iterable, Sequence

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from sco_cli.answer import Row, Value
from sco_cli.output import Look
from sco_cli.output.cells import QUALIFIERS, plain

ABSENT = "–"
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_DATES_BEHIND = re.compile(r"(?:, | \()[0-9][0-9 –()-]*$")
"""The dates that the program puts behind a name; among right-to-left letters they would be turned round."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_STYLES = {
    "confirmed": "green",
    "single-source": "yellow",
    "reported": "magenta",
    "computed": "cyan",
    "refined": "yellow",
    "contradicted": "red",
    "not checkable": "dim",
    "member": "green",
    "observer": "yellow",
    "dialogue-partner": "cyan",
    "partner": "magenta",
}
"""Words that carry a meaning of their own when they fill a cell."""


_RUN = Style(meta={"right_to_left": True})
"""Marks text that is read from right to left, until it is broken into lines."""


def shown(text: str, look: Look, style: str = "") -> Text:
    """Text as it stands, with control and direction characters made visible.

    The order of characters stays logical: a terminal that knows Arabic arranges them itself.
    """
    safe = _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    if not look.unicode:
        safe = safe.replace("–", "-").replace("…", "...").encode("ascii", "backslashreplace").decode()
    found = Text(safe, style=style)
    if look.terminal and look.unicode and _RIGHT_TO_LEFT.search(safe):
        dates = _DATES_BEHIND.search(safe)
        found.stylize(_RUN, 0, dates.start() if dates else None)
    return found


def joined(parts: Iterable[Text], separator: Text) -> Text:
    """Parts side by side; each keeps its own style and direction, which ``Text.join`` would give to all."""
    found = Text()
    for number, part in enumerate(parts):
        if number:
            found.append_text(separator)
        found.append_text(part)
    return found


def dot(look: Look) -> Text:
    """What stands between short values."""
    return Text(" · " if look.unicode else " - ", style="dim")


def named(name: str, cell: Text, look: Look) -> Text:
    """A value among others on a line: a date or number behind its name, since it does not say what it is."""
    silent = name in ("date", "value") or not cell.plain[:1].isdecimal()
    return cell if silent else shown(f"{name} ", look).append_text(cell)


class Flow:
    """Pieces side by side; one that has no room any more begins a line, and no separator begins or ends one."""

    def __init__(self, parts: Sequence[Text], separator: Text, marks: Text | None = None) -> None:
        """Take the pieces as they stand.

        :param marks: the numbers of sources, set off by two spaces from the last of the parts.
        """
        self.pieces = [(separator, part) for part in parts]
        if marks:
            self.pieces.append((Text("  "), marks))

    def __bool__(self) -> bool:
        return bool(self.pieces)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        line = Text()
        for separator, piece in self.pieces:
            if not line:
                line = joined((piece,), separator)
                continue
            used = line.wrap(console, width, overflow="fold")[-1].cell_len
            if used + separator.cell_len + piece.cell_len > width >= piece.cell_len:
                yield line
                line = joined((piece,), separator)
            else:
                line = joined((line, piece), separator)
        yield line

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        pieces = [Measurement.get(console, options, piece) for _, piece in self.pieces]
        whole = sum(piece.maximum for piece in pieces) + sum(between.cell_len for between, _ in self.pieces[1:])
        return Measurement(max((piece.minimum for piece in pieces), default=0), whole).with_maximum(options.max_width)


class Isolated:
    """What Rich prints, each piece of right-to-left text between U+2068 and U+2069.

    They keep a terminal from arranging a name together with what stands beside it. Rich breaks lines first, so that
    no piece is opened on one line and closed on the next.
    """

    def __init__(self, inside: RenderableType) -> None:
        self.inside = inside

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for segment in console.render(self.inside, options):
            text, style, control = segment
            if style is not None and style.meta.get("right_to_left") and text.strip():
                yield Segment(f"\u2068{text.rstrip()}\u2069{text[len(text.rstrip()) :]}", style, control)
            else:
                yield segment


def value_text(value: Value, look: Look) -> Text:
    """A value for a person: absent is a dash, a large number has thousands, a known word its colour."""
    if value is None or value in ([], {}):
        return shown(ABSENT, look, "dim")
    if isinstance(value, dict):
        return shown(brief(value), look)
    if isinstance(value, list):
        return shown("; ".join(brief(item) if isinstance(item, dict) else plain(item) for item in value), look)
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= 10000:
        return shown(f"{value:,}", look)
    text = plain(value)
    return shown(text, look, _STYLES.get(text, ""))


def brief(item: Row) -> str:
    """A sub-record in a few words: its name, office and span, its number and year, or its keys and values."""
    if "value" in item and "year" in item:
        return f"{item['value']:,} ({item['year']})"
    if "name" in item:
        dates = span(item)
        called = ", ".join(plain(item[key]) for key in ("name", "title") if item.get(key))
        return f"{called} ({dates})" if dates else called
    if "id" in item:
        return str(item["id"])
    pairs = ((key, value) for key, value in item.items() if key not in QUALIFIERS and value not in (None, [], ""))
    return ", ".join(f"{key.replace('_', ' ')} {plain(value)}" for key, value in pairs)


def span(item: Row) -> str:
    """The time a sub-record covers: ``2005-07-05 – 2023-07-04``, ``since 2023-07-04``; empty when it has none."""
    since, until = item.get("since") or item.get("start"), item.get("until") or item.get("end")
    if since and until and since != until:
        return f"{since} – {until}"
    return f"since {since}" if since and "since" in item else str(since or "")
