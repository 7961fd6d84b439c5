"""Words that only say more of a name beside them: *President Putin*, *Putin of Russia*, *Astana, the Kazakh capital*.

They are left out where they are right: a person of that state, a city of that state, its capital. Where they are not,
they stay, and no rule has a use for them.
"""

from collections.abc import Iterator
from itertools import pairwise

from sco_cli.ask.moments import ORDINAL
from sco_cli.ask.premises import without_premises
from sco_cli.ask.tokens import Token
from sco_cli.ask.words import folded
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import spellings


def plain(tokens: list[Token], knowledge: Knowledge) -> list[Token] | None:
    """The tokens without what only says more of the name beside it; ``None`` where there is nothing of that kind."""
    found = tokens
    while (shorter := next(_shorter(found, knowledge), None)) is not None:
        found = shorter
    return None if found is tokens else found


def _shorter(tokens: list[Token], knowledge: Knowledge) -> Iterator[list[Token]]:
    """The tokens without one that says more of its neighbour."""
    for place, (first, second) in enumerate(pairwise(tokens)):
        for name, other, at in ((first, second, place + 1), (second, first, place)):
            if _says_more(name, other, knowledge) and not (at == place and _ranked(tokens)):
                yield tokens[:at] + tokens[at + 1 :]
        if _concept(first) == "title" and second.kind == "person" and _held(first.text, second, knowledge):
            yield tokens[:place] + tokens[place + 1 :]  # after a name it says what he is, and may be asked
        if (city := _capital(first, second, knowledge)) is not None:
            text = f"{first.text} {second.text}"
            yield [*tokens[:place], Token("city", (city,), text), *tokens[place + 2 :]]
    opening = [token.kind if token.kind != "word" else token.keys[0] for token in tokens[:3]]
    if len(opening) > 2 and opening[0] in ("whether", "past") and opening[2] in _CLEFT and tokens[1].kind != "word":
        yield [tokens[0]._replace(keys=("whether",)), tokens[1], *tokens[3:]]  # *was it Xi Jinping who chaired it*
    yield from without_premises(tokens, knowledge)
    yield from _state_by_capital(tokens, knowledge)
    yield from _without_then(tokens)


_CLEFT = ("who", "which", "where", "when")
_TIMES = frozenset({"date", "span", "summit"})
_BEGINNINGS = frozenset({"join", "sign", "become"})


def _without_then(tokens: list[Token]) -> Iterator[list[Token]]:
    """The tokens without *then*, *that year*, where what it points to is said: *the members of 2017 in that year*.

    Where it is not, the time meant stands in a text that is not there.
    """
    said = any(token.kind in _TIMES or (token.kind == "word" and token.keys[0] in _BEGINNINGS) for token in tokens)
    rest = [token for token in tokens if _concept(token) != "then"]
    if said and len(rest) < len(tokens):
        yield rest


def _state_by_capital(tokens: list[Token], knowledge: Knowledge) -> Iterator[list[Token]]:
    """The tokens with a state for its capital, where a status is meant, which no city has: *when did Delhi join*."""
    concepts = {_concept(token) for token in tokens}
    cities = [token for token in tokens if token.kind == "city"]
    status = concepts & {"join", "membership", "belong", "status"} or any(token.kind == "status" for token in tokens)
    others = any(token.kind in ("state", "summit", "person", "body") for token in tokens)
    if len(cities) != 1 or not status or others or concepts & _NOT_OF_STATES:
        return
    organisation = next((at for at, token in enumerate(tokens) if token.kind == "organisation"), len(tokens))
    if organisation < tokens.index(cities[0]):
        return  # the organisation in a city
    codes = [code for code, state in knowledge.state.items() if cities[0].keys == (state.capital,)]
    if len(codes) == 1:
        yield [token._replace(kind="state", keys=(codes[0],)) if token is cities[0] else token for token in tokens]


_NOT_OF_STATES = frozenset({
    "who", "what", "which", "where", "city", "summit", "summits", "hold", "host", "countries", "list", "full_name",
})  # fmt: skip


def _says_more(name: Token, other: Token, knowledge: Knowledge) -> bool:
    """Whether a token only says more of a name: its state, that it is a capital."""
    if len(name.keys) != 1 or name.kind not in ("person", "city"):
        return False
    state = getattr(knowledge, name.kind)[name.keys[0]].country
    if other.kind == "state":
        return other.keys == (state,)
    is_capital = name.kind == "city" and any(one.capital == name.keys[0] for one in knowledge.state.values())
    return is_capital and _concept(other) == "capital"


def _ranked(tokens: list[Token]) -> bool:
    """Whether a meeting is told by its rank, perhaps in a state: *was the last summit in China in Tianjin*."""
    ranks = ("first", "last", "next", "previous")
    ranked = any(_concept(one) in ranks or ORDINAL in one.keys for one in tokens)
    return ranked and not any(_concept(one) in ("when", "where", "who", "what", "which", "list") for one in tokens)


def _held(title: str, person: Token, knowledge: Knowledge) -> bool:
    """Whether a person took part in a summit in an office of that name."""
    offices = (
        office
        for summit in knowledge.summit.values()
        for one in summit.participants
        if one.person in person.keys
        for office in spellings(one.office)
    )
    return any(folded(title) in folded(office) for office in offices)


def _concept(token: Token) -> str | None:
    return token.keys[0] if token.kind == "word" else None


def _capital(first: Token, second: Token, knowledge: Knowledge) -> str | None:
    """The city that *the capital of a state* means."""
    for word, state in ((first, second), (second, first)):
        if _concept(word) == "capital" and state.kind == "state" and len(state.keys) == 1:
            return knowledge.state[state.keys[0]].capital
    return None
