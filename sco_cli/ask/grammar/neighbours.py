"""The summit before or after one that is named."""

from sco_cli.ask.asked import Asked
from sco_cli.ask.grammar.summits import IDLE, agrees_in_time, asked_for
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import named_first, values
from sco_cli.ask.tokens import Token
from sco_cli.ask.which import Which, held


def next_to(query: Query) -> Asked:
    """What is recorded of the summit before or after one that is named: *the next summit after Tianjin*."""
    later, earlier = bool(query.take("next", "after", "succeeded")), bool(query.take("previous", "before"))
    token = query.token("summit", "date", "number", "city")
    if token is None or query.has("first", "last", "participant", "change", "sign", "next_chair"):
        raise Miss
    if later is earlier or token.role not in ("at", "after" if later else "before"):
        raise Miss  # *where was the summit before 2018* may mean any
    if token.kind != "summit":
        query.need("summit", "summits", "host")
    which = Which("summit", str(_number(query, token) + (1 if later else -1)), relative=True)
    agrees_in_time(query, which)
    fields = asked_for(query)
    query.allow(f"{IDLE} summit summits host")
    query.organisation()
    query.done()
    return which.asked(named_first(values(*fields)), fields)


def _number(query: Query, token: Token) -> int:
    """The number of the one summit that a name, a number, a year or a city says.

    :raises Miss: when none or several fit.
    """
    if token.kind in ("summit", "number"):
        numbers = list(token.keys[:1])
    elif token.kind == "date":
        numbers = held(query, "summit", (), token.keys[0])
    else:
        numbers = held(query, "summit", (("city", token.keys[0]),))
    if len(numbers) != 1 or (token.kind != "number" and len(token.keys) > 1):
        raise Miss
    return int(numbers[0])


RULES = (next_to,)
