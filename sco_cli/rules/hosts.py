"""Who receives the others: a member at the time, and the state in the chair. A note in the record allows for more."""

from collections.abc import Iterator

from sco_cli import dates
from sco_cli.knowledge.checks import Fault
from sco_cli.knowledge.draft import Draft
from sco_cli.knowledge.model import Knowledge, Meeting, Summit


def faults(draft: Draft) -> Iterator[Fault]:
    """Summits hosted by a state that was no member, and meetings chaired by another state than the host's."""
    known = draft.sound
    for kind, table in (("summit", known.summit), ("meeting", known.meeting)):
        for key, meeting in table.items():
            host = _host(known, meeting)
            if host is None or meeting.note:
                continue
            if meeting.chair_country not in (None, host):
                yield Fault(
                    (kind, key, "chair_country"),
                    f"the chair's country is {meeting.chair_country}, the host's {host}: expected a note that says why",
                )
            if isinstance(meeting, Summit):
                yield from _membership(known, key, meeting, host)


def _membership(known: Knowledge, key: str, summit: Summit, host: str) -> Iterator[Fault]:
    day = dates.last_day(summit.end or summit.start)
    state = known.state.get(host)
    held = [status.status for status in state.history if dates.covers(status.since, status.until, day)] if state else []
    if state and "member" not in held:
        yield Fault(
            ("summit", key, "city" if summit.city else "country"),
            f"the host {host} was no member on {day} but {held[0] if held else 'without a status'}: "
            "expected a member, or a note that says why",
        )


def _host(known: Knowledge, meeting: Meeting) -> str | None:
    """The state in which a meeting was held, if it can be told."""
    if meeting.city is None:
        return meeting.country
    city = known.city.get(meeting.city)
    return city.country if city else None
