"""What a topic offers the frame: a plain function, and the fields of its records."""

from collections.abc import Callable
from typing import NamedTuple

from sco_cli.answer import Answer, Field


class Question(NamedTuple):
    """One question of a topic.

    :ivar ask: a function from the knowledge (first parameter) to an ``Answer``. It takes ``as_of`` and ``lang`` by
        name where they matter; its other parameters become the arguments and options of the command.
    :ivar fields: every field that its records may have, so that a wrong ``--fields`` ends before a file is read.
    """

    ask: Callable[..., Answer]
    fields: tuple[Field, ...]
