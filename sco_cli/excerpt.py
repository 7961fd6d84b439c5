"""A line of a file with a caret under one of its columns, as compilers show where they stumble.

The caret stands where a terminal puts the character: after a Chinese one, which is two cells wide, and after a tab,
which is written as blanks here. Kept out: what is wrong there.
"""

import unicodedata
from itertools import accumulate

Cell = tuple[str, int]
"""A character as it is printed, and how many cells of the terminal it takes."""
TAB = 4
"""Blanks for a tab. Where a terminal would put it depends on what stands before the line."""
DOTS: Cell = ("...", 3)
NARROWEST = 20
LONGEST = 500
"""Characters shown on each side of the caret, whatever the width: a line may have millions."""


def excerpt(source: str, line: int, column: int, *, width: int | None = None, unicode: bool = True) -> tuple[str, str]:
    """The line with its number, and the line below it with the caret.

    :param source: the line itself.
    :param line: its number.
    :param column: where the caret points to, in characters from 1.
    :param width: cells to stay within, if the line must not wrap; what is cut off is shown by dots.
    :param unicode: whether characters beyond ASCII can be printed.
    """
    before, after = (
        [_cell(char, unicode) for char in side]
        for side in (source[max(0, column - 1 - LONGEST) : column - 1], source[column - 1 : column - 1 + LONGEST])
    )
    before = [DOTS, *before] if column - 1 > LONGEST else before
    after = [*after, DOTS] if len(source) - column + 1 > LONGEST else after
    margin = f"{line:>5} | "
    if width is not None:
        before, after = _cut(before, after, max(NARROWEST, width - len(margin) - 1))
    shown = "".join(shape for shape, _ in (*before, *after))
    return f"{margin}{shown}".rstrip(), f"{' ' * 5} | {' ' * _width(before)}^"


def _cut(before: list[Cell], after: list[Cell], room: int) -> tuple[list[Cell], list[Cell]]:
    """What fits into a number of cells on both sides of the caret."""
    left = max(room // 2, room - _width(after))
    if _width(before) > left:
        before = [DOTS, *before[len(before) - _fitting(before[::-1], left - DOTS[1]) :]]
    right = room - _width(before)
    if _width(after) > right:
        after = [*after[: _fitting(after, right - DOTS[1])], DOTS]
    return before, after


def _fitting(cells: list[Cell], room: int) -> int:
    """How many characters from the first on fit into a number of cells."""
    return sum(width <= room for width in accumulate(width for _, width in cells))


def _width(cells: list[Cell]) -> int:
    return sum(width for _, width in cells)


def _cell(char: str, unicode: bool) -> Cell:
    """A character as it is printed, and the cells it takes; what cannot be seen is written out."""
    if char == "\t":
        return " " * TAB, TAB
    if not char.isprintable() or not (unicode or char.isascii()):
        shape = char.encode("unicode_escape").decode()
        return shape, len(shape)
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
        return char, 0
    return char, 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
