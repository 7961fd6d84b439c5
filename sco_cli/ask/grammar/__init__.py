"""One grammar for all languages: which question of ``topics`` some meanings ask for together.

A rule is a function from a ``Query`` to an ``Asked``; it raises ``Miss`` when it does not fit, and always when it has
no use for a part of the question. The first rule that fits, in the order below, is the reading of the question.
"""

from collections.abc import Iterable

from sco_cli.ask.asked import Asked
from sco_cli.ask.grammar import (
    agreements,
    alternatives,
    bare_names,
    bodies,
    chair_then,
    chairmanship,
    claims,
    exercises,
    fields,
    figures,
    founding,
    joining,
    memoranda,
    neighbours,
    officials,
    order,
    organisation,
    participants,
    relations,
    states,
    succession,
    summit_lists,
    summits,
    tenure,
    terms,
    time,
    together,
    transitions,
)
from sco_cli.ask.query import Miss, Query

RULES = (
    *states.RULES,
    *transitions.RULES,
    *order.RULES,
    *alternatives.RULES,
    *joining.RULES,
    *memoranda.RULES,
    *fields.RULES,
    *figures.RULES,
    *founding.RULES,
    *organisation.RULES,
    *summit_lists.RULES,
    *neighbours.RULES,
    *chairmanship.RULES,
    *chair_then.RULES,
    *participants.RULES,
    *summits.RULES,
    *agreements.RULES,
    *succession.RULES,
    *tenure.RULES,
    *officials.RULES,
    *bodies.RULES,
    *together.RULES,
    *exercises.RULES,
    *relations.RULES,
    *claims.RULES,
    *time.RULES,
    *terms.RULES,
    *bare_names.RULES,
)


def choose(queries: Iterable[Query]) -> tuple[Asked | None, tuple[str, ...]]:
    """The question that the ways to read it ask for, or ``None`` with the words that the best rule had no use for."""
    ways = list(queries)
    left: tuple[str, ...] | None = None
    for rule in RULES:
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
