"""How wide the columns of a table are: Rich makes them narrower without regard to the words in them."""

from collections.abc import Sequence


def fitted(wanted: Sequence[int], least: Sequence[int], room: int) -> list[int] | None:
    """The widths of columns that share a room: as wanted, or the widest less so; nothing where the least is too much.

    :param wanted: what each column needs for its longest line.
    :param least: below what none may go.
    :param room: the cells that there are for all of them, without the gaps.
    """
    if sum(least) > room:
        return None
    widths = [max(low, min(width, room)) for width, low in zip(wanted, least, strict=True)]
    for _ in range(sum(widths) - room):
        loose = (place for place, width in enumerate(widths) if width > least[place])
        widths[max(loose, key=widths.__getitem__)] -= 1
    return widths
