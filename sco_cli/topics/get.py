"""One bare value for a script: an id and fields, joined by dots."""

import inspect
from importlib import import_module
from typing import Any

from sco_cli.answer import Answer, Field, Row, Value
from sco_cli.dates import day_of
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.model import KINDS, Knowledge
from sco_cli.names import find_record, find_state
from sco_cli.nearest import nearest
from sco_cli.options import ValuePath
from sco_cli.rows import row
from sco_cli.topics import TOPICS
from sco_cli.topics.meetings import find_summit
from sco_cli.topics.question import Question
from sco_cli.topics.states import state_row

GET = (Field("path", "Path"), Field("value", "Value"))
WHOLE = ("about", "founded", "members", "partners", "states", "summits", "meetings", "bodies", "officials",
         "agreements", "cooperation", "exercises", "claims", "sources")  # fmt: skip
"""Commands whose answer a path may begin with: ``about.members``, ``summits.city``."""
MANY = ","
"""What stands between several fields at the end of a path."""
MOST_DIGITS = 9
"""A number with more is none of a list's items."""


def get(knowledge: Knowledge, path: ValuePath, *, as_of: str | None = None, lang: str = "en") -> Answer:
    """One bare value for a script, or several: fields joined by commas; a list is printed one item a line."""
    value = value_at(knowledge, path, as_of, lang)
    if value is None or value == []:
        raise NotRecorded(f"{path} is not recorded")
    row: Row = {"path": path, "value": value}
    if isinstance(value, dict) and MANY in path:
        return Answer(GET, [row], one=True, values=list(value.values()))
    return Answer(GET, [row], one=True, values=value if isinstance(value, list) else [value])


def value_at(knowledge: Knowledge, path: str, as_of: str | None, lang: str) -> Value:
    """The value that a path leads to; through a list a name leads to that field of each item.

    :raises NotRecorded: when the record or a field is not there; the nearest known path is in the hint.
    """
    value, so_far, rest = beginning(knowledge, path, as_of, lang)
    for step in rest:
        value = _step(value, step, so_far)
        so_far = f"{so_far}.{step}"
    return value


def beginning(knowledge: Knowledge, path: str, as_of: str | None, lang: str) -> tuple[Value, str, list[str]]:
    """The record or answer that a path begins with, its own path, and the steps that are left."""
    kind, *rest = path.split(".")
    is_record = kind in KINDS and bool(rest) and rest[0] in getattr(knowledge, kind)
    if kind in WHOLE and not is_record:
        return _whole(knowledge, kind, as_of, lang), kind, rest
    if kind == "organisation":
        return row(knowledge, knowledge.organisation, lang), kind, rest
    if kind not in KINDS or not rest:
        known = [*WHOLE, "organisation", *(f"{one}." for one in KINDS)]
        close = nearest(path.replace(".", " ").split(" ")[0], [one.rstrip(".") for one in known])
        hint = f"did you mean {close[0]}? " if close and kind not in KINDS else ""
        raise NotRecorded(f"'{path}' is no path", hint=f"{hint}a path begins with {', '.join(known)}")
    record = _record(knowledge, kind, rest[0], as_of, lang)
    return record, str(record["id"]), rest[1:]


def _record(knowledge: Knowledge, kind: str, key: str, as_of: str | None, lang: str) -> Row:
    """A record by its key or by anything that its own command takes: ``summit.latest``, ``state.iran``."""
    if kind == "summit":
        return row(knowledge, find_summit(knowledge, key, day_of(as_of)), lang)
    if kind == "state":
        return state_row(knowledge, find_state(knowledge, key), day_of(as_of), lang)
    table = getattr(knowledge, kind)
    if kind == "source" and key not in table:
        close = nearest(key, table)
        hint = f"did you mean source.{close[0]}?" if close else "sco sources lists them all"
        raise NotRecorded(f"no source '{key}' in the knowledge file", hint=hint)
    return row(knowledge, table[find_record(knowledge, kind, key, f"sco find {key}")], lang)


def _whole(knowledge: Knowledge, command: str, as_of: str | None, lang: str) -> Value:
    question: Question = import_module(f"sco_cli.topics.{TOPICS[command].module}").QUESTIONS[command]
    wanted: dict[str, Any] = {"as_of": as_of, "lang": lang}
    known = inspect.signature(question.ask).parameters
    answer = question.answer(knowledge, **{name: value for name, value in wanted.items() if name in known})
    return answer.records[0] if answer.one else list(answer.records)


def index(step: str) -> int | None:
    """The number of a list's item that a step of a path is, if any. Python refuses to read thousands of digits."""
    return int(step) if step.isdecimal() and len(step) <= MOST_DIGITS else None


def _step(value: Value, step: str, so_far: str) -> Value:
    if isinstance(value, list):
        number = index(step)
        if number is not None and number < len(value):
            return value[number]
        if number is None:
            return [_step(item, step, so_far) for item in value]
        raise NotRecorded(f"{so_far} has {len(value)} items, from 0 on")
    if isinstance(value, dict) and step in value:
        return value[step]
    if isinstance(value, dict) and MANY in step:
        return {name: _step(value, name, so_far) for name in step.split(MANY)}
    known = list(value) if isinstance(value, dict) else []
    close = nearest(step, known)
    hint = f"did you mean {so_far}.{close[0]}?" if close else (f"known are {', '.join(known)}" if known else None)
    raise NotRecorded(f"no '{step}' in {so_far}", hint=hint)


QUESTIONS = {"get": Question(get, GET)}
