"""The office that a question about people names."""

from sco_cli.ask.query import Miss, Query
from sco_cli.dates import covers

ROLES = {"secretary": "secretary", "secretaries": "secretary", "director": "director", "directors": "director"}
"""Concept of an office -> the word that the key of its role has."""


def role_of(query: Query) -> str:
    """The office that a question names: by its word, or by the body that it heads."""
    known = {one.role: one.body for one in query.knowledge.official.values()}
    concept = query.take(*ROLES)
    if len({ROLES[token.keys[0]] for token in query.tokens if token.kind == "word" and token.keys[0] in ROLES}) > 1:
        raise Miss
    if concept is None:
        query.need("head", "chair")
    query.take("head")
    body = query.key("body") if concept is None or query.count("body") else None
    fitting = [
        role
        for role, its_body in known.items()
        if (concept is None or ROLES[concept] in role.split("-")) and (body is None or its_body == body)
    ]
    if len(fitting) != 1:
        raise Miss
    return fitting[0]


def term_of(query: Query, role: str, number: int | None) -> str:
    """The id of the term with a number, or of the one before that of today."""
    terms = sorted((one for one in query.knowledge.official.values() if one.role == role), key=lambda one: one.start)
    if number is None:
        now = [place for place, one in enumerate(terms) if covers(one.start, one.end, query.today)]
        number = now[0] if now else len(terms)
    if not 0 < number <= len(terms):
        raise Miss
    return terms[number - 1].id


def office_of(query: Query, key: str) -> str:
    """The office of a person: the one that is named, that of the body that is named, or the only one that was held."""
    if query.has(*ROLES):
        return role_of(query)
    body = query.maybe("body")
    held = {one.role for one in query.knowledge.official.values() if one.person == key and body in (None, one.body)}
    if len(held) != 1:
        raise Miss
    return held.pop()
