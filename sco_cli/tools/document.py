"""All the knowledge as one JSON document: the keys of the file, every language, nothing left out.

Kept out: the answers of the commands, which are in one language and have their sources written out.
"""

import sys
from collections.abc import Mapping

import msgspec
from msgspec import Struct

from sco_cli.knowledge.model import NOT_IN_FILE, Knowledge, Sourced
from sco_cli.knowledge.provenance import certainty
from sco_cli.output.json import escaped
from sco_cli.terminal import has_unicode, put


def document(knowledge: Knowledge) -> dict[str, object]:
    """The whole file in its order: kind -> key -> record. Absent is ``None``, and the certainty is worked out."""
    kinds = (name for name in Knowledge.__struct_fields__ if name not in NOT_IN_FILE)
    return {name: _plain(knowledge, getattr(knowledge, name)) for name in kinds}


def _plain(knowledge: Knowledge, value: object) -> object:
    if isinstance(value, Struct):
        fields = {name: _plain(knowledge, getattr(value, name)) for name in value.__struct_fields__}
        return fields | {"certainty": certainty(knowledge, value)} if isinstance(value, Sourced) else fields
    if isinstance(value, Mapping):
        return {key: _plain(knowledge, item) for key, item in value.items()}
    return [_plain(knowledge, item) for item in value] if isinstance(value, tuple) else value


def write(knowledge: Knowledge) -> None:
    """Print the document to standard output."""
    text = msgspec.json.format(msgspec.json.encode(document(knowledge)), indent=2).decode()
    put((text if has_unicode(sys.stdout) else escaped(text)) + "\n")
