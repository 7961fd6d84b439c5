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
    "summits": Entry("meetings", "All summits of the heads of state."),
    "summit": Entry("meetings", "One summit of the heads of state."),
    "meetings": Entry("meetings", "The meetings of the heads of government."),
    "bodies": Entry("bodies", "The councils, the Secretariat and the other bodies."),
    "body": Entry("bodies", "One body: role, seat, founded."),
    "officials": Entry("officials", "The heads of the permanent bodies, with their terms."),
    "agreements": Entry("agreements", "The conventions, treaties, declarations and strategies."),
    "agreement": Entry("agreements", "One agreement: signed, where, in force, subject."),
    "cooperation": Entry("cooperation", "The areas of cooperation, and the threats that the organisation names."),
    "exercises": Entry("cooperation", "The exercises."),
    "timeline": Entry("timeline", "Every dated fact in order."),
    "chart": Entry("chart", "A picture: one bar a state over the years, by status."),
    "diff": Entry("timeline", "What changed in the organisation between two dates."),
    "claims": Entry("claims", "What an article asserts, each with a verdict."),
    "find": Entry("find", "Search over everything."),
    "get": Entry("get", "One bare value for a script."),
    "why": Entry("why", "Where one fact stands: file and line, sources, certainty."),
    "sources": Entry("sources", "The sources of the knowledge file."),
    "source": Entry("sources", "One source, and what rests on it."),
}
"""Every command that asks, in the order of the help. Its module has it in QUESTIONS."""
