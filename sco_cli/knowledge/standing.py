"""What status a state has on a day. Nothing is stored for this: it follows from the spans of its history."""

from sco_cli.dates import covers
from sco_cli.knowledge.model import Knowledge, State, Status


def status_on(state: State, day: str) -> Status | None:
    """The status of a state on a day (``YYYY-MM-DD``), or ``None`` for none.

    A state that joins on a day has the status on that day.
    """
    for status in state.history:
        if covers(status.since, status.until, day):
            return status
    return None


def states_with_status(knowledge: Knowledge, day: str) -> list[tuple[State, Status]]:
    """The states with any status on a day, in the order of the file."""
    found = ((state, status_on(state, day)) for state in knowledge.state.values())
    return [(state, status) for state, status in found if status is not None]
