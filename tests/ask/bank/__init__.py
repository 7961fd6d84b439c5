"""The question bank: what people ask, in four languages, with what must be understood and answered, or refused.

``develop`` is what the reader is tuned on; ``held_out`` was written before the reader and is looked at only when it is
measured. ``python -m tests.ask.bank`` prints the table; ``--show`` the questions of ``develop`` that are not right.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sco_cli.answer import Row
from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge

FOLDER = Path(__file__).parent
PARTS = ("develop", "held_out")
LANGUAGES = ("en", "ar", "ru", "zh")
ASKED_ON = "2026-11-24"
"""The day of the questions; *now* and *the last summit* are told from it."""


class Case(NamedTuple):
    """One question of the bank.

    :ivar command: words that the equal command must have; ``None`` for a question that must be refused.
    :ivar values: texts that the answer must have.
    :ivar status: the exit status: 0, 1 for an answer that is no, 4 for a refusal.
    """

    part: str
    language: str
    question: str
    command: str | None
    values: tuple[str, ...]
    status: int


class Outcome(NamedTuple):
    """How a question went: ``right``, ``refused`` although it could be answered, or ``wrong``."""

    case: Case
    kind: str
    row: Row


def cases(part: str, language: str) -> Iterator[Case]:
    """The questions of a part in a language."""
    with (FOLDER / part / f"{language}.toml").open("rb") as file:
        bank = tomllib.load(file)
    for group in bank["answered"]:
        for question in group["questions"]:
            yield Case(part, language, question, group["command"], tuple(group["values"]), group.get("status", 0))
    for group in bank["refused"]:
        for question in group["questions"]:
            yield Case(part, language, question, None, (), group.get("status", 4))


def outcome(knowledge: Knowledge, case: Case) -> Outcome:
    """Ask one question. An answer that is not the expected one is wrong; no answer is never wrong."""
    answer = ask(knowledge, [case.question], as_of=ASKED_ON)
    row = answer.records[0]
    if row["answer"] is None:
        return Outcome(case, "right" if case.command is None else "refused", row)
    fits = (
        case.command is not None
        and row["language"] == case.language
        and int(answer.status) == case.status
        and all(value in str(row["answer"]) for value in case.values)
        and _words(knowledge, str(case.command)) <= _words(knowledge, str(row["understood"]))
    )
    return Outcome(case, "right" if fits else "wrong", row)


_SAME = {"summits": "summit", "first": "1"}
"""Words of commands that ask for the same."""


def _words(knowledge: Knowledge, command: str) -> set[str]:
    """The words of a command, its fields and the steps of its path among them; a summit's year is its number."""
    same = dict(_SAME)
    if "summit" in command.split() or "summits" in command.split():
        same |= {one.start[:4]: number for number, one in knowledge.summit.items()}
    return {same.get(word, word) for word in command.replace(",", " ").replace(".", " ").split()}
