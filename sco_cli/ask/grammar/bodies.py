"""The bodies and the people who head them."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, options
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import names, values

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
    if "seat" not in fields or "founded" in fields:
        query.allow("past")
    if planned:
        query.allow("future")
    query.allow("what which mean current official body")
    query.organisation()
    query.done()
    chosen = tuple(dict.fromkeys(fields))
    return Asked("body", values(*chosen), (key,), fields=chosen)


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
        query.take("past")  # where it was says nothing of where it is
    query.take("whether")
    query.organisation()
    query.done()
    parts = [checking.equals_city("seat", city)] if city else []
    parts += [checking.began(token, "founded")] if token else []
    if not parts:
        raise Miss
    return Asked("body", checking.both(*parts), (key,), fields=("seat", "founded"), checks=True)


RULES = (body_is, bodies, body)
