"""WHAT can be asked: one file a topic, always in the same order, fields and then questions."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A command in the help: the module in this folder that answers it, and what it answers."""

    module: str
    summary: str


TOPICS = {
    "about": Entry("about", "The organisation's card."),
    "founded": Entry("about", "When, where, by whom and by which document it was founded."),
    "members": Entry("states", "The member states at a date."),
    "partners": Entry("states", "The observers, dialogue partners and partners at a date."),
    "member": Entry("states", "One state, with its whole status history."),
    "states": Entry("states", "All states with any status at the date, or those named."),
    "is": Entry("states", "Whether a state has a status: yes, no or not recorded."),
    "summits": Entry("summits", "All summits of the heads of state."),
    "summit": Entry("summits", "One summit of the heads of state."),
    "officials": Entry("officials", "The heads of the permanent bodies, with their terms."),
    "sources": Entry("sources", "The sources of the knowledge file."),
    "source": Entry("sources", "One source, and what rests on it."),
}
"""Every command that asks, in the order of the help. Its module has it in QUESTIONS."""
