"""The chairmanship of the organisation passing on: from whom to whom, and on which day; who has it is ``chair_then``.

It passes at the end of a summit, so that the record of the summit answers: its ``chair_country`` gave it, its
``next_chair`` took it.
"""

from itertools import pairwise
from typing import NamedTuple

from sco_cli.answer import Row
from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, Tell, Told, Where
from sco_cli.ask.held import held
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import named_first, one, values
from sco_cli.ask.which import named
from sco_cli.dates import first_day, last_day

_TAKES, _GIVES, _GIVEN_BY, _PASSES = "next_chair", "hand_over", "given_by", "passes"
_ASKING = ("who", "whom", "which", "what", "country")
_IDLE = "chair past current hold event and list countries become belong full_name office term"
_YEAR = len("2024")


class Handover(NamedTuple):
    """The chair passing at the end of a summit."""

    number: str
    day: str
    giver: str | None
    taker: str | None


def _handovers(query: Query) -> list[Handover]:
    """Those at all summits so far, in their order; of some the file does not know to whom the chair went."""
    ended = [one for one in query.knowledge.summit.values() if last_day(one.end or one.start) <= query.today]
    return [
        Handover(str(one.number), one.end or one.start, one.chair_country, one.next_chair)
        for one in sorted(ended, key=lambda one: one.number)
        if one.format != "planned"
    ]


def _sides(query: Query) -> tuple[str | None, str | None]:
    """Use the states of a handover: who gave the chair, who took it.

    :raises Miss: where the words do not tell which of the two a state is.
    """
    giver: str | None = None
    taker: str | None = None
    verb = query.place("word", _TAKES, _GIVES, _GIVEN_BY, _PASSES)
    for place, token in enumerate(query.tokens):
        if token.kind != "state":
            continue
        if len(token.keys) > 1:
            raise Miss
        before = query.tokens[place - 1] if place else None
        marked = before.keys[0] if before is not None and before.kind == "word" else ""
        if _gives(query, marked, after_verb=place > verb) and not (query.has(_GIVEN_BY) and giver):
            giver = token.keys[0] if giver is None else _twice()
        else:
            taker = token.keys[0] if taker is None else _twice()
    query.left = [token for token in query.left if token.kind != "state"]
    query.allow("from since after before predecessor to")
    return giver, taker


def _gives(query: Query, marked: str, *, after_verb: bool) -> bool:
    """Whether a state is the one that gave the chair: by the word before it, or by the verb that it stands beside."""
    if marked in ("from", "since", "after"):
        return True
    if marked == "before" or query.has(_TAKES):
        return False
    if query.has(_GIVES):
        if not after_verb and query.place("state") < query.place("word", "who", "whom") < query.place("word", _GIVES):
            raise Miss  # *印度从谁手里接任*: it is the one that took it
        return not after_verb
    if query.has(_GIVEN_BY):
        return after_verb
    if query.has(_PASSES) and after_verb:
        return False
    raise Miss


def _twice() -> str:
    raise Miss


def _pinned(query: Query, giver: str | None) -> list[Handover]:
    """Use what tells which handover is meant: a summit, a place, a time, *the last*; all of them where nothing does."""
    found = _handovers(query)
    if span := query.token("span"):
        first, second = span.keys
        if not (len(first) == len(second) == _YEAR and int(second) == int(first) + 1):
            raise Miss
        year = second if giver is not None else first  # the term of the giver ends, that of the taker begins
        return [one for one in found if one.day.startswith(year)]
    if query.named("summit") or query.has("summit") or query.count("city"):
        if query.has("before") and not query.named("state"):
            raise Miss  # what was before the summit
        query.allow("after since ended")
        if query.named("summit") or query.has("summit"):
            numbers = [named(query).number(query)]
        else:
            numbers = held(query, "summit", (("city", query.key("city")),), query.date())
        return [one for one in found if one.number in numbers]
    if (date := query.date("at")) is not None:
        return [one for one in found if first_day(date) <= one.day <= last_day(date)]
    return found


def _said(query: Query) -> bool:
    """Use the verb of a handover; *the chair before India*, *after India* says it, too."""
    if query.take(_TAKES, _GIVES, _GIVEN_BY, _PASSES):
        return True
    return bool(query.count("state")) and query.has("chair") and query.has("before", "after", "from")


def handed(query: Query) -> Asked:
    """Who took the chair over from whom, and when: *to whom did China hand it*, *who had it before Kazakhstan*."""
    if query.has("government", "whether", "why") or not _said(query):
        raise Miss
    giver, taker = _sides(query)
    found = [
        one
        for one in _pinned(query, giver)
        if one.taker is not None and giver in (None, one.giver) and taker in (None, one.taker)
    ]
    latest = bool(query.take("last"))
    if giver is None and taker is None and query.has(_GIVES) and not query.has("whom", "to"):
        raise Miss  # *who handed it over at Astana* asks for the giver
    tell: Tell = _day
    fields: tuple[str, ...] = ("start", "end")
    if query.take("when"):
        if giver is None and taker is None:
            raise Miss
    else:
        query.need(*_ASKING)
        if giver is not None and taker is not None:
            raise Miss
        fields = ("chair_country",) if taker is not None else ("next_chair",)
        tell = values(*fields)
    _close(query)
    sides = {one.giver if fields == ("chair_country",) else one.taker for one in found}
    told = giver is not None or query.has(_GIVES, "before")  # whose side the one state is on is said by a word
    same = told and fields != ("start", "end") and len(sides) == 1
    if not found:
        raise Miss
    if len(found) > 1 and not latest and not same:  # several times, and not always the same state
        placed = giver is not None or query.named("city")
        if not placed or fields != ("next_chair",) or found[-1] != _handovers(query)[-1]:
            raise Miss
        tell = named_first(tell)  # the one who has it now took it over last; the summit says when
    return Asked("summit", tell, (found[-1].number,), fields=fields)


def between(query: Query) -> Asked:
    """Which state had the chair between two others: *who chaired it between Kazakhstan and Kyrgyzstan*."""
    query.need("between")
    query.need("chair")
    query.need(*_ASKING)
    first, *others = query.group("state")
    if len(others) != 1 or query.named("date") or query.has("summit", "government"):
        raise Miss
    found = [
        (earlier, later)
        for earlier, later in pairwise(_handovers(query))
        if earlier.giver == first and later.taker == others[0] and earlier.taker is not None
    ]
    if len({earlier.taker for earlier, _ in found}) != 1:
        raise Miss
    _close(query)
    return Asked("summit", values("next_chair"), (found[-1][0].number,), fields=("next_chair",))


def _close(query: Query) -> None:
    query.allow(" ".join((_IDLE, *_ASKING)))
    query.only_members()
    query.organisation()
    query.done()


def _day(_: Where, rows: list[Row]) -> Told:
    """The last day of the summit, on which the chair passed."""
    row = one(rows)
    return Told(str(row["end"] or row["start"]), rows)


def term(query: Query) -> Asked:
    """When the chairmanship of a state began or ended: *when did China's last chairmanship end*."""
    code = query.key("state")
    query.need("chair")
    query.need("when")
    ends, begins = bool(query.take("ended", "until_when")), bool(query.take("found", "become"))
    if ends is begins or query.has("summit", "government") or not query.named("organisation"):
        raise Miss
    latest = bool(query.take("last"))
    pinned = _pinned(query, code if ends else None)
    found = [one for one in pinned if code == (one.giver if ends else one.taker) and one.taker is not None]
    _close(query)
    if len(found) != 1 and not (latest and found):
        raise Miss
    return Asked("summit", _day, (found[-1].number,), fields=("start", "end"))


def ended_at(query: Query) -> Asked:
    """Whose chairmanship ended at a summit: *whose chairmanship ended at the New Delhi summit*."""
    query.need("chair")
    query.need("ended")
    query.need(*_ASKING)
    if not (query.named("summit") or query.has("summit")) or query.named("state") or query.has("found"):
        raise Miss
    number = named(query).number(query)
    _close(query)
    return Asked("summit", values("chair_country"), (number,), fields=("chair_country",))


def began_after(query: Query) -> Asked:
    """Whose chairmanship began after a summit: *whose chairmanship began after the Moscow summit of 2020*."""
    query.need("chair")
    query.need("found")
    query.need(*_ASKING)
    query.need("after", "since")
    if not (query.named("summit") or query.has("summit")) or query.named("state") or query.has("ended", "government"):
        raise Miss
    number = named(query).number(query)
    _close(query)
    return Asked("summit", values("next_chair"), (number,), fields=("next_chair",))


def is_handed(query: Query) -> Asked:
    """Whether the chair passed as it is claimed: *Kazakhstan took it over from India in July 2023*."""
    if query.has("when", *_ASKING, "government", "how_many", "last") or not query.take(
        _TAKES, _GIVES, _GIVEN_BY, _PASSES
    ):
        raise Miss
    giver, taker = _sides(query)
    date = next((token.keys[0] for token in query.tokens if token.kind == "date" and token.role == "at"), None)
    summit = query.named("summit") or query.has("summit") or query.named("city")
    pinned = _pinned(query, giver)
    query.take("whether")
    _close(query)
    if giver is None and taker is None:
        raise Miss
    parts: list[Tell] = []
    if taker is not None:
        parts.append(checking.equals("next_chair_code", taker, "next_chair"))
    if giver is not None:
        parts.append(checking.equals("chair_country_code", giver, "chair_country"))
    if not summit and giver is not None and taker is not None:
        same = [one for one in _handovers(query) if (one.giver, one.taker) == (giver, taker)]
        if len(same) == 1 and date is not None and same[0] not in pinned:
            pinned, parts = same, [*parts, _day_is(date)]
        elif same and date is None:
            pinned = same[-1:]
    if len(pinned) != 1:
        raise Miss
    fields = ("chair_country", "next_chair", "start", "end")
    return Asked("summit", checking.both(*parts), (pinned[0].number,), fields=fields, checks=True)


def _day_is(date: str) -> Tell:
    """Whether the chair passed in a time."""

    def tell(_: Where, rows: list[Row]) -> Told:
        row = one(rows)
        day = str(row["end"] or row["start"])
        return Told(day, rows, first_day(date) <= day <= last_day(date))

    return tell


RULES = (between, term, ended_at, began_after, handed, is_handed)
