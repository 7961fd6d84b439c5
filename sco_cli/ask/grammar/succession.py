"""Who followed whom in an office, when a term began or ended, how long it lasted, who held an office at an event."""

from itertools import pairwise

from sco_cli.ask.asked import Asked, options
from sco_cli.ask.choosing import someone
from sco_cli.ask.grammar.offices import ROLES, office_of, role_of
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import names, values
from sco_cli.ask.terms_in_office import in_order, is_whole, lasted
from sco_cli.ask.tokens import Token
from sco_cli.ask.which import named
from sco_cli.dates import first_day
from sco_cli.knowledge.model import Official

_LATER = ("successor", "succeeded", "after")
_EARLIER = ("predecessor", "previous", "one_ago", "before")
_NOUNS = ("successor", "predecessor", "previous", "one_ago", "before", "after")
_FREE = ("relieved", "hand_over")
"""Verbs of which the order of words does not tell who followed: another word has to."""
_IDLE = "who what which past head office term body hold become from to full_name whom list current"
_TAKING = ("next_chair", "chair", "term", "adopt", "found", "head", "become")
"""Words for beginning in an office: *took*, *took over*."""
_PAIR = 2
_OF_HIM = ("'s", "’s", "'", "’")


def neighbour(query: Query) -> Asked:
    """Who held an office before, or after, a person: *who came after Alimov*, *Norov replaced whom*."""
    later = _is_later(query)
    key = query.key("person")
    terms = sorted(query.knowledge.official.values(), key=lambda one: (one.role, one.start))
    place = _place(query, terms, key)
    query.allow(_IDLE)
    query.organisation()
    query.done()
    place += 1 if later else -1
    if not 0 <= place < len(terms) or terms[place].role != terms[place + (-1 if later else 1)].role:
        raise Miss
    return Asked("get", values("name"), (f"{terms[place].id}.name,start,end",))


def _is_later(query: Query) -> bool:
    """Use the words that ask for the one after a person, or before; whether it is the one after.

    :raises Miss: when they do not tell, or ask for another: *whose predecessor was he*.
    """
    relations = [
        token for token in query.left if token.kind == "word" and token.keys[0] in (*_LATER, *_EARLIER, *_FREE)
    ]
    if not relations and _taken_from(query):
        return True
    if len(relations) != 1:
        raise Miss  # the predecessor of the predecessor
    relation, verb, person = relations[0].keys[0], query.tokens.index(relations[0]), query.place("person")
    asked = query.has("who", "which", "full_name", "what", "whom")
    if not asked and not (relation in _NOUNS and not query.has("whether", "when", "become")):
        raise Miss
    if query.has("from") and relation in ("previous", "one_ago"):
        raise Miss  # *the former one: from where*
    if not asked and (query.asserts or (relation in ("before", "after") and not query.has(*ROLES))):
        raise Miss  # *was he the previous one*
    if _asks_for_the_other(query, relations[0]):
        raise Miss  # *what was he before that*, *after whom did he take office*
    query.take(relation)
    if relation == "relieved":
        if query.has("whom") is query.has("who") or query.has("which", "what"):
            raise Miss
        return not query.has("whom")
    if relation == "hand_over":
        if person > verb or query.has("from") or not query.has("who", "whom", "which"):
            raise Miss
        query.allow("compare")  # *over*
        return True
    if relation == "succeeded" and person < verb:
        between = any(token.kind == "word" and token.keys[0] in ("who", "which") for token in query.tokens[person:verb])
        if between or query.is_past():
            raise Miss  # *by whom was he replaced*
        return False  # whom he succeeded
    return relation in _LATER


def _places(query: Query, word: int, person: int) -> bool:
    """Whether *before* or *after* places a person: it stands beside the name, perhaps with his office between."""
    first, last = sorted((word, person))
    between = query.tokens[first + 1 : last]
    beside = all(token.kind == "body" or token.keys[0] in (*ROLES, "title", "head", "office") for token in between)
    return beside and (person < word if query.postposed else word < person)


def _taken_from(query: Query) -> bool:
    """Whether an office was taken from a person: *who took the Secretariat over from Zhang Deguang*."""
    place = query.place("person")
    before = query.tokens[place - 1] if 0 < place < len(query.tokens) else None
    marked = before.keys[0] if before is not None and before.kind == "word" else None
    taking = _TAKING if marked == "from" else _TAKING[:-2]  # *who has headed it since Norov* is another question
    if marked not in ("from", "since") or not query.has("who", "which") or not query.take(*taking):
        return False
    query.allow("from since compare body")
    return True


def _place(query: Query, terms: list[Official], key: str) -> int:
    """Where among all terms the one of a person is, in the office that is named where he held several."""
    own = [place for place, one in enumerate(terms) if one.person == key]
    if query.has(*ROLES):
        role = role_of(query)
        own = [place for place in own if terms[place].role == role]
    elif body := query.maybe("body"):
        own = [place for place in own if terms[place].body == body]
    if len(own) != 1:
        raise Miss
    return own[0]


def _asks_for_the_other(query: Query, relation: Token) -> bool:
    """Whether somebody else is asked for than the one who stands to the person as the word says.

    *张明在谁之后*, *تشانغ مينغ جاء بعد من*, *من خلفه نوروف* ask for the one to whom that person stands so.
    """
    verb, person, who = query.tokens.index(relation), query.place("person"), query.place("word", "who", "whom")
    if relation.text.endswith(" of") and person < verb:
        return True  # whose predecessor was he
    if relation.keys[0] in ("successor", "succeeded") and verb < who < person < len(query.tokens):
        return True  # as the successor of whom he came
    if relation.text.casefold().endswith(" by") and verb < person:
        return True  # who was preceded by him
    if relation.keys[0] in ("before", "after"):
        if person < verb and query.has("become") and (not query.postposed or query.place("word", "become") < verb):
            return True  # *who was Norov before becoming Secretary-General*
        return person < who < verb or not _places(query, verb, person)
    if relation.keys[0] != "successor" or person == len(query.tokens):
        return False
    if relation.text >= _IDEOGRAPHS:
        return person < who < verb
    if relation.role == "turned":
        return verb < person
    return person < verb < who < len(query.tokens) and not query.tokens[person].text.endswith(_OF_HIM)


_IDEOGRAPHS = "\u2e80"


def _ordered(query: Query) -> tuple[str, str, str]:
    """Use two people with a word between them that puts them in order: the first, the word, the second."""
    people = [token for token in query.left if token.kind == "person"]
    if len(people) != _PAIR or any(len(token.keys) > 1 for token in people):
        raise Miss
    first, second = (query.tokens.index(token) for token in people)
    relation = query.one_of(*_LATER, "predecessor", "before")
    place = query.place("word", relation)
    if not first < place < second:
        raise Miss
    query.left = [token for token in query.left if token.kind != "person"]
    if query.tokens[place].role == "turned" or people[0].text.endswith(_OF_HIM):
        people.reverse()  # *Norov's successor was Zhang Ming*
    return people[0].keys[0], relation, people[1].keys[0]


def in_the_order(query: Query) -> Asked:
    """Whether one person held an office before another: *did Mezentsev come before Imanaliyev*."""
    first, relation, second = _ordered(query)
    roles = _common(query, first, second)
    if query.has("who", "which", "what", "when", "where", "how_long", "list", "whom"):
        raise Miss
    role = role_of(query) if query.has(*ROLES) or query.count("body") else None
    query.allow("past whether head office term hold become")
    query.organisation()
    query.done()
    if role not in (None, roles):
        raise Miss
    pair = (first, second) if relation in ("before", "predecessor") else (second, first)
    tell = in_order(*pair, next_to=relation not in ("before", "after"))
    return Asked("officials", tell, options=options(role=roles), fields=("name", "start", "end"), checks=True)


def _common(query: Query, *people: str) -> str:
    """The one office that all of the people held."""
    held = [{one.role for one in query.knowledge.official.values() if one.person == key} for key in people]
    common = set.intersection(*held)
    if len(common) != 1:
        raise Miss
    return common.pop()


def succeeded_on(query: Query) -> Asked:
    """When one person followed another in an office: *on which day did Zhang Ming succeed Norov*."""
    query.need("when")
    first, relation, second = _ordered(query)
    role = _common(query, first, second)
    if relation not in ("succeeded", "predecessor"):
        raise Miss
    later, earlier = (first, second) if relation == "succeeded" else (second, first)
    terms = sorted((one for one in query.knowledge.official.values() if one.role == role), key=lambda one: one.start)
    order = [one.person for one in terms]
    if (earlier, later) not in pairwise(order):
        raise Miss
    if query.has(*ROLES) or query.count("body"):
        role_of(query)
    query.allow("past head office term hold become which what")
    query.organisation()
    query.done()
    return Asked("get", values("start"), (f"{terms[order.index(later)].id}.start",))


def edge(query: Query) -> Asked:
    """When a term began, or ended: *from which day was Zhang Ming the Secretary-General*."""
    key = query.key("person")
    ends = bool(query.take("until_when", "ended"))
    begins = query.has("term", "office", "how_long") and bool(query.take("since", "found"))
    if not ends or query.has("when"):
        query.need("when")
    if ends is begins or sum(token.keys[0] == "when" for token in query.tokens if token.kind == "word") > 1:
        raise Miss  # *when did the term begin, and when did it end* asks for both
    role = office_of(query, key)
    query.allow("past head office term hold how_long when to which what from")
    query.organisation()
    query.done()
    fields = ("end",) if ends else ("start",)
    chosen = options(role=role, person=key)
    return Asked("officials", values(*fields), options=chosen, fields=("name", "title", *fields))


def length(query: Query) -> Asked:
    """How many years a person held an office, from the days on which the term began and ended."""
    key = query.key("person")
    if not query.take("how_long"):
        _of_a_term(query)
    role = office_of(query, key)
    terms = [one for one in query.knowledge.official.values() if one.person == key and one.role == role]
    if len(terms) != 1 or query.has("when", "since") or not is_whole(terms[0].start, terms[0].end):
        raise Miss  # which years it was is told of any term
    query.allow("past head office term hold which what")
    query.organisation()
    query.done()
    return Asked("officials", lasted, options=options(role=role, person=key), fields=("name", "title", "start", "end"))


def _of_a_term(query: Query) -> None:
    """Use the words for a number of years, which is that of a term where the verb of an office stands beside it.

    :raises Miss: when it is somebody's age.
    """
    query.need("years")
    last = query.tokens[-1]
    if not (query.is_past() or query.has("term", "head", "hold")) or (last.kind == "word" and last.keys[0] == "past"):
        raise Miss


def at_event(query: Query) -> Asked:
    """Who held an office when a state joined, or when a summit took place."""
    if not query.has(*ROLES, "head") or query.has("person"):
        raise Miss
    query.need("who", "which", "what")
    day = _joining(query) if query.count("state") else _opening(query)
    role = role_of(query)
    query.allow(f"{_IDLE} meeting when event current leaders head office")
    query.organisation()
    query.done()
    chosen = options(role=role, as_of=day)
    return Asked("officials", someone(names()), options=chosen, fields=("name", "start", "end"))


def _joining(query: Query) -> str:
    """Use the states that joined, all on one day, and the words for it."""
    codes = query.group("state")
    query.need("join", "become")
    if not query.only_members() and not query.has("join"):
        raise Miss
    since = {one.since for code in codes for one in query.knowledge.state[code].history if one.status == "member"}
    if len(since) != 1:
        raise Miss
    day = since.pop()
    date = query.date("at")
    if date is not None and not day.startswith(date):
        raise Miss
    query.need("when")
    return day


def _opening(query: Query) -> str:
    """Use the summit that is named; a day beside it must be one of its days."""
    if query.has("government", "first", "last", "next", "previous", "chair"):
        raise Miss
    one = query.knowledge.summit[named(query).number(query)]
    if one.format == "planned":
        raise Miss
    return first_day(one.start)


RULES = (neighbour, in_the_order, succeeded_on, length, edge, at_event)
