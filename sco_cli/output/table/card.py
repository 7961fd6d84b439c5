"""One thing as a card: its fields and values, and below them a section for each field that holds several records."""

import re
from typing import cast

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sco_cli.answer import Field, Row, Value
from sco_cli.output import Look
from sco_cli.output.cells import QUALIFIERS
from sco_cli.output.table.notes import Notes
from sco_cli.output.table.text import Flow, dot, joined, named, shown, span, value_text
from sco_cli.output.table.widths import fitted

MARKS = 14
"""Up to this width the numbers of a sub-record's sources stay on one line."""
_NUMBER = re.compile(r"[\d.,]*$")
_SPAN = ("since", "until", "start", "end")


def card(record: Row, fields: tuple[Field, ...], notes: Notes, look: Look) -> RenderableType:
    """The fields that the record has, in order; a field it lacks has no line."""
    named = any(field.name == "sources" for field in fields)
    own = notes.marks(record.get("sources")) if named else ""  # the record's own come first, whatever its parts name
    lines = Table.grid(padding=(0, 2, 0, 0))
    lines.add_column(style="bold", no_wrap=look.width >= 40)
    lines.add_column(overflow="fold")
    sections: list[RenderableType] = []
    for field in fields:
        value = record.get(field.name)
        if value in (None, [], {}):
            continue
        if field.name == "field_sources":
            value = _by_field(cast(dict[str, Row], value), cast(list[Row], record.get("sources") or []))
        if field.name == "sources":
            lines.add_row(shown(field.label, look), shown(own, look, "dim"))
        elif isinstance(value, list) and isinstance(value[0], dict):
            sections += ["", shown(field.label, look, "bold"), _section(cast(list[Row], value), notes, look)]
        elif isinstance(value, str) and "\n" in value:
            sections += ["", shown(field.label, look, "bold"), _verbatim(value, look)]
        else:
            lines.add_row(shown(field.label, look), _marked(value, notes, look))
    return Group("", lines, *sections)


def _by_field(found: dict[str, Row], sources: list[Row]) -> list[Row]:
    """The sources of single fields as sub-records, which take the numbers that the record's sources have."""
    known = {source["id"]: source for source in sources}
    return [
        {"field": name, "rests on": one["certainty"],
         "sources": [known[key] for key in cast(list[str], one["ids"]) if key in known]}
        for name, one in found.items()
    ]  # fmt: skip


def _verbatim(text: str, look: Look) -> RenderableType:
    """Lines of the file as they stand."""
    return Padding(Group(*(shown(line, look) for line in text.split("\n"))), (0, 0, 0, 2))


def _marked(value: Value, notes: Notes, look: Look) -> Text:
    """A value; a sub-record with the numbers of its own sources."""
    text = value_text(value, look)
    if isinstance(value, dict) and (marks := notes.marks(value.get("sources"))):
        text.append(f"  [{marks}]", style="dim")
    return text


def _section(items: list[Row], notes: Notes, look: Look) -> RenderableType:
    """Sub-records: a small table where it fits, else a point each; below them what is noted of each."""
    keys = [key for key in dict.fromkeys(key for item in items for key in item) if _has(items, key)]
    heads = [key for key in keys if key not in _SPAN]
    rows = [_cells(item, heads, notes, look) for item in items]
    spans = any(key in keys for key in _SPAN)
    head = [shown("when" if spans else "", look, "dim")]
    head += [*(shown(key.replace("_", " "), look, "dim") for key in heads), shown("", look)]
    table = _table(head, rows, look) if len(keys) > 1 else None
    listed = [table] if table else [_point(row, heads, look) for row in rows]
    remarks = [_remark(row, rows, str(item["note"]), look) for row, item in zip(rows, items, strict=True)
               if item.get("note")]  # fmt: skip
    return Padding(Group(*listed, *remarks), (0, 0, 0, 2))


def _table(head: list[Text], rows: list[list[Text]], look: Look) -> Table | None:
    """The rows as a table, or nothing where the words of its columns do not fit side by side."""
    columns = [list(column) for column in zip(head, *rows, strict=True)]
    columns = [column for column in columns if any(cell.plain for cell in column)]
    least = [max(_longest_word(cell) for cell in column) for column in columns]
    least[-1] = max(least[-1], min(MARKS, max(cell.cell_len for cell in columns[-1])))
    wanted = [max(cell.cell_len for cell in column) for column in columns]
    widths = fitted(wanted, least, look.width - 2 * len(columns))
    if widths is None:
        return None
    table = Table.grid(padding=(0, 2, 0, 0))
    for width, column in zip(widths, columns, strict=True):
        number = all(_NUMBER.match(cell.plain) for cell in column[1:])
        table.add_column(overflow="fold", width=width, justify="right" if number else "left")
    for row in zip(*columns, strict=True):
        table.add_row(*row)
    return table


def _remark(row: list[Text], rows: list[list[Text]], note: str, look: Look) -> Text:
    """What is noted of a sub-record, behind the first value that its row shows, or two where rows share the first."""
    shared = sum(other[1] == row[1] for other in rows) > 1
    about = joined([cell for cell in row[1:-1] if cell.plain][: 2 if shared else 1], Text(" "))
    return joined((about, shown(note, look)) if about else (shown(note, look),), Text(": "))


def _cells(item: Row, heads: list[str], notes: Notes, look: Look) -> list[Text]:
    """The span of a sub-record, its values, and the numbers of its sources."""
    marks = notes.marks(item.get("sources"))
    values = [value_text(item[key], look) if item.get(key) not in (None, [], "") else shown("", look) for key in heads]
    return [shown(span(item), look), *values, shown(f"[{marks}]" if marks else "", look, "dim")]


def _has(items: list[Row], key: str) -> bool:
    """Whether a key of sub-records is for the card: no source, no code beside its name, not empty in all."""
    if key in QUALIFIERS or key.endswith("_code") or key == "id":
        return False
    return any(item.get(key) not in (None, [], "") for item in items)


def _longest_word(cell: Text) -> int:
    """The cells that the longest word needs; brackets around source numbers break at spaces, too."""
    return max((shown_word.cell_len for shown_word in cell.split(" ")), default=0)


def _point(cells: list[Text], heads: list[str], look: Look) -> RenderableType:
    when, *values, marks = cells
    parts = [named(head.replace("_", " "), cell, look) for head, cell in zip(heads, values, strict=True)]
    point = Table.grid(padding=(0, 1, 0, 0))
    point.add_column(no_wrap=True)
    point.add_column(overflow="fold")
    point.add_row("•" if look.unicode else "*", Flow([cell for cell in (when, *parts) if cell], dot(look), marks))
    return point
