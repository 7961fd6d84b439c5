"""One way to read a question as tokens: dates with the words that place them, names that stand together as groups."""

from typing import NamedTuple

from sco_cli.ask.links import Sense
from sco_cli.ask.reading import Item, typed
from sco_cli.dates import day_after, first_day

_ROLES = {"before": "before", "after": "after", "since": "since", "until": "until", "as_of": "at", "by": "by"}

_VERBS = {
    "headed": ("head", "past"),
    "chaired": ("chair", "past"),
    "was_held": ("hold", "past"),
    "belonged": ("belong", "past"),
    "admitted": ("join", "let"),
    "took_in": ("join", "include"),
    "was_seated": ("seat", "past"),
    "will_hold": ("hold", "future"),
    "will_host": ("host", "future"),
    "include": ("belong", "include"),
    "never": ("not", "ever"),
    "followed_by": ("successor", "turned"),
}
"""Forms of verbs that say more than their concept -> the concept, and the role that says what: a time, or that the
organisation is the subject (*it includes Iran*), the one who lets in, that a denial
is of all times, or that the one before is followed (*نوروف خليفته*)."""
_SEASONS = {"spring": ("03", "05"), "summer": ("06", "08"), "autumn": ("09", "11")}
"""Seasons -> their first and last month; a winter lies in two years."""
_DAY = len("2024-07-03")
_GROUPED = frozenset({"state", "city", "person", "status", "cooperation", "tongue"})


class Token(NamedTuple):
    """One meaning in its place.

    :ivar keys: several for a group.
    :ivar role: how a date stands to what is asked; ``past``, ``future`` and ``include`` for verbs; ``word`` for an
        organisation that is not called by its name; ``and`` for a concept with *and* or a comma before it.
    """

    kind: str
    keys: tuple[str, ...]
    text: str
    role: str = "at"
    group: bool = False


def tokens(way: list[tuple[Item, Sense]], *, postposed: bool) -> list[Token]:
    """One choice of meanings as tokens: dates with the words that place them, names that stand together as groups.

    :param postposed: the words that place a date follow it.
    """
    plain = [token for item, sense in way for token in _meanings(item, sense)]
    return _grouped(_spans(_placed(plain, postposed)))


def _meanings(item: Item, sense: Sense) -> list[Token]:
    """The tokens of a meaning: several for a phrase that means several concepts, as ``where+found`` (*birthplace*)."""
    if sense.kind != "word" or "+" not in sense.keys[0]:
        return [_token(item, sense)]
    return [_token(item, typed(Sense("word", (concept,)))) for concept in sense.keys[0].split("+")]


def _token(item: Item, sense: Sense) -> Token:
    """A meaning as a token; a word for *organisation* can only mean the one of the file, as its name does."""
    named = sense == Sense("word", ("organisation",))
    if sense.kind == "word" and sense.keys[0] in _VERBS:
        concept, role = _VERBS[sense.keys[0]]
        return Token("word", (concept,), item.text, role=role)
    return Token("organisation" if named else sense.kind, sense.keys, item.text, role="word" if named else "at")


def _placed(plain: list[Token], postposed: bool) -> list[Token]:
    """Dates take in the word before them, or after them, that says how they are meant."""
    found: list[Token] = []
    for one in plain:
        token = one
        while token.kind == "date" and found and _concept(found[-1]) in (*_ROLES, "start_of", "end_of"):
            token = _with(token, found.pop())
        season = found[-1] if token.kind == "date" and found and _concept(found[-1]) in _SEASONS else None
        if season is not None and len(token.keys[0]) == len("2024"):
            found[-1] = _season(token, season)
            continue
        if postposed and found and found[-1].kind == "date" and _concept(token) in (*_ROLES, "start_of", "end_of"):
            found[-1] = _with(found[-1], token)
            continue
        if postposed and found and found[-1].kind == "date" and _concept(token) in _SEASONS:
            found[-1] = _season(found[-1], token)
            continue
        found.append(token)
    return found


def _concept(token: Token) -> str | None:
    return token.keys[0] if token.kind == "word" else None


def _with(date: Token, word: Token) -> Token:
    """A date in the sense that a word beside it gives it."""
    concept = word.keys[0]
    if concept in ("start_of", "end_of"):
        day = first_day(date.keys[0]) if concept == "start_of" else date.keys[0]
        role = concept.removesuffix("_of") if date.role == "at" else date.role
        return date._replace(keys=(day,), text=f"{word.text} {date.text}", role=role)
    role = _ROLES[concept]
    if date.role not in ("at", role, "start", "end") and role != "at":
        role = "unclear"  # *before and after*
    elif role in ("at", "by") and date.role != "at":
        role = date.role
    return date._replace(role=role, text=f"{word.text} {date.text}")


def _season(year: Token, season: Token) -> Token:
    """A season of a year as a span; of one before or after which something was as what no rule knows."""
    first, last = _SEASONS[season.keys[0]]
    if year.role != "at":
        return year._replace(role="unclear")
    return Token("span", (f"{year.keys[0]}-{first}", f"{year.keys[0]}-{last}"), f"{season.text} {year.text}")


def _spans(plain: list[Token]) -> list[Token]:
    """Two dates with a word between them that makes them a span become one."""
    found: list[Token] = []
    for token in plain:
        between = any(_concept(one) == "between" for one in plain)
        together = len(found) > 1 and _next_day(found[-2], token)  # 3 and 4 July 2024
        joins = ("to", "and", "until") if between or together else ("to", "until")
        opened = len(found) > 1 and found[-2].kind == "date" and _concept(found[-1]) in joins
        if token.kind == "date" and opened and token.role in ("at", "until", "start", "end"):
            start = found[-2]
            found[-2:] = [Token("span", (start.keys[0], token.keys[0]), f"{start.text} {found[-1].text} {token.text}")]
        elif token.kind == "date" and token.role == "until" and found and found[-1].kind == "date":
            start = found.pop()
            found.append(Token("span", (start.keys[0], token.keys[0]), f"{start.text} {token.text}"))
        else:
            found.append(token)
    if any(token.kind == "span" for token in found):
        found = [token for token in found if _concept(token) not in ("between", "from", "since")]
    return found


def _next_day(first: Token, second: Token) -> bool:
    """Whether two dates are a day and the one after it."""
    days = all(one.kind == "date" and one.role == "at" and len(one.keys[0]) == _DAY for one in (first, second))
    return days and day_after(first.keys[0]) == second.keys[0]


def _grouped(plain: list[Token]) -> list[Token]:
    """Names of one kind with only *and* between them become one token."""
    found: list[Token] = []
    pending: list[Token] = []
    for token in plain:
        if _concept(token) in ("and", "comma"):
            pending.append(token)
            continue
        last = found[-1] if found else None
        if pending and last and last.kind == token.kind and token.kind in _GROUPED:
            found[-1] = Token(token.kind, last.keys + token.keys, f"{last.text}, {token.text}", group=True)
        else:
            # an *and* between two concepts joins what is asked (*when and where*): each of them has to be used anyway;
            # one that joins nothing known stays, for a rule to allow or to miss; a comma is no word
            clitic = bool(pending) and not pending[0].text  # a letter written together with the word that follows
            again = token.kind == "word" and any(one.keys == token.keys for one in found)  # *that it meets and fights*
            joins = last is not None and (again or (last.kind == "word" and (token.kind == "word" or clitic)))
            if last is not None and not joins:
                found += [one for one in pending if _concept(one) == "and"]
            joined = last is not None and pending and token.kind == "word" and token.role != "turned"
            found.append(token._replace(role="and") if joined else token)
        pending = []
    return found
