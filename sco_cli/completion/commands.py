"""The commands with their arguments, options and fields, read from a list beside this file and not from Typer.

Building one command takes Typer forty milliseconds, and a Tab needs them all. A test compares the list with the real
commands and writes it anew with ``UPDATE_SESSIONS=1``. Its lines are cells with a tab between them::

    command   NAME  SUMMARY                    NAME is empty for ``sco`` itself
    option    NAME  FLAGS  TAKES  HELP         flags with commas between; NAME is * for those of all who ask
    argument  NAME  METAVAR  TAKES             a metavar with dots takes any number
    fields    NAME  FIELD=LABEL ...
    record    KIND  FIELD ...                  the fields of a kind of record
    paths     BEGINNING ...                    the commands that a path may begin with

TAKES is what ``values`` knows how to offer, or the few words themselves, with bars between.
"""

import os

ASKING = "*"
LANGUAGES = {"en": "English", "ar": "العربية", "ru": "русский", "zh": "中文"}
"""What the words that ``--lang`` takes mean."""


class Option:
    """One option: its flags, what it takes (nothing for a switch) and its help."""

    def __init__(self, flags: str, takes: str, help: str) -> None:
        self.flags = flags.split(",")
        self.takes = takes
        self.help = help


class Commands:
    """The list, by command."""

    def __init__(self, text: str) -> None:
        self._rows = [line.split("\t") for line in text.splitlines()]

    def summaries(self) -> list[tuple[str, str]]:
        """Every command with what it answers, in the order of the help."""
        return [(row[1], row[2]) for row in self._rows if row[0] == "command" and row[1]]

    def options(self, command: str) -> list[Option]:
        """The options of a command, in the order of its help; none for one that is not known."""
        asks = bool(self.fields(command))
        names = (command, ASKING) if asks else (command,)
        return [Option(*row[2:5]) for name in names for row in self._rows if row[0] == "option" and row[1] == name]

    def arguments(self, command: str) -> list[tuple[str, bool]]:
        """What each argument of a command takes, and whether it takes any number."""
        return [(row[3], row[2].endswith("...")) for row in self._rows if row[0] == "argument" and row[1] == command]

    def fields(self, command: str) -> list[tuple[str, str]]:
        """The fields of a command's records, each with its label."""
        return [(field, label) for row in self._of("fields", command) for field, _, label in map(_pair, row)]

    def record(self, kind: str) -> list[str]:
        """The fields of a kind of record."""
        return [field for row in self._of("record", kind) for field in row]

    def kinds(self) -> list[str]:
        """The kinds of record, in the order of the file."""
        return [row[1] for row in self._rows if row[0] == "record"]

    def paths(self) -> list[str]:
        """The commands whose answer a path may begin with."""
        return [name for row in self._rows if row[0] == "paths" for name in row[1:]]

    def _of(self, what: str, name: str) -> list[list[str]]:
        return [row[2:] for row in self._rows if row[0] == what and row[1] == name]


def _pair(cell: str) -> tuple[str, str, str]:
    return cell.partition("=")


def read() -> Commands:
    """The list that lies beside this file."""
    with open(os.path.join(os.path.dirname(__file__), "commands.tsv"), encoding="utf-8") as file:
        return Commands(file.read())
