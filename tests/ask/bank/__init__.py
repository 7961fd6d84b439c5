"""The question bank: what people ask and claim, in four languages, with what must be answered, judged or refused.

``develop`` is what the reader is tuned on; ``held_out`` was written by others, who had not seen the reader, and is
looked at only as totals. A part has one or more files a language. ``python -m tests.ask.bank`` prints the tables;
``--show`` what of ``develop`` is not right. The files of ``develop`` from 9 to 14 are by people who were told to
find wordings that nobody would have thought of.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from sco_cli.answer import Answer, Row
from sco_cli.ask.claim import verify
from sco_cli.ask.question import ask
from sco_cli.errors import Exit
from sco_cli.knowledge.model import Knowledge

FOLDER = Path(__file__).parent
PARTS = {
    "develop": "the part developed on",
    "held_out": "the part not developed on",
}
LANGUAGES = ("en", "ar", "ru", "zh")
ASKED_ON = "2026-11-24"
"""The day of the questions; *now* and *the last summit* are told from it."""
UNDECIDED = (Exit.AMBIGUOUS, Exit.NOT_RECORDED)


class Case(NamedTuple):
    """One question or claim of the bank.

    :ivar kind: ``answered``, ``refused`` or ``claims``.
    :ivar status: the exit status: 0, 1 for an answer that is no or a claim that is contradicted, 4 for neither.
    :ivar values: texts that the answer must have.
    :ivar without: texts that it must not have, because it would then say too much.
    :ivar command: words that the equal command must have.
    """

    language: str
    kind: str
    text: str
    status: int
    values: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    command: str = ""


class Outcome(NamedTuple):
    """How it went: ``right``, ``refused`` although there is an answer, or ``wrong``."""

    case: Case
    kind: str
    row: Row


def cases(part: str, language: str) -> Iterator[Case]:
    """The questions and claims of a part in a language; what others thought of, too, was not held out."""
    known = {case.text for case in _all("develop", language)} if part != "develop" else set()
    yield from (case for case in _all(part, language) if case.text not in known)


def _all(part: str, language: str) -> Iterator[Case]:
    for path in sorted((FOLDER / part).glob(f"{language}*.toml")):
        bank = tomllib.loads(path.read_text("utf-8"))
        for kind, words in (("answered", "questions"), ("refused", "questions"), ("claims", "claims")):
            for group in bank.get(kind, []):
                for text in group[words]:
                    yield _case(language, kind, text, group)


def _case(language: str, kind: str, text: str, group: dict[str, Any]) -> Case:
    status = group.get("status", Exit.NOT_RECORDED if kind == "refused" else Exit.ANSWERED)
    values, without = tuple(group.get("values", ())), tuple(group.get("without", ()))
    return Case(language, kind, text, int(status), values, without, group.get("command", ""))


def outcome(knowledge: Knowledge, case: Case) -> Outcome:
    """Ask one question, or have one claim judged. No answer and no verdict are never wrong."""
    run = verify if case.kind == "claims" else ask
    answer = run(knowledge, [case.text], as_of=ASKED_ON)
    row = answer.records[0]
    if answer.status in UNDECIDED:
        return Outcome(case, "right" if case.status in UNDECIDED else "refused", row)
    return Outcome(case, "right" if _fits(knowledge, case, answer) else "wrong", row)


def _fits(knowledge: Knowledge, case: Case, answer: Answer) -> bool:
    row = answer.records[0]
    said = str(row["detail" if case.kind == "claims" else "answer"])
    return (
        int(answer.status) == case.status
        and row["language"] == case.language
        and all(value in said for value in case.values)
        and not any(value in said for value in case.without)
        and _words(knowledge, case.command) <= _words(knowledge, str(row["understood"]))
    )


_SAME = {"summits": "summit", "first": "1"}
"""Words of commands that ask for the same."""


def _words(knowledge: Knowledge, command: str) -> set[str]:
    """The words of a command, its fields and the steps of its path among them; a summit's year is its number."""
    same = dict(_SAME)
    if "summit" in command.split() or "summits" in command.split():
        same |= {one.start[:4]: number for number, one in knowledge.summit.items()}
    return {same.get(word, word) for word in command.replace(",", " ").replace(".", " ").split()}
