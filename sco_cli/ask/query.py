"""What a rule of the grammar works on: the meanings of one reading, taken away one by one as the rule uses them.

A rule takes what it needs and names what it may ignore; anything left over means that the question asks more than the
rule answers, so that the rule does not fit. This is how a question that is only half understood is never answered.
"""

from collections.abc import Iterable
from itertools import pairwise

from sco_cli.ask.moments import COUNT, ORDINAL
from sco_cli.ask.tokens import Token
from sco_cli.knowledge.model import Knowledge

ONLY_ONE = 1
POINTS = ("at", "by", "start", "end")
"""Roles of a date that is a day for what lasts: the beginning of 2017, by 2017. Of what happened they are no limits."""

_ASKING_FOR = ("which", "what", "how_many", "list", "who", "full_name")


class Miss(Exception):
    """A rule does not fit. ``left`` are the words that it had no use for, where that is why."""

    def __init__(self, left: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.left = left


class Query:
    """A question as a bag of meanings that still know their order.

    :ivar today: the day asked about, ``YYYY-MM-DD``.
    :ivar claims: it is no question but a statement to be judged.
    :ivar asserts: it can be answered by yes or no, or judged; otherwise it is a mere name of what is asked.
    :ivar postposed: words such as *before* and *after* follow what they place.
    """

    def __init__(
        self,
        tokens: Iterable[Token],
        knowledge: Knowledge,
        today: str,
        *,
        claims: bool = False,
        asserts: bool = True,
        postposed: bool = False,
    ) -> None:
        self.tokens = tuple(tokens)
        self.knowledge = knowledge
        self.today = today
        self.claims = claims
        self.asserts = asserts
        self.postposed = postposed
        self.left = list(self.tokens)

    def again(self) -> "Query":
        """The same question, nothing of it used."""
        return self.of(self.tokens)

    def without_used(self) -> "Query":
        """The question without what was used."""
        return self.of(self.left)

    def of(self, tokens: Iterable[Token]) -> "Query":
        """The same question of other tokens, nothing of it used."""
        return Query(
            tokens, self.knowledge, self.today, claims=self.claims, asserts=self.asserts, postposed=self.postposed
        )

    def take(self, *concepts: str) -> str | None:
        """Use every one of these concepts that is there; gives the first in the order of the question."""
        found = [token for token in self.left if token.kind == "word" and token.keys[0] in concepts]
        self.left = [token for token in self.left if token not in found]
        return found[0].keys[0] if found else None

    def allow(self, concepts: str) -> None:
        """Use up those of these concepts that are there: words that may stand in the question and change nothing."""
        self.take(*concepts.split())

    def need(self, *concepts: str) -> str:
        """As ``take``, for concepts of which one must be there."""
        found = self.take(*concepts)
        if found is None:
            raise Miss
        return found

    def one_of(self, *concepts: str) -> str:
        """As ``need``, for concepts that cannot be answered together: of *the first and the last* each is half.

        :raises Miss: when none is there, or more than one.
        """
        found = {token.keys[0] for token in self.left if token.kind == "word" and token.keys[0] in concepts}
        if len(found) != ONLY_ONE:
            raise Miss
        return self.need(*found)

    def has(self, *concepts: str) -> bool:
        """Whether one of the concepts is there, used or not."""
        return any(token.kind == "word" and token.keys[0] in concepts for token in self.tokens)

    def is_past(self) -> bool:
        """Whether something of the past is asked, by a word of its own or by the form of a verb."""
        return self.has("past", "ever") or any(token.role == "past" for token in self.tokens)

    def is_future(self) -> bool:
        """Whether something to come is asked, by a word of its own or by the form of a verb."""
        return self.has("future") or any(token.role == "future" for token in self.tokens)

    def asks_which(self, *concepts: str) -> bool:
        """Whether one of the concepts is what is asked for: *which leaders*, *how many countries*."""
        pairs = pairwise(self.tokens)
        return any(one.keys[0] in _ASKING_FOR and other.keys[0] in concepts for one, other in pairs)

    def includes(self) -> bool:
        """Whether a verb says that the one named before has the other in it."""
        return any(token.role == "include" for token in self.tokens)

    def named(self, kind: str) -> bool:
        """Whether there is a token of a kind, used or not."""
        return any(token.kind == kind for token in self.tokens)

    def count(self, kind: str) -> int:
        """How many tokens of a kind are not used yet."""
        return sum(token.kind == kind for token in self.left)

    def token(self, *kinds: str) -> Token | None:
        """Use the one token of a kind; ``None`` for none.

        :raises Miss: for more than one, which no rule could tell apart.
        """
        found = [token for token in self.left if token.kind in kinds]
        if len(found) > ONLY_ONE:
            raise Miss
        if found:
            self.left.remove(found[0])
        return found[0] if found else None

    def ordinal(self) -> int | None:
        """Use the one number that is there, which must tell the place in an order.

        :raises Miss: when it does not.
        """
        token = self.token("number")
        if token is not None and ORDINAL not in token.keys:
            raise Miss
        return int(token.keys[0]) if token else None

    def each(self, kind: str) -> tuple[str, ...]:
        """Use all records of a kind that are named, together or apart."""
        found = [token for token in self.left if token.kind == kind]
        if any(len(token.keys) > 1 and not token.group for token in found):
            raise Miss
        self.left = [token for token in self.left if token not in found]
        return tuple(key for token in found for key in token.keys)

    def group(self, kind: str) -> tuple[str, ...]:
        """Use the records of a kind that are named together, each by a name of its own."""
        token = self.token(kind)
        if token is None or (len(token.keys) > 1 and not token.group):
            raise Miss
        return token.keys

    def key(self, kind: str) -> str:
        """Use the one record of a kind that is named."""
        keys = self.group(kind)
        if len(keys) != ONLY_ONE:
            raise Miss
        return keys[0]

    def some(self, kind: str) -> tuple[str, ...]:
        """As ``group``; empty for none."""
        return self.group(kind) if self.count(kind) else ()

    def maybe(self, kind: str) -> str | None:
        """As ``key``; ``None`` for none."""
        return self.key(kind) if self.count(kind) else None

    def names_others(self) -> bool:
        """Whether a word for an organisation means others: *which organisations*, *the partner organisations of it*."""
        places = {place for place, token in enumerate(self.tokens) if token.kind == "organisation"}
        words = {place for place in places if self.tokens[place].role == "word"}
        asking = ("which", "list") if len(places) > 1 else ("which",)  # *list the members of the organisation*
        asked = any(self.tokens[place - 1].keys[0] in asking for place in words if place > 0)
        return asked or (len(places) > 1 and any(not {place - 1, place + 1} & places for place in words))

    def only_members(self) -> bool:
        """Use a word for a status, for a question about the members; whether there was one.

        :raises Miss: when it is another status.
        """
        if not self.count("status"):
            return False
        if self.key("status") != "member":
            raise Miss
        return True

    def number(self, *, counts: bool = False) -> int | None:
        """Use the one number that is there.

        :param counts: it tells how many, and not the place in an order.
        :raises Miss: when it can only be meant the other way.
        """
        token = self.token("number")
        if token is not None and token.keys[1:] == ((ORDINAL,) if counts else (COUNT,)):
            raise Miss
        return int(token.keys[0]) if token else None

    def number_of(self, *concepts: str) -> int | None:
        """Use the number that stands before a concept, or a status: *two countries*, *ten members*."""
        for number, following in pairwise(self.left):
            counted = following.kind in concepts or (following.kind == "word" and following.keys[0] in concepts)
            if number.kind == "number" and ORDINAL not in number.keys and counted:
                self.left.remove(number)
                return int(number.keys[0])
        return None

    def date(self, *roles: str) -> str | None:
        """Use the one date that is there.

        :raises Miss: when it stands in another role than those named (``at`` without any).
        """
        token = self.token("date")
        if token is not None and token.role not in (roles or ("at", "by")):
            raise Miss
        return token.keys[0] if token else None

    def place(self, kind: str, *concepts: str) -> int:
        """Where in the question the first token of a kind stands; behind all where there is none."""
        for number, token in enumerate(self.tokens):
            if token.kind == kind and (not concepts or token.keys[0] in concepts):
                return number
        return len(self.tokens)

    def organisation(self) -> None:
        """Use the name of the organisation, or a word for it, where it is there; a question need not name it."""
        self.left = [token for token in self.left if token.kind != "organisation"]

    def only_organisation(self) -> None:
        """As ``organisation``, for a question that may name nothing else.

        :raises Miss: when it does.
        """
        self.organisation()
        if any(token.kind != "word" for token in self.left):
            raise Miss

    def done(self) -> None:
        """Check that nothing is left.

        :raises Miss: with what is.
        """
        if self.left:
            raise Miss(tuple(token.text for token in self.left))
