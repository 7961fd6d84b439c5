"""The organisation as it is: what it is called, where it sits, its languages, its people and size."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked
from sco_cli.ask.portrait import card, figure, listed_in, near
from sco_cli.ask.portrait import size as sized
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import values
from sco_cli.knowledge.model import Figure
from sco_cli.knowledge.standing import states_with_status


def languages(query: Query) -> Asked:
    """Its languages."""
    query.need("language")
    number = query.number(counts=True)
    if number not in (None, len(query.knowledge.organisation.languages)):
        raise Miss
    query.allow("official what which list how_many current full_name meeting hold mean")
    counted = query.has("how_many")
    query.only_organisation()
    query.done()
    return Asked("about", listed_in("languages", counted=counted), fields=("languages",))


def language_is(query: Query) -> Asked:
    """Whether languages that the file names are among its languages."""
    tongues = query.group("tongue")
    query.need("language", "official")
    if query.has("which", "what", "who", "how_many"):
        raise Miss
    query.allow("language official whether current past")
    query.organisation()
    query.done()
    wanted = [query.knowledge.organisation.languages[int(number)] for number in tongues]
    return Asked("about", checking.holds_texts("languages", wanted), fields=("languages",), checks=True)


def seat(query: Query) -> Asked:
    """Where it has its seat."""
    if not query.take("seat"):
        query.need("where")
        if not query.count("organisation"):
            raise Miss
    query.allow("where which what city current country")
    query.only_organisation()
    query.done()
    return Asked("about", values("seat"), fields=("seat",))


def seat_is(query: Query) -> Asked:
    """Whether a city is its seat."""
    city = query.key("city")
    query.need("seat")
    if query.has("where", "which", "what", "when") or query.is_past():
        raise Miss
    query.allow("seat whether city current")
    query.organisation()
    query.done()
    return Asked("about", checking.equals_city("seat", city), fields=("seat",), checks=True)


def name(query: Query) -> Asked:
    """What it is called, in full and in short."""
    if not query.count("organisation"):
        raise Miss
    query.need("stand_for", "full_name")
    query.allow("what how which mean official full_name stand_for")
    query.only_organisation()
    query.done()
    return Asked("about", values("name", "abbreviation"), fields=("name", "abbreviation"))


def website(query: Query) -> Asked:
    """Its address on the web."""
    query.need("website")
    query.allow("what which where official")
    query.only_organisation()
    query.done()
    return Asked("about", values("website"), fields=("website",))


def about(query: Query) -> Asked:
    """What it is."""
    if not any(token.kind == "organisation" and token.role != "word" for token in query.tokens):
        raise Miss
    query.need("what")
    query.take("mean", "organisation", "what")
    query.only_organisation()
    query.done()
    return Asked("about", card(), fields=("name", "abbreviation", "founded", "seat", "members"))


def size(query: Query) -> Asked:
    """How many people, how much land or output the members have, or which share of the world's."""
    measure = query.one_of("population", "territory", "gdp")
    if query.has("most", "least"):
        raise Miss  # which of them has the most, or what that one has, is another question
    query.allow("how_many what which full_name current")
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
    if query.count("status") and query.key("status") != "member":
        raise Miss
    number = query.number(counts=True)
    standing = states_with_status(query.knowledge, query.today)
    if number not in (None, sum(status.status == "member" for _, status in standing)):
        raise Miss
    query.allow("country countries belong whether cover mean hold and together")
    query.organisation()
    query.done()
    found = figure(query.knowledge, {"territory": "area"}.get(measure, measure), query.today)
    return _sized(found, share=share or claimed is not None, claimed=claimed)


def _sized(found: Figure, *, share: bool, claimed: str | None) -> Asked:
    field = "share_percent" if share else "value"
    tell = sized(field) if claimed is None else near(claimed)
    return Asked("get", tell, (found.id + "." + field,), checks=claimed is not None)


RULES = (language_is, languages, seat_is, seat, name, website, about, size)
