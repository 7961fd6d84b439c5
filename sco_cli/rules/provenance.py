"""What a record says of its own sources: how certain they make it, and which fields they dispute."""

from collections.abc import Iterator

from sco_cli.knowledge.checks import Fault, Path, parts, unknown_field
from sco_cli.knowledge.draft import Draft
from sco_cli.knowledge.model import Knowledge, Sourced
from sco_cli.knowledge.provenance import certainty_of


def faults(draft: Draft) -> Iterator[Fault]:
    """Certainty that the sources do not carry, and conflicts about fields that the table cannot have."""
    for path, part in parts(draft.knowledge):
        if not isinstance(part, Sourced):
            continue
        for number, conflict in enumerate(part.conflicts or ()):
            field = getattr(conflict, "field", None)
            if field and field.partition(".")[0] not in part.__struct_fields__:
                yield unknown_field((*path, "conflicts", number, "field"), field, part)
        if part.certainty == "confirmed":
            yield from _certainty(path, part, draft.sound)


def _certainty(path: Path, part: Sourced, known: Knowledge) -> Iterator[Fault]:
    if not part.sources or any(key not in known.source for key in part.sources):
        return
    carried = certainty_of(known, part.sources)
    if carried != "confirmed":
        yield Fault(
            (*path, "certainty"),
            f"certainty 'confirmed' is not carried by the sources, which make it {carried}: "
            "expected sources of two publishers",
            "leave 'certainty' out: it follows from the sources",
        )
