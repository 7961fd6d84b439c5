"""Tables and cards for a person at a terminal. Nothing else of the program imports Rich.

A list is a table, or one record under the other where the terminal is too narrow for it; one thing is a card.
The sources are numbered and stand below, once each.
"""

import io
from typing import TextIO

from rich.console import Console, Group, RenderableType

from sco_cli.answer import Answer, Field
from sco_cli.output import Look
from sco_cli.output.table.card import card
from sco_cli.output.table.chart import chart
from sco_cli.output.table.grid import grid
from sco_cli.output.table.notes import Notes
from sco_cli.output.table.text import Isolated, shown


def write(answer: Answer, fields: tuple[Field, ...], stream: TextIO, look: Look) -> None:
    """Print a sentence or a card for one thing, a table for a list, and the sources below."""
    notes = Notes()
    parts: list[RenderableType] = [shown(answer.bare or answer.title, look, "bold")]
    if answer.bare is not None:
        for record in answer.records:
            notes.first(record.get("sources"), most=3)
    elif answer.chart is not None and answer.records:
        parts.append(chart(answer.records, answer.chart, look))
    elif answer.one:
        parts.append(card(answer.records[0], fields, notes, look))
    elif answer.records:
        parts.append(grid(answer.records, fields, notes, look))
    parts += notes.footer(look)
    stream.write(_printed(Group(*parts), look))


def _printed(parts: RenderableType, look: Look) -> str:
    """What Rich prints, without the spaces with which it fills lines."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=look.width,
        color_system="standard" if look.color else None,
        force_terminal=look.color,
        no_color=not look.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(Isolated(parts), crop=False)
    return "".join(line.rstrip(" ") + "\n" for line in buffer.getvalue().removesuffix("\n").split("\n"))
