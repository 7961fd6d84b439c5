"""The summit before or after one that is named."""

from sco_cli.ask.asked import Asked
from sco_cli.ask.grammar.summits import IDLE, agrees_in_time, asked_for
from sco_cli.ask.held import held
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import named_first, values
from sco_cli.ask.tokens import Token
from sco_cli.ask.which import Which


def next_to(query: Query) -> Asked:
    """What is recorded of the summit before or after one that is named: *the next summit after Tianjin*."""
    _asks_for_the_other(query)
    later, earlier = bool(query.take("next", "after", "succeeded")), bool(query.take("previous", "before"))
    token = _in_its_year(query) or query.token("summit", "date", "number", "city")
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


def _asks_for_the_other(query: Query) -> None:
    """Make sure that the summit asked for stands to the one named as the word says, and not the other way round.

    :raises Miss: for *after which summit was Ufa*, *乌法峰会在哪届峰会之后*.
    """
    place = query.place("word", "after", "before", "succeeded")
    if query.has("chair") and place < len(query.tokens):
        beyond = query.tokens[place + 1 :] if query.postposed else query.tokens[:place]
        if not any(token.kind == "word" and token.keys[0] in _MEETINGS for token in beyond):
            raise Miss  # *who had the chair before the Tianjin summit* was in it up to then
    asking = query.place("word", "which", "what", "when")
    name = min(query.place("summit"), query.place("city"))
    if place == len(query.tokens) or asking == len(query.tokens):
        return
    follows = query.tokens[place].text >= _IDEOGRAPHS  # the word that says how stands behind the name
    if name < asking < place or (not follows and asking == place + 1):
        raise Miss


_MEETINGS = ("summit", "summits", "next", "previous")
_IDEOGRAPHS = "\u2e80"


def _in_its_year(query: Query) -> Token | None:
    """Use a city with the year of its summit, as that summit: *the next one after Bishkek 2026*; none is none."""
    if not (query.count("city") == query.count("date") == 1):
        return None
    there = held(query, "summit", (("city", query.key("city")),), query.date("at", "after", "before"))
    if len(there) != 1:
        raise Miss
    return Token("summit", (there[0],), "")


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
