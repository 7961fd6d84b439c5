"""The people who head the bodies: who holds or held an office, when, and from which state."""

from sco_cli.answer import Row
from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, Tell, Told, Where, options
from sco_cli.ask.choosing import someone
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import names, places, values
from sco_cli.dates import covers, first_day, last_day
from sco_cli.errors import NotRecorded
from sco_cli.names import person_name

_ROLES = {"secretary": "secretary", "secretaries": "secretary", "director": "director", "directors": "director"}
"""Concept of an office -> the word that the key of its role has."""


def _role(query: Query) -> str:
    """The office that a question names: by its word, or by the body that it heads."""
    known = {one.role: one.body for one in query.knowledge.official.values()}
    concept = query.take(*_ROLES)
    if concept is None:
        query.need("head", "chair")
    query.take("head")
    body = query.key("body") if concept is None or query.count("body") else None
    fitting = [
        role
        for role, its_body in known.items()
        if (concept is None or _ROLES[concept] in role.split("-")) and (body is None or its_body == body)
    ]
    if len(fitting) != 1:
        raise Miss
    return fitting[0]


def holder(query: Query) -> Asked:
    """Who holds or held an office: now, at a date, as the first, the last or the third."""
    plural = query.has("secretaries", "directors")
    role = _role(query)
    token, span = query.token("date"), query.token("span")
    number = query.number()
    if query.take("first"):
        number = 1
    before = bool(query.take("previous", "one_ago"))
    counted = bool(query.take("how_many"))
    began = bool(query.take("become"))
    past = query.has("past", "ever") and not (token or number or before)
    if span is not None and (token or number or before or began):
        raise Miss
    everything = bool(query.take("list")) or plural or counted or past
    named = bool(query.take("who", "what", "which", "full_name"))
    query.allow("past current head full_name office official last body term ever list hold")
    query.organisation()
    query.done()
    if token is not None and (token.role not in ("at", "by") or number or before):
        raise Miss
    as_of = token.keys[0] if token else (None if number or everything or before else query.today)
    if not (named or everything or number or before) and token is None and not query.has("current", *_ROLES, "head"):
        raise Miss
    if span is not None:
        limits = options(role=role, since=span.keys[0], until=span.keys[1])
        return Asked("officials", someone(names(extra="start")), options=limits, fields=("name", "start", "end"))
    if number or before:
        return Asked("get", values("name"), (f"{_term_of(query, role, number)}.name,start,end",))
    then = names(counted=counted, extra="start") if everything else someone(names())
    if began:
        if as_of is None or token is None:
            raise Miss
        then = began_in(token.keys[0])
    return Asked("officials", then, options=options(role=role, as_of=as_of), fields=("name", "start", "end"))


def began_in(date: str) -> Tell:
    """Whose term began in a time.

    :raises NotRecorded: when nobody's did.
    """

    def tell(_: Where, rows: list[Row]) -> Told:
        kept = [row for row in rows if first_day(date) <= first_day(str(row["start"])) <= last_day(date)]
        if not kept:
            raise NotRecorded(f"nobody's term began in {date} in the knowledge file")
        return Told(", ".join(f"{row['name']} ({row['start']})" for row in kept), rows)

    return tell


def neighbour(query: Query) -> Asked:
    """Who held an office before, or after, a person."""
    key = query.key("person")
    after = query.take("successor", "after")
    if not after:
        query.need("predecessor", "previous", "one_ago", "before")
    terms = sorted(query.knowledge.official.values(), key=lambda one: (one.role, one.start))
    own = [place for place, one in enumerate(terms) if one.person == key]
    if query.has(*_ROLES):
        role = _role(query)
        own = [place for place in own if terms[place].role == role]
    query.allow("who what which past head office term body hold become from to")
    query.some("body")
    query.organisation()
    query.done()
    place = own[0] + (1 if after else -1) if len(own) == 1 else -1
    if not 0 <= place < len(terms) or terms[place].role != terms[own[0]].role:
        raise Miss
    return Asked("get", values("name"), (f"{terms[place].id}.name,start,end",))


def until(query: Query) -> Asked:
    """Until when a person held an office."""
    key = query.key("person")
    query.need("until_when")
    query.take(*_ROLES)
    query.some("body")
    query.allow("past head office term hold when to")
    query.organisation()
    query.done()
    return Asked("officials", values("end"), options=options(person=key), fields=("name", "title", "end"))


def _term_of(query: Query, role: str, number: int | None) -> str:
    """The id of the term with a number, or of the one before that of today."""
    terms = sorted((one for one in query.knowledge.official.values() if one.role == role), key=lambda one: one.start)
    if number is None:
        now = [place for place, one in enumerate(terms) if covers(one.start, one.end, query.today)]
        number = now[0] if now else len(terms)
    if not 0 < number <= len(terms):
        raise Miss
    return terms[number - 1].id


def origin(query: Query) -> Asked:
    """From which state the holder of an office is."""
    role = _role(query)
    query.need("from", "country", "where")
    as_of = query.date()
    query.allow("from country where which what current past")
    query.organisation()
    query.done()
    return Asked(
        "officials",
        places("country"),
        options=options(role=role, as_of=as_of or query.today),
        fields=("name", "country"),
    )


def person(query: Query) -> Asked:
    """What a person headed, when, and from which state."""
    key = query.key("person")
    if not any(one.person == key for one in query.knowledge.official.values()):
        raise Miss
    query.take(*_ROLES)
    query.some("body")
    if query.take("from", "country"):
        tell = places("country")
    else:
        query.need("when", "who", "what", "which", "term", "office", "how_long")
        tell = _terms
    query.allow("who what which where when head term office how_long become hold past current from country role_of")
    query.organisation()
    query.done()
    return Asked("officials", tell, options=options(person=key), fields=("name", "title", "country", "start", "end"))


def _terms(_: Where, rows: list[Row]) -> Told:
    """The offices that a person held, each with its term."""
    return Told("; ".join(map(_term, rows)), rows)


def _term(row: Row) -> str:
    return f"{row['title']}, {row['start']} – {row['end'] or ''}".strip()


def person_held(query: Query) -> Asked:
    """Whether a person holds or held an office, now or at a date."""
    key = query.key("person")
    roles = {one.role for one in query.knowledge.official.values() if one.person == key}
    if query.has(*_ROLES, "head", "chair") or len(roles) != 1:
        role = _role(query)
    else:
        query.need("term", "office")
        if not query.has("whether", "past", "current") and not query.named("date"):
            raise Miss
        role = roles.pop()
    past = bool(query.take("past", "ever"))
    token, span = query.token("date"), query.token("span")
    if query.has("when", "who", "what", "which", "where", "how_many", "until_when", "how_long"):
        raise Miss
    query.allow("term office hold become")
    first = bool(query.take("first"))
    query.take("whether", "head", "current")
    query.organisation()
    query.done()
    if token is not None and token.role not in ("at", "by"):
        raise Miss
    as_of = token.keys[0] if token else (None if past or first or span else query.today)
    return Asked(
        "officials",
        _is_held(key, first=first) if span is None else _was_held(key, span.keys),
        options=options(role=role, as_of=as_of),
        fields=("name", "start", "end"),
        checks=True,
    )


def _is_held(key: str, *, first: bool) -> Tell:
    def tell(where: Where, rows: list[Row]) -> Told:
        name = person_name(where.knowledge, key, where.lang)
        looked = rows[:1] if first else rows
        truth = any(row["name"] == name for row in looked)
        kept = [row for row in looked if row["name"] == name] or looked
        return Told("; ".join(f"{row['name']}, {_term(row)}" for row in kept), rows, truth)

    return tell


def _was_held(key: str, span: tuple[str, ...]) -> Tell:
    """Whether a person held the office from one date to another."""

    def tell(where: Where, rows: list[Row]) -> Told:
        name = person_name(where.knowledge, key, where.lang)
        kept = [row for row in rows if row["name"] == name]
        truth = any(
            first_day(str(row["start"])) <= last_day(span[0])
            and (row["end"] is None or first_day(str(row["end"])) >= first_day(span[1]))
            for row in kept
        )
        return Told("; ".join(f"{row['name']}, {_term(row)}" for row in kept or rows), rows, truth)

    return tell


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
    role = _role(query)
    query.need("who", "which", "list", "from", "how_many")
    counted = query.has("how_many")
    query.allow("who which list from how_many past what")
    query.organisation()
    query.done()
    tell = names(counted=counted, extra="start")
    return Asked(
        "officials", tell, options=options(role=role, country=code), fields=("name", "country", "start", "end")
    )


RULES = (neighbour, until, person_held, comes_from, from_state, holder, origin, person)
