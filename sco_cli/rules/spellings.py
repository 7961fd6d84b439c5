"""No two records of a kind answer to one name: what a person types must lead to one of them.

Names are compared as they are looked up, folded: blind to case, accents, script variants and word order.
"""

from collections.abc import Iterator

from sco_cli.knowledge.checks import Fault, Path
from sco_cli.knowledge.draft import Draft
from sco_cli.knowledge.model import Record, State
from sco_cli.names import fold, written_names

KINDS = ("state", "summit", "body", "agreement", "cooperation", "exercise", "definition", "person", "city")
"""The kinds whose records are looked up by name. Offices share their titles, and sources may."""
GIVEN = ("title",)
"""What others have named: two documents may bear one title, and who asks for it is shown both."""


def faults(draft: Draft) -> Iterator[Fault]:
    """The names of a record that an earlier one of its kind has; one fault for each two records."""
    for kind in KINDS:
        first: dict[str, Path] = {}
        alike = set()
        for path, name in _names(kind, getattr(draft.knowledge, kind) or {}):
            other = first.setdefault(fold(name), path)
            both = (other[1], path[1])
            if other[1] == path[1] or both in alike or not fold(name) or path[2:3] == other[2:3] == GIVEN:
                continue
            alike.add(both)
            yield Fault(path, f"'{name}' is also a name of {kind}.{other[1]}: expected names that differ")


def _names(kind: str, table: dict[str, object]) -> Iterator[tuple[Path, str]]:
    """Every name that is text, keys and codes among them, each with its path in the file."""
    for key, record in table.items():
        yield (kind, key), key
        if isinstance(record, State) and isinstance(record.code3, str):
            yield (kind, key, "code3"), record.code3
        for path, name in written_names(record) if isinstance(record, Record) else ():
            if isinstance(name, str):
                yield (kind, key, *path), name
