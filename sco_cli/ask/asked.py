"""What the grammar gives back: one of the existing questions with its arguments, and how its answer is told.

The command is a real one: what it prints is what the answer is told from, and a person can type it.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sco_cli.answer import Row
from sco_cli.ask.lexicon import Lexicon
from sco_cli.knowledge.model import Knowledge


class Where(NamedTuple):
    """What telling an answer needs to know besides the records: ``day`` is the one that the question names."""

    knowledge: Knowledge
    lexicon: Lexicon
    today: str
    day: str = ""

    @property
    def lang(self) -> str:
        """The language in which things are named."""
        return self.lexicon.names


class Told(NamedTuple):
    """An answer in words.

    :ivar truth: yes or no, where that was asked.
    """

    text: str
    records: list[Row]
    truth: bool | None = None


Tell = Callable[[Where, list[Row]], Told]


class Asked(NamedTuple):
    """One question of ``topics``.

    :ivar command: its name.
    :ivar arguments: what follows it: keys, which every command takes as names.
    :ivar options: its options by name, ``as_of`` for ``--as-of``.
    :ivar fields: the fields that hold the answer.
    :ivar tell: how the records become a sentence.
    :ivar checks: whether the answer is yes or no.
    """

    command: str
    tell: Tell
    arguments: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    fields: Sequence[str] = ()
    checks: bool = False

    def typed(self, lang: str) -> str:
        """The equal command as a person types it."""
        parts = ["sco", self.command, *self.arguments]
        for name, value in self.options:
            parts += [f"--{name.replace('_', '-')}", value]
        if self.fields:
            parts += ["--fields", ",".join(self.fields)]
        if lang != "en":
            parts += ["--lang", lang]
        return " ".join(parts)


def options(**given: str | None) -> tuple[tuple[str, str], ...]:
    """Options of a command, absent ones left out."""
    return tuple((name, value) for name, value in given.items() if value is not None)
