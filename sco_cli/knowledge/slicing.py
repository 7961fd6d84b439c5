"""Some tables of the knowledge file as plain values, for a Tab, which has no time to read it whole.

The text is cut at its headers and only the pieces that are wanted are parsed. A cut through a text that holds a header
gives no TOML, and a table that is not found may be written in another way: then the whole file is parsed after all.
Kept out: whether the file keeps the rules. What a broken file cannot give is absent, and nothing is said.
"""

import re

import tomli

from sco_cli.knowledge.opening import content

Table = dict[str, object]
"""One record; typing and its ``Any`` take a tenth of the time of a Tab to load."""

HEADER_INSIDE = re.compile(r"\n[ \t]+\[")
OTHERS = (".field_sources]", ".conflicts]]")
"""How the headers of tables end that say nothing of the record itself."""


def tables(path: str, kinds: tuple[str, ...]) -> dict[str, dict[str, Table]]:
    """The records of some kinds: kind -> key -> the table as it stands in the file.

    :param kinds: names of tables: ``state``. Each is in the result, empty when the file does not have it.
    """
    try:
        text = content(path).decode().removeprefix("\ufeff")
    except (OSError, UnicodeDecodeError):
        return {kind: {} for kind in kinds}
    found = _parsed(_cut(text, kinds))
    if not all(found.get(kind) for kind in kinds):
        found = _parsed(text) or found
    return {kind: _records(found.get(kind)) for kind in kinds}


def _cut(text: str, kinds: tuple[str, ...]) -> str:
    """The pieces of a text that belong to some kinds, and what stands before the first header."""
    pieces = re.split(r"\n[ \t]*\[", text) if HEADER_INSIDE.search(text) else text.split("\n[")
    wanted = [pieces[0]]
    for piece in pieces[1:]:
        header = piece.lstrip("[ \t\"'")
        if header.startswith(kinds) and not piece.partition("\n")[0].rstrip().endswith(OTHERS):
            wanted.append(piece)
    return "\n[".join(wanted)


def _parsed(text: str) -> Table:
    try:
        return tomli.loads(text)
    except (ValueError, RecursionError):
        return {}


def _records(table: object) -> dict[str, Table]:
    if not isinstance(table, dict):
        return {}
    return {key: record for key, record in table.items() if isinstance(record, dict)}
