"""Which meeting a question means: by number, year, place, name, or as the first, last, next or previous."""

from typing import NamedTuple

from sco_cli.ask.asked import Asked, Tell
from sco_cli.ask.held import Options, Time, held, place_of, time_of
from sco_cli.ask.moments import ORDINAL
from sco_cli.ask.query import Miss, Query
from sco_cli.dates import last_day
from sco_cli.errors import Ambiguous, NotRecorded
from sco_cli.knowledge.model import Meeting
from sco_cli.topics.meetings import find_summit, has_begun, latest

_MEETINGS = ("summit", "summits", "government")
_MOST_DUAL = 4
"""Up to here a word for things that are counted may look like that for a single one: *4 саммита*."""


class Which(NamedTuple):
    """The one meeting that is meant: the command that shows it, and what is typed after it.

    :ivar relative: it was not named but told from today or from others, so that the answer has to say which it is.
    """

    command: str
    key: str
    relative: bool = False

    def format(self, query: Query) -> str | None:
        """How the meeting was held; ``None`` when several fit, among which the command will give the choice.

        :raises Miss: when there is none.
        """
        if self.command == "get":
            return query.knowledge.meeting[self.key].format
        try:
            return find_summit(query.knowledge, self.key, query.today).format
        except NotRecorded:
            raise Miss from None
        except Ambiguous:
            return None

    def number(self, query: Query) -> str:
        """The number of the one summit.

        :raises Miss: for a meeting of the heads of government, and when none or several fit.
        """
        if self.command != "summit":
            raise Miss
        try:
            return str(find_summit(query.knowledge, self.key, query.today).number)
        except (NotRecorded, Ambiguous):
            raise Miss from None

    def asked(self, tell: Tell, fields: tuple[str, ...], *, checks: bool = False) -> Asked:
        """Some fields of the meeting; of a meeting of the heads of government only ``get`` shows a single one."""
        if self.command == "get":
            return Asked("get", tell, (f"meeting.{self.key}.{','.join(fields)}",), checks=checks)
        return Asked("summit", tell, (self.key,), fields=fields, checks=checks)


def named(query: Query, *, city: bool = True, mode: str | None = None) -> Which:
    """Use what names one meeting.

    :param city: a city or state may name it; otherwise that is left for what is claimed of it.
    :param mode: only those held so are meant.
    :raises Miss: when nothing does, or when the one that is named was held otherwise.
    """
    which = _named(query, city=city, mode=mode)
    if mode is not None and which.format(query) != mode:
        raise Miss
    return which


def _named(query: Query, *, city: bool, mode: str | None) -> Which:
    """As ``named``, whatever way it was held."""
    if token := query.token("summit"):
        query.take("summit")
        if len(token.keys) != 1:
            raise Miss
        if city:
            _agreeing(query, "summit", int(token.keys[0]), place_of(query), query.date("at"))
        return Which("summit", token.keys[0])
    if not query.take("summit", "government", "summits"):
        _implied(query)
    if query.has("government"):
        words = [token for token in query.tokens if token.kind == "word" and token.keys[0] in _MEETINGS]
        if len(words) > 1 and any(token.role == "and" for token in words):
            raise Miss  # two meetings
        query.take("government", "summit", "meeting")
        return _of_government(query, city=city, mode=mode)
    query.take("summits")
    return _of_state(query, city=city, mode=mode)


def _implied(query: Query) -> None:
    """A question that has no word for a summit, but speaks of what only a summit has: *the chair at Ufa in 2015*.

    :raises Miss: when it does not.
    """
    if query.has("change"):
        raise Miss
    if query.take("leaders"):
        if not query.has("decision", "adopt", "sign", "documents", "declaration", "participant"):
            met = query.take("meeting", "hold", "event")
            if met is None and not query.has("venue") and not (query.has("host") and query.has("where", "city")):
                raise Miss
    elif query.has("meeting") or (query.has("host") and query.named("organisation")):
        _met_there(query)
    elif not (query.has("chair", "theme", "declaration", "documents", "decision") and query.count("city")):
        raise Miss


def _met_there(query: Query) -> None:
    """The organisation *met* in a city, or a city and a year, where only its heads of state did.

    :raises Miss: when other meetings were there, too.
    """
    query.take("meeting", *(("host",) if not query.has("who", "which", "country") else ()))
    looked = query.again()
    token = looked.token("date")
    if not query.named("organisation") or not query.named("city") or (token is not None and token.role != "at"):
        raise Miss
    place, date = (("city", looked.key("city")),), token.keys[0] if token else None
    if held(query, "meeting", place, date) or len(held(query, "summit", place, date)) != 1:
        raise Miss


def _of_state(query: Query, *, city: bool, mode: str | None) -> Which:
    """The summit: by its place among all, its number, its year, its city."""
    place = place_of(query) if city else ()
    if word := _rank(query):
        return _by_time(query, word, place, mode)
    before = query.count("number") and query.place("number") < query.place("word", "summit", "summits")
    if before and not any(ORDINAL in token.keys for token in query.tokens) and not _is_its_number(query):
        raise Miss  # *3 summits*
    number, date = query.number(), time_of(query, "at")
    if number is not None:
        return Which("summit", _agreeing(query, "summit", number, place, date))
    if date is not None and not place:
        named_so = isinstance(date, str) and any(date in token.text for token in query.tokens)  # and not as *this year*
        by_year = isinstance(date, str) and len(date) == 4
        return Which("summit", str(date) if by_year else _only(held(query, "summit", place, date)), not named_so)
    if not place:
        raise Miss
    return _in_place(query, place, date)


def _is_its_number(query: Query) -> bool:
    """Whether a plain number before a singular word for a summit is its number: *where was the 7 SCO summit*.

    Of small ones, and where nothing is asked of one summit, it may be a count in a language that counts so.
    """
    number = next(token for token in query.tokens if token.kind == "number")
    one = query.has("summit") and not query.has("summits", "countries", "cities", "list", "how_many", "how_often")
    asks = query.has("who", "when", "where", "what", "which", "city", "country", "whom") or not query.asserts
    plain = number.keys[1:] == () and int(number.keys[0]) > _MOST_DUAL
    return one and asks and plain and not query.claims


def _rank(query: Query) -> str | None:
    """Use the word that tells a meeting from those before and after it."""
    for word in ("first", "last", "next", "previous"):
        if query.take(word, *(("one_ago",) if word == "last" else ())):
            return word
    return None


def _only(numbers: list[str]) -> str:
    if len(numbers) != 1:
        raise Miss
    return numbers[0]


def _in_place(query: Query, place: Options, date: Time | None) -> Which:
    """The one summit that a city or state had, in a year where one is named."""
    there = held(query, "summit", place, date)
    name, key = place[0]
    if date is None and name == "city" and len(there) != 1:
        return Which("summit", key)  # of several the command gives the choice
    return Which("summit", _only(there))


def _by_time(query: Query, word: str, place: Options, mode: str | None) -> Which:
    """The first, last, next or previous summit, perhaps of those in a place."""
    if query.count("number") or (word == "previous" and query.has("summits")):
        raise Miss
    if query.count("date"):
        return _at_the_time(query, word, place, mode)
    if place or mode:
        return Which("summit", _of(query, "summit", word, place, mode), relative=True)
    if word == "previous":
        found = latest(query.knowledge, query.today, "en")
        if found is None:
            raise Miss
        return Which("summit", str(int(str(found["number"])) - 1), relative=True)
    return Which("summit", "latest" if word == "last" else word, relative=True)


def _at_the_time(query: Query, word: str, place: Options, mode: str | None) -> Which:
    """The first or last summit, where the date that is named too is its own: *the first virtual summit, in 2020*."""
    asked = query.has("who", "what", "which", "when", "where")
    date, key = query.date("at"), _of(query, "summit", word, place, mode)
    if not asked or date is None or key not in held(query, "summit", place, date):
        raise Miss
    return Which("summit", key, relative=True)


def _of(query: Query, table: str, word: str, place: Options, mode: str | None) -> str:
    """The first, last or next meeting of those in a place."""
    there = held(query, table, place)
    recorded: dict[str, Meeting] = getattr(query.knowledge, table)
    there = [number for number in there if mode in (None, recorded[number].format)]
    begun = [number for number in there if has_begun(recorded[number], query.today)]
    coming = [number for number in there if last_day(recorded[number].start) > query.today]
    wanted = {"first": there[:1], "last": begun[-1:], "next": coming[:1], "previous": begun[-2:-1]}[word]
    return _only(wanted)


def _of_government(query: Query, *, city: bool, mode: str | None) -> Which:
    """The meeting of the heads of government: by the same."""
    place = place_of(query) if city else ()
    if word := _rank(query):
        return Which("get", _of(query, "meeting", word, place, mode), relative=True)
    number, date = query.number(), time_of(query, "at", "by")
    if number is not None:
        return Which("get", _agreeing(query, "meeting", number, place, date))
    if not (date or place):
        raise Miss
    return Which("get", _only(held(query, "meeting", place, date)))


def _agreeing(query: Query, table: str, number: int, place: Options, date: Time | None) -> str:
    """The meeting with a number, which was where and when is said besides: *the 24th summit, in Astana in 2024*.

    :raises Miss: when it was not: *the second summit in Astana* is not the second of all.
    """
    if (place or date) and str(number) not in held(query, table, place, date):
        raise Miss
    there = held(query, table, place) if place else []
    if len(there) >= number and there[number - 1] != str(number):
        raise Miss  # the third in Russia, or the third of all, which was in Russia, too
    return str(number)
