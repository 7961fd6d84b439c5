"""A list of records: a table where its columns have room, else an entry of a few lines for each record."""

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from sco_cli.answer import Field, Row
from sco_cli.output import Look
from sco_cli.output.table.notes import Notes
from sco_cli.output.table.text import ABSENT, Flow, dot, named, shown, value_text
from sco_cli.output.table.widths import fitted

GAP = 2
SHORT = 14
"""A column whose widest cell is not wider than this is never wrapped."""
LONG = 40
"""A column with a cell wider than this holds sentences."""
LEAST = 16
LEAST_FOR_SENTENCES = 28
"""What a column needs that is wrapped, to be readable."""
BESIDE = 0.4
"""The part of the width that the first fields of an entry may take to stand beside it, else they stand above it."""

_ASCII_HEAD = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def grid(records: list[Row], fields: tuple[Field, ...], notes: Notes, look: Look) -> RenderableType:
    """The records with the fields for columns; a field that all of them lack has no column."""
    columns = [field for field in fields if any(record.get(field.name) not in (None, [], {}) for record in records)]
    cells = [[_cell(field, record, notes, look) for field in columns] for record in records]
    widths = [max(row[place].cell_len for row in cells) for place in range(len(columns))]
    least = [max(_least([row[place] for row in cells]), len(field.label)) for place, field in enumerate(columns)]
    wanted = [max(width, len(field.label)) for width, field in zip(widths, columns, strict=True)]
    room = fitted(wanted, least, look.width - GAP * (len(columns) - 1))
    if room is None:
        return _entries(columns, cells, widths, look)
    return _table(records, columns, cells, room, look)


def _least(cells: list[Text]) -> int:
    """The width that a column needs: for sentences a readable line, and never less than its longest word."""
    widest = max(cell.cell_len for cell in cells)
    if widest <= SHORT:
        return widest
    longest_word = max(word.cell_len for cell in cells for word in cell.split(" "))
    return max(longest_word, LEAST if widest <= LONG else LEAST_FOR_SENTENCES)


def _table(
    records: list[Row], columns: list[Field], cells: list[list[Text]], widths: list[int], look: Look
) -> RenderableType:
    table = Table(
        box=box.SIMPLE_HEAD if look.unicode else _ASCII_HEAD,
        padding=(0, GAP - 1, 0, 0),
        pad_edge=False,
        show_edge=False,
        header_style="bold",
        show_header=look.header is not False,
    )
    for field, width in zip(columns, widths, strict=True):
        number = all(isinstance(record.get(field.name), int | float | None) for record in records)
        table.add_column(shown(field.label, look), justify="right" if number else "left", width=width, overflow="fold")
    for row in cells:
        table.add_row(*row)
    return Group("", table)


def _cell(field: Field, record: Row, notes: Notes, look: Look) -> Text:
    if field.name == "sources":
        marks = notes.short_marks(record.get("sources"), record.get("certainty"))
        return shown(marks, look, "dim")
    return value_text(record.get(field.name), look)


def _entries(columns: list[Field], cells: list[list[Text]], widths: list[int], look: Look) -> RenderableType:
    """Each record as a line with its first fields and its name or sentence, and what else it has below."""
    main = next((place for place, width in enumerate(widths) if width > SHORT), min(1, len(columns) - 1))
    lead = sum(widths[place] + GAP for place in range(main))
    entries: list[RenderableType] = []
    for row in cells:
        entry = Table.grid(padding=(0, GAP, 0, 0))
        beside = lead <= look.width * BESIDE
        for place in range(main if beside else 0):
            entry.add_column(min_width=widths[place], no_wrap=True)
        entry.add_column(overflow="fold")
        sentences = [place for place in range(main + 1, len(row)) if widths[place] > LONG]
        rest = [place for place in range(main + 1, len(row)) if widths[place] <= LONG]
        above = Flow(*_pieces(columns[:main], row[:main], look)) if not beside else None
        lines = [_bold(row[main]), *(row[place] for place in sentences if row[place].plain != ABSENT)]
        parts, separator, marks = _pieces([columns[place] for place in rest], [row[place] for place in rest], look)
        if not parts and len(lines) > 1:
            parts = [lines.pop()]
        found = (above, *lines, Flow(parts, separator, marks))
        entry.add_row(*(row[:main] if beside else ()), Group(*(line for line in found if line)))
        entries += ["", entry]
    return Group(*entries)


def _bold(text: Text) -> Text:
    text.stylize("bold")
    return text


def _pieces(columns: list[Field], cells: list[Text], look: Look) -> tuple[list[Text], Text, Text | None]:
    """Short values, what stands between them, and the sources; a date or number has the name of its field."""
    parts, marks = [], None
    for field, cell in zip(columns, cells, strict=True):
        if cell.plain in ("", ABSENT):
            continue
        if field.name == "sources":
            marks = Text(f"[{cell.plain}]", style="dim")
        else:
            parts.append(named(field.label.lower(), cell, look))
    return parts, dot(look), marks
