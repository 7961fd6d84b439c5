"""The memoranda that states signed: of their obligations before they became members, or as partners."""

from sco_cli.ask.asked import Asked
from sco_cli.ask.memorandum_of import city_of, one_of, signed, signed_then
from sco_cli.ask.query import Miss, Query

_KINDS = {"memorandum": "member", "understanding": None}
"""Concept of a memorandum -> the status that it is for; a mere memorandum may be for any."""


def _memorandum(query: Query) -> tuple[str, str | None]:
    """Use a state and its memorandum: the state, and the status that it is for, where that is said.

    :raises Miss: when it may be another one: of two states, or with an organisation outside.
    """
    code, concept = query.key("state"), query.one_of(*_KINDS)
    said = query.maybe("status")
    if query.has("who", "participant", "party") or query.named("party"):
        raise Miss
    status = _KINDS[concept] or said
    if concept == "memorandum" and said not in (None, "member"):
        raise Miss
    return code, status


def memorandum(query: Query) -> Asked:
    """When, or where, a state signed its memorandum: *when did Turkey sign its dialogue partner memorandum*."""
    code, status = _memorandum(query)
    place = bool(query.take("where", "city"))
    if not query.take("when") and not place:
        raise Miss
    found = one_of(query.knowledge, code, status)
    city, known = query.maybe("city"), any(one.memorandum_signed for one in query.knowledge.state[code].history)
    if (found is None and known) or (city is not None and (not found or city != city_of(query.knowledge, found))):
        raise Miss  # which of several is not said, or another place than that of this one
    query.allow("memorandum sign adopt past join become which what and hold event agreement document membership before")
    query.organisation()
    query.done()
    return Asked("member", signed(status, place=place or city is not None), (code,), fields=("name", "history"))


def memorandum_is(query: Query) -> Asked:
    """Whether a state signed its memorandum when and where it is claimed."""
    code, status = _memorandum(query)
    token, city = query.token("date"), query.maybe("city")
    if token is None or query.has("when", "where", "what", "which", "how_many", "ever"):
        raise Miss
    query.need("sign", "adopt")
    found = one_of(query.knowledge, code, status)
    if found is None or (city is not None and city != city_of(query.knowledge, found)):
        raise Miss  # where it was is told in a note, which denies no other place
    query.allow("sign adopt past whether membership join become")
    query.organisation()
    query.done()
    tell = signed_then(status, token.keys[0], token.role)
    return Asked("member", tell, (code,), fields=("name", "history"), checks=True)


RULES = (memorandum_is, memorandum)
