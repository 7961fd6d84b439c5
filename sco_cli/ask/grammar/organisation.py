"""The organisation as it is: what it is called, where it sits, its languages."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked
from sco_cli.ask.portrait import card, listed_in
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import values

_ADDRESS = "headquarters"
"""The definition that has the address."""


def languages(query: Query) -> Asked:
    """Its languages."""
    query.need("language")
    number = query.number(counts=True)
    if number not in (None, len(query.knowledge.organisation.languages)):
        raise Miss
    query.allow("official what which list how_many current full_name meeting hold mean and")
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
    if query.has("where") and query.has("country") and not query.asks_which("country"):
        raise Miss  # where its countries are
    query.allow("where which what city current country")
    place = query.knowledge.organisation.seat
    if query.take("or") and place not in query.each("city"):
        raise Miss  # *in Beijing or Shanghai*
    if any(state.capital == place for state in query.knowledge.state.values()):
        query.allow("capital")
    query.only_organisation()
    query.done()
    return Asked("about", values("seat"), fields=("seat",))


def address(query: Query) -> Asked:
    """The street in which it has its seat: *on which road in Beijing does the Secretariat stand*."""
    query.need("street")
    seat = query.knowledge.organisation.seat
    body, city = query.maybe("body"), query.maybe("city")
    if body is not None and (query.knowledge.body[body].seat is None or query.knowledge.body[body].seat != seat):
        raise Miss
    if city not in (None, seat) or _ADDRESS not in query.knowledge.definition:
        raise Miss
    query.allow("street what which where seat current full_name official office")
    if query.count("definition") and query.key("definition") != _ADDRESS:
        raise Miss
    query.organisation()
    query.done()
    return Asked("get", values("text"), (f"definition.{_ADDRESS}.text",))


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


RULES = (address, language_is, languages, seat_is, seat, name, website, about)
