"""Time: every dated fact in order, and what changed between two dates."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from sco_cli.answer import LISTED, Answer, Field, Row
from sco_cli.dates import first_day, last_day
from sco_cli.errors import NotRecorded, WrongUsage
from sco_cli.knowledge.model import Knowledge, Sourced
from sco_cli.knowledge.provenance import provenance
from sco_cli.names import city_name, person_name, state_name, text_in
from sco_cli.nearest import nearest
from sco_cli.options import EntryKind, FromDate, Since, ToDate, Until
from sco_cli.phrases import phrase, status_word
from sco_cli.rows import country_of
from sco_cli.topics.question import Question

TIMELINE = (
    Field("id", "Id", shown=False),
    Field("date", "Date"),
    Field("kind", "Kind"),
    Field("what", "What"),
    Field("ref", "Record"),
    Field("change", "Change", shown=False),
    *LISTED,
)
DIFF = tuple(field._replace(shown=field.shown or field.name == "change") for field in TIMELINE)


class Entry(NamedTuple):
    """A dated fact.

    :ivar change: ``began``, ``ended`` or ``changed`` for what lasts; ``None`` for what happened on the day.
    :ivar ref: the id of the record that says so.
    :ivar at: the field of the record that says so; the two are the entry's own id, and a path for ``get``.
    """

    date: str
    kind: str
    what: str
    ref: str
    at: str
    record: Sourced
    change: str | None = None


def timeline(
    knowledge: Knowledge,
    *,
    since: Since = None,
    until: Until = None,
    kind: EntryKind = None,
    as_of: str | None = None,
    lang: str = "en",
) -> Answer:
    """Every dated fact in order; at a date those up to it."""
    found = _of_kind(_dated(knowledge, lang), kind)
    if since is not None:
        found = [one for one in found if last_day(one.date) >= first_day(since)]
    for end in (until, as_of):
        if end is not None:
            found = [one for one in found if first_day(one.date) <= last_day(end)]
    return Answer(TIMELINE, [_row(knowledge, one) for one in found], title=f"Timeline: {len(found)} entries")


def diff(knowledge: Knowledge, first: FromDate, second: ToDate, *, kind: EntryKind = None, lang: str = "en") -> Answer:
    """What began, ended and changed between two dates."""
    start, end = last_day(first), last_day(second)
    if start > end:
        raise WrongUsage(f"{first} lies after {second}", hint=f"sco diff {second} {first}")
    found = [
        one
        for one in _of_kind(_dated(knowledge, lang), kind)
        if one.change is not None and start < first_day(one.date) and last_day(one.date) <= end
    ]
    return Answer(DIFF, [_row(knowledge, one) for one in found], title=f"Changes from {start} to {end}: {len(found)}")


def _of_kind(found: list[Entry], kind: str | None) -> list[Entry]:
    """The entries of a kind; all without one.

    :raises WrongUsage: for a kind that none of them is of.
    """
    if kind is None:
        return found
    kinds = sorted({one.kind for one in found})
    if kind not in kinds:
        close = nearest(kind, kinds)
        hint = f"did you mean {close[0]}?" if close else f"kinds are {', '.join(kinds)}"
        raise WrongUsage(f"--kind: unknown value '{kind}'", hint=hint)
    return [one for one in found if one.kind == kind]


def _dated(knowledge: Knowledge, lang: str) -> list[Entry]:
    """All dated facts of a file in order.

    :raises NotRecorded: when there are none.
    """
    found = sorted(entries(knowledge, lang), key=lambda one: one.date)
    if not found:
        raise NotRecorded("the knowledge file holds no dated facts")
    return found


def entries(knowledge: Knowledge, lang: str) -> Iterator[Entry]:
    """All dated facts of a file, kind by kind."""
    yield from _origins(knowledge, lang)
    yield from _statuses(knowledge, lang)
    yield from _meetings(knowledge, lang)
    yield from _chairs(knowledge, lang)
    yield from _terms(knowledge, lang)
    for body in knowledge.body.values():
        if body.founded and body.stage == "existing":
            what = phrase("founded", lang, name=text_in(body.names, lang))
            yield Entry(body.founded, "body", what, body.id, "founded", body, "began")
    for agreement in knowledge.agreement.values():
        name = text_in(agreement.title, lang)
        yield Entry(agreement.signed, "agreement", phrase("signed", lang, name=name), agreement.id, "signed", agreement)
        if agreement.in_force:
            what = phrase("in_force", lang, name=name)
            yield Entry(agreement.in_force, "agreement", what, agreement.id, "in_force", agreement, "began")
    for exercise in knowledge.exercise.values():
        if exercise.stage != "held":
            continue
        what = str(text_in(exercise.names, lang))
        yield Entry(
            exercise.start or str(exercise.year),
            "exercise",
            what,
            exercise.id,
            "start" if exercise.start else "year",
            exercise,
        )
    for event in knowledge.event.values():
        yield Entry(event.date, event.kind, str(text_in(event.what, lang)), event.id, "date", event)


def _origins(knowledge: Knowledge, lang: str) -> Iterator[Entry]:
    organisation = knowledge.organisation
    if organisation.founding:
        what = phrase("founding", lang, name=text_in(organisation.names, lang))
        founding = organisation.founding
        yield Entry(founding.date, "founding", what, "organisation.founding", "date", founding, "began")
    for number, meeting in enumerate(organisation.predecessor.meetings if organisation.predecessor else ()):
        what = f"{city_name(knowledge, meeting.city, lang)}: {text_in(meeting.what, lang)}"
        yield Entry(meeting.start, "predecessor", what, "organisation.predecessor", f"meetings.{number}", meeting)


def _statuses(knowledge: Knowledge, lang: str) -> Iterator[Entry]:
    for state in knowledge.state.values():
        before = None
        for number, status in enumerate(state.history):
            name, after = text_in(state.names, lang), status_word(status.status, lang)
            if before is None:
                what, change = phrase("status", lang, name=name, after=after), "began"
            else:
                what = phrase("change", lang, name=name, before=status_word(before.status, lang), after=after)
                change = "changed"
            yield Entry(status.since, "status", what, state.id, f"history.{number}", status, change)
            before = status
        if before is not None and before.until is not None:
            words = {"before": status_word(before.status, lang), "after": status_word(None, lang)}
            what = phrase("change", lang, name=text_in(state.names, lang), **words)
            yield Entry(
                before.until, "status", what, state.id, f"history.{len(state.history) - 1}.until", before, "ended"
            )


def _meetings(knowledge: Knowledge, lang: str) -> Iterator[Entry]:
    for summit in knowledge.summit.values():
        yield Entry(summit.start, "summit", str(text_in(summit.names, lang)), summit.id, "start", summit)
        for number, decision in enumerate(summit.decisions):
            what = str(text_in(decision.what, lang))
            yield Entry(summit.end or summit.start, "decision", what, summit.id, f"decisions.{number}", decision)
    for meeting in knowledge.meeting.values():
        code = country_of(knowledge, meeting)
        place = city_name(knowledge, meeting.city, lang) or state_name(knowledge, code, lang)
        what = phrase("meeting", lang, number=meeting.number, place=place)
        yield Entry(meeting.start, "meeting", what, meeting.id, "start", meeting)


def _chairs(knowledge: Knowledge, lang: str) -> Iterator[Entry]:
    """The chair passes on at the end of a summit, to the state that chairs the next one."""
    summits = sorted(knowledge.summit.values(), key=lambda one: one.number)
    for summit, following in pairwise(summits):
        follows = following.number == summit.number + 1  # a file may hold some of the summits only
        after = summit.next_chair or (following.chair_country if follows else None)
        if summit.chair_country and after not in (None, summit.chair_country) and summit.format != "planned":
            names = {"before": state_name(knowledge, summit.chair_country, lang),
                     "after": state_name(knowledge, after, lang)}  # fmt: skip
            what = phrase("chair", lang, **names)
            yield Entry(summit.end or summit.start, "chair", what, summit.id, "next_chair", summit, "changed")


def _terms(knowledge: Knowledge, lang: str) -> Iterator[Entry]:
    for term in knowledge.official.values():
        words = {"name": person_name(knowledge, term.person, lang), "title": text_in(term.title, lang)}
        yield Entry(term.start, "official", phrase("term", lang, **words), term.id, "start", term, "began")
        if term.end:
            yield Entry(term.end, "official", phrase("term_end", lang, **words), term.id, "end", term, "ended")


def _row(knowledge: Knowledge, entry: Entry) -> Row:
    return {
        "id": f"{entry.ref}.{entry.at}",
        "date": entry.date,
        "kind": entry.kind,
        "what": entry.what,
        "ref": entry.ref,
        "change": entry.change,
        **provenance(knowledge, entry.record),
    }


QUESTIONS = {"timeline": Question(timeline, TIMELINE, lists=True), "diff": Question(diff, DIFF, lists=True)}
