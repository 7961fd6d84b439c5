"""What can go wrong, each kind with its exit status. Only ``cli`` prints these and ends the program."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit statuses a script may rely on."""

    ANSWERED = 0
    NO = 1
    USAGE = 2
    AMBIGUOUS = 3
    NOT_RECORDED = 4
    BAD_KNOWLEDGE = 5
    BUG = 70
    CANNOT_WRITE = 74
    INTERRUPTED = 130


class Failure(Exception):
    """A failure with a message for a person.

    :param message: one line, what is wrong.
    :param hint: one line, what to type instead.
    :param candidates: lines to list below the message, for a choice that is the reader's.
    """

    status = Exit.BUG

    def __init__(self, message: str, hint: str | None = None, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.candidates = candidates


class WrongUsage(Failure):
    """The command line cannot be understood."""

    status = Exit.USAGE


class Ambiguous(Failure):
    """Several things fit."""

    status = Exit.AMBIGUOUS


class NotRecorded(Failure):
    """The knowledge file does not hold it."""

    status = Exit.NOT_RECORDED


class BadKnowledge(Failure):
    """The knowledge file is missing, unreadable or invalid."""

    status = Exit.BAD_KNOWLEDGE


class CannotWrite(Failure):
    """The answer could not be written: a full disk, a closed standard output."""

    status = Exit.CANNOT_WRITE
