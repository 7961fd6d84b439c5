"""Parse the knowledge file and turn it into records. The one place that reads it whole.

Kept out: which file it is (``choosing``), what the records mean, and how an error is shown. Every failure here is
``BadKnowledge`` with the file, the line where it is known, the record and what was expected. What is needed only to
word a failure is imported there.
"""

from collections.abc import Iterable
from typing import Any

import msgspec
import tomli

from sco_cli.errors import BadKnowledge
from sco_cli.knowledge.checks import Fault, faults, record_and_field
from sco_cli.knowledge.model import KINDS, SINGLE, Knowledge
from sco_cli.knowledge.opening import content


class NoToml(BadKnowledge):
    """The file is text but no TOML: where, and what is wrong there."""

    def __init__(self, path: str, line: int, column: int, reason: str) -> None:
        super().__init__(f"{path}:{line}:{column}: no valid TOML: {reason}")
        self.line = line
        self.column = column
        self.reason = reason


def read(path: str) -> Knowledge:
    """Read a knowledge file into frozen records.

    :raises BadKnowledge: when it cannot be read, is no TOML, or breaks a rule; the first fault is named.
    """
    text = text_of(path)
    raw = parse(path, text)
    try:
        knowledge = _convert(path, raw)
    except msgspec.ValidationError:
        from sco_cli.knowledge.draft import draft

        raise _failure(path, text, draft(raw).faults) from None
    for fault in faults(knowledge):
        raise _failure(path, text, [fault])
    return knowledge


def text_of(path: str) -> str:
    """The text of a file, without a byte order mark.

    :raises BadKnowledge: when it is missing, not UTF-8, or none that ``opening`` opens.
    """
    try:
        return content(path).decode("utf-8-sig")
    except FileNotFoundError:
        name = path or "''"
        raise BadKnowledge(f"{name}: no such knowledge file", hint="name one with --facts FILE") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BadKnowledge(f"{path}:{line}: not UTF-8 text: byte {error.start} cannot be decoded") from None
    except OSError as error:
        raise BadKnowledge(f"{path}: cannot be read: {error.strerror}") from None


def parse(path: str, text: str) -> dict[str, Any]:
    """The tables of a text as plain values.

    :raises NoToml: at the first place where the text is no TOML.
    :raises BadKnowledge: when it is nested too deep, or a number is too long.
    """
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise NoToml(path, error.lineno, error.colno, error.msg) from None
    except RecursionError:
        raise BadKnowledge(f"{path}: nested too deep to be read") from None
    except ValueError:  # what Python says of more than 4300 digits
        raise BadKnowledge(f"{path}: no valid TOML: a number has more digits than 64 bits hold") from None


def _convert(path: str, raw: dict[str, Any]) -> Knowledge:
    """The tables as records. What is wrong is not said here: ``draft`` finds out when something is.

    :raises msgspec.ValidationError: when something does not fit.
    """
    if not {*SINGLE, "source"} <= raw.keys() <= {*SINGLE, *KINDS}:
        raise msgspec.ValidationError("a table is missing or unknown")
    tables: dict[str, Any] = {name: msgspec.convert(raw[name], kind) for name, kind in SINGLE.items()}
    for kind, struct in KINDS.items():
        if kind in raw:
            tables[kind] = msgspec.convert(_with_ids(kind, raw[kind]), dict[str, struct])  # type: ignore[valid-type]
    return Knowledge(**tables, path=path)


def _with_ids(kind: str, table: object) -> dict[str, Any]:
    """The records of a table, each with its header as its id."""
    if not isinstance(table, dict) or not all(isinstance(one, dict) and "id" not in one for one in table.values()):
        raise msgspec.ValidationError("a record is no table or has an id of its own")
    return {key: one | {"id": f"{kind}.{key}"} for key, one in table.items()}


def _failure(path: str, text: str, found: Iterable[Fault]) -> BadKnowledge:
    """The error that names the first of the faults in the order of the file."""
    from sco_cli.knowledge.positions import nearest, positions

    known = positions(text)
    place, fault = min(((nearest(known, one.path), one) for one in found), key=lambda pair: pair[0] or (0, 0))
    line = f":{place[0]}:{place[1]}" if place else ""
    record = record_and_field(fault.path)[0]
    return BadKnowledge(f"{path}{line}: {record + ': ' if record else ''}{fault.message}", fault.hint)
