"""From the words of a question to its items: what was read, in order, each with all that it may mean, and what was not.

The cover with the fewest unread words is taken, then the one with the fewest and so the longest parts. Kept out: what
the items ask together, which is the grammar's.
"""

from collections.abc import Iterator
from typing import NamedTuple

from sco_cli.ask.lexicon import NOISE, Lexicon
from sco_cli.ask.links import Sense, Span, links
from sco_cli.ask.moments import COUNT, DASHES, ORDINAL, moments, phrases
from sco_cli.ask.words import Word
from sco_cli.knowledge.model import Knowledge

_UNREAD = 100
_ORGANISATION = Sense("organisation", ("organisation",))
_OWN_NAMES = frozenset({_ORGANISATION, Sense("word", ("organisation",))})
_FARTHEST = 4
"""A phrase begins at most so many words before a name that stands inside it."""
_JOINING = frozenset({",", "،", "、", *DASHES})


class Item(NamedTuple):
    """One part of a question that was read.

    :ivar text: as typed.
    :ivar senses: what it may mean; the sense of noise is that it changes nothing.
    """

    text: str
    senses: tuple[Sense, ...]


class Reading(NamedTuple):
    """A question read as far as it could be.

    :ivar items: the parts that were read, in order.
    :ivar unread: the words that were not, as typed.
    """

    items: tuple[Item, ...]
    unread: tuple[str, ...]


def cover(
    knowledge: Knowledge, typed: list[Word], lexicon: Lexicon, *, today: str, without: frozenset[str] = frozenset()
) -> Reading:
    """The best way to cover words with spans that mean something.

    :param today: the day that words such as ``last year`` are told from.
    :param without: tables whose names of several words are left aside.
    """
    ending: dict[int, list[Span]] = {}
    for span in _spans(knowledge, typed, lexicon, today):
        if span.end - span.start > 1 and {sense.kind for sense in span.senses} <= without:
            continue
        ending.setdefault(span.end, []).append(span)
    best: list[tuple[int, Span | None]] = [(0, None)]
    for end in range(1, len(typed) + 1):
        lone = typed[end - 1].text in _JOINING
        choice: tuple[int, Span | None] = (best[end - 1][0] + (1 if lone else _UNREAD), None)
        for span in ending.get(end, ()):
            cost = best[span.start][0] + 1
            if cost < choice[0]:
                choice = (cost, span)
        best.append(choice)
    return _assembled(typed, best, lexicon)


def _spans(knowledge: Knowledge, typed: list[Word], lexicon: Lexicon, today: str) -> list[Span]:
    """All spans, those over the same words in one, so that every meaning of them stays possible."""
    found = [*links(knowledge, typed, lexicon), *moments(typed, lexicon, today=today)]
    for start in range(len(typed)):
        found += phrases(typed, start, lexicon)
    found += _around(typed, [span for span in found if set(span.senses) & _OWN_NAMES], lexicon)
    found = [*_named_by_its_city(knowledge, typed, found, lexicon), *found]
    together: dict[tuple[int, int, str | None], dict[Sense, None]] = {}
    for span in found:
        together.setdefault((span.start, span.end, span.joined), {}).update(dict.fromkeys(span.senses))
    for senses in together.values():
        if Sense("word", ("first",)) in senses:  # no number by itself: the first in a city is not the first of all
            for keys in (("1",), ("1", ORDINAL), ("1", COUNT)):
                senses.pop(Sense("number", keys), None)
    plain = {(start, end) for start, end, joined in together if joined is None}
    return [
        Span(start, end, tuple(senses), joined)
        for (start, end, joined), senses in together.items()
        if joined is None or (start, end) not in plain
    ]


_HELD_BY_IT = frozenset({"summit", "summits", "countries", "country", "government"})


def _named_by_its_city(knowledge: Knowledge, typed: list[Word], found: list[Span], lexicon: Lexicon) -> Iterator[Span]:
    """The city in the name of the organisation, right after a word for what it may have: *the Shanghai countries*.

    Only where a language says *the summit in the city* with a word between them; where it cannot, it means the city.
    """
    if not lexicon.attached:
        return
    before = {span.end for span in found for one in span.senses if one.kind == "word" and one.keys[0] in _HELD_BY_IT}
    for span in found:
        for sense in span.senses if span.start in before and span.joined is None else ():
            its_own = sense.kind == "city" and knowledge.city[sense.keys[0]].names.en in knowledge.organisation.names.en
            bare = span.end == span.start + 1 and not typed[span.start].form.startswith(tuple(lexicon.clitics))
            if its_own and bare:
                yield Span(span.start, span.end, (_ORGANISATION,))


def _around(typed: list[Word], names: list[Span], lexicon: Lexicon) -> Iterator[Span]:
    """Phrases with the name of the organisation inside: *the heads of SCO governments*, *партнёр ШОС по диалогу*."""
    for name in names:
        if any(one.start <= name.start and name.end <= one.end and one[:2] != name[:2] for one in names):
            continue  # a part of a longer name of it
        article = name.start > 0 and typed[name.start - 1].form in lexicon.articles
        for first in (name.start, name.start - 1) if article else (name.start,):
            without = typed[:first] + typed[name.end :]
            for start in range(max(0, first - _FARTHEST), first):
                if all(word.form in lexicon.articles for word in typed[start:first]):
                    continue  # *the SCO date of* is not *the date of* with a name inside
                for span in phrases(without, start, lexicon):
                    if span.end > first and not set(span.senses) & _OWN_NAMES and not _places(span):
                        yield Span(start, span.end + name.end - first, span.senses, _ORGANISATION.kind)


def _places(span: Span) -> bool:
    """Whether a phrase only places a date, so that its words belong to what follows and not around a name.

    So do those of *until when*: *joined (to) the SCO when*.
    """
    return all(sense.kind == "word" and sense.keys[0] in (*_PLACING, "until_when") for sense in span.senses)


def _assembled(typed: list[Word], best: list[tuple[int, Span | None]], lexicon: Lexicon) -> Reading:
    items: list[Item] = []
    unread: list[str] = []
    end = len(typed)
    while end > 0:
        span = best[end][1]
        if span is None:
            word = typed[end - 1].text
            if word in _JOINING:
                items.append(Item(word, (Sense("word", ("to" if word in DASHES else "comma",)),)))
            elif not lexicon.spaced and unread and items and items[-1].text == unread[-1]:
                unread[-1] = word + unread[-1]
                items[-1] = Item(unread[-1], ())
            else:
                unread.append(word)
                items.append(Item(word, ()))
            end -= 1
            continue
        joiner = " " if lexicon.spaced else ""
        items.append(Item(joiner.join(word.text for word in typed[span.start : span.end]), _meant(span.senses)))
        if span.joined == "and":
            items.append(Item("", (Sense("word", ("and",)),)))
        elif span.joined == _ORGANISATION.kind:
            items.append(Item("", (_ORGANISATION,)))
        end = span.start
    return Reading(tuple(reversed(items)), tuple(reversed(unread)))


def _meant(senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """The senses with a status and a kind of agreement as what they are, not as words."""
    return tuple(typed(sense) for sense in senses)


def typed(sense: Sense) -> Sense:
    """A word that names a status or a kind of agreement, ``status.member``, as that; any other as it is."""
    kind, dot, value = sense.keys[0].partition(".")
    return Sense(kind, (value,)) if sense.kind == "word" and dot and "+" not in kind else sense


def choices(reading: Reading, *, postposed: bool = False, most: int = 600) -> Iterator[list[tuple[Item, Sense]]]:
    """Every way to give each item one sense, those first named first; noise falls away.

    :param postposed: the words that place a date may follow it.
    """
    ways: list[list[tuple[Item, Sense]]] = [[]]
    for item, senses in zip(reading.items, _settled(reading.items, postposed), strict=True):
        ways = [way if sense == _NOISE else [*way, (item, sense)] for way in ways for sense in senses][:most]
    yield from ways


_NOISE = Sense("word", (NOISE,))
_COMPARE = Sense("word", ("compare",))
_SHARES = (Sense("word", ("half",)),)
_TASK = Sense("word", ("role_of",))
_WHY = Sense("word", ("why",))
_PAST = Sense("word", ("past",))
_THEN = Sense("word", ("then",))
_STANCE = Sense("word", ("stance",))
_SINCE = Sense("word", ("since",))
_NO_RULE = Sense("word", ("unanswerable",))
_ONLY_OF_DATES = (Sense("word", ("as_of",)), Sense("word", ("by",)))
_PLACING = frozenset({"as_of", "by", "since", "until", "before", "after", "start_of", "end_of", "to", "and", "between"})
_ASKING = frozenset({"who", "what", "which", "when", "where", "how_many", "list"})


def _settled(items: tuple[Item, ...], postposed: bool) -> Iterator[tuple[Sense, ...]]:
    """The senses that each item can have where it stands.

    A word beside a date that can place it does so, whatever else it may mean: *с 2020 года*, *2017年以前*.
    A word that begins the question and can ask does not fall away: *من ترأس*.
    """
    telling = [item for item in items if item.senses != (_NOISE,)]
    for place, item in enumerate(items):
        senses = item.senses
        beside = _beside(telling, item, postposed)
        dated = any(sense.kind == "date" for other in beside for sense in other.senses)
        if len(senses) > 1 and dated:
            placing = tuple(sense for sense in senses if sense.kind == "word" and sense.keys[0] in _PLACING)
            senses = placing or senses
        elif _NOISE in senses:
            senses = tuple(sense for sense in senses if sense not in _ONLY_OF_DATES)
        if _COMPARE in senses:  # beside a number it says that not this number is meant
            near = (*items[max(0, place - 1)].senses, *items[min(place + 1, len(items) - 1)].senses)
            counted = any(sense.kind in ("number", "percent") or sense in _SHARES for sense in near)
            dated_after = any(one.kind == "date" for other in items[place + 1 : place + 2] for one in other.senses)
            if dated_after and _NOISE in senses and not any(one in senses for one in _ONLY_OF_DATES):
                counted = True  # *around 2000*
            senses = (_COMPARE,) if counted else tuple(sense for sense in senses if sense != _COMPARE) or senses
        if _STANCE in senses:  # *for it*, *under it*: no word for being in it
            named = any(_ORGANISATION in one.senses for one in items[place + 1 : place + 2])
            senses = (_STANCE,) if named else tuple(sense for sense in senses if sense != _STANCE) or senses
        if _SINCE in senses and _NOISE in senses and _is_person(items[place + 1 : place + 2]):
            senses = (_SINCE,)  # *took it over from Zhang Ming*
        if _NO_RULE in senses:
            senses = (_NO_RULE,)
        if _PAST in senses or _THEN in senses:  # that it was says nothing of today
            senses = tuple(sense for sense in senses if sense != _NOISE)
        if _WHY in senses:  # no rule knows reasons: what looks like another word in it must not be asked instead
            senses = (_WHY,)
        after_and = place > 0 and not items[place - 1].text  # an *and* written together with the word
        asking = tuple(sense for sense in senses if sense.kind == "word" and sense.keys[0] in _ASKING)
        alone = _asks_at_the_end(items, place) or _under_whom(items, place)
        if ((place == 0 or after_and) and asking and not dated) or alone:
            senses = asking or senses
        if place == len(items) - 1 and _TASK in senses:  # *what does it do*
            senses = tuple(sense for sense in senses if sense != _NOISE)
        yield senses


def _asks_at_the_end(items: tuple[Item, ...], place: int) -> bool:
    """Whether only a verb follows, before which no preposition stands: *the summit of 2020, who chaired it*."""
    if place != len(items) - 2:
        return False
    last = items[-1].senses[:1]
    return bool(last) and last[0].kind == "word" and last[0].keys[0] in _WHO_DOES


def _under_whom(items: tuple[Item, ...], place: int) -> bool:
    """Whether a word stands between the chair and a verb, where no preposition does: *under the chair of whom*."""
    beside = [items[at].senses[:1] for at in (place - 1, place + 1) if 0 <= at < len(items)]
    words = [one[0].keys[0] for one in beside if one and one[0].kind == "word"]
    return len(words) == 2 and words[0] == "chair" and words[1] in ("hold", "was_held", "event")


_WHO_DOES = frozenset({"chair", "chaired", "host", "head", "headed", "sign", "represent", "participant", "compose"})


def _is_person(following: tuple[Item, ...]) -> bool:
    """Whether what follows is the name of a person."""
    return any(sense.kind == "person" for item in following for sense in item.senses[:1])


def _beside(telling: list[Item], item: Item, postposed: bool) -> list[Item]:
    """What follows an item, and where dates are placed by what follows them what stands before it."""
    if item not in telling:
        return []
    place = next(number for number, one in enumerate(telling) if one is item)
    return telling[place + 1 : place + 2] + (telling[max(0, place - 1) : place] if postposed else [])
