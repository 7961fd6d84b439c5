"""What a term means, and whether the organisation is what a term says it is not."""

from sco_cli.answer import Row
from sco_cli.ask.asked import Asked, Told, Where
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import one, values
from sco_cli.errors import NotRecorded


def denied(query: Query) -> Asked:
    """Whether the organisation is something, where the definition of the word begins with *not*."""
    key = query.key("definition")
    if not query.count("organisation") or query.has("what", "who", "when", "where", "which", "mean"):
        raise Miss
    query.take("whether", "past", "current")
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


def meaning(query: Query) -> Asked:
    """What a term of the organisation means."""
    key = query.key("definition")
    if query.has("past") and query.has("which", "list", "who"):
        raise Miss  # which there were is a list, of which the file knows no day
    if query.take("when"):
        text = query.knowledge.definition[key].text.en
        if not query.take("celebrate", "hold") and not text[:1].isdecimal():
            raise Miss  # of a day the text begins with the date; what is kept is told with its day
    else:
        query.need("what", "mean", "which", "list", "cities")
    query.allow("basis what mean which past current country countries list city cities")
    query.organisation()
    query.done()
    return Asked("get", values("text"), (f"definition.{key}.text",))


RULES = (denied, meaning)
