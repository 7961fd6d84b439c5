"""What the states do together: threats and areas of cooperation."""

from sco_cli.answer import Row
from sco_cli.ask.asked import Asked, Tell, Told, Where, options
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import names


def threats(query: Query) -> Asked:
    """The threats that are named."""
    query.need("threat")
    query.allow("threat what which list fight subject mention how_many full_name past current")
    query.organisation()
    query.done()
    return Asked("cooperation", names(counted=True), options=options(kind="threat"), fields=("name", "kind"))


def what_it_fights(query: Query) -> Asked:
    """What is fought, without the word for a threat."""
    query.need("fight")
    query.need("what", "which")
    if not query.count("organisation"):
        raise Miss
    query.allow("what which mention")
    query.organisation()
    query.done()
    return Asked("cooperation", names(counted=True), options=options(kind="threat"), fields=("name", "kind"))


def areas(query: Query) -> Asked:
    """The areas of cooperation."""
    if not query.take("field"):
        query.need("what")
        if not query.named("organisation") or query.has("country", "countries", "where", "which"):
            raise Miss
    if query.count("organisation") > 1:
        raise Miss  # with which organisation
    query.need("cooperate", *(("subject",) if query.has("field") else ()))
    query.only_members()
    query.allow("what which list how_many country countries where full_name mention current subject")
    query.take("field", "cooperate")
    query.organisation()
    query.done()
    return Asked("cooperation", names(counted=True), options=options(kind="area"), fields=("name", "kind"))


def does(query: Query) -> Asked:
    """Whether threats are fought, or fields are among those of cooperation."""
    keys = query.group("cooperation")
    if query.has("what", "which", "how_many", "when", "where", "who", "agreement", "agreements", "list"):
        raise Miss
    kinds = {query.knowledge.cooperation[key].kind for key in keys}
    if len(kinds) != 1:
        raise Miss
    _not_threatened(query)
    said = query.take("subject", *(("fight", "threat") if kinds == {"threat"} else ("cooperate", "field")))
    if not said and not (query.has("whether", "mention") and kinds == {"threat"} and not query.has("cooperate")):
        raise Miss
    if query.only_members() and not said:
        raise Miss
    query.allow("whether country countries mention current past belong")
    query.take(*(("threat", "fight") if kinds == {"threat"} else ("field", "cooperate", "mention")))
    query.organisation()
    query.done()
    if len(keys) == 1:
        return Asked("get", _recorded(keys), (f"cooperation.{keys[0]}.name,detail",), checks=True)
    return Asked(
        "cooperation", _recorded(keys), options=options(kind=kinds.pop()), fields=("name", "detail"), checks=True
    )


def _not_threatened(query: Query) -> None:
    """Make sure that the organisation is said to fight something, and not to be fought by it, or to be it.

    :raises Miss: when it is not.
    """
    threat, organisation = query.place("cooperation"), query.place("organisation")
    fight, word = query.place("word", "fight"), query.place("word", "threat")
    if threat < fight < organisation < len(query.tokens):
        raise Miss
    if organisation < word < threat and not query.has("fight", "mention"):
        raise Miss


def _recorded(keys: tuple[str, ...]) -> Tell:
    """That the records are there is the answer; their detail says more."""
    ids = {f"cooperation.{key}" for key in keys}

    def tell(_: Where, rows: list[Row]) -> Told:
        kept = [row for row in rows if row["id"] in ids]
        return Told("; ".join(f"{row['name']}: {row['detail'] or ''}".rstrip(": ") for row in kept), rows, True)

    return tell


RULES = (threats, what_it_fights, areas, does)
