"""From the line of a bash prompt to words: what is quoted, what is escaped, and where readline begins to replace.

zsh and fish hand over words; bash hands over words that are broken at ``=`` and ``:``, too, so its line is read here.
"""

from collections.abc import Iterator

BLANK = " \t\n"
REDIRECTION = "<>"
OTHER_COMMAND = "|&;()"
ESCAPED_IN_DOUBLE = '"\\$`\n'


class Line:
    """A line up to the cursor.

    :ivar words: the words before the one at the cursor, without their quotes.
    :ivar word: the word at the cursor, as far as it is typed, without its quotes.
    :ivar quote: the quote that is open at the cursor: ``"``, ``'`` or none.
    :ivar kept: how many characters of ``word`` stand before the part that bash replaces.
    :ivar redirected: the word at the cursor is the file that a ``>`` or ``<`` names.
    """

    def __init__(self, text: str, breaks: str) -> None:
        """:param breaks: the characters at which bash breaks words, beside blanks: ``COMP_WORDBREAKS``."""
        self.words: list[str] = []
        self.word = ""
        self.quote = ""
        self.kept = 0
        self.redirected = False
        self._breaks = breaks
        self._begun = False
        self._kept_before = 0
        rest = iter(text)
        for char in rest:
            if self.quote:
                self._quoted(char, rest)
            else:
                self._bare(char, rest)

    def _quoted(self, char: str, rest: Iterator[str]) -> None:
        if char == self.quote:
            self.quote = ""
            self.kept = self._kept_before  # a quote that is closed again breaks nothing
        elif char == "\\" and self.quote == '"':
            following = next(rest, "")
            self.word += following if following in ESCAPED_IN_DOUBLE else char + following
        else:
            self.word += char

    def _bare(self, char: str, rest: Iterator[str]) -> None:
        if char in BLANK or char in REDIRECTION or char in OTHER_COMMAND:
            self._end()
            self.redirected = self.redirected or char in REDIRECTION
            return
        self._begun = True
        if char in "\"'":
            self.quote = char
            self._kept_before, self.kept = self.kept, len(self.word)
        elif char == "\\":
            self.word += next(rest, "")
        else:
            self.word += char
            if char in self._breaks:
                self.kept = len(self.word)

    def _end(self) -> None:
        """A word ends; the file of a redirection is no word of the command."""
        if self._begun and not self.redirected:
            self.words.append(self.word)
        self.redirected = self.redirected and not self._begun
        self.word, self.kept, self._begun = "", 0, False
