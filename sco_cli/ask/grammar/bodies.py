"""The bodies and the people who head them."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, options
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import complete, names, values

_FIELDS = {
    **dict.fromkeys(("where", "seat", "city", "country"), "seat"),
    **dict.fromkeys(("stand_for", "full_name"), "name"),
    "role_of": "role",
}


def bodies(query: Query) -> Asked:
    """The bodies, or how many."""
    if not query.take("bodies"):
        query.need("how_many")
        query.need("body")
    as_of = query.date()
    if as_of is None:
        query.allow("past found")
    query.allow("what which list how_many current belong bodies")
    query.organisation()
    query.done()
    return Asked("bodies", names(counted=True), options=options(as_of=as_of), fields=("name",))


def body(query: Query) -> Asked:
    """One body: where it sits, since when it is there, what it does, what it is called."""
    key = query.key("body")
    fields = [field for concept, field in _FIELDS.items() if query.take(concept)]
    if query.take("found"):
        query.need("when")
        fields.append("founded")
    if not fields:
        query.need("what", "mean")
        fields += ("name", "role")
    planned = query.knowledge.body[key].stage != "existing"
    if "seat" in fields:
        query.allow("office")
        _in_the_state(query, key)
    if "seat" not in fields or "founded" in fields:
        query.allow("past")
    if planned:
        query.allow("future")
    query.allow("what which mean current official body")
    query.organisation()
    query.done()
    chosen = tuple(dict.fromkeys(fields))
    tell = complete(chosen) if "founded" in chosen else values(*chosen)
    return Asked("body", tell, (key,), fields=chosen)


def _in_the_state(query: Query, key: str) -> None:
    """Use a state that only says more of the seat of a body: *in which Chinese city it sits*.

    :raises Miss: when the seat is not in it.
    """
    code = query.maybe("state")
    seat = query.knowledge.body[key].seat
    if code is not None and (seat is None or query.knowledge.city[seat].country != code):
        raise Miss


def body_is(query: Query) -> Asked:
    """Whether a body sits in a city, or was founded when it is claimed."""
    key, city, token = query.key("body"), query.maybe("city"), query.token("date")
    if query.has("where", "when", "which", "what", "who"):
        raise Miss
    if city is not None:
        query.allow("seat whether city current")
    if token is not None:
        query.need("found")
    if city is None:
        query.take("past")
    elif query.is_past():
        raise Miss  # where it was says nothing of where it is
    query.take("whether")
    query.organisation()
    query.done()
    parts = [checking.equals_city("seat", city)] if city else []
    parts += [checking.began(token, "founded")] if token else []
    if not parts:
        raise Miss
    return Asked("body", checking.both(*parts), (key,), fields=("seat", "founded"), checks=True)


def body_exists(query: Query) -> Asked:
    """Whether a body is there already: one that is only planned or agreed is not."""
    key = query.key("body")
    query.need("found")
    if query.has("when", "who", "what", "which", "how_many"):
        raise Miss
    query.allow("found whether current past body")
    query.organisation()
    query.done()
    tell = checking.equals("stage", "existing", "stage", "founded")
    return Asked("body", tell, (key,), fields=("stage",), checks=True)


RULES = (body_is, body_exists, bodies, body)
