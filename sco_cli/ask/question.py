"""``sco ask``: a question in plain words, answered with its sources and the equal command, or not at all."""

import sys
from typing import cast

from sco_cli.answer import Answer, Field, Row
from sco_cli.ask.understanding import Understood, answered, understand
from sco_cli.errors import Exit, Failure, NotRecorded
from sco_cli.knowledge.model import Knowledge
from sco_cli.options import QuestionWords
from sco_cli.topics.question import Question

ASK = (
    Field("question", "Question", shown=False),
    Field("language", "Language", shown=False),
    Field("understood", "Equal command", shown=False),
    Field("answer", "Answer"),
    Field("records", "Records", shown=False),
    Field("unread", "Not read", shown=False),
    Field("suggestions", "Would work", shown=False),
    Field("sources", "Sources"),
)
_MOST_NAMED = 6


def ask(knowledge: Knowledge, question: QuestionWords, *, as_of: str | None = None) -> Answer:
    """A question in plain English, Arabic, Russian or Chinese; what is not understood is not answered."""
    if question == ["-"]:
        return _several(knowledge, [line.strip() for line in sys.stdin if line.strip()], as_of)
    return _single(knowledge, " ".join(question), as_of)


def _several(knowledge: Knowledge, questions: list[str], as_of: str | None) -> Answer:
    """A list, one record a question; one that is not answered has no answer, and is reported."""
    answers = [_single(knowledge, question, as_of) for question in questions]
    shown = tuple(field._replace(shown=field.name in ("question", "answer")) for field in ASK)
    failures = tuple(failure for answer in answers for failure in answer.failures)
    return Answer(shown, [row for answer in answers for row in answer.records], failures=failures)


def _single(knowledge: Knowledge, question: str, as_of: str | None) -> Answer:
    found = understand(knowledge, question, as_of=as_of)
    row: Row = {"question": question, "language": found.lexicon.language, "understood": None, "answer": None,
                "records": [], "unread": list(found.unread), "suggestions": [], "sources": None}  # fmt: skip
    if found.asked is None:
        return _refused(knowledge, found, row, _why(found), as_of)
    command = found.asked.typed(found.lexicon.names)
    try:
        told = answered(knowledge, found.asked, found.lexicon, as_of)
    except Failure as failure:
        return _refused(knowledge, found, row | {"understood": command}, failure, as_of)
    row |= {"understood": command, "answer": said(found, told.text, told.truth), "records": told.records}
    row |= {"sources": sources_of(told.records)}
    notes = _corrected(found) + tuple(f"left aside: {sentence}" for sentence in found.aside)
    status = Exit.NO if told.truth is False else Exit.ANSWERED
    return Answer(ASK, [row], one=True, bare=str(row["answer"]), notes=notes, status=status, equal=command)


def said(found: Understood, text: str, truth: bool | None) -> str:
    """The answer with yes or no before it, where that was asked."""
    if truth is None:
        return text
    return found.lexicon.answer["yes" if truth else "no"].format(text)


def sources_of(records: list[Row]) -> list[Row]:
    """The sources of all records, each once."""
    known = {source["id"]: source for record in records for source in cast(list[Row], record.get("sources") or [])}
    return list(known.values())


def _why(found: Understood) -> Failure:
    """What was not understood, with the words."""
    named = ", ".join(f"'{word}'" for word in found.unread[:_MOST_NAMED])
    if found.unread and any(not item.senses for item in found.reading.items):
        return NotRecorded(f"not understood: could not read {named}")
    if found.unread:
        return NotRecorded(f"not understood: could do nothing with {named}")
    return NotRecorded("not understood: this is no question that the knowledge file answers")


def _refused(knowledge: Knowledge, found: Understood, row: Row, failure: Failure, as_of: str | None) -> Answer:
    """No answer: what was not read, and near questions that would work."""
    from sco_cli.ask.suggestions import suggestions

    near = suggestions(knowledge, found, as_of)
    if failure.hint is None and near:
        failure.hint = " ".join(near)  # each ends with its own sign
    notes = _corrected(found)
    return Answer(ASK, [row | {"suggestions": near}], one=True, notes=notes, status=failure.status, failures=(failure,))


def _corrected(found: Understood) -> tuple[str, ...]:
    """What was put right in the question."""
    return tuple(f"read '{typed}' as {read}" for typed, read in found.changes)


QUESTIONS = {"ask": Question(ask, ASK)}
