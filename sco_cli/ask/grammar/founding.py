"""The organisation itself: how it was founded, what it is called, where it sits, its languages, its people and size."""

from sco_cli.ask import checking
from sco_cli.ask.asked import Asked
from sco_cli.ask.portrait import founders, in_predecessor, of_predecessor
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import values

_FOUNDED = {
    "when": ("date",),
    "where": ("city", "country"),
    "city": ("city",),
    "initiative": ("initiative_of",),
    "document": ("document",),
}


def founded(query: Query) -> Asked:
    """When, where, by which document, on whose initiative."""
    if not query.take("found") and not (query.has("initiative") and query.has("who") and query.named("organisation")):
        raise Miss  # *whose idea was it*
    number = query.number_of("country", "countries") if query.has("when") else None
    begun = query.knowledge.organisation.founding
    if number is not None and (begun is None or number != len(begun.founders)):
        raise Miss
    query.allow("country countries founder" if number else "")
    query.only_organisation()
    fields = [name for concept, found in _FOUNDED.items() if query.take(concept) for name in found]
    if fields and "initiative_of" not in fields and query.take("who"):
        fields.append("founders")
    if not fields or ("initiative_of" in fields and len(fields) > 1):
        raise Miss
    query.allow("found what which past and adopt first" + (" event" if query.has("when", "where") else ""))
    if "initiative_of" in fields:
        query.take("who")
    query.done()
    chosen = tuple(dict.fromkeys(fields))
    return Asked("founded", values(*chosen), fields=chosen)


def _of_that_time(query: Query) -> None:
    """Use a date, which says nothing more where it is that of the founding.

    :raises Miss: when it is another.
    """
    date, begun = query.date(), query.knowledge.organisation.founding
    if date is not None and (begun is None or not begun.date.startswith(date)):
        raise Miss


def who_founded(query: Query) -> Asked:
    """The founders, or how many."""
    counted = bool(query.take("how_many"))
    first = query.has("first") and query.named("status")  # *the members at first*
    if first and query.has("how_many", "countries", "who", "which") and not query.has("summit", "event"):
        query.take("first")
    elif not query.take("founder"):
        query.need("found")
        began_with = query.named("status") and (query.is_past() or query.named("date"))  # *with how many members*
        if not query.has("who", "countries") and not (counted and (query.has("country") or began_with)):
            raise Miss
    number = query.number(counts=True) if query.count("number") else None
    asked = counted or query.has("which", "what", "list", "founder")
    if query.has("country", "countries") and not asked and not query.named("organisation"):
        raise Miss  # who founded the state
    if query.named("status") and not (counted or query.has("which", "what", "who", "list")):
        raise Miss
    query.allow("who which what countries list past found country full_name first participant")
    query.only_members()
    _of_that_time(query)
    query.only_organisation()
    query.done()
    return Asked("founded", founders(counted=counted, wanted=number), fields=("founders",))


def who_signed(query: Query) -> Asked:
    """Who signed the declaration by which it was founded, which are the founders: *which states signed it*."""
    founding = query.knowledge.organisation.founding
    if founding is None or founding.agreement is None or query.key("agreement") != founding.agreement:
        raise Miss
    query.need("sign")
    query.need("who", "which", "what", "list", "how_many")
    if not query.has("who") and not query.asks_which("countries", "country"):
        raise Miss  # which declaration it was
    counted = query.has("how_many")
    query.allow("how_many who which what list countries country past leaders")
    _of_that_time(query)
    query.only_organisation()
    query.done()
    return Asked("founded", founders(counted=counted, wanted=None), fields=("founders",))


def was_founder(query: Query) -> Asked:
    """Whether states are among the founders."""
    codes = query.group("state")
    named_first = query.place("word", "founder") < query.place("state") and not query.has("whether", "past")
    only_they = query.claims and not query.has("founder", "belong", "participant")
    founding = query.knowledge.organisation.founding
    if query.place("word", "founder") < query.place("state") and query.has("whether", "past"):
        some = founding is None or set(codes) < set(founding.founders)
        if some and (query.claims or len(codes) > 1):
            raise Miss  # *the founders were A and B* may mean all of them, or some
    query.need("founder", "found")
    if not query.has("founder") and not query.named("organisation") and not query.claims:
        raise Miss  # *was India founded*
    if query.has("when", "where", "which", "how_many", "who"):
        raise Miss
    _of_that_time(query)
    query.allow("founder found whether past country countries belong participant")
    query.organisation()
    query.done()
    tell = checking.holds("founder_codes", codes, "founders", all_of_it=named_first or only_they)
    return Asked("founded", tell, fields=("founders",), checks=True)


def initiators(query: Query) -> Asked:
    """Whether states took the initiative."""
    codes = query.group("state")
    query.need("initiative")
    if query.has("who", "which", "when"):
        raise Miss
    year = query.date()
    query.allow("initiative found whether past country countries field")
    query.organisation()
    query.done()
    parts = [checking.has_states("initiative_of", codes)]
    if year:
        parts.append(checking.when(year, start="date", end=None))
    return Asked("founded", checking.both(*parts), fields=("initiative_of", "date"), checks=True)


def founded_then(query: Query) -> Asked:
    """Whether it was founded when and where, and by how many and which states, it is claimed."""
    query.need("found")
    token, city, states = query.token("date"), query.maybe("city"), query.some("state")
    number = query.number(counts=True)
    if (token is None and city is None and number is None) or query.has("when", "where", "who", "which"):
        raise Miss
    if len(states) == 1 and number is None:
        raise Miss  # by one state, or in it
    query.allow("found whether past city and founder" + (" participant" if number is not None else ""))
    if number is not None:
        query.need("countries", "country")
    query.organisation()
    query.done()
    parts = [checking.began(token, "date")] if token else []
    if city:
        parts.append(checking.equals_city("city", city))
    founding = query.knowledge.organisation.founding
    some = founding is not None and number is None and set() < set(states) < set(founding.founders)
    if some and not query.has("founder"):
        raise Miss  # *by A and B* may mean these alone
    if states and founding is not None and number in (None, len(founding.founders)):
        parts.append(checking.holds("founder_codes", states, "founders"))
    elif number is not None:
        parts.append(checking.length_of("founders", number))
    return Asked("founded", checking.both(*parts), fields=("date", "city", "founders"), checks=True)


def predecessor(query: Query) -> Asked:
    """What there was before."""
    if sum(token.kind == "word" and token.keys[0] == "predecessor" for token in query.tokens) > 1:
        raise Miss  # the predecessor of the predecessor
    query.need("predecessor")
    date, begun = query.date("at", "before"), query.knowledge.organisation.founding
    if date is not None and (begun is None or not begun.date.startswith(date)):
        raise Miss
    query.allow("what which who past full_name")
    query.take("predecessor", "before", "found")
    query.only_organisation()
    query.done()
    return Asked("founded", values("predecessor"), fields=("predecessor",))


def followed_it(query: Query) -> Asked:
    """Whether it came from the predecessor that is named: *it emerged from the Shanghai Five*."""
    query.need("predecessor")
    if not query.claims or query.token("predecessor") is None or not query.count("organisation"):
        raise Miss
    if query.place("organisation") > query.place("predecessor"):
        raise Miss  # that came from it
    query.allow("predecessor past whether from found become")
    query.organisation()
    query.done()
    return Asked("founded", checking.some(values("predecessor")), fields=("predecessor",), checks=True)


def predecessor_states(query: Query) -> Asked:
    """The states of the predecessor, whether a state was one of them, and when it began."""
    if query.token("predecessor") is None:
        raise Miss
    if query.take("how_long"):
        query.need("found", "last", "belong")
        query.allow("past")
        query.done()
        return Asked("founded", of_predecessor("since", until=True), fields=("predecessor",))
    if query.take("when"):
        query.need("found", "first")
        query.allow("found first meeting summit bilateral hold past which what leaders country countries")
        query.done()
        return Asked("founded", of_predecessor("since"), fields=("predecessor",))
    codes = query.some("state")
    if not query.only_members():
        said = ("belong", "countries", "founder", "first", "country", "found", "who", "whether", "how_many")
        if not query.has(*said, *(("past",) if codes else ())):
            raise Miss
    number, date = query.number(counts=True), query.date()
    counted = bool(query.take("how_many"))
    query.allow("who which what list countries past belong country first founder found mean participant")
    asked = query.take("whether")
    query.done()
    begun = query.knowledge.organisation.predecessor
    if date is not None and (begun is None or not begun.since.startswith(date)):
        raise Miss
    if codes:
        tell = in_predecessor(codes, at_first=date is not None or query.has("first", "founder"))
        return Asked("founded", tell, fields=("predecessor",), checks=True)
    if asked or (query.asserts and not counted and not query.has("who", "which", "what", "list")):
        raise Miss
    return Asked("founded", of_predecessor("members", number, counted=counted), fields=("predecessor",))


RULES = (
    founded_then,
    was_founder,
    initiators,
    founded,
    who_founded,
    who_signed,
    followed_it,
    predecessor_states,
    predecessor,
)
