"""The one shape between asking and printing: fields, records, a title, notes.

A question fills it with plain values (text, numbers, lists, dictionaries, ``None`` for absent); a format prints
it. Nothing here knows what is asked or how it looks.
"""

from typing import NamedTuple

from sco_cli.errors import Exit, Failure, WrongUsage
from sco_cli.nearest import nearest

Value = object
"""str, int, float, bool, None, or lists and dictionaries of these."""
Row = dict[str, Value]


class Field(NamedTuple):
    """One field of a question's records.

    ``name`` is its key in every format, ``label`` its heading for a person. A field that is not ``shown`` is
    in JSON, and elsewhere only when asked for by name.
    """

    name: str
    label: str
    shown: bool = True


class Answer(NamedTuple):
    """What a question found.

    :ivar fields: every field that the records may have, in order.
    :ivar records: one dictionary a record; keys are field names, a missing key is absent.
    :ivar one: the command shows one thing: an object, a card, lines of field and value.
    :ivar title: a heading for a person.
    :ivar notes: lines for a person that are not the answer; they go to standard error in a pipe.
    :ivar status: the exit status, for questions whose answer can be no.
    :ivar bare: a sentence that stands for the whole answer where a person reads, instead of a card.
    :ivar failures: what could not be answered among several things asked; each is reported.
    :ivar quiet: print no answer, only end with the status.
    :ivar values: bare values that stand for the whole answer, one a line, unless a format is asked for by name.
    :ivar chart: the last day of a picture of the records' ``spans``, which a person sees in place of a table.
    :ivar equal: the command that prints the same, for an answer that was asked for in other words.
    """

    fields: tuple[Field, ...]
    records: list[Row]
    one: bool = False
    title: str = ""
    notes: tuple[str, ...] = ()
    status: Exit = Exit.ANSWERED
    bare: str | None = None
    failures: tuple[Failure, ...] = ()
    quiet: bool = False
    values: list[Value] | None = None
    chart: str | None = None
    equal: str | None = None


PROVENANCE = (
    Field("certainty", "Certainty"),
    Field("sources", "Sources"),
    Field("field_sources", "Sources of single fields", shown=False),
    Field("conflicts", "Other values"),
    Field("note", "Note"),
)
"""What every record says about where it comes from."""

LISTED = tuple(field._replace(shown=field.name == "sources") for field in PROVENANCE)
"""The same in a list of many records, which shows the sources; a table marks a row that is not confirmed."""


def select(fields: tuple[Field, ...], names: str, option: str = "--fields") -> tuple[Field, ...]:
    """The fields named in ``a,b,c``, in that order, each shown.

    :param option: where they were named, for the message.
    :raises WrongUsage: for a name that is not a field; the hint lists those that are.
    """
    known = {field.name: field for field in fields}
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    for name in wanted:
        if name not in known:
            close = nearest(name, known)
            meant = f"did you mean {close[0]}? " if close else ""
            raise WrongUsage(f"unknown field: {name}", hint=f"{meant}fields are {', '.join(known)}")
    if not wanted:
        raise WrongUsage(f"{option} names no field", hint=f"fields are {', '.join(known)}")
    return tuple(known[name]._replace(shown=True) for name in wanted)
