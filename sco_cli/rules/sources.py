"""The sources themselves: each carries something, and an address can be followed."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from sco_cli.knowledge.checks import Fault, parts
from sco_cli.knowledge.draft import Draft
from sco_cli.knowledge.model import Organisation, Source


def faults(draft: Draft) -> Iterator[Fault]:
    """Sources that nothing names, and addresses that are none."""
    named = _named(draft)
    for key in draft.knowledge.source or ():
        if key not in named:
            yield Fault(("source", key), f"the source '{key}' is not used: expected a record that names it")
    for path, part in parts(draft.knowledge):
        field = "url" if isinstance(part, Source) else "website" if isinstance(part, Organisation) else ""
        address = getattr(part, field, None)
        if isinstance(address, str) and not _is_address(address):
            yield Fault((*path, field), f"'{address}' is no address: expected one such as https://example.org/page")


def _named(draft: Draft) -> set[str]:
    """The keys that records name; of what could not be read every word counts, so that no fault draws a second."""
    named = set(_texts(draft.left_out))
    for _, part in parts(draft.knowledge):
        for name in ("source", "sources", "field_sources"):
            if name in part.__struct_fields__:
                named.update(_texts(getattr(part, name)))
    return named


def _texts(value: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    stack = [value]
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            stack.extend(value.values())
        elif isinstance(value, list | tuple):
            stack.extend(value)


def _is_address(text: str) -> bool:
    """Whether a text is a whole address of the web."""
    try:
        parts = urlsplit(text)
        is_whole = bool(parts.hostname) and parts.port != 0  # asking for a port that is no number raises
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and is_whole and text.isprintable() and " " not in text
