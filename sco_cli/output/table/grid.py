"""A list of records: a table, or one record under the other where the terminal is too narrow for a table."""

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from sco_cli.answer import Field, Row
from sco_cli.output import Look
from sco_cli.output.table.notes import Notes
from sco_cli.output.table.text import shown, value_text

GAP = 2
SHORT = 14
"""A column whose widest cell is not wider than this is never wrapped."""
READABLE = 16
"""What a column of longer text needs to be readable."""


def grid(records: list[Row], fields: tuple[Field, ...], notes: Notes, look: Look) -> RenderableType:
    """The records as a table with the fields for columns; a field that all of them lack has no column."""
    columns = [field for field in fields if any(record.get(field.name) not in (None, [], {}) for record in records)]
    cells = [[_cell(field, record, notes, look) for field in columns] for record in records]
    widths = [max(len(field.label), *(row[place].cell_len for row in cells)) for place, field in enumerate(columns)]
    needed = sum(width if width <= SHORT else READABLE for width in widths) + GAP * (len(columns) - 1)
    if needed > look.width:
        return _stacked(columns, cells, look)
    table = Table(
        box=box.SIMPLE_HEAD if look.unicode else _ASCII_HEAD,
        padding=(0, GAP - 1, 0, 0),
        pad_edge=False,
        show_edge=False,
        header_style="bold",
        show_header=look.header is not False,
    )
    for place, field in enumerate(columns):
        number = all(isinstance(record.get(field.name), int | float | None) for record in records)
        table.add_column(
            shown(field.label, look),
            justify="right" if number else "left",
            no_wrap=widths[place] <= SHORT,
            overflow="fold",
        )
    for row in cells:
        table.add_row(*row)
    return Group("", table)


_ASCII_HEAD = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def _cell(field: Field, record: Row, notes: Notes, look: Look) -> Text:
    if field.name == "sources":
        return shown(notes.short_marks(record.get("sources"), record.get("certainty")), look, "dim")
    return value_text(record.get(field.name), look)


def _stacked(columns: list[Field], cells: list[list[Text]], look: Look) -> RenderableType:
    """Each record as a few lines of field and value."""
    parts: list[RenderableType] = []
    for row in cells:
        lines = Table.grid(padding=(0, GAP, 0, 0))
        lines.add_column(style="bold", no_wrap=True)
        lines.add_column(overflow="fold")
        for field, cell in zip(columns, row, strict=True):
            lines.add_row(shown(field.label, look), cell)
        parts += ["", lines]
    return Group(*parts)
