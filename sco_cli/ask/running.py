"""Asking the question that was chosen: the function behind the command, with the arguments of the equal command."""

from importlib import import_module
from typing import Any

from sco_cli.answer import Answer, Row
from sco_cli.ask.asked import Asked, Told, Where
from sco_cli.dates import first_day
from sco_cli.errors import NotRecorded
from sco_cli.topics import TOPICS
from sco_cli.topics.get import value_at

DATED = frozenset({"about", "members", "partners", "member", "states", "is", "summit"})
"""Commands whose answer is that of a day; to the others a date is one limit more, which the question did not set."""


def on(asked: Asked, as_of: str | None) -> Asked:
    """The question with the day of the command line, where it names none itself and its answer changes by the day."""
    if as_of is None or asked.command not in DATED or "as_of" in dict(asked.options):
        return asked
    return asked._replace(options=(*asked.options, ("as_of", as_of)))


def run(asked: Asked, where: Where) -> Told:
    """The answer in words, with the records that it is told from.

    :raises Failure: what the command itself raises, and ``NotRecorded`` for a day to come.
    """
    given = dict(asked.options)
    day = given.get("as_of")
    if day is not None and first_day(day) > where.today:
        raise NotRecorded(
            f"{day} lies in the future: the knowledge file was checked on {where.knowledge.about.checked}"
        )
    told = asked.tell(where._replace(day=day or where.today), _rows(asked, where, given))
    if not told.text:
        raise NotRecorded("not recorded in the knowledge file")
    return told


def _rows(asked: Asked, where: Where, given: dict[str, str]) -> list[Row]:
    """The records that the command shows, whole."""
    if asked.command == "get":
        kind, key = asked.arguments[0].split(".")[:2]
        record = value_at(where.knowledge, f"{kind}.{key}", None, where.lang)
        return [record] if isinstance(record, dict) else []
    answer = _answer(asked.command, asked.arguments, given, where)
    if answer.failures:
        raise answer.failures[0]
    if asked.command == "is":  # the sentence shows the other statuses, too: those are in the record of the state
        return _answer("member", asked.arguments[:1], given, where).records
    return answer.records


def _answer(command: str, arguments: tuple[str, ...], given: dict[str, str], where: Where) -> Answer:
    """What a command gives for its arguments and options, which are texts as they are typed."""
    question = import_module(f"sco_cli.topics.{TOPICS[command].module}").QUESTIONS[command]
    options: dict[str, Any] = {**given, "lang": where.lang}
    options |= {name: int(given[name]) for name in ("year", "limit") if name in given}
    answer: Answer = question.answer(
        where.knowledge, *([list(arguments)] if command == "states" else arguments), **options
    )
    return answer
