"""The claims of an article that the file judges: which of them hold, and how many."""

from sco_cli.ask.asked import Asked, options
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import listed

_VERDICTS = {"contradicted": "contradicted", "confirmed": "confirmed", "unsettled": "not-checkable"}


def judged(query: Query) -> Asked:
    """The claims with a verdict, or all of them: *which claims of the article are contradicted, and how many*."""
    named = query.has("claim")
    if not named:
        query.need("article")
    verdicts = [verdict for concept, verdict in _VERDICTS.items() if query.take(concept)]
    if len(verdicts) > 1 or query.has("not") or not (named or verdicts):
        raise Miss
    if not verdicts:
        query.need("which", "what", "list", "how_many")
    query.allow("claim article what which list how_many past mention fact found")
    query.done()
    chosen = options(verdict=verdicts[0] if verdicts else None)
    return Asked("claims", listed("claim"), options=chosen, fields=("number", "verdict", "claim"))


RULES = (judged,)
