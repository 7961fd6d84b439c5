"""What is offered at the cursor, and how: commands, options, fields, paths, and the sorts of value of ``values``.

What needs the knowledge file is loaded only when it is asked for.
"""

from sco_cli.completion.commands import LANGUAGES
from sco_cli.completion.cursor import Cursor
from sco_cli.completion.spelling import Candidate, beginning

PATHS = ("ValuePath", "RecordId")


class Offer:
    """What is offered at a place.

    :ivar candidates: the values, each with its description; ``prefix`` stands before every one of them.
    :ivar prefix: what stands in the word before the values: ``--lang=``, ``code,name,``, ``summit.24.``.
    :ivar typed: what is typed of the value.
    :ivar how: ``files`` leaves it to the shell, ``list`` and ``path`` mean that a comma or a dot
        may follow a value, so that no space does.
    """

    def __init__(self, candidates: list[Candidate], prefix: str = "", typed: str = "", how: str = "") -> None:
        self.candidates = candidates
        self.prefix = prefix
        self.typed = typed
        self.how = how


def offer(cursor: Cursor) -> Offer:
    """What can stand at the cursor."""
    typed = cursor.typed
    if cursor.commands:
        return Offer(beginning(cursor.listed.summaries(), typed), "", typed)
    if cursor.options:
        flags = [(flag, option.help) for option in cursor.options for flag in option.flags]
        return Offer(beginning(flags, typed), "", typed)
    if cursor.takes == "FILE":
        return Offer([], cursor.prefix, typed, "files")
    if cursor.takes == "Fields":
        return _fields(cursor)
    if cursor.takes == "Sort":
        sign = "-" * typed.startswith("-")
        fields = cursor.listed.fields(cursor.command)
        return Offer(beginning(fields, typed.removeprefix("-")), cursor.prefix + sign, typed.removeprefix("-"))
    if cursor.takes in PATHS:
        return _path(cursor)
    if "|" in cursor.takes:
        words = [(word, LANGUAGES.get(word, "")) for word in cursor.takes.split("|")]
        return Offer(beginning(words, typed), cursor.prefix, typed)
    from sco_cli.completion.records import meant
    from sco_cli.completion.values import VALUES

    values = VALUES.get(cursor.takes)
    return Offer(values(cursor, meant(cursor.given)) if values else [], cursor.prefix, typed)


def _fields(cursor: Cursor) -> Offer:
    """The fields of the command, without those that stand before the last comma already."""
    before, comma, typed = cursor.typed.rpartition(",")
    left = [one for one in cursor.listed.fields(cursor.command) if one[0] not in before.split(",")]
    return Offer(beginning(left, typed), cursor.prefix + before + comma, typed, "list")


def _path(cursor: Cursor) -> Offer:
    """The steps that can follow the last dot."""
    from sco_cli.completion.paths import steps
    from sco_cli.completion.records import meant

    before, dot, typed = cursor.typed.rpartition(".")
    known = steps(cursor.listed, meant(cursor.given), before.split(".") if before else [])
    fitting = [step for step in known if step.name.startswith(typed)]
    how = "path" if any(step.more for step in fitting) else ""
    found = [(step.name + ("." if step.only_begins else ""), step.description) for step in fitting]
    return Offer(found, cursor.prefix + before + dot, typed, how)
