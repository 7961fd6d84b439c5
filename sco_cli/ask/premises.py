"""What a question says of a summit besides what it asks: *the Tianjin summit that China hosted and Xi Jinping chaired*.

Left out where it is right, so that a rule need not know it; where it is not, it stays, and no rule has a use for it.
"""

from collections.abc import Iterator, Mapping

from sco_cli.ask.tokens import Token
from sco_cli.knowledge.model import Knowledge, Meeting
from sco_cli.rows import country_of

_ASKING = frozenset({"who", "what", "which", "when", "where", "how_many", "list"})
_OF_MEETINGS = frozenset({
    "summit", "hold", "host", "chair", "past", "event", "theme", "venue", "declaration", "number", "city", "country",
    "and", "adopt", "leaders", "meeting", "format", "next_chair", "title", "government",
})  # fmt: skip
"""With other words beside it a state or a person does more at a summit than hold it."""
_IDLE = frozenset({"what", "which", "summit", "hold", "past", "event", "and", "leaders", "meeting", "title"})
"""With only these nothing of a summit is asked, and what a person or a state did at it may be."""


def without_premises(tokens: list[Token], knowledge: Knowledge) -> Iterator[list[Token]]:
    """The tokens without the host or the chair of the one summit that a question names otherwise."""
    concepts = {token.keys[0] for token in tokens if token.kind == "word"}
    yield from _without_founding_date(tokens, concepts, knowledge)
    asks = concepts & _ASKING or ("city" in concepts and not any(token.kind == "city" for token in tokens))
    if not asks or not concepts <= _OF_MEETINGS | _ASKING:
        return
    summit = _named(tokens, knowledge)
    if summit is None:
        return
    for place, token in enumerate(tokens):
        word = "chair" if token.kind == "person" else "host"
        if not _holds(token, summit, knowledge) or (word in concepts and _ASKING & {"who"} & concepts):
            continue
        if (token.kind == "person" or "what" in concepts) and concepts <= _IDLE:
            continue  # *what did he do at the summit*
        if any(other.kind == "number" for other in tokens) and _may_count(token, summit, knowledge):
            continue
        beside = {place, *(at for at in (place - 1, place + 1) if 0 <= at < len(tokens) and _is(tokens[at], word))}
        yield [other for at, other in enumerate(tokens) if at not in beside]


def _without_founding_date(tokens: list[Token], concepts: set[str], knowledge: Knowledge) -> Iterator[list[Token]]:
    """The tokens without the time of the founding: *where was the SCO born in 2001*."""
    names = [token for token in tokens if token.kind not in ("word", "organisation")]
    founding = knowledge.organisation.founding
    if not concepts & _ASKING or "found" not in concepts or len(names) != 1 or founding is None:
        return
    if names[0].kind == "date" and names[0].role == "at" and founding.date.startswith(names[0].keys[0]):
        yield [token for token in tokens if token is not names[0]]


def _named(tokens: list[Token], knowledge: Knowledge) -> Meeting | None:
    """The one meeting that its name, or its number or year beside the word for it, says."""
    named = [token for token in tokens if token.kind == "summit"]
    if len(named) == 1 and len(named[0].keys) == 1:
        return knowledge.summit[named[0].keys[0]]
    by_government = any(_is(token, "government") for token in tokens)
    if named or not (by_government or any(_is(token, word) for token in tokens for word in ("summit", "leaders"))):
        return None
    known: Mapping[str, Meeting] = knowledge.meeting if by_government else knowledge.summit
    numbers = [token.keys[0] for token in tokens if token.kind == "number"]
    if len(numbers) == 1:
        return known.get(numbers[0])
    dates = [token.keys[0] for token in tokens if token.kind == "date" and token.role == "at"]
    cities = [token.keys[0] for token in tokens if token.kind == "city"]
    there = [one for one in known.values() if (one.start[:4] == dates[0][:4] if dates else [one.city] == cities)]
    return there[0] if len(there) == 1 and len(dates) < 2 else None


def _holds(token: Token, summit: Meeting, knowledge: Knowledge) -> bool:
    """Whether a token is the state or the chair of a summit."""
    if token.kind == "state":
        return token.keys == (country_of(knowledge, summit),)
    return token.kind == "person" and token.keys == (summit.chair,)


def _may_count(token: Token, summit: Meeting, knowledge: Knowledge) -> bool:
    """Whether a number may be that of a meeting among those of one state or chair: *the third that Russia hosted*."""
    of_kind = knowledge.meeting if summit in knowledge.meeting.values() else knowledge.summit
    theirs = [one for one in of_kind.values() if _holds(token, one, knowledge)]
    return len(theirs) >= summit.number and theirs[summit.number - 1] != summit


def _is(token: Token, concept: str) -> bool:
    return token.kind == "word" and token.keys[0] == concept
