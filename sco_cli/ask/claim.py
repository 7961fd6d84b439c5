"""``sco verify``: whether a statement is supported, contradicted or not recorded, with what is right."""

import sys
from collections.abc import Sequence
from typing import NamedTuple

from sco_cli.answer import Answer, Field, Row
from sco_cli.ask.asked import Told
from sco_cli.ask.question import sources_of
from sco_cli.ask.understanding import Understood, answered, understand
from sco_cli.ask.words import words
from sco_cli.errors import Exit, Failure, NotRecorded
from sco_cli.knowledge.model import Claim, Knowledge
from sco_cli.names import spellings, text_in
from sco_cli.options import ClaimWords
from sco_cli.rows import row as row_of
from sco_cli.topics.question import Question

VERIFY = (
    Field("claim", "Claim", shown=False),
    Field("language", "Language", shown=False),
    Field("verdict", "Verdict"),
    Field("detail", "What is right"),
    Field("understood", "Equal command", shown=False),
    Field("records", "Records", shown=False),
    Field("unread", "Not read", shown=False),
    Field("sources", "Sources"),
)
_VERDICTS = {"confirmed": True, "refined": True, "contradicted": False, "not checkable": None}
"""What the verdict on an article's claim says of the same statement made here."""


class Statement(NamedTuple):
    """One statement of a claim.

    :ivar found: what it asks.
    :ivar told: the answer to that.
    :ivar truth: whether the statement is so.
    """

    found: Understood
    told: Told
    truth: bool


def verify(knowledge: Knowledge, claim: ClaimWords, *, as_of: str | None = None) -> Answer:
    """Whether a statement is supported, contradicted or not recorded."""
    if claim == ["-"]:
        answers = [_single(knowledge, line.strip(), as_of) for line in sys.stdin if line.strip()]
        shown = tuple(field._replace(shown=field.name in ("claim", "verdict")) for field in VERIFY)
        failures = tuple(failure for answer in answers for failure in answer.failures)
        return Answer(shown, [row for answer in answers for row in answer.records], failures=failures)
    return _single(knowledge, " ".join(claim), as_of)


def _single(knowledge: Knowledge, claim: str, as_of: str | None) -> Answer:
    found = understand(knowledge, claim, as_of=as_of, claims=True)
    row: Row = {"claim": claim, "language": found.lexicon.language, "verdict": "not recorded", "detail": None,
                "understood": None, "records": [], "unread": list(found.unread), "sources": None}  # fmt: skip
    if (judged := _judged(knowledge, claim)) is not None:
        return _from_claim(knowledge, judged, row, found)
    try:
        decided = statement(knowledge, found, as_of)
    except Failure as failure:
        return _undecided(row, failure)
    return _told(row, [decided]) if decided else _several(knowledge, row, found, as_of)


def statement(knowledge: Knowledge, found: Understood, as_of: str | None) -> Statement | None:
    """What was understood as one statement, judged; ``None`` when it is none that can be.

    :raises Failure: when the knowledge file does not decide it.
    """
    if found.asked is None or not found.asked.checks:
        return None
    told = answered(knowledge, found.asked, found.lexicon, as_of)
    return Statement(found, told, bool(told.truth) is not found.denied)


def _several(knowledge: Knowledge, row: Row, found: Understood, as_of: str | None) -> Answer:
    """The verdict on a claim of several statements, which is not so when one of them is not."""
    from sco_cli.ask.statements import statements

    decided = statements(knowledge, str(row["claim"]), found, as_of)
    return _told(row | {"unread": []}, decided) if decided else _undecided(row, _why(found))


def _told(row: Row, decided: Sequence[Statement]) -> Answer:
    """The verdict on a claim from that on its statements."""
    records: list[Row] = []
    for one in decided:
        records += (record for record in one.told.records if record not in records)
    command = "; ".join(one.found.asked.typed(one.found.lexicon.names) for one in decided if one.found.asked)
    detail = "; ".join(dict.fromkeys(one.told.text for one in decided))
    row = row | {"detail": detail, "records": records, "sources": sources_of(records), "understood": command}
    notes = tuple(f"read '{typed}' as {read}" for one in decided for typed, read in one.found.changes)
    return _decided(row, all(one.truth for one in decided), notes, command)


def _decided(row: Row, truth: bool, notes: tuple[str, ...], command: str | None) -> Answer:
    row = row | {"verdict": "supported" if truth else "contradicted"}
    bare = f"{row['verdict']}: {row['detail']}"
    status = Exit.ANSWERED if truth else Exit.NO
    return Answer(VERIFY, [row], one=True, bare=bare, notes=notes, status=status, equal=command)


def _judged(knowledge: Knowledge, typed: str) -> Claim | None:
    """The claim of an article that says the same, word for word, in a language of the file."""
    wanted = _forms(typed)
    for claim in knowledge.claim.values():
        if any(_forms(text) == wanted for text in (*spellings(claim.claim), claim.original or "")):
            return claim
    return None


def _forms(text: str) -> list[str]:
    return [word.form for word in words(text) if word.form.isalnum()]


def _from_claim(knowledge: Knowledge, claim: Claim, row: Row, found: Understood) -> Answer:
    """The verdict that the file itself has on the claim."""
    truth = _VERDICTS[claim.verdict]
    record = row_of(knowledge, claim, found.lexicon.names)
    row |= {"detail": text_in(claim.detail, found.lexicon.names), "records": [record], "sources": record["sources"]}
    if truth is None:
        return _undecided(row, NotRecorded(f"not checkable: {row['detail']}"))
    return _decided(row, truth, (), f"sco get {claim.id}")


def _why(found: Understood) -> Failure:
    named = ", ".join(f"'{word}'" for word in found.unread[:6])
    if named:
        return NotRecorded(f"not understood: could not read {named}")
    return NotRecorded("not understood: this is no statement that the knowledge file decides")


def _undecided(row: Row, failure: Failure) -> Answer:
    return Answer(VERIFY, [row], one=True, status=failure.status, failures=(failure,))


QUESTIONS = {"verify": Question(verify, VERIFY)}
