"""What the states do together: areas of cooperation, the threats that the organisation names, exercises."""

from sco_cli.answer import LISTED, Answer, Field
from sco_cli.dates import day_of
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import fold, named
from sco_cli.options import AreaKind, SeriesName, StageName, Year
from sco_cli.rows import row
from sco_cli.topics.question import Kind, Question

COOPERATION = (
    Field("id", "Id", shown=False),
    Field("name", "Name"),
    Field("names", "Names", shown=False),
    Field("kind", "Kind"),
    Field("agreements", "Rests on"),
    Field("detail", "Detail", shown=False),
    Field("aliases", "Also called", shown=False),
    *LISTED,
)
EXERCISES = (
    Field("id", "Id", shown=False),
    Field("year", "Year"),
    Field("name", "Name"),
    Field("names", "Names", shown=False),
    Field("series", "Series", shown=False),
    Field("stage", "Stage"),
    Field("start", "Start", shown=False),
    Field("end", "End", shown=False),
    Field("place", "Place"),
    Field("participants", "Took part"),
    Field("participant_codes", "Codes", shown=False),
    Field("detail", "Detail", shown=False),
    Field("aliases", "Also called", shown=False),
    *LISTED,
)


def cooperation(knowledge: Knowledge, *, kind: AreaKind = None, lang: str = "en") -> Answer:
    """The areas of cooperation, and the threats that the organisation names."""
    rows = [row(knowledge, one, lang) for one in knowledge.cooperation.values() if kind in (None, one.kind)]
    return Answer(COOPERATION, rows, title=f"Threats and areas of cooperation: {len(rows)}")


def exercises(
    knowledge: Knowledge,
    *,
    year: Year = None,
    series: SeriesName = None,
    stage: StageName = None,
    as_of: str | None = None,
    lang: str = "en",
) -> Answer:
    """The exercises; at a date those of the years up to it."""
    found = sorted(knowledge.exercise.values(), key=lambda one: (one.start or str(one.year), one.year))
    if year is not None:
        found = [one for one in found if one.year == year]
    if series is not None:
        wanted = _series(knowledge, series)
        found = [one for one in found if one.series == wanted]
    if stage is not None:
        found = [one for one in found if one.stage == stage]
    if as_of is not None:
        found = [one for one in found if (one.start or str(one.year)) <= day_of(as_of)]
    rows = [row(knowledge, one, lang) for one in found]
    return Answer(EXERCISES, rows, title=f"Exercises: {len(rows)}")


def _series(knowledge: Knowledge, typed: str) -> str:
    """The series that its key, or a term that the file defines under that key, means.

    :raises NotRecorded: when there is none.
    """
    known = dict.fromkeys(one.series for one in knowledge.exercise.values() if one.series)
    meant = {fold(typed), *map(fold, named(knowledge, "definition", typed))}
    for series in known:
        if fold(series) in meant:
            return series
    raise NotRecorded(f"no series '{typed}' in the knowledge file", hint=f"series are {', '.join(known)}")


QUESTIONS = {
    "cooperation": Question(cooperation, COOPERATION, Kind("cooperation", "areas of cooperation"), lists=True),
    "exercises": Question(exercises, EXERCISES, Kind("exercise", "exercises"), lists=True),
}
