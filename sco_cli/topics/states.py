"""The states: who has which status when."""

import sys

from sco_cli.answer import LISTED, PROVENANCE, Answer, Field, Row
from sco_cli.dates import day_of, first_day, is_future, last_day
from sco_cli.errors import Exit, Failure, NotRecorded, WrongUsage
from sco_cli.knowledge.model import Knowledge, State
from sco_cli.knowledge.provenance import all_keys, certainty, cite, conflicts, provenance
from sco_cli.knowledge.standing import states_with_status, status_on
from sco_cli.names import find_state, fold, text_in
from sco_cli.nearest import nearest
from sco_cli.options import Quiet, Since, StateName, StateNames, StatusChoice, StatusWord
from sco_cli.phrases import STATUS_WORDS
from sco_cli.rows import row
from sco_cli.topics.question import Kind, Question

_STATE = (
    Field("id", "Id", shown=False),
    Field("code", "Code"),
    Field("code3", "Code 3", shown=False),
    Field("name", "Name"),
    Field("names", "Names", shown=False),
    Field("official_name", "Official name", shown=False),
    Field("status", "Status"),
    Field("since", "Since"),
    Field("until", "Until", shown=False),
    Field("as_of", "As of", shown=False),
    Field("capital", "Capital"),
    Field("population", "Population", shown=False),
    Field("area_km2", "Area, km²", shown=False),
    Field("aliases", "Also called", shown=False),
    Field("history", "History", shown=False),
)
STATES = _STATE + LISTED
_HIDDEN_ON_CARD = {"id", "names", "aliases"}
STATE = tuple(field._replace(shown=field.name not in _HIDDEN_ON_CARD) for field in _STATE) + PROVENANCE
IS = (
    Field("id", "Id", shown=False),
    Field("state", "State"),
    Field("status", "Status"),
    Field("as_of", "As of"),
    Field("answer", "Answer"),
    Field("since", "Since"),
    Field("until", "Until", shown=False),
    *PROVENANCE,
)
_ARTICLED = {
    "member": "a member",
    "observer": "an observer",
    "dialogue-partner": "a dialogue partner",
    "partner": "a partner",
}
"""The status values, each as a sentence names it."""
RECORDED = Kind("state", "states")
WITH_STATUS = Kind("state", "states with a status", lambda state: state.history)
PARTNERS = Kind("state", "partners", lambda state: any(one.status != "member" for one in state.history))


def members(knowledge: Knowledge, *, since: Since = None, as_of: str | None = None, lang: str = "en") -> Answer:
    """The member states at a date."""
    return _listing(knowledge, as_of, lang, ("member",), since=since, title="Member states")


def partners(
    knowledge: Knowledge,
    *,
    status: StatusChoice = None,
    since: Since = None,
    as_of: str | None = None,
    lang: str = "en",
) -> Answer:
    """The observers, dialogue partners and partners at a date."""
    wanted = (
        tuple(name for name in _ARTICLED if name != "member")
        if status is None
        else tuple(map(_status_named, status.split(",")))
    )
    if "member" in wanted:
        raise WrongUsage("members are no partners", hint="sco members lists them")
    return _listing(knowledge, as_of, lang, wanted, since=since, title="States with a status other than member")


def member(knowledge: Knowledge, name: StateName, *, as_of: str | None = None, lang: str = "en") -> Answer:
    """One state, with its whole status history."""
    state = find_state(knowledge, name)
    found = state_row(knowledge, state, day_of(as_of), lang)
    return Answer(STATE, [found], one=True, title=str(found["name"]))


def states(knowledge: Knowledge, names: StateNames = None, *, as_of: str | None = None, lang: str = "en") -> Answer:
    """All states with any status at the date, or those named."""
    day = day_of(as_of)
    if not names:
        return _listing(knowledge, as_of, lang, tuple(_ARTICLED), title="States with any status")
    rows: dict[str, Row] = {}
    found, failed = [], []
    for name in _typed(names):
        try:
            state = find_state(knowledge, name)
        except Failure as failure:
            failed.append(failure)
            continue
        if state.id not in rows:  # a thousand names are far fewer states
            rows[state.id] = state_row(knowledge, state, day, lang)
        found.append(rows[state.id])
    return Answer(STATES, found, title=f"States on {day}", failures=tuple(failed))


def is_(
    knowledge: Knowledge,
    state: StateName,
    status: StatusWord,
    *,
    quiet: Quiet = False,
    as_of: str | None = None,
    lang: str = "en",
) -> Answer:
    """Whether a state has a status: yes, no or not recorded."""
    wanted = _status_named(status)
    day = day_of(as_of)
    try:
        WITH_STATUS.require(knowledge)
        found = find_state(knowledge, state)
    except NotRecorded as failure:
        return _undecided({"state": state, "status": wanted, "as_of": day}, failure, quiet)
    name = text_in(found.names, lang)
    base: Row = {"id": found.id, "state": name, "status": wanted, "as_of": day}
    if as_of is not None and is_future(as_of):
        unknown = f"{day} lies in the future: the knowledge file was checked on {knowledge.about.checked}"
        return _undecided(base, NotRecorded(unknown), quiet)
    held = status_on(found, day)
    if held is not None and held.status == wanted:
        base |= {"answer": True, "since": held.since, "until": held.until, **provenance(knowledge, held)}
        bare = f"Yes: {name} has been {_ARTICLED[wanted]} since {held.since}."
        return Answer(IS, [base], one=True, bare=bare, quiet=quiet)
    base |= {"answer": False, **_grounds(knowledge, found, wanted, day)}
    bare = f"No: on {day} {name} {'was ' + _ARTICLED[held.status] if held else 'had no status'}."
    return Answer(IS, [base], one=True, status=Exit.NO, bare=bare + _other_spans(found, wanted), quiet=quiet)


def _undecided(base: Row, failure: Failure, quiet: bool) -> Answer:
    row = base | {"answer": None, "sources": [], "field_sources": {}, "conflicts": []}
    return Answer(IS, [row], one=True, status=Exit.NOT_RECORDED, failures=(failure,), quiet=quiet)


def _grounds(knowledge: Knowledge, state: State, wanted: str, day: str) -> Row:
    """What shows the answer to be no: the status held on the day, one of the kind asked for, any; else the record."""
    other = next((one for one in state.history if one.status == wanted), None)
    held = status_on(state, day) or other or next(iter(state.history), None)
    return provenance(knowledge, held) if held else provenance(knowledge, state) | {"conflicts": []}


def _other_spans(state: State, wanted: str) -> str:
    """When the state does have the status, if ever."""
    return "".join(
        f" {_ARTICLED[wanted].partition(' ')[2].capitalize()} "
        + (f"from {one.since} until {one.until}." if one.until else f"since {one.since}.")
        for one in state.history
        if one.status == wanted
    )


def _listing(
    knowledge: Knowledge,
    as_of: str | None,
    lang: str,
    wanted: tuple[str, ...],
    *,
    title: str,
    since: str | None = None,
) -> Answer:
    """The states that have one of the statuses on a day; with ``since`` only those that got it from then on."""
    day = day_of(as_of)
    found = [(state, status) for state, status in states_with_status(knowledge, day) if status.status in wanted]
    if since is not None:
        found = [(state, status) for state, status in found if last_day(status.since) >= first_day(since)]
    found.sort(key=lambda one: one[1].since)
    rows = [state_row(knowledge, state, day, lang) for state, _ in found]
    return Answer(STATES, rows, title=f"{title} on {day}: {len(rows)}")


def state_row(knowledge: Knowledge, state: State, day: str, lang: str) -> Row:
    """A state with the status that it has on a day; the sources of that status come first."""
    held = status_on(state, day)
    found = row(knowledge, state, lang) | {"code": state.key, "as_of": day}
    if held is None:
        return found | {"status": None, "since": None, "until": None}
    return found | {
        "status": held.status,
        "since": held.since,
        "until": held.until,
        "certainty": certainty(knowledge, held),
        "sources": cite(knowledge, dict.fromkeys((*all_keys(held), *all_keys(state)))),
        "conflicts": [*conflicts(knowledge, held.conflicts), *conflicts(knowledge, state.conflicts)],
    }


def _status_named(typed: str) -> str:
    """The status value that was typed, blind to case, hyphens and the plural.

    :raises WrongUsage: for another word.
    """
    wanted = fold(typed.replace("_", " ")).removesuffix("s")
    for value in _ARTICLED:
        if wanted in (fold(value), *(fold(word) for word in STATUS_WORDS[value].values())):
            return value
    close = nearest(typed.lower(), _ARTICLED)
    hint = f"did you mean {close[0]}?" if close else f"statuses are {', '.join(_ARTICLED)}"
    raise WrongUsage(f"unknown status: {typed}", hint=hint)


def _typed(names: list[str]) -> list[str]:
    """The names as typed; in place of ``-`` those of standard input, one a line."""
    found: list[str] = []
    for name in names:
        if name != "-":
            found.append(name)
        elif sys.stdin is None:
            raise WrongUsage("standard input is closed", hint="give the names on it, one a line, or as arguments")
        else:
            found += [line.strip() for line in sys.stdin if line.strip()]
    return found


QUESTIONS = {
    "members": Question(members, STATES, WITH_STATUS, lists=True),
    "partners": Question(partners, STATES, PARTNERS, lists=True),
    "member": Question(member, STATE, RECORDED),
    "states": Question(states, STATES, RECORDED, lists=True),
    "is": Question(is_, IS),
}
