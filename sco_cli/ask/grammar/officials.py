"""The people who head the bodies: who holds or held an office, when, and from which state."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, Tell, options
from sco_cli.ask.choosing import someone
from sco_cli.ask.grammar.offices import ROLES, role_of, term_of
from sco_cli.ask.query import POINTS, Miss, Query
from sco_cli.ask.telling import each, names, places, values
from sco_cli.ask.terms_in_office import (
    began_in,
    held_since,
    holds,
    is_held,
    is_limit,
    terms,
    took_office,
    until_then,
    was_held,
)
from sco_cli.ask.tokens import Token
from sco_cli.dates import covers

_HOLDING = "past current head full_name office official body term hold who which what ever"


def numbered(query: Query) -> Asked:
    """Who was the first, the third, the one before today's to hold an office."""
    if query.has("secretaries", "directors", "how_many", "list"):
        raise Miss
    role = role_of(query)
    if any(token.role == "and" for token in query.tokens):
        raise Miss  # the one of today and the one before
    if sum(token.keys[0] in ("previous", "one_ago") for token in query.tokens if token.kind == "word") > 1:
        raise Miss  # the one before the one before
    number, before = query.ordinal(), bool(query.take("previous", "one_ago"))
    if query.take("first"):
        number = 1
    if (number is None) is not before:
        raise Miss  # neither, or both
    _asks_for_a_name(query)
    query.allow(_HOLDING)
    query.organisation()
    query.done()
    return Asked("get", values("name"), (f"{term_of(query, role, number)}.name,start,end",))


def in_time(query: Query) -> Asked:
    """Who held an office from one date to another, or began to in a time."""
    role = role_of(query)
    span, date = query.token("span"), query.date()
    began = bool(query.take("become"))
    _asks_for_a_name(query)
    query.allow(_HOLDING)
    query.organisation()
    query.done()
    if span is not None and date is None and not began:
        limits = options(role=role, since=span.keys[0], until=span.keys[1])
        return Asked("officials", someone(names(extra="start")), options=limits, fields=("name", "start", "end"))
    if date is None or not began:
        raise Miss
    return Asked("officials", began_in(date), options=options(role=role, as_of=date), fields=("name", "start", "end"))


def up_to(query: Query) -> Asked:
    """Who held an office until a date, or has held it since one."""
    role, token = role_of(query), query.token("date")
    if token is None or token.role not in ("until", "since"):
        raise Miss
    query.need("who", "which")
    current = not query.is_past()
    query.allow(_HOLDING)
    query.organisation()
    query.done()
    date = token.keys[0]
    fitting = [
        one.id
        for one in query.knowledge.official.values()
        if one.role == role and is_limit(one.start if token.role == "since" else one.end, date, token.role)
        and not (token.role == "since" and current and one.end is not None)
    ]  # fmt: skip
    if len(fitting) != 1:
        raise Miss
    return Asked("get", values("name"), (f"{fitting[0]}.name,start,end",))


def holder(query: Query) -> Asked:
    """Who holds an office, who held it at a date, and all who did."""
    plural = query.has("secretaries", "directors")
    role = role_of(query)
    as_of = query.date(*POINTS)
    counted = bool(query.take("how_many") or (query.has("head") and query.take("population")))  # *how many people*
    everything = bool(query.take("list")) or plural or counted or (query.is_past() and as_of is None)
    _asks_for_a_name(query)
    asked = query.has("who", "what", "which", "full_name", "current", "head", *ROLES)
    query.allow(f"{_HOLDING} last list")
    query.organisation()
    query.done()
    if not (asked or everything or as_of):
        raise Miss
    then = names(counted=counted, extra="start") if everything else someone(names())
    day = as_of or (None if everything else query.today)
    return Asked("officials", then, options=options(role=role, as_of=day), fields=("name", "start", "end"))


def _asks_for_a_name(query: Query) -> None:
    """Make sure that it is the person who is asked for.

    :raises Miss: for what an official does or holds, and for how long.
    """
    if query.has("what", "office", "term", "how_long") and not query.has("who", "full_name", "list", "head"):
        raise Miss


def until(query: Query) -> Asked:
    """Until when a person held an office."""
    key = query.key("person")
    query.need("until_when")
    if query.place("word", "when") < query.place("word", "until_when"):
        raise Miss  # from when to when
    role = role_of(query) if query.has(*ROLES) or query.count("body") else None
    query.allow("past head office term hold when to")
    query.organisation()
    query.done()
    return Asked("officials", values("end"), options=options(role=role, person=key), fields=("name", "title", "end"))


def origin(query: Query) -> Asked:
    """From which state the holder of an office is."""
    role = role_of(query)
    query.need("from", "country")
    as_of = query.date()
    if not query.has(*ROLES, "head", "chair", "term", "office", "who", "full_name"):
        raise Miss  # where a body works from
    if not query.has(*ROLES) and query.place("organisation") < query.place("word", "head") < len(query.tokens):
        raise Miss  # from where the organisation runs it
    if query.is_past() and as_of is None:
        raise Miss  # from which states they were
    who = query.place("word", "who", "full_name") < query.place("word", "from", "country")
    query.allow("who full_name" if who else "")  # *who is it, and where from*
    query.allow("from country where which what current past")
    query.organisation()
    query.done()
    return Asked(
        "officials",
        names(extra="country") if who else places("country"),
        options=options(role=role, as_of=as_of or query.today),
        fields=("name", "country"),
    )


def person(query: Query) -> Asked:
    """What a person headed, when, and from which state."""
    key = query.key("person")
    held = [one for one in query.knowledge.official.values() if one.person == key]
    if not held or (query.has("current") and all(one.end is not None for one in held)):
        raise Miss  # what he does today is not recorded
    role = role_of(query) if query.has(*ROLES) or query.count("body") else None
    others = ("become", "from", *(() if query.has("when", "what", "which", "how_long") else ("office", "term")))
    person, asked_when = query.place("person"), query.place("word", "when")
    in_turn = query.place("word", "who") < person < asked_when < len(query.tokens)  # *who was he, and when*
    if query.has("who") and query.has(*others) and not in_turn:
        raise Miss  # *from whom did he take the post*: somebody else is asked for
    if query.take("from", "country"):
        tell = places("country")
    else:
        query.need("when", "who", "what", "which", "term", "office", "how_long")
        if query.has("who") and query.has("head", "chair") and not query.has("when", "what", "how_long"):
            raise Miss  # *who took the Secretariat from Zhang Deguang* asks for another
        tell = terms
    query.allow("who what which where when head term office how_long become hold past current from country role_of")
    if query.has("when") and query.has("office"):
        query.allow("and")  # *which post did he hold, and when*
    if query.has("head", "chair") and query.has("what", "which"):
        query.allow("body chair")  # *which body does he head*
    query.organisation()
    query.done()
    chosen = options(role=role, person=key)
    return Asked("officials", someone(tell), options=chosen, fields=("name", "title", "country", "start", "end"))


def person_held(query: Query) -> Asked:
    """Whether a person holds or held an office, now or at a date."""
    key = query.key("person")
    roles = {one.role for one in query.knowledge.official.values() if one.person == key}
    if query.has(*ROLES, "head", "chair") or len(roles) != 1:
        role = role_of(query)
    else:
        if query.has("office") and not (query.claims or query.has("whether")):
            raise Miss  # *in which office is he now*, as one phrase
        query.need("term", "office")
        if not query.has("whether", "past", "current") and not query.named("date"):
            raise Miss
        role = roles.pop()
    token, span = query.token("date"), query.token("span")
    if query.has("when", "who", "what", "which", "where", "how_many", "until_when", "how_long"):
        raise Miss
    first, began, now = (bool(query.take(concept)) for concept in ("first", "become", "current"))
    verbs = [one for one in query.tokens if one.keys[0] in ("term", "become", "hold")]
    if query.has(*ROLES) and any(one.role == "and" for one in verbs):
        raise Miss  # *he is the director, and took office in 2022*
    if began and query.place("word", *ROLES) < query.place("date") < query.place("word", "become"):
        raise Miss  # the same without a word for *and*
    query.allow("term office hold past ever whether head official")
    query.organisation()
    query.done()
    tell = was_held(key, span.keys) if span else is_held(key, first=first, past=query.is_past(), now=now)
    if token is not None:
        if first or now or (began and token.role not in POINTS):
            raise Miss
        tell = took_office(key, token.keys[0]) if began else _at(query, key, token)
    elif began:
        raise Miss
    as_of = token.keys[0] if token and token.role in POINTS and not began else None
    return Asked(
        "officials", tell, options=options(role=role, as_of=as_of), fields=("name", "start", "end"), checks=True
    )


def _at(query: Query, key: str, token: Token) -> Tell:
    """Whether a person was in office at a date, has been since one, was until one.

    :raises Miss: for before and after, which do not say how long.
    """
    if token.role in POINTS:
        return holds(key)
    if token.role not in ("since", "until"):
        raise Miss
    return (
        held_since(key, token.keys[0], past=query.is_past())
        if token.role == "since"
        else until_then(key, token.keys[0])
    )


def comes_from(query: Query) -> Asked:
    """Whether a person who holds or held an office is from a state."""
    key, code = query.key("person"), query.key("state")
    query.need("from", "country", "whether")
    if query.has("who", "which", "what", "when", "where"):
        raise Miss
    query.allow("from country whether past")
    query.done()
    tell = checking.all_are("country_code", code, "country")
    return Asked("officials", tell, options=options(person=key), fields=("name", "country"), checks=True)


def from_state(query: Query) -> Asked:
    """Which holders of an office were from a state."""
    code = query.key("state")
    role = role_of(query)
    if query.asserts or not query.has("secretaries", "directors"):
        query.need("who", "which", "list", "from", "how_many")
    counted = query.has("how_many")
    query.allow("who which list from how_many past what current head term hold office")
    query.organisation()
    query.done()
    known = query.knowledge.official.values()
    today = any(one.role == role and one.country == code and covers(one.start, one.end, query.today) for one in known)
    own = sum(one.role == role and one.country == code for one in known)
    several = counted or query.is_past() or query.has("secretaries", "directors", "list")
    several = several or (own > 1 and query.has("from") and not query.has("current"))  # *has been* or *is*
    if not (several or today) and (query.has("current") or not query.has("from")):
        raise Miss  # *who is the Russian director* means one of today
    several = several or not today
    tell = names(counted=counted, extra="start") if several else someone(names(extra="start"))
    if (
        several
        and not counted
        and own > 1
        and not query.is_past()
        and not query.has("secretaries", "directors", "list")
    ):
        tell = each("start", "end")  # who of them holds it now is to be seen
    chosen = options(role=role, country=code, as_of=None if several else query.today)
    return Asked("officials", tell, options=chosen, fields=("name", "country", "start", "end"))


RULES = (until, person_held, comes_from, from_state, numbered, in_time, up_to, holder, origin, person)
