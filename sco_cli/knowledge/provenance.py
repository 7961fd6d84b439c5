"""Where a record comes from: its sources written out, and how certain that makes it."""

from collections.abc import Iterable

from sco_cli.knowledge.model import Certainty, Conflict, Knowledge, Sourced

Cited = dict[str, str | None]


def source_id(key: str) -> str:
    """The id of a source: the header of its table."""
    return f"source.{key}"


def cite(knowledge: Knowledge, keys: Iterable[str]) -> list[Cited]:
    """Sources as the output names them: ``id``, ``title``, ``publisher``, ``date``, ``url``; absent is ``None``."""
    found = (knowledge.source[key] for key in keys)
    return [
        {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "date": source.date,
            "url": source.url,
        }
        for source in found
    ]


def all_keys(record: Sourced) -> tuple[str, ...]:
    """The keys of the record's sources and of its fields' sources, each once, the record's first."""
    keys = dict.fromkeys(record.sources)
    for more in record.field_sources.values():
        keys.update(dict.fromkeys(more))
    return tuple(keys)


def certainty_of(knowledge: Knowledge, keys: Iterable[str]) -> Certainty:
    """How certain a statement is that rests on these sources.

    Two or more publishers: ``confirmed``. One: ``single-source``. Only texts that name the source, the source
    itself not seen: ``reported``.
    """
    publishers = {knowledge.source[key].publisher for key in keys if knowledge.source[key].seen}
    if not publishers:
        return "reported"
    return "confirmed" if len(publishers) > 1 else "single-source"


def certainty(knowledge: Knowledge, record: Sourced) -> Certainty:
    """The certainty of a record: what the file says, else what its sources make it."""
    return record.certainty or certainty_of(knowledge, record.sources)


def conflicts(knowledge: Knowledge, found: tuple[Conflict, ...]) -> list[dict[str, object]]:
    """Other values that sources give, as the output names them."""
    return [
        {"field": one.field, "value": one.value, "note": one.note, "sources": cite(knowledge, one.sources)}
        for one in found
    ]


def provenance(knowledge: Knowledge, record: Sourced) -> dict[str, object]:
    """The fields that every record and sub-record carries: ``certainty``, ``sources`` and what qualifies them."""
    return {
        "certainty": certainty(knowledge, record),
        "sources": cite(knowledge, all_keys(record)),
        "field_sources": {
            name: {"certainty": certainty_of(knowledge, keys), "ids": [source_id(key) for key in keys]}
            for name, keys in record.field_sources.items()
        },
        "conflicts": conflicts(knowledge, record.conflicts),
        "note": record.note,
    }
