"""What a topic offers the frame: a plain function, the fields of its records, and what it rests on.

Whether a file holds what is asked about at all is decided here, once for all questions: none at all is not recorded,
while a filter that leaves nothing is an empty list.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from sco_cli.answer import Answer, Field
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.model import Knowledge


class Kind(NamedTuple):
    """What a question rests on and a knowledge file may lack altogether.

    :ivar table: its table in the file.
    :ivar words: what its records are called, in the plural.
    :ivar counts: whether a record is one; a state, for example, may be there only as the country of a city.
    """

    table: str
    words: str
    counts: Callable[[Any], object] = bool

    def is_held(self, knowledge: Knowledge) -> bool:
        """Whether the file holds any."""
        return any(self.counts(record) for record in getattr(knowledge, self.table).values())

    def require(self, knowledge: Knowledge) -> None:
        """Make sure that the file holds any.

        :raises NotRecorded: when it does not.
        """
        if not self.is_held(knowledge):
            hint = "sco --version --verbose shows which file is in use"
            raise NotRecorded(f"the knowledge file holds no {self.words}", hint=hint)


class Question(NamedTuple):
    """One question of a topic.

    :ivar ask: a function from the knowledge (first parameter) to an ``Answer``. It takes ``as_of`` and ``lang`` by
        name where they matter; its other parameters become the arguments and options of the command.
    :ivar fields: every field that its records may have, so that a wrong ``--fields`` ends before a file is read.
    :ivar rests_on: the kind of record without which the file cannot answer.
    """

    ask: Callable[..., Answer]
    fields: tuple[Field, ...]
    rests_on: Kind | None = None

    def answer(self, knowledge: Knowledge, *arguments: Any, **options: Any) -> Answer:
        """What ``ask`` answers.

        :raises NotRecorded: when the file does not hold what the question rests on.
        """
        if self.rests_on is not None:
            self.rests_on.require(knowledge)
        return self.ask(knowledge, *arguments, **options)
