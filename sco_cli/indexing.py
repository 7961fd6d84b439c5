"""The indexes that go into the compiled knowledge, so that no run has to make them."""

from sco_cli.ask.links import spelt, spoken
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import index

NAMED = ("state", "summit", "city", "body", "agreement", "person")
"""The kinds that are looked up by name."""


def indexed(knowledge: Knowledge) -> Knowledge:
    """The same knowledge with its indexes made."""
    knowledge.folded.update({kind: index(getattr(knowledge, kind)) for kind in NAMED})
    knowledge.spoken.update(spoken(knowledge))
    knowledge.spelt.update(spelt(knowledge))
    return knowledge
