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
            if _says_more(name, other, knowledge) and not (at == place and (_ranked(tokens) or _acts(tokens))):
                yield tokens[:at] + tokens[at + 1 :]
        if _concept(first) == "title" and second.kind == "person" and _held(first.text, second, knowledge):
            yield tokens[:place] + tokens[place + 1 :]  # after a name it says what he is, and may be asked
        if _concept(first) == "city" and second.kind == "city" and not any(map(_asks, tokens)):
            yield tokens[:place] + tokens[place + 1 :]  # *the city of Tashkent*
        if _concept(first) == "counterpart" and _counterparts(tokens, knowledge):
            yield tokens[:place] + tokens[place + 1 :]
    for place, (first, second) in enumerate(pairwise(tokens)):
        if (city := _capital(first, second, knowledge)) is not None:
            text = f"{first.text} {second.text}"
            yield [*tokens[:place], Token("city", (city,), text), *tokens[place + 2 :]]
    opening = [token.kind if token.kind != "word" else token.keys[0] for token in tokens[:3]]
    if len(opening) > 2 and opening[0] in ("whether", "past") and opening[2] in _CLEFT and tokens[1].kind != "word":
        yield [tokens[0]._replace(keys=("whether",)), tokens[1], *tokens[3:]]  # *was it Xi Jinping who chaired it*
    yield from without_premises(tokens, knowledge)
    yield from _state_by_capital(tokens, knowledge)
    yield from _by_its_term(tokens, knowledge)
    yield from _at_the_founding(tokens, knowledge)
    yield from _city_for_organisation(tokens, knowledge)
    yield from _without_then(tokens)
    if len(tokens) > 1 and _concept(tokens[-1]) == "whether" and _requests(tokens):
        yield tokens[:-1]


_CLEFT = ("who", "which", "where", "when")
_TIMES = frozenset({"date", "span", "summit"})
_BEGINNINGS = frozenset({"join", "sign", "become"})


def _requests(tokens: list[Token]) -> bool:
    """Whether a question for yes or no only asks politely for more: *can you list the members*, ``能介绍一下…吗``."""
    return _concept(tokens[0]) == "what" or any(_concept(token) in ("list", "how_many") for token in tokens)


def _without_then(tokens: list[Token]) -> Iterator[list[Token]]:
    """The tokens without *then*, *that year*, where what it points to is said: *the members of 2017 in that year*.

    Where it is not, the time meant stands in a text that is not there.
    """
    said = any(token.kind in _TIMES or (token.kind == "word" and token.keys[0] in _BEGINNINGS) for token in tokens)
    rest = [token for token in tokens if _concept(token) != "then"]
    if said and len(rest) < len(tokens):
        yield rest


def _at_the_founding(tokens: list[Token], knowledge: Knowledge) -> Iterator[list[Token]]:
    """The tokens with the day of the founding for *at the time of the founding*."""
    begun = knowledge.organisation.founding
    if any(token.kind in ("body", "agreement", "predecessor") for token in tokens):
        return  # whose own beginning may be meant
    for place, (first, second) in enumerate(pairwise(tokens)):
        if _concept(first) in ("as_of", "start_of") and _concept(second) == "found" and begun is not None:
            day = Token("date", (begun.date,), f"{first.text} {second.text}")
            yield [*tokens[:place], day, *tokens[place + 2 :]]


def _city_for_organisation(tokens: list[Token], knowledge: Knowledge) -> Iterator[list[Token]]:
    """The tokens with the organisation for the city in its name, where no city is meant: *the members of Shanghai*.

    A city has no members; and of two cities beside a summit, the one said first is not where it was: *the Shanghai
    summit in Dushanbe*.
    """
    if any(token.kind == "organisation" for token in tokens):
        return
    for place, (before, city) in enumerate(pairwise(tokens), start=1):
        if city.kind != "city" or knowledge.city[city.keys[0]].names.en not in knowledge.organisation.names.en:
            continue
        joins = before.kind == "state" and any(_concept(token) == "join" for token in tokens)
        of_states = joins or before.kind == "status" or _concept(before) in ("membership", "join")
        elsewhere = any(token.kind == "city" for token in tokens[place + 1 :])
        if of_states or (_concept(before) in ("summit", "summits") and elsewhere):
            yield [*tokens[:place], Token("organisation", ("organisation",), city.text), *tokens[place + 1 :]]


def _by_its_term(tokens: list[Token], knowledge: Knowledge) -> Iterator[list[Token]]:
    """The tokens with the one agreement that a kind, or a name, and the time up to which it is made say.

    *The strategy until 2035*, *the energy strategy to 2030*, *the anti-drug strategy for 2018-2023*.
    """
    for place, (first, second) in enumerate(pairwise(tokens)):
        if second.kind == "agreement" and _concept(first) == "to" and place and tokens[place - 1].kind == "date":
            date = tokens[place - 1]
            titles = [" ".join(spellings(knowledge.agreement[key].title)) for key in second.keys]
            if all(date.keys[0] in title for title in titles):
                yield [*tokens[: place - 1], *tokens[place + 1 :]]  # *2026-* before *the strategy to 2035*
        opened = place > 0 and _concept(tokens[place - 1]) == "to" and first.kind == "date" and first.role == "at"
        if opened and second.kind in ("kind", "agreement") and place == 1:
            yield [first._replace(role="until"), *tokens[2:]]  # *to 2030* before *the energy strategy*
        time, name = sorted((first, second), key=lambda one: one.kind not in ("date", "span"))
        if name.kind not in ("kind", "agreement") or not (time.kind == "span" or time.role == "until"):
            continue
        known = name.keys if name.kind == "agreement" else tuple(knowledge.agreement)
        found = [key for key in known if name.kind == "agreement" or knowledge.agreement[key].kind in name.keys]
        found = [key for key in found if all(year in knowledge.agreement[key].title.en for year in time.keys)]
        if len(found) == 1:
            named = Token("agreement", (found[0],), f"{first.text} {second.text}")
            yield [*tokens[:place], named, *tokens[place + 2 :]]


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


def _acts(tokens: list[Token]) -> bool:
    """Whether nothing is asked but *what*, so that a name before a city may act: *what did China do at Ufa*."""
    concepts = {_concept(token) for token in tokens if token.kind == "word"}
    return "what" in concepts and concepts <= {"what", "past", "summit", "event"}


def _held(title: str, person: Token, knowledge: Knowledge) -> bool:
    """Whether a person took part in a summit in an office of that name."""
    name = folded(title).removeprefix("ال")
    return any(name in folded(office) for office in _offices(person, knowledge))


def _counterparts(tokens: list[Token], knowledge: Knowledge) -> bool:
    """Whether the two people who are named took part in summits in the same kind of office: *his counterpart Xi*."""
    people = [token for token in tokens if token.kind == "person" and len(token.keys) == 1]
    kinds = [{folded(office).split()[0] for office in _offices(person, knowledge)} for person in people]
    return len(kinds) == 2 and bool(kinds[0] & kinds[1])


def _offices(person: Token, knowledge: Knowledge) -> Iterator[str]:
    """The offices in which a person took part in summits, in all languages."""
    for summit in knowledge.summit.values():
        for one in summit.participants:
            if one.person in person.keys:
                yield from spellings(one.office)


def _asks(token: Token) -> bool:
    """Whether a word asks for a name."""
    return _concept(token) in ("who", "what", "which", "where", "when", "list")


def _concept(token: Token) -> str | None:
    return token.keys[0] if token.kind == "word" else None


def _capital(first: Token, second: Token, knowledge: Knowledge) -> str | None:
    """The city that *the capital of a state* means."""
    for word, state in ((first, second), (second, first)):
        if _concept(word) == "capital" and state.kind == "state" and len(state.keys) == 1:
            return knowledge.state[state.keys[0]].capital
    return None
