"""Find the knowledge file, parse it, turn it into records. The one place that reads the file.

Kept out: what the records mean, and how an error is shown. Every failure here is ``BadKnowledge`` with the
file, the line where it is known, the record and what was expected. What is needed only to word a failure is
imported there.
"""

import os
from typing import Any, NamedTuple

import msgspec
import tomli

from sco_cli.errors import BadKnowledge
from sco_cli.knowledge.checks import Fault, Path, faults
from sco_cli.knowledge.model import KINDS, About, Knowledge, Organisation

FILE_NAME = "facts.toml"
SINGLE: dict[str, type[msgspec.Struct]] = {"about": About, "organisation": Organisation}
"""The tables that stand alone, with the type of each."""


class Chosen(NamedTuple):
    """A knowledge file and the reason it was taken."""

    path: str
    reason: str


def choose(named: str | None) -> Chosen:
    """Which file is read: ``--facts``, else ``SCO_FACTS``, else the user's, else the one that came with the program.

    :param named: the path given on the command line, if any.
    """
    if named is not None:
        return Chosen(named, "named by --facts")
    if from_environment := os.environ.get("SCO_FACTS"):
        return Chosen(from_environment, "named by SCO_FACTS")
    data_home = os.environ.get("XDG_DATA_HOME") or os.path.join(os.path.expanduser("~"), ".local", "share")
    own = os.path.join(data_home, "sco", FILE_NAME)
    if os.path.exists(own):
        return Chosen(own, "found in the user's data folder")
    return Chosen(shipped(), "came with the program")


def shipped() -> str:
    """The path of the file that came with the program.

    In an installed program it lies beside the code; in a checkout at the top, so that an edit shows at once.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    beside = os.path.join(package, FILE_NAME)
    return beside if os.path.exists(beside) else os.path.join(os.path.dirname(package), FILE_NAME)


def read(path: str) -> Knowledge:
    """Read a knowledge file into frozen records.

    :raises BadKnowledge: when it cannot be read, is no TOML, or breaks a rule.
    """
    text = _text(path)
    try:
        raw = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise BadKnowledge(f"{path}:{error.lineno}:{error.colno}: no valid TOML: {error.msg}") from None
    except RecursionError:
        raise BadKnowledge(f"{path}: nested too deep to be read") from None
    knowledge = _convert(path, text, raw)
    for fault in faults(knowledge):
        raise _failure(path, text, fault)
    return knowledge


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8-sig")
    except FileNotFoundError:
        raise BadKnowledge(f"{path}: no such knowledge file", hint="name one with --facts FILE") from None
    except UnicodeDecodeError as error:
        raise BadKnowledge(f"{path}: not UTF-8 text: byte {error.start} cannot be decoded") from None
    except OSError as error:
        raise BadKnowledge(f"{path}: cannot be read: {error.strerror}") from None


def _convert(path: str, text: str, raw: dict[str, Any]) -> Knowledge:
    """Each table on its own, so that an error can name its record."""
    tables: dict[str, Any] = {}
    for name, value in raw.items():
        if name in SINGLE:
            tables[name] = _table(path, text, (name,), value, SINGLE[name])
        elif name in KINDS and isinstance(value, dict):
            tables[name] = {key: _record(path, text, name, key, table) for key, table in value.items()}
        elif name in KINDS:
            raise _failure(path, text, Fault((name,), f"expected tables [{name}.KEY]"))
        else:
            known = ", ".join((*SINGLE, *KINDS))
            raise _failure(path, text, Fault((name,), f"unknown table '{name}': expected one of {known}"))
    for name in (*SINGLE, "source"):
        if name not in tables:
            raise _failure(path, text, Fault((), f"the table [{name}] is missing"))
    return Knowledge(**tables, path=path)


def _record(path: str, text: str, kind: str, key: str, table: object) -> Any:
    if not isinstance(table, dict):
        raise _failure(path, text, Fault((kind, key), f"expected a table [{kind}.{key}]"))
    if "id" in table:
        raise _failure(path, text, Fault((kind, key, "id"), "the id is the table's header and is not written again"))
    return _table(path, text, (kind, key), table | {"id": f"{kind}.{key}"}, KINDS[kind])


def _table(path: str, text: str, where: Path, value: object, struct: type[msgspec.Struct]) -> Any:
    try:
        return msgspec.convert(value, struct)
    except msgspec.ValidationError as error:
        from sco_cli.knowledge.wording import fault_of

        raise _failure(path, text, fault_of(error, where, struct)) from None


def _failure(path: str, text: str, fault: Fault) -> BadKnowledge:
    from sco_cli.knowledge.positions import nearest, positions

    place = nearest(positions(text), fault.path)
    line = f":{place[0]}:{place[1]}" if place else ""
    record = ".".join(str(step) for step in fault.path[: 2 if fault.path[:1] and fault.path[0] in KINDS else 1])
    return BadKnowledge(f"{path}{line}: {record + ': ' if record else ''}{fault.message}", fault.hint)
