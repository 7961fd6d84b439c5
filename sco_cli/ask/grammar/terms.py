"""What a term means, and whether the organisation is what a term says it is not."""

import re
from datetime import datetime

from sco_cli.answer import Row
from sco_cli.ask.asked import Asked, Tell, Told, Where, options
from sco_cli.ask.grammar.order import first_day_of
from sco_cli.ask.grammar.states import not_of_organisations
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import one, places, values
from sco_cli.errors import NotRecorded


def denied(query: Query) -> Asked:
    """Whether the organisation is something, where the definition of the word begins with *not*."""
    keys = set(query.each("definition"))
    if not query.count("organisation") or query.has("what", "who", "when", "where", "which", "mean") or len(keys) != 1:
        raise Miss
    key = keys.pop()
    meant = query.knowledge.definition[key]
    if meant.names.en.casefold() not in meant.text.en.casefold():
        raise Miss  # *not aligned* says nothing of whether it is a principle
    query.take("whether", "past", "current", "belong")
    query.organisation()
    query.done()
    return Asked("get", _denies, (f"definition.{key}.text",), checks=True)


def _denies(where: Where, rows: list[Row]) -> Told:
    """The text answers *no* when it begins with a word that denies; otherwise it decides nothing."""
    row = one(rows)
    text = str(row["text"])
    if not text.casefold().startswith(tuple(where.lexicon.answer["denying"].split())):
        raise NotRecorded(f"the knowledge file does not say yes or no of: {row['name']}")
    return Told(text, [row], False)


_TELLING = {
    "looks": ("emblem", "flag"),
    "compose": ("anthem",),
    "adopt": ("emblem", "flag"),
    "approve": ("emblem", "flag"),
    "found": ("partner", "observer", "dialogue-partner"),
}
"""What else the texts of some definitions say: how a thing looks, who made it, since when it is there."""
_SEVERAL = 3
_STATUSES = frozenset({"observer", "dialogue-partner", "partner"})
_MERGED_INTO = "partner"
_EVILS = "three-evils"
_FAMILY = "sco-family"
_CONSENSUS = "consensus"


def told_of(query: Query) -> Asked:
    """What a definition says besides what its term means: how the emblem looks, who composed the anthem."""
    concept, key = query.one_of(*_TELLING), query.key("definition")
    if key not in _TELLING[concept] or query.has("when") is not (concept in ("adopt", "approve", "found")):
        raise Miss
    query.allow("who when what which where how current past full_name official status mean become")
    query.organisation()
    query.done()
    return Asked("get", values("text"), (f"definition.{key}.text",))


def merged(query: Query) -> Asked:
    """When statuses were merged: when the first state had the one that is left; or into what: its definition."""
    statuses = {key for token in query.left if token.kind == "status" for key in token.keys}
    query.left = [token for token in query.left if token.kind != "status"]
    query.need("merge")
    if not statuses <= _STATUSES or not {"observer", "dialogue-partner"} & statuses or query.named("state"):
        raise Miss
    asked_when = query.need("when", "what", "which") == "when"
    query.number(counts=True)  # *into one status*
    query.allow("when what which status past and become country countries")
    if query.count("definition") and query.key("definition") != _MERGED_INTO:
        raise Miss
    query.organisation()
    query.done()
    if asked_when:
        chosen = options(status=_MERGED_INTO, as_of=first_day_of(query, _MERGED_INTO))
        return Asked("partners", places("since"), options=chosen, fields=("name", "since"))
    return Asked("get", values("text"), (f"definition.{_MERGED_INTO}.text",))


def dated(query: Query) -> Asked:
    """When that came about of which the file has a definition and an event: *observer at the UN since when*."""
    key = query.key("definition")
    if key not in query.knowledge.event or query.has("compose", "celebrate"):
        raise Miss
    query.need("when")
    query.allow("when past become join status give adopt found first")
    query.organisation()
    query.done()
    return Asked("get", values("date", "what"), (f"event.{key}.date,what",))


def joined_it(query: Query) -> Asked:
    """When a state joined what there was before, where the definition says so: *when did it join the Shanghai Five*."""
    key, code = query.key("definition"), query.key("state")
    query.need("when")
    query.need("join", "become")
    name, text = query.knowledge.state[code].names.en, query.knowledge.definition[key].text.en
    said = re.search(rf"{re.escape(name)} joined on (\d+ \w+ \d{{4}})", text)
    if said is None:
        raise Miss
    query.only_members()
    query.allow("when join become past which admitted")
    query.done()
    day = datetime.strptime(said[1], "%d %B %Y").date().isoformat()
    return Asked("get", _dated_text(day), (f"definition.{key}.text",))


def _dated_text(day: str) -> Tell:
    """The text of a definition after the day that it has in words."""
    return lambda _, rows: Told(f"{day}: {one(rows)['text']}", rows)


def decides(query: Query) -> Asked:
    """How decisions are taken, or, of a claim, that they are by consensus: the definition says so."""
    claimed = query.claims and query.count("definition") > 0
    if query.count("definition") and query.key("definition") != _CONSENSUS:
        raise Miss
    query.need("decision", "resolution")
    if not claimed:
        query.need("how")
    if not query.named("organisation") and not claimed:
        raise Miss
    query.allow("decision resolution adopt hold current" + ("" if claimed else " what which official"))
    query.organisation()
    query.done()
    return Asked("get", _says_so if claimed else values("text"), (f"definition.{_CONSENSUS}.text",), checks=claimed)


def _says_so(_: Where, rows: list[Row]) -> Told:
    """The text of a definition, which is what is claimed."""
    return Told(str(one(rows)["text"]), rows, True)


def aims(query: Query) -> Asked:
    """What the organisation is there for."""
    if not query.count("organisation") or "purposes" not in query.knowledge.definition or query.is_past():
        raise Miss
    query.need("aim")
    query.allow("what which found current")
    query.only_organisation()
    query.done()
    return Asked("get", values("text"), ("definition.purposes.text",))


def in_turn(query: Query) -> Asked:
    """Which city had a title when, of a definition that names the cities with their years.

    A year, a city or a state must be one that the text has: *tourism and cultural capital of 2024*.
    """
    key = query.key("definition")
    text = query.knowledge.definition[key].text
    years = set(re.findall(r"\d{4}", text.en))
    cities = {name for name, city in query.knowledge.city.items() if city.names.en in text.en}
    if len(years) < _SEVERAL or not cities:
        raise Miss
    token, span = query.token("date"), query.token("span")
    wanted = {date[:4] for one in (token, span) if one is not None for date in one.keys}
    named = query.each("city")
    states = {query.knowledge.city[name].country for name in cities}
    if not wanted <= years or not cities.issuperset(named) or not states.issuperset(query.each("state")):
        raise Miss
    if token is not None and token.role != "at":
        raise Miss
    if query.named("summit") or query.has("summit"):
        raise Miss
    if query.has("who", "when", "where", "which", "what", "list", "city") or not (named or query.is_past()):
        query.allow("who when where which what list city cities current hold become past next after first last")
        query.allow("future full_name belong succeeded successor next_chair found head term succeeded")
    query.organisation()
    query.done()
    return Asked("get", values("text"), (f"definition.{key}.text",))


def _term(query: Query) -> str:
    """The term that is asked for, by one name or two: *which ground rules, or principles*; or a status by its word."""
    if query.count("definition") > 1 and query.take("or"):
        keys = set(query.each("definition"))
        if len(keys) != 1:
            raise Miss
        return keys.pop()
    if query.count("definition") or not query.has("mean") or query.has("when", "who", "which"):
        return query.key("definition")
    key = query.key("status")
    query.take("status")
    if key not in query.knowledge.definition:
        raise Miss
    return key


def meaning(query: Query) -> Asked:
    """What a term of the organisation means: *what is the Shanghai Spirit*, *the flag of the organisation*."""
    key = _term(query)
    not_of_organisations(query)
    if query.has("past") and query.has("which", "list", "who"):
        raise Miss  # which there were is a list, of which the file knows no day
    if query.take("when"):
        text = query.knowledge.definition[key].text.en
        if not query.take("celebrate", "hold") and not text[:1].isdecimal():
            raise Miss  # of a day the text begins with the date; what is kept is told with its day
        query.allow("and")  # *what is it, and when is it*
    elif query.asserts:
        query.need("what", "mean", "which", "list", "cities", *(("how_many",) if key == _FAMILY else ()))
    query.allow("basis subject what mean which past current country countries list city cities")
    if key == "purposes":
        query.allow("found role_of")
    if key == _EVILS:
        query.allow("threat fight belong")
        if query.number(counts=True) not in (None, _SEVERAL):
            raise Miss
    if key == _FAMILY:
        query.allow("how_many belong")
    query.organisation()
    query.done()
    return Asked("get", values("text"), (f"definition.{key}.text",))


RULES = (told_of, merged, dated, joined_it, in_turn, aims, decides, denied, meaning)
