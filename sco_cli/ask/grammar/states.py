"""Who belongs when: members and partners, the status of a state, when it began, and the fields of a state."""

from itertools import pairwise

from sco_cli.ask import checking, status_checks
from sco_cli.ask.asked import Asked, options
from sco_cli.ask.checking import exactly
from sco_cli.ask.choosing import meaning_if_none
from sco_cli.ask.grammar.joining import OTHERS, joined_of, not_turned_round
from sco_cli.ask.query import POINTS, Miss, Query
from sco_cli.ask.telling import each, names, spans_of, values
from sco_cli.dates import day_before

_ASKING = "what which who list country countries current past belong full_name hold status"


def members(query: Query) -> Asked:
    """The members at a date, or how many; also *who is in it* and *which countries belong to it*."""
    as_of = _day(query)
    if query.names_others():
        raise Miss
    if query.asserts and not query.has("who", "what", "which", "list", "how_many", "countries"):
        raise Miss  # *is it a member*
    query.take("how_many")
    if query.only_members():
        query.take("membership")
    elif not query.take("membership") and not _about_belonging(query):
        raise Miss
    if query.has("ever") or (query.has("past") and as_of is None):
        raise Miss  # who were the members says no day
    number = query.number(counts=True) if query.has("which", "who", "what", "list") else None
    query.allow(_ASKING)
    if as_of is None:
        query.allow("join become")
    query.organisation()
    query.done()
    tell = exactly(number, names(counted=True))
    return Asked("members", tell, options=options(as_of=as_of), fields=("name",))


def _day(query: Query) -> str | None:
    """The date of which a list is asked: *until 2017* and *by 2017* are its end, *before 2017* is the day before."""
    token = query.token("date")
    if token is None:
        return None
    if token.role not in (*POINTS, "until", "before"):
        raise Miss
    return day_before(token.keys[0]) if token.role == "before" else token.keys[0]


def not_of_organisations(query: Query) -> None:
    """Make sure that states are asked for, and not *partner organisations*.

    :raises Miss: when they are not.
    """
    named = sum(token.kind == "organisation" for token in query.tokens) > 1
    statuses = ("status", "definition")
    called = named and any(one.kind in statuses and other.role == "word" for one, other in pairwise(query.tokens))
    if called or query.names_others():
        raise Miss


def _about_belonging(query: Query) -> bool:
    """Whether a question that has no word for *member* still asks who is in: *who is in it*, *countries of it*."""
    if not query.count("organisation") and not query.has("belong"):
        return False
    if query.has("countries", "country", "belong"):
        return query.has("countries", "country", "who")
    idle = ("who", "current", "list", "past")  # of the past says no day by itself, which ``members`` sees
    rest = [token for token in query.left if token.kind != "word" or token.keys[0] not in idle]
    return query.has("who") and all(token.kind == "organisation" for token in rest)


def member_count(query: Query) -> Asked:
    """Whether there are as many members, or states of another status, as claimed."""
    wanted, as_of = query.number(counts=True), query.date(*POINTS)
    status = query.key("status") if query.count("status") else "member"
    if query.is_past() and as_of is None:
        raise Miss
    if query.claims:
        query.take("how_many")  # *the number of the members is ten*
    elif query.has("how_many"):
        raise Miss
    if wanted is None or query.has("first", "last", "next", "who", "which", "what", "when"):
        raise Miss
    if not query.named("status"):
        query.need("countries", "country")
        if not query.named("organisation"):
            raise Miss
    query.allow("country countries belong past current whether full_name membership")
    query.organisation()
    query.done()
    tell = checking.number_of(wanted, names(counted=True))
    if status == "member":
        return Asked("members", tell, options=options(as_of=as_of), fields=("name",), checks=True)
    return Asked("partners", tell, options=options(status=status, as_of=as_of), fields=("name",), checks=True)


def partners(query: Query) -> Asked:
    """The observers, dialogue partners or partners at a date, or how many."""
    as_of = _day(query)
    if query.has("join", "become"):
        raise Miss  # who got it is another question
    if query.asserts and not query.has("who", "what", "which", "list", "how_many", "countries"):
        raise Miss  # *is the SCO a partner*
    not_of_organisations(query)
    wanted = query.group("status")
    if not set(wanted) <= set(OTHERS) or query.has("ever") or (query.has("past") and as_of is None):
        raise Miss
    number = query.number(counts=True) if query.has("which", "who", "what", "list") else None
    query.allow(f"how_many {_ASKING}")
    query.organisation()
    query.done()
    kept = None if "partner" in wanted else ",".join(wanted)  # *partner* alone is every status but member
    listed = exactly(number, names(counted=True, extra=None if len(wanted) == 1 and kept else "status"))
    tell = meaning_if_none(listed, wanted[0])
    return Asked("partners", tell, options=options(status=kept, as_of=as_of), fields=("name", "status"))


def has_status(query: Query) -> Asked:
    """Whether states have a status at a date, or had it at any time."""
    codes, status = query.group("state"), query.maybe("status")
    ever = bool(query.take("ever"))
    past = bool(query.take("past"))
    token = query.token("date")
    held_then = status is not None and (past or query.postposed)
    placed = held_then or (query.has("belong") and query.is_past())
    if token is not None and token.role not in (*POINTS, "since", *(("before",) if placed else ())):
        raise Miss
    as_of = token.keys[0] if token else None
    if ever and token is not None and token.role in POINTS:
        if token.role != "at":
            raise Miss  # at any time up to then
        ever = False  # *ever in 2010* is in 2010
    not_turned_round(query)
    if query.has("how_many", "who", "when", "where", "first", "last", "list") or (
        status is None and (query.has("status") or not query.has("belong", "whether", "join"))
    ):
        raise Miss
    if status is None and not query.count("organisation") and not query.has("join"):
        raise Miss
    if query.has("become") and status is None:
        raise Miss
    query.allow("belong country countries current whether hold status")
    if as_of is None or query.take("had"):
        query.allow("join become full_name official")
    query.organisation()
    query.done()
    if token is not None and token.role == "before" and as_of is not None and not query.has("join", "become"):
        held = status or "member"
        return joined_of(codes, held, status_checks.began(held, as_of, "before"), checks=True)
    if token is not None and token.role == "since" and as_of is not None:
        tell = (status_checks.began if past else status_checks.has_since)(status or "member", as_of)
        return joined_of(codes, status or "member", tell, checks=True)
    return _standing(codes, status or "member", as_of, ever=ever or (past and as_of is None))


def held_from_to(query: Query) -> Asked:
    """Whether states had a status from one date to another."""
    codes, status, span = query.group("state"), query.key("status"), query.token("span")
    if span is None or query.has("when", "who", "which", "how_many"):
        raise Miss
    query.allow("whether past country countries")
    query.organisation()
    query.done()
    tell = status_checks.held_throughout(status, span.keys[0], span.keys[1])
    return joined_of(codes, status, tell, checks=True)


def listed_as(query: Query) -> Asked:
    """Whether the members, or those of another status, are exactly the states named: *the members are A and B*."""
    if query.place("status") > query.place("state"):
        raise Miss
    codes, status = query.group("state"), query.key("status")
    if len(codes) == 1 or query.has("whether", "who", "which", "what", "when", "where", "how_many"):
        raise Miss
    as_of = query.date()
    query.allow("country countries current past belong")
    query.organisation()
    query.done()
    command, given = ("members", None) if status == "member" else ("partners", status)
    return Asked(
        command, status_checks.exactly(codes), options=options(status=given, as_of=as_of), fields=("name",), checks=True
    )


def _standing(codes: tuple[str, ...], status: str, as_of: str | None, *, ever: bool) -> Asked:
    """Whether states have a status at a date, or today; or had it at any time."""
    if ever:
        command = "member" if len(codes) == 1 else "states"
        return Asked(command, status_checks.ever_had(status), codes, fields=("name", "history"), checks=True)
    tell = status_checks.has_status(status)
    if len(codes) == 1:
        return Asked("is", tell, (*codes, status), options(as_of=as_of), checks=True)
    return Asked("states", tell, codes, options(as_of=as_of), ("name", "status", "since"), checks=True)


def in_organisation(query: Query) -> Asked:
    """Whether states are in the organisation, with no word for how: *is Iran in it*."""
    codes = query.group("state")
    if not query.count("organisation") or query.has("which", "what", "who"):
        raise Miss
    if (query.place("organisation") < query.place("state")) is not query.includes():
        raise Miss  # whether it is in the state
    query.organisation()
    query.allow("whether past current belong country")
    as_of = query.date(*POINTS)
    query.done()
    return _standing(codes, "member", as_of, ever=False)


def which_status(query: Query) -> Asked:
    """Which of two statuses a state has: *a member or a partner*."""
    code, as_of = query.key("state"), query.date(*POINTS)
    query.need("or")
    statuses = query.each("status")
    inside = query.place("organisation") < query.place("word", "or") < query.place("status") and not query.has("status")
    if inside and "member" not in statuses:
        statuses = ("member", *statuses)  # *is it in the organisation, or just a partner*
    query.allow("whether past current what which status belong")
    query.organisation()
    query.done()
    if len(statuses) <= 1:
        raise Miss
    return Asked("member", values("status", "since"), (code,), options(as_of=as_of), ("status", "since"))


def until(query: Query) -> Asked:
    """Until when a state had a status."""
    code, status = query.key("state"), query.key("status")
    query.need("until_when")
    query.allow("past when to belong hold status")
    query.organisation()
    query.done()
    return Asked("member", status_checks.ended(status), (code,), fields=("name", "history"))


def how_long(query: Query) -> Asked:
    """From when to when a state has, or had, a status."""
    code, status = query.key("state"), query.maybe("status") or "member"
    query.need("how_long")
    said = query.count("organisation") or status != "member"  # others have members, too
    if not said or all(one.status != status for one in query.knowledge.state[code].history):
        raise Miss
    query.allow("past ever belong hold current")
    query.organisation()
    query.done()
    return Asked("member", spans_of(status), (code,), fields=("name", "history"))


def status_of(query: Query) -> Asked:
    """What status states have at a date, or had before it."""
    codes, before = query.group("state"), any(token.role == "before" for token in query.tokens)
    as_of = query.date(*POINTS, "before")
    as_of = day_before(as_of) if as_of and before else as_of
    query.need("status")
    query.allow("what which current past hold belong participant")
    query.organisation()
    query.done()
    if len(codes) == 1:
        return Asked("member", values("status", "since"), codes, options(as_of=as_of), ("status", "since"))
    return Asked("states", each("status", "since"), codes, options(as_of=as_of), ("name", "status", "since"))


RULES = (
    which_status,
    until,
    how_long,
    listed_as,
    held_from_to,
    has_status,
    in_organisation,
    status_of,
    member_count,
    members,
    partners,
)
