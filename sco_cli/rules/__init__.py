"""What a well-kept knowledge file keeps beyond what it must to be read: one file a subject.

``sco check`` judges by all rules, those of ``knowledge.checks`` included, and so do the tests of the file that comes
with the program. No answer waits for them. Each module here has a function ``faults`` from a draft to faults.
"""

from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import Any

from sco_cli.knowledge.checks import Fault, part_faults, spans
from sco_cli.knowledge.draft import MOST_FAULTS, Draft, draft
from sco_cli.rules import characters, hosts, languages, numbers, provenance, sources, spellings, terms

RULES: tuple[Callable[[Draft], Iterator[Fault]], ...] = (
    numbers.faults,
    spellings.faults,
    terms.faults,
    hosts.faults,
    provenance.faults,
    sources.faults,
    languages.faults,
    characters.faults,
)


def every_fault(raw: dict[str, Any]) -> tuple[list[Fault], Draft]:
    """All that is wrong with a parsed file, up to ``MOST_FAULTS``, each fault once, and what can be understood of it.

    :param raw: the file as tomli gives it; whatever is in it, nothing is raised.
    """
    made = draft(raw)
    found = chain(
        made.faults, part_faults(made.knowledge), spans(made.sound), chain.from_iterable(rule(made) for rule in RULES)
    )
    return list(dict.fromkeys(islice(found, MOST_FAULTS))), made
