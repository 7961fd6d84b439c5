"""The claims: what an article asserts, each with a verdict and the evidence."""

from sco_cli.answer import LISTED, Answer, Field
from sco_cli.knowledge.model import Knowledge
from sco_cli.options import ArticleName, VerdictName
from sco_cli.rows import row
from sco_cli.topics.question import Kind, Question
from sco_cli.topics.sources import find_source

CLAIMS = (
    Field("id", "Id", shown=False),
    Field("number", "No."),
    Field("verdict", "Verdict"),
    Field("claim", "Claim"),
    Field("original", "In the article", shown=False),
    Field("detail", "What is right"),
    Field("evidence", "Evidence"),
    Field("source", "Article", shown=False),
    *LISTED,
)


def claims(
    knowledge: Knowledge, *, source: ArticleName = None, verdict: VerdictName = None, lang: str = "en"
) -> Answer:
    """What an article asserts, each with a verdict: confirmed, refined, contradicted, not checkable."""
    found = list(knowledge.claim.values())
    if source is not None:
        key = find_source(knowledge, source)
        found = [one for one in found if one.source == key]
    if verdict is not None:
        found = [one for one in found if one.verdict.replace(" ", "-") == verdict]
    rows = [row(knowledge, one, lang) for one in found]
    return Answer(CLAIMS, rows, title=f"Claims: {len(rows)}")


QUESTIONS = {"claims": Question(claims, CLAIMS, Kind("claim", "claims"), lists=True)}
