"""What is asked for at the cursor: a command, an option's name, or a value of some sort.

It follows how Typer reads a command line: options anywhere, ``--opt value`` and ``--opt=value``, ``-f value`` and
``-fvalue``, nothing but arguments after ``--``.
"""

from sco_cli.completion.commands import Commands, Option


class Cursor:
    """The place of the cursor in a command line.

    :ivar command: the command typed so far, empty before there is one.
    :ivar given: the options typed so far by their first flag, with their values.
    :ivar prefix: what stands in the word at the cursor before the value: ``--lang=``.
    :ivar typed: the value as far as it is typed.
    :ivar takes: the sort of value that is asked for: the name that the list of commands has for it.
    :ivar commands: the name of a command is asked for.
    :ivar options: the options that can be typed here.
    """

    def __init__(self, listed: Commands, words: list[str], word: str) -> None:
        """Read a command line up to the cursor.

        :param words: the words before the cursor, without the program's name.
        :param word: the word at the cursor, as far as it is typed.
        """
        self.listed = listed
        self.command = ""
        self.given: dict[str, str] = {}
        self.prefix = ""
        self.typed = word
        self.takes = ""
        self.commands = False
        self.options: list[Option] = []
        self._known = listed.options("")
        self._filled = 0
        self._waiting: Option | None = None
        self._only_arguments = False
        for one in words:
            self._pass(one)
        self._stop(word)

    def _pass(self, word: str) -> None:
        """Take note of a word before the cursor."""
        if self._waiting is not None:
            self.given[self._waiting.flags[0]] = word
            self._waiting = None
        elif word == "--" and not self._only_arguments:
            self._only_arguments = True
        elif self._is_option(word):
            option, _, value = self._split(word)
            if option is not None:
                self._waiting = option if option.takes and value is None else None
                self.given[option.flags[0]] = value or ""
        elif self.command:
            self._filled += 1
        else:
            self.command = word
            self._known = self.listed.options(word)

    def _stop(self, word: str) -> None:
        """Find out what the word at the cursor can become."""
        if self._waiting is not None:
            self.takes = self._waiting.takes
        elif self._is_option(word) or (word == "-" and not self._only_arguments):
            option, prefix, value = self._split(word)
            if option is not None and option.takes and value is not None:
                self.takes, self.prefix, self.typed = option.takes, prefix, value
            else:
                self.options = self._left()
        elif not self.command:
            self.commands = True
        else:
            arguments = self.listed.arguments(self.command)
            if self._filled < len(arguments):
                self.takes = arguments[self._filled][0]
            elif arguments and arguments[-1][1]:
                self.takes = arguments[-1][0]
            elif not word:
                self.options = self._left()

    def _is_option(self, word: str) -> bool:
        return word.startswith("-") and len(word) > 1 and not self._only_arguments

    def _split(self, word: str) -> tuple[Option | None, str, str | None]:
        """The option that a word names, what of the word stands before its value, and the value if there is one."""
        if word.startswith("--"):
            flag, equals, value = word.partition("=")
        else:
            flag, equals, value = word[:2], "", word[2:]
        option = next((one for one in self._known if flag in one.flags), None)
        return option, flag + equals, value if equals or (value and not word.startswith("--")) else None

    def _left(self) -> list[Option]:
        """The options that are not typed yet; help alone goes with nothing else."""
        return [one for one in self._known if one.flags[0] not in self.given]
