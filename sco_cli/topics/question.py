"""What a topic offers the frame: a plain function, the fields of its records, and what it rests on.

Whether a file holds what is asked about at all is decided here, once for all questions: none at all is not recorded,
while a filter that leaves nothing is an empty list.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from sco_cli.answer import Answer, Field, select
from sco_cli.errors import NotRecorded, WrongUsage
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
    :ivar lists: it lists, so that its records can be put in another order and limited in number.
    """

    ask: Callable[..., Answer]
    fields: tuple[Field, ...]
    rests_on: Kind | None = None
    lists: bool = False

    def answer(
        self, knowledge: Knowledge, *arguments: Any, sort: str | None = None, limit: int | None = None, **options: Any
    ) -> Answer:
        """What ``ask`` answers.

        :param sort: the field by which the records are ordered; with ``-`` before it from the greatest down.
        :param limit: how many of them are wanted.
        :raises NotRecorded: when the file does not hold what the question rests on.
        :raises WrongUsage: for a field that is none of the question's.
        """
        if self.rests_on is not None:
            self.rests_on.require(knowledge)
        answer = self.ask(knowledge, *arguments, **options)
        if sort is None and limit is None:
            return answer
        from sco_cli.ordering import limited, ordered

        if sort is not None:
            answer = ordered(answer, self.sorts_by(sort), descending=sort.startswith("-"))
        return answer if limit is None else limited(answer, limit)

    def sorts_by(self, sort: str) -> str:
        """The field that ``--sort`` names.

        :raises WrongUsage: when it names none, or several.
        """
        found = select(self.fields, sort.removeprefix("-"), "--sort")
        if len(found) > 1:
            raise WrongUsage("--sort takes one field", hint=f"--sort {found[0].name}")
        return found[0].name
