"""The order of an answer's records, and how many of them are wanted: ``--sort`` and ``--limit``."""

from sco_cli.answer import Answer, Value

Size = tuple[int, float, str]
_LEAST: Size = (0, 0.0, "")


def ordered(answer: Answer, field: str, *, descending: bool = False) -> Answer:
    """The answer with its records by the size of a field, and with the bare values that stand for them.

    Records that lack the field come last either way; equal ones keep their order.
    """
    sizes = [size(record.get(field)) for record in answer.records]
    having = [place for place, one in enumerate(sizes) if one is not None]
    order = sorted(having, key=lambda place: sizes[place] or _LEAST, reverse=descending)
    order += [place for place, one in enumerate(sizes) if one is None]
    values = answer.values and [answer.values[place] for place in order]
    return answer._replace(records=[answer.records[place] for place in order], values=values)


def limited(answer: Answer, limit: int) -> Answer:
    """The answer with its first records only; its title says so to a person."""
    if limit >= len(answer.records):
        return answer
    values = answer.values and answer.values[:limit]
    return answer._replace(records=answer.records[:limit], values=values, title=f"{answer.title} ({limit} shown)")


def size(value: Value) -> Size | None:
    """What a value is sorted by: a number by its size, a text by its letters, a figure by its value.

    A list is as great as it is long; another record counts by its name. ``None`` for what is absent.
    """
    if isinstance(value, dict):
        return size(value.get("value", value.get("name")))
    if isinstance(value, list):
        return (0, float(len(value)), "") if value else None
    if value is None:
        return None
    if isinstance(value, int | float):
        return 0, float(value), ""
    return 1, 0.0, str(value).casefold()
