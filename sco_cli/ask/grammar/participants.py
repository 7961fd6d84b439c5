"""Who took part in a summit: whether a person or a state did, who came for a state, who spoke with whom."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked
from sco_cli.ask.held import held
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import named_first
from sco_cli.ask.which import Which, named


def present(query: Query) -> Asked:
    """Whether a person or a state took part in a summit of which those present are recorded."""
    person, states = query.maybe("person"), query.some("state")
    first = min(query.place("state"), query.place("person")) < query.place("word", "summit", "leaders")
    represents = bool(query.take("represent"))
    if not query.take("participant") and not represents and not (first and query.has("past", "whether")):
        raise Miss
    asked = query.has("hold", "host", "chair", "who", "which", "what", "how_many", "when", "where", "list")
    if asked or (person is None and not states):
        raise Miss
    which = _where_he_was(query, named(query), person)
    query.allow("whether past meeting")
    query.organisation()
    query.done()
    tell = checking.took_part(person, states, together=represents)
    return which.asked(named_first(tell) if which.relative else tell, ("participants",), checks=True)


def _where_he_was(query: Query, which: Which, person: str | None) -> Which:
    """Of several summits in a city the one of which a person is recorded as there, where that is only one."""
    if which.key not in query.knowledge.city or person is None:
        return which
    there = [
        number
        for number in held(query, "summit", (("city", which.key),))
        if any(one.person == person for one in query.knowledge.summit[number].participants)
    ]
    return Which("summit", there[0], relative=True) if len(there) == 1 else which


def representative(query: Query) -> Asked:
    """Who took part in a summit for a state: *who represented India*, *the representative of India at it*."""
    state, named_so = query.place("state"), query.place("word", "represent", "participant")
    sender = query.place("word", "from") + 1
    if not query.count("state"):
        state, states = sender, _by_capital(query, sender)
    else:
        states = query.group("state")
    sent = sender == state and query.has("who")  # *who from India was there*
    if query.has("represent"):
        query.allow("head")  # *who led the Indian delegation*
    if not sent or query.has("represent", "participant"):
        query.need("represent", "participant")
    if query.has("which") and len(states) == 1 and query.take("leaders", "title"):
        query.take("which")
    elif not query.take("who"):
        beside = abs(state - named_so) == 1 and (query.has("represent") or state < named_so)
        if query.asserts or not beside:
            raise Miss  # those at a summit in the state
    which = named(query)
    query.allow("represent participant who past hold" + (" from" if sent else ""))
    query.organisation()
    query.done()
    return which.asked(checking.there_for(states), ("participants",))


def _by_capital(query: Query, place: int) -> tuple[str, ...]:
    """Use a capital that somebody came from, as its state: *who from Tehran took part*.

    :raises Miss: when there is none in that place.
    """
    token = query.tokens[place] if place < len(query.tokens) else None
    if token is None or token.kind != "city":
        raise Miss
    codes = tuple(code for code, one in query.knowledge.state.items() if (one.capital,) == token.keys)
    if not codes:
        raise Miss
    query.left.remove(token)
    return codes


def talks(query: Query) -> Asked:
    """With whom a person spoke beside a summit, or whether two did."""
    people = query.each("person")
    query.need("meeting", "bilateral")
    asked = query.take("who", "which") or (not query.asserts and len(people) == 1)
    if query.has("when", "where", "what", "how_many", "chair") or len(people) != (1 if asked else 2):
        raise Miss
    said = query.named("summit") or query.has("summit", "summits", "leaders", "government", "last", "next")
    which = named(query) if said else _in_that_city(query)
    query.allow("meeting bilateral who which past whether hold and list")
    query.organisation()
    query.done()
    return which.asked(checking.spoke(people), ("bilaterals",), checks=not asked)


def _in_that_city(query: Query) -> Which:
    """The one summit that was in a city in a time: *with whom did Putin meet in Astana in 2024*."""
    place, date = (("city", query.key("city")),), query.date("at")
    numbers = held(query, "summit", place, date)
    if date is None or len(numbers) != 1:
        raise Miss
    return Which("summit", numbers[0], relative=True)


RULES = (talks, representative, present)
