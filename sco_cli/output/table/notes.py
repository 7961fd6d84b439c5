"""Footnotes: each source of an answer once, with a number, and the signs that say how certain a row is."""

from typing import cast

from rich.console import Group, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from sco_cli.answer import Row, Value
from sco_cli.output import Look
from sco_cli.output.cells import plain
from sco_cli.output.table.text import shown

FEW = 12
"""Up to so many sources stand with their addresses; of more only the titles, so that the answer stays in sight."""
SIGNS = {"single-source": "~", "reported": "?", "computed": "="}
_MEANINGS = {
    "single-source": "one publisher only",
    "reported": "the source itself was not seen, only a text that names it",
    "computed": "computed from other figures",
}


class Notes:
    """The footnotes of one answer, in the order of their first use."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._sources: list[Row] = []
        self._signs: set[str] = set()
        self._more = False

    def marks(self, sources: Value) -> str:
        """The numbers of all sources of a record: ``1-3,7``."""
        return _ranges(sorted(self._number(source) for source in cast(list[Row], sources or [])))

    def first(self, sources: Value, most: int) -> None:
        """Take in the first sources of a sentence, which names no numbers, and note that there are more."""
        found = cast(list[Row], sources or [])
        self._more = self._more or len(found) > most
        for source in found[:most]:
            self._number(source)

    def short_marks(self, sources: Value, certainty: Value) -> str:
        """For a row of a table: the first source, how many more there are, and the sign of the certainty."""
        found = cast(list[Row], sources or [])
        words = [str(self._number(source)) for source in found[:1]]
        if len(found) > 1:
            self._more = True
            words.append(f"+{len(found) - 1}")
        if sign := SIGNS.get(str(certainty)):
            self._signs.add(str(certainty))
            words.append(sign)
        return " ".join(words)

    def footer(self, look: Look) -> list[RenderableType]:
        """The sources used, and the meaning of the signs used."""
        if not self._sources:
            return []
        lines = [_source(number, source, look, self._few) for number, source in enumerate(self._sources, start=1)]
        legend = [f"{SIGNS[name]} {_MEANINGS[name]}" for name in SIGNS if name in self._signs]
        if self._more:
            legend.append("more sources: --json, or the command of the one record")
        if not self._few:
            legend.append("addresses: --json, or sco source ID")
        return ["", shown("Sources", look, "bold"), *lines, *(shown(line, look, "dim") for line in legend)]

    @property
    def _few(self) -> bool:
        return len(self._sources) <= FEW

    def _number(self, source: Row) -> int:
        key = str(source["id"])
        if key not in self._numbers:
            self._sources.append(source)
            self._numbers[key] = len(self._sources)
        return self._numbers[key]


def _source(number: int, source: Row, look: Look, with_address: bool) -> RenderableType:
    about = ", ".join(plain(source[key]) for key in ("publisher", "date") if source.get(key))
    title = plain(source["title"])
    line = (
        shown(title, look).append(f"{'' if title.endswith(('.', '…', '?')) else '.'} ").append_text(shown(about, look))
    )
    url = plain(source.get("url"))
    _link(line, url, look)
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(style="dim", justify="right", no_wrap=True, min_width=4)
    grid.add_column(overflow="fold")
    grid.add_row(f"[{number}]", line)
    if not (url and with_address):
        return grid
    return Group(grid, _address(url, look))


def _address(url: str, look: Look) -> Text:
    """An address on a line of its own, whole: indented where it fits, else from the margin, never broken."""
    address = shown(url, look, "dim")
    if address.cell_len + 5 <= look.width:
        address.pad_left(5)
    _link(address, url, look)
    address.no_wrap = True
    address.overflow = "ignore"
    return address


def _link(text: Text, url: str, look: Look) -> None:
    """Let a text lead to an address where a terminal follows links; what is no plain web address is only shown."""
    is_plain = url.startswith(("https://", "http://")) and url.isprintable() and " " not in url
    if is_plain and look.color and look.terminal:
        text.stylize(Style(link=url))


def _ranges(numbers: list[int]) -> str:
    """``[1, 2, 3, 7]`` as ``1-3,7``: without a blank, so that a line is never broken inside."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in found)
