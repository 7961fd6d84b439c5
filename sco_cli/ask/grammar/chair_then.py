"""Which state has the chair of the organisation at a time, and by which rule it passes on."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, options
from sco_cli.ask.held import held
from sco_cli.ask.query import POINTS, Miss, Query
from sco_cli.ask.telling import values
from sco_cli.ask.which import named
from sco_cli.dates import last_day
from sco_cli.errors import NotRecorded

_TAKES, _PASSES = "next_chair", "passes"
_ASKING = ("who", "whom", "which", "what", "country")
_YEAR = len("2024")


def holder(query: Query) -> Asked:
    """Which state has the chair now, on a day, or from the summit of a year to that of the next."""
    when = _time(query)
    if not query.take("chair"):
        query.need("head")
        if not query.has("country") or query.named("state"):
            raise Miss  # a person heads a body; the organisation is headed by a country
    if not query.take(*_ASKING, "turn") and (query.asserts or (when == (("latest",), ()) and not query.has("current"))):
        raise Miss
    query.allow("who which what chair current country hold past office belong full_name turn head term")
    query.only_members()
    query.organisation()
    query.done()
    return Asked("summit", values("next_chair"), *when, fields=("next_chair",))


def around_summit(query: Query) -> Asked:
    """Which state had the chair up to a summit, or has had it since: *who had it before the Tianjin summit*."""
    role = query.one_of("before", "after")
    query.need("chair")
    query.need(*_ASKING)
    placing, summit = query.place("word", role), min(query.place("summit"), query.place("word", "summit"))
    if query.named("state") or query.has("next", "previous", "first", "last", "government", "summits"):
        raise Miss
    if query.postposed is (placing < summit):
        raise Miss  # *who chaired the summit before that in Tianjin*
    number = named(query).number(query)
    query.allow("who which what chair country hold past office belong current")
    query.only_members()
    query.organisation()
    query.done()
    field = "chair_country" if role == "before" else "next_chair"
    return Asked("summit", values(field), (number,), fields=(field,))


def is_holder(query: Query) -> Asked:
    """Whether a state has the chair now, on a day, or from one summit to the next."""
    code = query.key("state")
    if query.place("word", "chair") < query.place("state") and query.has("summit"):
        raise Miss
    when = _time(query)
    query.need("chair")
    if query.has("when", *_ASKING) or not (query.has("current") or query.named("date") or query.named("span")):
        raise Miss
    query.allow("chair current hold past whether")
    query.organisation()
    query.done()
    tell = checking.equals("next_chair_code", code, "next_chair")
    return Asked("summit", tell, *when, fields=("next_chair",), checks=True)


def _time(query: Query) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """The summit since which the chair is held at the time of a question: the argument and options of its command.

    :raises Miss: when the chair changed in that time, or when the time is not said.
    """
    span, token = query.token("span"), query.token("date")
    if span is not None:
        first, second = span.keys
        if token is not None or not (len(first) == len(second) == _YEAR and int(second) == int(first) + 1):
            raise Miss
        return (first,), ()
    if token is not None:
        if token.role not in POINTS:
            raise Miss
        day = token.keys[0]
        if (len(day) == _YEAR and token.role not in ("start", "end")) or (
            held(query, "summit", (), last_day(day) if token.role == "end" else day)
        ):
            raise Miss
        return ("latest",), options(as_of=day)
    if query.is_past() or query.is_future() or not (query.count("organisation") or query.has("current")):
        raise Miss  # who had it says no time
    return ("latest",), ()


def rotation(query: Query) -> Asked:
    """By which rule the chair passes on: the definition says it."""
    query.need("rotate")
    if not query.take("chair", _TAKES, _PASSES) and not query.count("definition"):
        raise Miss
    if query.count("definition") and query.key("definition") != "chair-rotation":
        raise Miss
    if "chair-rotation" not in query.knowledge.definition:
        raise NotRecorded("the rule of rotation is not recorded")
    query.allow(f"how what which who mean country countries next official chair next_chair from to {_PASSES} list")
    query.only_members()
    query.organisation()
    query.done()
    return Asked("get", values("text"), ("definition.chair-rotation.text",))


RULES = (rotation, around_summit, is_holder, holder)
