"""How each shell's script asks, and how it wants to be told.

An answer is a first line that says how the shell goes on (``Offer.how``), then a candidate a line. Values are put in
the quotes that the line needs by zsh and fish themselves, and here for bash, which leaves that to whoever completes.
"""

from collections.abc import Callable

from sco_cli.completion.commands import read
from sco_cli.completion.cursor import Cursor
from sco_cli.completion.line import ESCAPED_IN_DOUBLE, Line
from sco_cli.completion.offers import Offer, offer
from sco_cli.completion.spelling import begun, kept

SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.,:/=+@%")
"""ASCII characters that mean themselves to bash; those beyond ASCII all do."""


def bash(given: list[str]) -> str:
    """For bash: whole replacements for the part of the word that readline replaces.

    :param given: ``COMP_WORDBREAKS`` and the line up to the cursor.
    """
    line = Line(given[1], given[0])
    if line.redirected:
        return "files\n"
    found = _offer(line.words[1:], line.word)
    full = [found.prefix + value for value, _ in kept(found.candidates, found.typed)]
    before = line.word[: line.kept]
    return _lines(found.how, [_quoted(one[len(before) :], line.quote) for one in full if one.startswith(before)])


def _quoted(text: str, quote: str) -> str:
    """A text as it must stand in the line, inside a quote that is open or outside of any."""
    if quote == "'":
        return text.replace("'", "'\\''")
    if quote == '"':
        return "".join("\\" + char if char in ESCAPED_IN_DOUBLE else char for char in text)
    return "".join(char if char in SAFE or not char.isascii() else "\\" + char for char in text)


def zsh(given: list[str]) -> str:
    """For zsh: what stands before the values goes on the first line, for it need not be listed; ``value:description``.

    :param given: the quote that is open, the word as far as it is typed, and the words before it without their quotes.
    """
    quote, raw, *words = given
    found = _offer(words, raw if quote else Line(raw, "").word)
    candidates = kept(found.candidates, found.typed)
    if found.how == "path":  # the script adds the dot, in the way of zsh
        candidates = [(value.removesuffix("."), text) for value, text in candidates]
    lines = [_escaped(value) + (f":{text}" if text else "") for value, text in map(_tidy, candidates)]
    return _lines(f"{found.how}:{found.prefix}", lines)


def _escaped(value: str) -> str:
    """A value in front of the colon before its description."""
    return value.replace("\\", "\\\\").replace(":", "\\:")


def fish(given: list[str]) -> str:
    """For fish: whole words, and their descriptions after a tab.

    :param given: the word as far as it is typed, and the words before it without their quotes.
    """
    raw, *words = given
    found = _offer(words, Line(raw, "").word)
    candidates = map(_tidy, begun(found.candidates, found.typed))
    return _lines(found.how, [f"{found.prefix}{value}\t{text}" for value, text in candidates])


def _offer(words: list[str], word: str) -> Offer:
    found = offer(Cursor(read(), words, word))
    found.candidates = [(value, text) for value, text in found.candidates if value.isprintable()]
    return found


def _tidy(candidate: tuple[str, str]) -> tuple[str, str]:
    """A candidate with its description on one line, without what a terminal would obey."""
    value, description = candidate
    return value, "".join(char if char.isprintable() else " " for char in description)


def _lines(first: str, lines: list[str]) -> str:
    return "".join(line + "\n" for line in (first, *lines))


SHELLS: dict[str, Callable[[list[str]], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
"""The shells that can ask."""
