"""A picture of time: a bar a record from its first day to the last day shown, cut by what it was when."""

from datetime import date
from typing import cast

from rich.console import Group, RenderableType
from rich.text import Text

from sco_cli.answer import Row
from sco_cli.output import Look
from sco_cli.output.table.text import Flow, shown

MARKS = {"member": ("█", "#", "green"), "observer": ("▓", "o", "yellow"), "dialogue-partner": ("▒", "+", "cyan"),
         "partner": ("░", ".", "bright_magenta")}  # fmt: skip
"""Status -> its mark, its mark where Unicode is missing, its colour. The marks differ without colour, too."""
OTHER = ("▒", "?", "white")
WIDEST = 120
"""Columns of a bar at most: beyond that a year is wide enough."""


def chart(records: list[Row], last_day: str, look: Look) -> RenderableType:
    """The records' ``spans`` as bars, an axis of years above and the meaning of the marks below.

    :param last_day: where the bars of what has not ended stop.
    """
    spans = [cast(list[Row], record["spans"]) for record in records]
    first = min(_ordinal(str(span["since"])) for one in spans for span in one)
    start = date.fromordinal(first).replace(month=1, day=1).toordinal()
    end = max(_ordinal(last_day), start) + 1
    names = [_name(record, look) for record in records]
    margin = max(name.cell_len for name in names) + 2
    cells = max(10, min(look.width - margin, WIDEST))
    lines: list[RenderableType] = ["", *_axis(start, end, cells, margin, look)]
    for name, one in zip(names, spans, strict=True):
        name.pad_right(margin - name.cell_len)
        lines.append(name.append_text(_bar(one, start, end, cells, look)))
    return Group(*lines, "", _legend(spans, look))


def _name(record: Row, look: Look) -> Text:
    """A record's name, or its code where the terminal has no room for names."""
    return shown(str(record["name"] if look.width >= 60 else record["code"]), look)


def _bar(spans: list[Row], start: int, end: int, cells: int, look: Look) -> Text:
    """A cell shows what held in its middle; a span shorter than a cell has one all the same."""
    drawn = [Text(" ")] * cells
    for span in spans:
        first = _cell(_ordinal(str(span["since"])), start, end, cells)
        until = span.get("until")
        last = cells if until is None else _cell(_ordinal(str(until)), start, end, cells)
        for place in range(first, min(max(last, first + 1), cells)):
            drawn[place] = _mark(str(span["status"]), look)
    return Text.assemble(*drawn)


def _mark(status: str, look: Look) -> Text:
    mark, plain, color = MARKS.get(status, OTHER)
    return Text(mark if look.unicode else plain, style=color)


def _axis(start: int, end: int, cells: int, margin: int, look: Look) -> list[Text]:
    """The years that have room for their number, and a line with a tick at each."""
    first, last = date.fromordinal(start).year, date.fromordinal(end - 1).year
    step = next((step for step in (1, 2, 5, 10, 20) if (last - first + 1) * 6 <= cells * step), 50)
    years, ticks = [" "] * (cells + 4), ["─" if look.unicode else "-"] * cells
    for year in range(first, last + 1):
        if year % step and year != first:
            continue
        place = _cell(date(year, 1, 1).toordinal(), start, end, cells)
        room = place + 4 <= cells and (year == first or not "".join(years[max(place - 1, 0) : place + 4]).strip())
        if room:
            years[place : place + 4] = str(year)
            ticks[place] = "┬" if look.unicode else "+"
    pad = " " * margin
    return [Text(pad + "".join(years).rstrip(), style="dim"), Text(pad + "".join(ticks), style="dim")]


def _legend(spans: list[list[Row]], look: Look) -> Flow:
    used = {str(span["status"]) for one in spans for span in one}
    parts = [
        _mark(status, look).append(f" {status.replace('-', ' ')}", style="default")
        for status in MARKS
        if status in used
    ]
    return Flow(parts, Text("   "))


def _cell(ordinal: int, start: int, end: int, cells: int) -> int:
    return (ordinal - start) * cells // (end - start)


def _ordinal(day: str) -> int:
    """The number of a date's first day."""
    return date.fromisoformat(day + "-01-01"[len(day) - 4 :]).toordinal()
