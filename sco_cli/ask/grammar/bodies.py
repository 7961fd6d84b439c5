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


_SECRETARIAT = "secretariat"


def bodies(query: Query) -> Asked:
    """The bodies, or how many."""
    if not query.take("bodies"):
        query.need("how_many")
        query.need("body")
    as_of = query.date()
    if as_of is None:
        query.allow("past found")
    query.allow("what which list how_many current belong body bodies")
    query.organisation()
    query.done()
    return Asked("bodies", names(counted=True), options=options(as_of=as_of), fields=("name",))


def body(query: Query) -> Asked:
    """One body: where it sits, since when it is there, what it does, what it is called."""
    key = _key(query)
    planned = query.knowledge.body[key].stage != "existing"
    fields = _asked_for(query, key, planned=planned)
    if "seat" in fields:
        query.allow("office" + (" found future hold past" if planned else ""))
        _in_the_state(query, key)
    if "seat" not in fields or "founded" in fields:
        query.allow("past")
        _where_it_sits(query, key)
    if planned:
        query.allow("future")
    query.allow("what which mean current official body" + (" status" if "stage" in fields else ""))
    query.organisation()
    query.done()
    chosen = tuple(dict.fromkeys(fields))
    tell = complete(chosen) if "founded" in chosen else values(*chosen)
    return Asked("body", tell, (key,), fields=chosen)


def _key(query: Query) -> str:
    """The body that is named; the secretariat of another one is that one's seat: *the secretariat of the Council*."""
    named = [token for token in query.left if token.kind == "body"]
    if len(named) > 1 and query.has("seat", "where", "city") and {(_SECRETARIAT,)} < {one.keys for one in named}:
        query.left = [token for token in query.left if token.kind != "body" or token.keys != (_SECRETARIAT,)]
    return query.key("body") if named else _against(query)


def _against(query: Query) -> str:
    """The one body that has a field of cooperation in its name: *the centre against organised crime*."""
    field = query.knowledge.cooperation[query.key("cooperation")].names.en.casefold()
    query.need("body")
    query.allow("fight")
    found = [key for key, one in query.knowledge.body.items() if field in one.names.en.casefold()]
    if len(found) != 1:
        raise Miss
    return found[0]


def _asked_for(query: Query, key: str, *, planned: bool) -> list[str]:
    """The fields that a question wants of a body; what it is where it names none."""
    fields = [field for concept, field in _FIELDS.items() if query.take(concept)]
    if "seat" in fields and query.knowledge.body[key].seat and not query.asks_which("body"):
        query.take("host")  # *which city hosts it*
    if query.take("capital"):
        fields.append(_seat_in_a_capital(query, key))
    begun = query.take("found", "in_force")
    if begun or (query.has("when") and query.knowledge.body[key].seat and not fields):
        if query.asserts or not begun:
            query.need("when")  # one without a seat only meets, and may be asked when it does
        query.take("when")
        fields.append("founded")
    if not fields and query.take("since"):
        fields.append("founded")
    if query.take("stage") or (planned and query.has("status")):
        fields += ("stage", "role")
    if not fields:
        query.need("what", "mean", "which")
        fields += ("name", "role")
    return fields


def _where_it_sits(query: Query, key: str) -> None:
    """Use a city that only says where a body has its seat: *when did the Secretariat in Beijing open*.

    :raises Miss: when it is another.
    """
    if query.maybe("city") not in (None, query.knowledge.body[key].seat):
        raise Miss


def _seat_in_a_capital(query: Query, key: str) -> str:
    """The seat of a body, where that is a capital: *in which capital does it sit*.

    :raises Miss: when it is none, or no seat is asked for.
    """
    seat = query.knowledge.body[key].seat
    if not query.has("seat", "where", "hold", "host") or all(
        state.capital != seat for state in query.knowledge.state.values()
    ):
        raise Miss
    return "seat"


def whose_task(query: Query) -> Asked:
    """Which body has a task that is its alone: *which body approves the budget*."""
    key = query.key("duty")
    query.need("which", "what", "who")
    query.need("body", "role_of", "adopt")
    query.allow("which what who body role_of adopt fight current past official decision cooperate full_name")
    query.organisation()
    query.done()
    return Asked("body", values("name", "role"), (key,), fields=("name", "role"))


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
        query.need("found", "in_force")
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
    query.need("found", "in_force")
    if query.has("when", "who", "what", "which", "how_many"):
        raise Miss
    query.allow("found in_force whether current past body")
    query.organisation()
    query.done()
    tell = checking.equals("stage", "existing", "stage", "founded")
    return Asked("body", tell, (key,), fields=("stage",), checks=True)


RULES = (body_is, body_exists, bodies, body, whose_task)
