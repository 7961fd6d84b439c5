"""How much: people, land and output of all members together or of one state, of a year or the latest."""

from sco_cli.answer import Row
from sco_cli.ask.asked import Asked, Tell, Told, Where
from sco_cli.ask.portrait import figure, near, no_figure
from sco_cli.ask.portrait import size as sized
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import name_of, one, text
from sco_cli.dates import last_day
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.standing import states_with_status

_FIELDS = {"population": "population", "territory": "area_km2"}
_CLOSE = 0.05
"""A number so near to the one recorded, in parts of it, may be another year's or a rounded one."""


def size(query: Query) -> Asked:
    """How many people, how much land or output the members have, or which share of the world's."""
    measure = query.one_of("population", "territory", "gdp")
    if query.has("most", "least"):
        raise Miss  # which of them has the most, or what that one has, is another question
    query.allow("how_many what which full_name current last")
    share = bool(query.take("share"))
    world = bool(query.take("world"))
    if share != world and not world:
        raise Miss
    claimed = "50" if query.take("half") else None
    if (query.has("half") or query.named("percent")) and query.has("what"):
        raise Miss  # *about 40 %*
    if percent := query.token("percent"):
        claimed = percent.keys[0]
    if not query.count("status") and not query.count("organisation") and not (world and query.has("countries")):
        raise Miss
    query.only_members()
    year = _year(query)
    day = last_day(year) if year else query.today
    standing = states_with_status(query.knowledge, day)
    if query.number(counts=True) not in (None, sum(status.status == "member" for _, status in standing)):
        raise Miss
    if share:
        query.allow("office")  # *which part of the land they occupy*: the word is that for holding an office
    query.allow("country countries belong whether cover mean hold and together" + (" past" if year else ""))
    query.organisation()
    query.done()
    return _sized(query, {"territory": "area"}.get(measure, measure), year, share=share, claimed=claimed)


def _year(query: Query) -> str | None:
    """Use the year of which a figure is asked.

    :raises Miss: for another date, and for a year to come.
    """
    token = query.token("date")
    if token is None:
        return None
    if token.role != "at" or len(token.keys[0]) != len("2024") or token.keys[0] > query.today[:4]:
        raise Miss
    return token.keys[0]


def _sized(query: Query, measure: str, year: str | None, *, share: bool, claimed: str | None) -> Asked:
    """The figure of all members: how much, which share of the world's, or whether that share is the one claimed."""
    field = "share_percent" if share or claimed is not None else "value"
    found = figure(query.knowledge, measure, field, query.today, year)
    if found is None:
        return Asked("about", no_figure(measure), fields=("figures",), checks=claimed is not None)
    tell = sized(field) if claimed is None else near(claimed)
    return Asked("get", tell, (f"{found.id}.{field}",), checks=claimed is not None)


def amount_is(query: Query) -> Asked:
    """Whether a state has as many people, or as much land, as claimed: *the area of Russia is 17,098,242 km2*."""
    code, concept = query.key("state"), query.one_of(*_FIELDS)
    wanted = query.number(counts=True)
    if wanted is None or query.has("how_many", "what", "which", "who", "where", "most", "least"):
        raise Miss
    field, year = _FIELDS[concept], _year(query)
    recorded = query.knowledge.state[code].population
    if year and (concept != "population" or recorded is None or str(recorded.year) != year):
        raise Miss
    query.allow(f"whether {concept} country current belong hold cover mean and" + (" past" if year else ""))
    query.done()
    return Asked("member", _amounts_to(field, wanted), (code,), fields=(field,), checks=True)


def _amounts_to(field: str, wanted: int) -> Tell:
    """Whether an amount is the one claimed, which may be rounded as its zeros show.

    :raises NotRecorded: when it is another, but close: of people there are other counts.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        row = one(rows)
        found = row.get(field)
        value = found.get("value") if isinstance(found, dict) else found
        if not isinstance(value, int | float):
            raise NotRecorded(f"{field} of {name_of(row)} is not recorded")
        rounded = 10 ** (len(str(wanted)) - len(str(wanted).rstrip("0")))
        truth = round(value / rounded) * rounded == wanted
        if not truth and abs(value - wanted) <= _CLOSE * value:
            raise NotRecorded(f"the knowledge file has {text(found, where, field)}")
        return Told(text(found, where, field), rows, truth)

    return tell


RULES = (size, amount_is)
