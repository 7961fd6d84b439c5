"""Near questions that would work, for a person whose question was not understood.

The lexicon has patterns for each kind of name; those about names that were read come first. Only what is really
answered is suggested.
"""

from collections.abc import Iterator

from sco_cli.ask.links import Sense
from sco_cli.ask.understanding import Understood, answered, understand
from sco_cli.errors import Failure
from sco_cli.knowledge.choosing import shipped
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import text_in

MOST = 3


def suggestions(knowledge: Knowledge, found: Understood, as_of: str | None) -> list[str]:
    """Up to three questions in the language of the one that was not understood."""
    known = found.lexicon.suggestions.get("any", ()) if as_of is None and knowledge.path == shipped() else ()
    works: list[str] = []
    for question in dict.fromkeys(_candidates(knowledge, found)):
        # those about no name are known to work with the file that comes along: a test asks them
        if question in known or _works(knowledge, question, as_of):
            works.append(question)
        if len(works) == MOST:
            break
    return works


def _works(knowledge: Knowledge, question: str, as_of: str | None) -> bool:
    """Whether a question is answered."""
    near = understand(knowledge, question, as_of=as_of)
    if near.asked is None:
        return False
    try:
        answered(knowledge, near.asked, near.lexicon, as_of)
    except Failure:
        return False
    return True


def _candidates(knowledge: Knowledge, found: Understood) -> Iterator[str]:
    """The questions of the patterns, whether they are answered or not."""
    patterns, lang = found.lexicon.suggestions, found.lexicon.names
    for item in found.reading.items:
        for sense in item.senses:
            if sense.kind in patterns and sense.kind in ("number", "date"):
                yield from (pattern.format(name=sense.keys[0]) for pattern in patterns[sense.kind])
            elif sense.kind in patterns and sense.kind != "any":
                record = getattr(knowledge, sense.kind)[sense.keys[0]]
                name = text_in(getattr(record, "names", None) or record.title, lang)
                kind = "official" if _has_office(knowledge, sense) else sense.kind
                yield from (pattern.format(name=name) for pattern in patterns.get(kind, ()))
    yield from patterns.get("any", ())


def _has_office(knowledge: Knowledge, sense: Sense) -> bool:
    """Whether a name is that of a person who holds or held an office; only of these it can be asked who they are."""
    return sense.kind == "person" and any(one.person == sense.keys[0] for one in knowledge.official.values())
