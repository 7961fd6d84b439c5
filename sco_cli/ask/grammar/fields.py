"""What is recorded of a state or a city besides its status: capital, people, land, official name."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, options
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import each, names, values

_FIELDS = {
    "capital": "capital",
    "population": "population",
    "territory": "area_km2",
    "full_name": "official_name",
    "history": "history",
    "code": "code3",
}
_LETTERS = 3
"""Letters of a state's code that people ask for; it holds the shorter one, too."""


def field(query: Query) -> Asked:
    """Fields of states: capital, population, area, official name, history."""
    codes = query.group("state")
    asked = [token for token in query.left if token.kind == "word" and token.keys[0] in _FIELDS]
    concepts = list(dict.fromkeys(token.keys[0] for token in asked))
    query.take(*concepts)
    if query.has("change") and query.has("status") and not query.named("date"):
        concepts.append("history")
    named = {token.keys[0]: token.role for token in reversed(asked) if token.keys[0] != "full_name"}
    if not concepts or list(named.values()).count("and") < len(named) - 1:
        raise Miss  # the population of the capital is not the capital and the population
    if concepts == ["history"]:
        if not query.named("organisation") and not query.has("status"):
            raise Miss
        query.allow("change past list status how")
        query.organisation()
    if "population" in concepts or "territory" in concepts:
        query.allow("how_many")
    if concepts == ["population"] and (year := query.date()):
        recorded = [query.knowledge.state[code].population for code in codes]
        if any(one is None or str(one.year) != year for one in recorded):
            raise Miss
        query.allow("past")
    if concepts == ["capital"]:
        query.allow("where city")
    if concepts == ["code"] and query.number(counts=True) not in (None, _LETTERS):
        raise Miss
    query.allow("what which current country list belong and")
    if "population" not in concepts and "territory" not in concepts:
        query.allow("official")
    query.done()
    # "the name of the capital": a name is asked for itself only when nothing else is
    wanted = [_FIELDS[concept] for concept in concepts if concept != "full_name" or len(concepts) == 1]
    if len(codes) == 1:
        return Asked("member", values(*wanted), codes, fields=wanted)
    return Asked("states", each(*wanted), codes, fields=("name", *wanted))


def capital_is(query: Query) -> Asked:
    """Whether a city is the capital of a state."""
    code, city = query.key("state"), query.key("city")
    query.need("capital")
    if query.has("which", "what", "where", "who"):
        raise Miss
    query.take("whether", "city")
    query.done()
    return Asked("member", checking.equals_city("capital", city), (code,), fields=("capital",), checks=True)


def extreme_member(query: Query) -> Asked:
    """The member with the most, or the least, people or land."""
    most = query.one_of("most", "least") == "most"
    concept = query.one_of("population", "territory")
    query.only_members()
    query.allow("which what who where country countries current population territory most belong")
    query.organisation()
    as_of = query.date()
    query.done()
    if as_of is not None and concept == "population":
        raise Miss  # the figures are of another year
    name = _FIELDS[concept]
    order = options(as_of=as_of, sort=f"-{name}" if most else name, limit="1")
    return Asked("members", names(extra=name), options=order, fields=("name", name))


def extreme_is(query: Query) -> Asked:
    """Whether a state is the member with the most, or the least, people or land."""
    code, most = query.key("state"), query.one_of("most", "least") == "most"
    concept = query.one_of("population", "territory")
    if query.has("which", "what", "who", "where", "when", "how_many", "ever") or query.is_past():
        raise Miss
    if not query.only_members():
        query.need("countries", "country")
        if not query.named("organisation"):
            raise Miss
    query.allow("whether country countries current most belong population territory")
    query.organisation()
    query.done()
    name = _FIELDS[concept]
    order = options(sort=f"-{name}" if most else name, limit="1")
    return Asked("members", checking.all_are("code", code, "name"), options=order, fields=("name", name), checks=True)


def capital_of(query: Query) -> Asked:
    """Of which state a city is the capital."""
    city = query.key("city")
    query.need("capital")
    query.need("which", "what")
    query.need("country")
    query.done()
    if all(state.capital != city for state in query.knowledge.state.values()):
        raise Miss
    return Asked("get", values("country"), (f"city.{city}.country",))


def land_of(query: Query) -> Asked:
    """In which country a city lies."""
    city = query.key("city")
    query.need("where", "country")
    query.allow("where country which what city seat")
    query.done()
    return Asked("get", values("country"), (f"city.{city}.country",))


RULES = (capital_is, capital_of, field, extreme_is, extreme_member, land_of)
