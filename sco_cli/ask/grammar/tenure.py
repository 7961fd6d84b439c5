"""Terms in office: who holds one and since when, both ends of a person's, those before or after a date, whose state."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, options
from sco_cli.ask.choosing import someone
from sco_cli.ask.grammar.offices import office_of, role_of, term_of
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import each, names, values
from sco_cli.dates import day_after, day_before, last_day

_ASKING = ("who", "which", "what", "when", "where", "how_long", "how_many", "until_when", "list", "full_name")


def since_when(query: Query) -> Asked:
    """Who holds an office, and since when: *who is the Secretary-General, and since when*; or only since when."""
    if query.is_past() or query.is_future() or query.has("secretaries", "directors", "first", "last", "previous"):
        raise Miss
    role = role_of(query)
    query.need("when")
    named = query.take("who", "full_name")
    if not named:
        query.need("current")
        query.need("become", "term")
    query.allow("current head office term hold become which what and since")
    query.organisation()
    query.done()
    tell = someone(each("start") if named else values("start"))
    return Asked("officials", tell, options=options(role=role, as_of=query.today), fields=("name", "start", "end"))


def both_ends(query: Query) -> Asked:
    """From when to when a person held an office, each asked for: *when did his term begin and when did it end*."""
    key = query.key("person")
    if not query.take("ended", "until_when", "end_of"):
        raise Miss
    _begins(query)
    if not query.take("when") and query.asserts:
        raise Miss
    role = office_of(query, key)
    query.allow("when past head office term hold how_long to which what from role_of and")
    query.organisation()
    query.done()
    return Asked(
        "officials",
        values("start", "end"),
        options=options(role=role, person=key),
        fields=("name", "title", "start", "end"),
    )


def _begins(query: Query) -> None:
    """Use the word for the beginning of a term.

    :raises Miss: when it may be that of a life: *when was he born*.
    """
    twice = sum(token.keys[0] == "when" for token in query.tokens if token.kind == "word") > 1
    if query.take("become") or (twice and query.has("term", "office") and not query.has("found", "start_of")):
        return
    words = [token.keys[0] if token.kind == "word" else "" for token in query.tokens]
    place = query.place("word", "found", "start_of")
    beside = words[max(0, place - 1) : place] + words[place + 1 : place + 3]
    if not {"term", "office", "how_long", "role_of", "ended", "end_of"} & set(beside):
        raise Miss
    query.need("found", "start_of")


def around_date(query: Query) -> Asked:
    """Who held an office before, or after, a date: *the Secretaries-General before 2010*."""
    if not query.has("secretaries", "directors"):
        raise Miss
    role, token = role_of(query), query.token("date")
    if token is None or token.role not in ("before", "after", "since"):
        raise Miss
    if query.asserts:
        query.need("who", "which", "list", "full_name")
    query.allow("who which list full_name past hold head office term current")
    query.organisation()
    query.done()
    date = token.keys[0]
    limits = (
        options(until=day_before(date))
        if token.role == "before"
        else options(since=date if token.role == "since" else day_after(last_day(date)))
    )
    tell = someone(names(extra="start"))
    return Asked("officials", tell, options=(*options(role=role), *limits), fields=("name", "start", "end"))


def _numbered(query: Query) -> str:
    """The id of the term that is named by its place in the order: *the first Secretary-General*."""
    role = role_of(query)
    number = query.ordinal()
    if query.take("first"):
        number = 1 if number is None else None
    if number is None or query.has("secretaries", "directors"):
        raise Miss
    return term_of(query, role, number)


def origin_of_numbered(query: Query) -> Asked:
    """From which state the first, or the third, holder of an office was."""
    key = _numbered(query)
    query.need("from", "country")
    query.allow("from country where which what past")
    query.organisation()
    query.done()
    return Asked("get", values("country"), (f"{key}.name,country",))


def is_from(query: Query) -> Asked:
    """Whether the first, or the third, holder of an office was from a state: *was the first one Chinese*."""
    key, code = _numbered(query), query.key("state")
    if query.has(*_ASKING):
        raise Miss
    query.allow("from country past whether")
    query.organisation()
    query.done()
    tell = checking.equals("country_code", code, "name", "country")
    return Asked("get", tell, (f"{key}.name,country",), checks=True)


RULES = (since_when, both_ends, around_date, origin_of_numbered, is_from)
