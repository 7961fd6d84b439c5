"""Which candidates begin with what was typed, and how each is spelled then.

A record has many names. Of each record one is offered: in the language wanted when nothing is typed, else the first
that begins with what was typed, blind to case, else to accents and variants of letters, too.
"""

from sco_cli.folding import letters

Candidate = tuple[str, str]
"""A value and its description."""
ARTICLE = "ال"


def spelled(names: list[str], typed: str) -> str | None:
    """The name of a record to offer for what was typed.

    :param names: all its names, the one to prefer first.
    """
    names = [name for name in names if name and name.isprintable()]
    if not typed:
        return names[0] if names else None
    small, wanted = typed.casefold(), letters(typed)
    return next((name for name in names if name.casefold().startswith(small)), None) or next(
        (name for name in names if _begins(name, wanted)), None
    )


def _begins(name: str, wanted: str) -> bool:
    bare = letters(name)
    return bare.startswith(wanted) or (bare.startswith(ARTICLE) and bare.startswith(wanted, len(ARTICLE)))


def beginning(candidates: list[Candidate], typed: str) -> list[Candidate]:
    """The candidates that begin with what was typed to the letter, as the words of the program itself must."""
    return [one for one in candidates if one[0].startswith(typed)]


def kept(candidates: list[Candidate], typed: str) -> list[Candidate]:
    """The candidates, so spelled that a shell does not take back what was typed.

    A shell that has several candidates writes what they have in common. Of ``Iran`` and ``IRGC`` for ``ir`` that is
    an ``I``; so they become ``iran`` and ``irGC``, which the program reads as the same names.
    """
    if len(candidates) == 1 or len({value[: len(typed)] for value, _ in candidates}) == 1:
        return candidates
    return [(_continued(typed, value), description) for value, description in candidates]


def begun(candidates: list[Candidate], typed: str) -> list[Candidate]:
    """The same for a shell that drops whatever does not begin with what was typed, case aside."""
    small = typed.casefold()
    return [
        (value if value.casefold().startswith(small) else _continued(typed, value), description)
        for value, description in candidates
    ]


def _continued(typed: str, value: str) -> str:
    """A name with its beginning as it was typed."""
    wanted = letters(typed)
    for name in (value, value.removeprefix(ARTICLE)):
        for length in range(1, len(name) + 1):
            if letters(name[:length]) == wanted:
                return typed + name[length:]
    return value
