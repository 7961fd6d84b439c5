"""Which meeting a question means: by number, year, place, name, or as the first, last, next or previous."""

from typing import NamedTuple

from sco_cli.ask.asked import Asked, Tell, options
from sco_cli.ask.moments import ORDINAL
from sco_cli.ask.query import Miss, Query
from sco_cli.dates import day_after, day_before, first_day, last_day
from sco_cli.errors import Ambiguous, NotRecorded
from sco_cli.knowledge.model import Meeting
from sco_cli.rows import country_of
from sco_cli.topics.meetings import find_summit, has_begun, latest

Options = tuple[tuple[str, str], ...]
Time = str | tuple[str, str]
"""A date, or the first and the last of some."""
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
            _agreeing(query, "summit", int(token.keys[0]), _place(query), query.date("at"))
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
            query.need("meeting", "hold", "event")
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
    place = _place(query) if city else ()
    if word := _rank(query):
        return _by_time(query, word, place, mode)
    before = query.count("number") and query.place("number") < query.place("word", "summit", "summits")
    if before and not any(ORDINAL in token.keys for token in query.tokens) and not _is_its_number(query):
        raise Miss  # *3 summits*
    number, date = query.number(), _time(query, "at")
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


def _place(query: Query) -> Options:
    """Use a city or a state, as the option that limits a list to it; none is none."""
    if query.count("city"):
        return (("city", query.key("city")),)
    if query.count("state"):
        return (("country", query.key("state")),)
    return ()


def held(query: Query, table: str, place: Options, date: Time | None = None) -> list[str]:
    """The numbers of the meetings in a place and a time, in their order."""
    key = place[0][1] if place else None
    recorded: dict[str, Meeting] = getattr(query.knowledge, table)
    found = sorted(recorded.items(), key=lambda item: item[1].number)
    if key is not None:
        found = [(number, one) for number, one in found if key in (one.city, country_of(query.knowledge, one))]
    if date is not None:
        begun, ended = (date, date) if isinstance(date, str) else date
        first, last = first_day(begun), last_day(ended)
        found = [
            (number, one)
            for number, one in found
            if last_day(one.end or one.start) >= first and first_day(one.start) <= last
        ]
    return [number for number, _ in found]


def _only(numbers: list[str]) -> str:
    if len(numbers) != 1:
        raise Miss
    return numbers[0]


def _time(query: Query, *roles: str) -> Time | None:
    """Use the time in which a meeting is said to have been: a date, some days, the beginning or end of a month or year.

    :raises Miss: for a date that says no time in which something was.
    """
    if query.count("span"):
        span = query.token("span")
        if span is None or query.count("date"):
            raise Miss
        return span.keys[0], span.keys[1]
    token = query.token("date")
    if token is None or token.role in roles:
        return token and token.keys[0]
    if token.role not in ("start", "end"):
        raise Miss
    return _part(token.keys[0], token.role)


def _part(date: str, role: str) -> tuple[str, str]:
    """The first or last third of a month, the first or last months of a year; of a beginning its first day is known."""
    if role == "start":
        return (date, f"{date[:4]}-03") if date.endswith("-01-01") else (date, f"{date[:7]}-10")
    return (f"{date}-10", date) if len(date) == len("2017") else (f"{date[:7]}-20", date)


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
    place = _place(query) if city else ()
    if word := _rank(query):
        return Which("get", _of(query, "meeting", word, place, mode), relative=True)
    number, date = query.number(), _time(query, "at", "by")
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


def narrowed(query: Query) -> Options:
    """Use what limits a list of meetings: a city, a state, a year, a span; none is none."""
    place = _place(query)
    if span := query.token("span"):
        return (*place, *options(since=span.keys[0], until=span.keys[1]))
    token = query.token("date")
    if token is None:
        return place
    date = token.keys[0]
    if token.role == "at":
        return (*place, ("year", date)) if len(date) == 4 else (*place, *options(since=date, until=date))
    if token.role == "by":
        return (*place, ("until", date))
    if token.role in ("since", "until"):
        return (*place, (token.role, date))
    if token.role not in ("before", "after"):
        raise Miss  # a part of the year
    return (*place, *_outside(token.role, date))


def _outside(role: str, date: str) -> Options:
    """Before and after a date, which itself is left out."""
    return options(until=day_before(date)) if role == "before" else options(since=day_after(date))
