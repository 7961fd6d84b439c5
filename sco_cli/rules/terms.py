"""One office has one holder at a time: a term ends when the next begins."""

from collections.abc import Iterator
from itertools import pairwise

from sco_cli import dates
from sco_cli.knowledge.checks import Fault
from sco_cli.knowledge.draft import Draft
from sco_cli.knowledge.model import Official


def faults(draft: Draft) -> Iterator[Fault]:
    """Terms that reach into the next one of the same role; dates of a month or year are given the benefit of doubt."""
    offices: dict[tuple[str, str | None], list[tuple[str, Official]]] = {}
    for key, official in draft.sound.official.items():
        offices.setdefault((official.role, official.body), []).append((key, official))
    for terms in offices.values():
        terms.sort(key=lambda term: dates.first_day(term[1].start))
        for (key, earlier), (_, later) in pairwise(terms):
            if earlier.end is None or dates.last_day(later.start) < dates.first_day(earlier.end):
                until = f"until {earlier.end}" if earlier.end else "without an end"
                yield Fault(
                    ("official", key, "end"),
                    f"the term from {earlier.start} {until} overlaps the one of {later.id} from {later.start}",
                )
