"""The office that a question about people names."""

from sco_cli.ask.query import Miss, Query

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
