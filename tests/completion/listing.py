"""The list of commands that a Tab reads, made from the real ones; ``sco_cli.completion.commands`` describes it."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from typing import Any, get_args

import typer
from typer.main import get_command

from sco_cli import cli, options
from sco_cli.answer import Field
from sco_cli.knowledge.model import KINDS, Knowledge, StatusName
from sco_cli.rows import row
from sco_cli.tools import TOOLS, completion, export
from sco_cli.topics import TOPICS
from sco_cli.topics.get import WHOLE
from sco_cli.topics.question import Question
from sco_cli.topics.states import state_row

STATUSES = get_args(StatusName)
WORDS: dict[str, tuple[str, ...]] = {
    "StatusWord": STATUSES,
    "StatusChoice": tuple(status for status in STATUSES if status != "member"),
    "export.What": export.FORMS,
    "completion.Shell": completion.SHELLS,
}
"""The few words that an option takes, where its parser does not hold them itself."""


def listing(knowledge: Knowledge) -> str:
    """The whole list.

    :param knowledge: any file with records of every kind: their fields are part of the list.
    """
    return "".join("\t".join(cells) + "\n" for cells in _lines(knowledge))


def _lines(knowledge: Knowledge) -> Iterator[tuple[str, ...]]:
    app = get_command(cli.application())
    summary = inspect.getdoc(cli._start) or ""
    yield "command", "", summary.partition(".")[0] + "."
    yield from _parameters("", app, {"facts": "Facts"})
    commands = cli.Commands()
    asking = {name: alias for name, (alias, _) in (cli.COMMON | cli.OF_LISTS).items()}
    common = list(_parameters("*", commands["about"], _aliases(asking)))
    yield from common
    for name, entry in (TOPICS | TOOLS).items():
        yield "command", name, entry.summary
        taken = _taken(name)
        shared = {cells[2] for cells in common} if name in TOPICS else set()
        yield from (cells for cells in _parameters(name, commands[name], taken) if cells[2] not in shared)
        if name in TOPICS:
            yield "fields", name, *map(_cell, _question(name).fields)
    yield "record", "organisation", *_fields(knowledge, "organisation")
    for kind in KINDS:
        yield "record", kind, *_fields(knowledge, kind)
    yield "paths", *WHOLE


def _cell(field: Field) -> str:
    return f"{field.name}={field.label}"


def _taken(name: str) -> dict[str, str]:
    """What each parameter of a command takes: the name of its annotated type, in ``options`` or in its own module."""
    if name in TOOLS:
        module = import_module(f"sco_cli.tools.{TOOLS[name].module}")
        return _aliases(inspect.get_annotations(module.command), module)
    of_lists = {option: alias for option, (alias, _) in cli.OF_LISTS.items()}
    return _aliases(inspect.get_annotations(_question(name).ask) | of_lists)


def _question(name: str) -> Question:
    entry = TOPICS[name]
    found: Question = import_module(f"sco_cli.{entry.package}.{entry.module}").QUESTIONS[name]
    return found


def _aliases(annotations: dict[str, Any], module: Any = None) -> dict[str, str]:
    named = [(kind, name) for name, kind in vars(options).items()]
    if module is not None:
        short = module.__name__.rpartition(".")[2]
        named += [(kind, f"{short}.{name}") for name, kind in vars(module).items()]
    return {one: next((name for other, name in named if other is kind), "") for one, kind in annotations.items()}


def _parameters(name: str, command: Any, taken: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """The lines of a command's arguments and options."""
    context = typer.Context(command)
    for one in command.get_params(context):
        metavar = one.make_metavar(context)
        if one.param_type_name == "argument":
            dots = "..." if one.nargs == -1 and not metavar.endswith("...") else ""
            yield "argument", name, metavar + dots, _takes(one, metavar, taken)
        elif not one.hidden:
            flags = ",".join((*one.opts, *one.secondary_opts))
            yield "option", name, flags, "" if one.is_flag else _takes(one, metavar, taken), one.help


def _takes(parameter: Any, metavar: str, taken: dict[str, str]) -> str:
    """The sort of value of a parameter: its few words, else FILE, else the name of its type."""
    sort = taken.get(parameter.name, metavar)
    parser = getattr(parameter.type, "func", None)
    words = WORDS.get(sort) or (inspect.getclosurevars(parser).nonlocals.get("words") if parser else None)
    return "|".join(words) if words else "FILE" if metavar.strip("[]") == "FILE" else sort


def _fields(knowledge: Knowledge, kind: str) -> list[str]:
    """The fields that every record of a kind has in an answer."""
    if kind == "organisation":
        return list(row(knowledge, knowledge.organisation, "en"))
    records = getattr(knowledge, kind).values()
    rows = [
        state_row(knowledge, one, "2026-01-01", "en") if kind == "state" else row(knowledge, one, "en")
        for one in records
    ]
    return [field for field in max(rows, key=len) if kind == "state" or all(field in one for one in rows)]
