"""A picture of who belonged when: one bar a state over the years."""

from sco_cli.answer import Answer, Field, Row
from sco_cli.dates import day_of, first_day
from sco_cli.knowledge.model import Knowledge, State
from sco_cli.knowledge.provenance import all_keys, certainty, cite
from sco_cli.names import text_in
from sco_cli.topics.question import Question
from sco_cli.topics.states import WITH_STATUS

CHART = (
    Field("id", "Id", shown=False),
    Field("code", "Code"),
    Field("name", "Name"),
    Field("spans", "Spans"),
    Field("certainty", "Certainty", shown=False),
    Field("sources", "Sources", shown=False),
)

_DOUBT = ("confirmed", "computed", "single-source", "reported")
"""From what is most certain to what is least: a bar is as certain as its least certain span."""


def chart(knowledge: Knowledge, *, as_of: str | None = None, lang: str = "en") -> Answer:
    """A picture: one bar a state over the years, by status."""
    day = day_of(as_of)
    rows = [_row(knowledge, state, day, lang) for state in knowledge.state.values()]
    rows = [row for row in rows if row["spans"]]
    title = f"{text_in(knowledge.organisation.names, lang)}, {day}"
    return Answer(CHART, rows, title=title, chart=day)


def _row(knowledge: Knowledge, state: State, day: str, lang: str) -> Row:
    begun = [status for status in state.history if first_day(status.since) <= day]
    return {
        "id": state.id,
        "code": state.key,
        "name": text_in(state.names, lang),
        "spans": [{"status": one.status, "since": one.since, "until": one.until} for one in begun],
        "certainty": max((certainty(knowledge, one) for one in begun), key=_DOUBT.index, default=None),
        "sources": cite(knowledge, dict.fromkeys(key for one in begun for key in all_keys(one))),
    }


QUESTIONS = {"chart": Question(chart, CHART, WITH_STATUS, lists=True)}
