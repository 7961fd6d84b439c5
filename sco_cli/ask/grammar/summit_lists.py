"""Several meetings: those in a place or a time, how many, who chaired which, and whether there ever was one."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, options
from sco_cli.ask.checking import exactly
from sco_cli.ask.choosing import someone
from sco_cli.ask.held import held, narrowed
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import listed, named_first, names, places, values


def several(query: Query) -> Asked:
    """The meetings in a city, a state or a time, how many, or the places of them."""
    counted = bool(query.take("how_many"))
    if query.has("how_often"):
        if not any(map(query.named, ("city", "state", "person"))) and not (query.is_past() or query.has("ever")):
            raise Miss  # how often there is one a year
        counted = bool(query.take("how_often"))
    command = "meetings" if query.has("government") else "summits"
    if counted and query.has("host") and query.named("state") and not query.has("summit", "summits", "government"):
        query.need("leaders")  # how often it hosted them
    elif not query.has("summit", "summits", "government") or not (counted or _is_plural(query)):
        raise Miss
    if query.has("summits") and query.has("government"):
        raise Miss  # the two are counted apart
    if any(token.role == "future" for token in query.tokens):
        raise Miss  # those to come are not those that were
    mode = "virtual" if query.take("online") else None
    wanted = None if counted else query.number_of("summits")
    query.take("summit", "summits", "government", "meeting")
    if query.take("found"):
        query.need("since")  # *since the founding*: all
    where = narrowed(query)
    asked = query.take("cities", "city", "country", "countries")
    if asked is None and (query.named("state") or mode) and query.take("where"):
        asked = "city"
        query.allow("from")
    if (asked == "city" and query.named("city")) or (asked == "country" and query.named("state")):
        asked = None  # *the city of Dushanbe*
    if asked in ("city", "country", "countries") and not query.has("which", "what", "where", "how_many", "list"):
        raise Miss
    when = query.take("when")
    query.allow("where" if _of_years(query) else "")
    query.allow("what which list hold host past current ever event belong full_name time")
    query.organisation()
    query.done()
    limits = (*where, *options(mode=mode, as_of=None if query.has("future") else query.today))
    if asked and not when:
        field = "city" if asked in ("city", "cities") else "country"
        return Asked(command, exactly(wanted, places(field, counted=counted)), options=limits, fields=(field,))
    tell = names(counted=True, extra="start") if command == "summits" else listed("number", "city", "start")
    if when or (query.has("host") and not query.has("summits", "how_many", "how_often")):
        tell = someone(tell)  # never is no answer to when, nor none to *which summit did it host*
    return Asked(command, exactly(wanted, tell), options=limits, fields=("number", "start", "city"))


def _is_plural(query: Query) -> bool:
    """Whether a question means several meetings: by its words, or because one place is all that it says of them."""
    online = query.has("online")
    if query.has("list", "cities") or (query.has("summits") and (online or not query.has("where"))):
        return True
    asks = query.has("when", "which")
    if online and asks and not any(map(query.named, ("number", "summit", "date", "city", "state"))):
        return not query.has("first", "last", "next", "previous")
    if query.has("host", "hold") and query.has("countries"):
        return True
    if any(map(query.named, ("number", "summit", "date"))) or query.has("first", "last", "next", "previous"):
        return False
    if _of_years(query) and query.has("where"):
        return True
    if query.has("summits") and query.named("state"):
        return True  # where in it they were
    if query.named("state"):
        hosted = query.has("host") and query.has("which", "what") and not query.is_future()
        return hosted or query.has("city", "when") or (query.has("government") and query.has("which", "what"))
    table = "meeting" if query.has("government") else "summit"
    several_there = query.named("city") and len(held(query, table, (("city", query.again().key("city")),))) > 1
    return several_there and (query.has("when") or (query.has("government") and query.has("which", "what")))


def _of_years(query: Query) -> bool:
    """Whether a question is about several years: *from 2015 to 2020*."""
    return any(token.kind == "span" and len(token.keys[0]) == len("2015") for token in query.tokens)


def as_many(query: Query) -> Asked:
    """Whether there were as many summits as claimed."""
    wanted = query.number(counts=True)
    if wanted is None or query.has("how_many", "which", "when", "where", "what", "who"):
        raise Miss
    query.need("summits")
    where = narrowed(query)
    query.allow("hold host past whether ever")
    query.organisation()
    query.done()
    until = query.today
    tell = checking.number_of(wanted, names(counted=True, extra="start"))
    return Asked(
        "summits", tell, options=(*where, *options(as_of=until)), fields=("number", "start", "city"), checks=True
    )


def ever_there(query: Query) -> Asked:
    """Whether there ever was a summit in a city or a state, or a virtual one."""
    hosted = query.has("host") and query.place("state") < query.place("word", "host")
    asks = query.claims or (query.has("whether") and query.has("hold", "host", "event"))
    if not (query.take("ever") or hosted or asks) or query.is_future():
        raise Miss
    if query.has("summit") and query.named("date"):
        raise Miss  # the one of that time, and not whether there was any
    command = "meetings" if query.has("government") else "summits"
    if not query.take("summit", "summits", "government"):
        query.need("leaders")
        query.need("meeting")
    asked = query.has("which", "when", "what", "who", "where", "how_many", "list", "city", "cities")
    if asked or query.has("first", "last", "next"):
        raise Miss
    place, mode = narrowed(query), "virtual" if query.take("online") else None
    named = [name for name, _ in place]
    if len({"city", "country"}.intersection(named)) + (mode is not None) != 1:
        raise Miss
    query.allow("hold host past whether ever summit event meeting")
    query.organisation()
    query.done()
    shown = names(counted=True, extra="start") if command == "summits" else listed("number", "city", "start")
    limits = (*place, *options(mode=mode, as_of=query.today))
    return Asked(command, checking.some(shown), options=limits, fields=("number", "start", "city"), checks=True)


def ever_chaired(query: Query) -> Asked:
    """Whether a person ever chaired a summit."""
    key = query.key("person")
    query.need("chair")
    query.need("summit", "summits")
    if query.has("which", "when", "what", "who", "where", "how_many", "first", "last", "next", "list"):
        raise Miss
    query.allow("hold past whether ever")
    query.organisation()
    query.done()
    tell = checking.some(names(counted=True, extra="start"))
    limits = options(chair=key, as_of=query.today)
    return Asked("summits", tell, options=limits, fields=("number", "start", "chair"), checks=True)


def chaired(query: Query) -> Asked:
    """Which summits a person chaired."""
    key = query.key("person")
    query.need("chair", "host", "hold")
    if not query.has("summits", "summit", "government"):
        raise Miss
    command = "meetings" if query.take("government") else "summits"
    if not query.has("which", "how_many", "how_often", "what", "list", "summits", "when"):
        raise Miss
    counted = query.has("how_many", "how_often")
    where = narrowed(query)
    query.allow("when how_often chair host hold summits summit meeting which how_many what list past")
    query.organisation()
    query.done()
    tell = names(counted=counted, extra="start") if command == "summits" else listed("number", "city", "start")
    limits = (*where, *options(chair=key, as_of=query.today))
    return Asked(command, tell, options=limits, fields=("number", "start", "chair"))


def had_the_chair(query: Query) -> Asked:
    """At which summits a state had the chair, or when it last or first had it: *when did Uzbekistan chair it*."""
    code = query.key("state")
    query.need("chair")
    query.need("when", "how_often")
    if query.has("who", "where", "whether", "hand_over", "found", "ended", "government", "next_chair", "from"):
        raise Miss
    if query.is_future() or not (query.is_past() or query.has("how_often")):
        raise Miss  # when its term began, or will
    word = query.one_of("first", "last") if query.has("first", "last") else None
    query.allow("when how_often chair past hold office current country")
    query.organisation()
    query.done()
    order = options(sort="start" if word == "first" else "-start", limit="1") if word else ()
    limits = (*options(chair=code, as_of=query.today), *order)
    tell = someone(names(counted=word is None, extra="start"))
    return Asked("summits", tell, options=limits, fields=("number", "start", "chair_country"))


def ranked(query: Query) -> Asked:
    """The first, or the last, summit that a person chaired: *when did Xi Jinping last chair a summit*."""
    key, word = query.key("person"), query.one_of("first", "last")
    query.need("chair")
    query.need("summit", "summits")
    if query.has("government", "who", "how_many", "how_often", "list") or query.is_future():
        raise Miss
    if query.asserts:
        query.need("when", "where", "which", "what", "city", "country")
    begun = [number for number in held(query, "summit", ()) if query.knowledge.summit[number].start <= query.today]
    chairs = [query.knowledge.summit[number].chair for number in begun]
    there = [place for place, chair in enumerate(chairs) if chair == key]
    if not there or None in (chairs[: there[0]] if word == "first" else chairs[there[-1] :]):
        raise Miss  # one of which the chair is not known may be it
    query.allow("when where which what city country hold host past meeting event")
    query.organisation()
    query.done()
    fields = ("city", "country", "start", "end")
    number = begun[there[0 if word == "first" else -1]]
    return Asked("summit", named_first(values(*fields)), (number,), fields=fields)


def chairs(query: Query) -> Asked:
    """Who chaired the summits of a place or a time."""
    query.need("summits")
    query.need("chair")
    query.need("who")
    where = narrowed(query)
    query.allow("chair hold host past list full_name current")
    query.organisation()
    query.done()
    limits = (*where, *options(as_of=query.today))
    return Asked("summits", names(extra="chair"), options=limits, fields=("number", "start", "chair"))


RULES = (ranked, had_the_chair, chairs, ever_there, ever_chaired, as_many, chaired, several)
