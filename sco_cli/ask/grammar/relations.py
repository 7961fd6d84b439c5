"""What was agreed with organisations outside: memoranda, and the status of observer at the United Nations."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import values

_FIELDS = {"when": "date", "where": "city", "city": "city"}


_MEMORANDUM, _OBSERVER = "-memorandum", "-observer"
"""How the keys of events with other organisations end."""


def _with(query: Query, ending: str) -> str:
    """The event of a kind with the one organisation that is named.

    :raises Miss: when there is none.
    """
    token = query.token("party")
    found = [key for key in token.keys if key.endswith(ending)] if token else []
    if len(found) != 1:
        raise Miss
    return found[0]


def _memorandum(query: Query) -> str:
    """The event that is the memorandum with the one organisation named; its own name may stand beside: *SCO and CSTO*.

    :raises Miss: when there is none.
    """
    query.need("understanding")
    key = _with(query, _MEMORANDUM)
    if query.named("organisation"):
        query.allow("and between")
    return key


def memorandum(query: Query) -> Asked:
    """When, or where, the memorandum with an organisation was signed: *memorandum with the CSTO when*."""
    key = _memorandum(query)
    fields = tuple(dict.fromkeys(field for concept, field in _FIELDS.items() if query.take(concept)))
    if not fields and not query.asserts and query.has("sign"):
        fields = ("date",)  # *memorandum with the CSTO signed*
    if not fields:
        query.need("what", "which")
    query.allow("what which sign adopt past agreement and found exist document event since bilateral")
    query.organisation()
    query.done()
    chosen = fields or ("date", "what")
    return Asked("get", values(*chosen), (f"event.{key}.{','.join(chosen)}",))


def memorandum_then(query: Query) -> Asked:
    """With whom the one memorandum of a day or a month was signed: *with whom was one signed in October 2007*."""
    query.need("understanding")
    query.need("who", "what", "which")
    date, city = query.date(), query.maybe("city")
    if date is None or len(date) == len("2007") or not query.count("organisation"):
        raise Miss
    events = query.knowledge.event.items()
    found = [(key, one) for key, one in events if one.parties and one.date.startswith(date)]
    found = [(key, one) for key, one in found if city in (None, one.city) and key.endswith(_MEMORANDUM)]
    query.allow("who what which bilateral sign adopt past agreement and")
    query.organisation()
    query.done()
    if len(found) != 1:
        raise Miss
    return Asked("get", values("date", "what"), (f"event.{found[0][0]}.date,what",))


def memorandum_is(query: Query) -> Asked:
    """Whether the memorandum with an organisation was signed when, or where, it is claimed; or that there is one."""
    key, token, city = _memorandum(query), query.token("date"), query.maybe("city")
    if query.has("when", "where", "who", "what", "which", "how_many"):
        raise Miss
    query.allow("whether past sign adopt agreement exist current found")
    query.organisation()
    query.done()
    event = query.knowledge.event[key]
    if city is not None and event.city is None:
        raise Miss
    parts = [checking.when(token.keys[0], token.role, "date", None)] if token else []
    parts += [checking.equals_city("city", city)] if city else []
    tell = checking.both(*(parts or [checking.is_recorded("date")]))
    fields = "date,city" if event.city else "date"
    return Asked("get", tell, (f"event.{key}.{fields}",), checks=True)


def _observer_there(query: Query) -> str:
    """The event by which the organisation itself became an observer at an organisation: *the UN gave it the status*.

    :raises Miss: when none is meant, or a state is, or the other organisation got the status.
    """
    if query.named("state") or not query.named("organisation"):
        raise Miss
    if query.count("definition"):
        key = query.key("definition")
        query.left = [token for token in query.left if token.kind != "party" or key not in token.keys]
        if query.count("status") and query.key("status") != "observer":
            raise Miss
    else:
        _not_given_to_it(query)
        key = _with(query, _OBSERVER)
        if query.key("status") != "observer":
            raise Miss
    event = query.knowledge.event.get(key)
    if not key.endswith(_OBSERVER) or event is None or not event.parties:
        raise Miss
    return key


def _not_given_to_it(query: Query) -> None:
    """Make sure that the other organisation is not the one that got the status: *it gave the CIS the status*.

    It got it itself where the status stands between its name and that of the other (*it is an observer at the CIS*),
    or where the other is named first and the status last (*the CIS gave it the status*).

    :raises Miss: when it may be the other way round.
    """
    own, other, status = query.place("organisation"), query.place("party"), query.place("status")
    named_so = other < status < own and query.has("status") and not query.asserts  # *CIS observer status of the SCO*
    given = other < own < status and query.has("give", "adopt")  # *the UN is its observer* is no gift
    if not (own < status < other or given or named_so):
        raise Miss
    if other < own:
        query.allow("leaders")


def observer_since(query: Query) -> Asked:
    """Since when the organisation has a status at another, or by what: *when did the UN give it observer status*."""
    key = _observer_there(query)
    query.need("when", "what", "which", "document", "resolution")
    query.allow(
        "what which when past join become status give adopt found document resolution number basis hold current"
    )
    query.organisation()
    query.done()
    return Asked("get", values("date", "what"), (f"event.{key}.date,what",))


def observer_is(query: Query) -> Asked:
    """Whether the organisation has a status at another, or has it since a date."""
    key, token = _observer_there(query), query.token("date")
    if query.has("when", "where", "who", "what", "which", "how_many") or query.has("ever"):
        raise Miss
    query.allow("whether past join become status give adopt hold current resolution")
    query.organisation()
    query.done()
    begun = checking.began(token, "date") if token else checking.is_recorded("date")
    return Asked("get", begun, (f"event.{key}.date,what",), checks=True)


RULES = (memorandum_is, memorandum, memorandum_then, observer_is, observer_since)
