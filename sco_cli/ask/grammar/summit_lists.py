"""Several meetings: those in a place or a time, how many, who chaired which, and whether there ever was one."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, options
from sco_cli.ask.choosing import only
from sco_cli.ask.grammar.summits import was_held
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import listed, names, places
from sco_cli.ask.which import narrowed


def several(query: Query) -> Asked:
    """The summits in a city, a state or a time, or how many."""
    counted = bool(query.take("how_many"))
    plural = bool(query.take("summits"))
    if not plural and not query.has("summit", "government"):
        raise Miss
    if not (counted or plural or query.has("list") or (query.has("host") and query.has("countries"))):
        raise Miss
    command = "meetings" if query.take("government") else "summits"
    query.take("meeting", "summit")
    where = narrowed(query)
    if (where_asked := query.take("city", "country", "countries")) and not query.has(
        "which", "what", "how_many", "list"
    ):
        raise Miss
    query.allow("what which list hold host past current when ever event belong full_name")
    query.organisation()
    query.done()
    until = query.today if not any(name in ("until", "year") for name, _ in where) and not query.has("future") else None
    if where_asked:
        field = "city" if where_asked == "city" else "country"
        return Asked(command, places(field, counted=counted), options=(*where, *options(as_of=until)), fields=(field,))
    tell = names(counted=True, extra="start") if command == "summits" else listed("number", "city", "start")
    if not query.has("future"):
        tell = only(was_held, tell)
    return Asked(command, tell, options=(*where, *options(as_of=until)), fields=("number", "start", "city"))


def as_many(query: Query) -> Asked:
    """Whether there were as many summits as claimed."""
    wanted = query.number()
    if wanted is None or query.has("how_many", "which", "when", "where", "what", "who"):
        raise Miss
    query.need("summits")
    where = narrowed(query)
    query.allow("hold host past whether ever")
    query.organisation()
    query.done()
    until = None if any(name in ("until", "year") for name, _ in where) else query.today
    tell = checking.number_of(wanted, names(counted=True, extra="start"))
    return Asked(
        "summits", tell, options=(*where, *options(as_of=until)), fields=("number", "start", "city"), checks=True
    )


def ever_there(query: Query) -> Asked:
    """Whether there ever was a summit in a city or a state."""
    query.need("ever")
    query.need("summit", "summits")
    if query.has("which", "when", "what", "who", "where", "how_many"):
        raise Miss
    place = narrowed(query)
    if len(place) != 1 or place[0][0] not in ("city", "country"):
        raise Miss
    query.allow("hold host past whether ever summit event")
    query.organisation()
    query.done()
    tell = checking.some(only(was_held, names(counted=True, extra="start")))
    return Asked(
        "summits", tell, options=(*place, *options(as_of=query.today)), fields=("number", "start", "city"), checks=True
    )


def chaired(query: Query) -> Asked:
    """Which summits a person chaired."""
    key = query.key("person")
    query.need("chair", "host")
    if not query.has("summits", "summit"):
        raise Miss
    if not query.has("which", "how_many", "what", "list", "summits"):
        raise Miss
    counted = query.has("how_many")
    query.allow("chair host summits summit which how_many what list past")
    query.organisation()
    query.done()
    tell = checking.of_person("chair", key, names(counted=counted, extra="start"))
    return Asked("summits", tell, fields=("number", "start", "chair"))


RULES = (ever_there, as_many, chaired, several)
