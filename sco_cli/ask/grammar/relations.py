"""What was agreed with organisations outside: memoranda, and the status of observer at the United Nations."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import values

_FIELDS = {"when": "date", "where": "city", "city": "city"}


def _memorandum(query: Query) -> str:
    """The event that is the memorandum with the one organisation named.

    :raises Miss: when there is none; what the file defines by itself, as the observer at the UN, is no memorandum.
    """
    query.need("understanding")
    key = query.key("party")
    if key in query.knowledge.definition:
        raise Miss
    return key


def memorandum(query: Query) -> Asked:
    """When, or where, the memorandum with an organisation was signed: *memorandum with the CSTO when*."""
    key = _memorandum(query)
    fields = tuple(dict.fromkeys(field for concept, field in _FIELDS.items() if query.take(concept)))
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
    found = [(key, one) for key, one in found if city in (None, one.city) and key not in query.knowledge.definition]
    query.allow("who what which sign adopt past agreement and")
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

    :raises Miss: when none is meant, or a state is.
    """
    if query.named("state") or not query.named("organisation"):
        raise Miss
    if query.count("definition"):
        key = query.key("definition")
        query.left = [token for token in query.left if token.kind != "party" or token.keys != (key,)]
        if query.count("status") and query.key("status") != "observer":
            raise Miss
    else:
        key = query.key("party")
        if query.key("status") != "observer":
            raise Miss
    event = query.knowledge.event.get(key)
    if key not in query.knowledge.definition or event is None or not event.parties:
        raise Miss
    return key


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
