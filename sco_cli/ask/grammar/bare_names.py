"""A name and nothing else, as people type into a search box: what the knowledge file has of it in short."""

from sco_cli.ask.asked import Asked
from sco_cli.ask.choosing import unsure
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import values

_STATUS = ("status", "since")
_BODY = ("name", "role")
_AGREEMENT = ("title", "signed", "subject")
_EXERCISE = ("name", "start", "end", "place", "detail")


def bare_name(query: Query) -> Asked:
    """The status of a state beside the name of the organisation (*Iran SCO*), or a body, an agreement, an exercise."""
    with_organisation = query.named("organisation")
    query.organisation()
    if query.asserts or len(query.left) != 1:
        raise Miss
    kind = query.left[0].kind
    key = query.key(kind)
    if kind == "state" and with_organisation:
        return Asked("member", values(*_STATUS), (key,), fields=_STATUS)
    if kind == "body":
        return Asked("body", values(*_BODY), (key,), fields=_BODY)
    if kind == "agreement":
        return Asked("agreement", values(*_AGREEMENT), (key,), fields=_AGREEMENT)
    if kind == "exercise":
        return Asked("get", unsure(values(*_EXERCISE)), (f"exercise.{key}.{','.join(_EXERCISE)}",))
    raise Miss


RULES = (bare_name,)
