"""One grammar for all languages: which question of ``topics`` some meanings ask for together.

A rule is a function from a ``Query`` to an ``Asked``; it raises ``Miss`` when it does not fit, and always when it has
no use for a part of the question. The first rule that fits, in the order below, is the reading of the question.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from sco_cli.ask.asked import Asked
from sco_cli.ask.query import Miss, Query

Rule = Callable[[Query], Asked]
MODULES = (
    "states",
    "transitions",
    "order",
    "alternatives",
    "joining",
    "memoranda",
    "fields",
    "figures",
    "founding",
    "organisation",
    "summit_lists",
    "neighbours",
    "chairmanship",
    "chair_then",
    "participants",
    "summits",
    "agreements",
    "succession",
    "tenure",
    "officials",
    "bodies",
    "together",
    "exercises",
    "relations",
    "claims",
    "time",
    "terms",
    "bare_names",
)
"""The modules with rules, in the order in which these are tried; each is loaded only where none before it fits."""


def _rules() -> Iterator[Rule]:
    """The rules, in their order."""
    for name in MODULES:
        yield from import_module(f"{__name__}.{name}").RULES


def choose(queries: Iterable[Query]) -> tuple[Asked | None, tuple[str, ...]]:
    """The question that the ways to read it ask for, or ``None`` with the words that the best rule had no use for."""
    ways = list(queries)
    left: tuple[str, ...] | None = None
    for rule in _rules():
        for query in ways:
            try:
                asked = rule(query.again())
                if asked.checks and not query.asserts:
                    raise Miss
                return asked, ()
            except Miss as miss:
                if miss.left and (left is None or len(miss.left) < len(left)):
                    left = miss.left
    return None, left or ()
