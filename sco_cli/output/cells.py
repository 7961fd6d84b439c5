"""One value as plain text, for the formats that have cells."""

from sco_cli.answer import Value

QUALIFIERS = frozenset({"certainty", "sources", "field_sources", "conflicts", "note"})
"""What a sub-record says about where it comes from: in JSON, and in the ``sources`` of the whole record."""


def plain(value: Value) -> str:
    """A value as text: absent is empty, a list is joined by ``; ``, a sub-record shows its values in order.

    A sub-record with a name is its name, one with an id, such as a source, its id.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(plain(item) for item in value)
    if isinstance(value, dict):
        if "name" in value:
            return plain(value["name"])
        if "id" in value:
            return str(value["id"])
        return " ".join(filter(None, (plain(item) for key, item in value.items() if key not in QUALIFIERS)))
    return str(value)
