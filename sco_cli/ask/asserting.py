"""Whether a text can be answered by yes or no: it says something, or asks whether it is so.

*SCO heads of government, Bishkek, 2004: chairman?* says nothing: it names what is asked. Such a text is no yes-or-no
question, whatever names stand in it. The words that make one are data of each lexicon.
"""

from collections.abc import Sequence

from sco_cli.ask.lexicon import Lexicon
from sco_cli.ask.tokens import Token
from sco_cli.ask.words import Word, words

_MARKS = "?؟？"
_COLONS = ":："
_SHORT = 2
_PLAIN = frozenset({"state", "status", "organisation", "date"})
_PLAIN_WORDS = frozenset({"founder", "join", "become", "belong", "current", "member"})


def asserts(text: str, typed: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a text has a word that says that something is, or is a question in a language that needs none."""
    if lexicon.spaced:
        said = any(word.form in lexicon.asserting for word in typed)
    else:
        said = any(one in text for one in lexicon.asserting)
    return said or (lexicon.verbless and any(mark in text for mark in _MARKS) and not _names_a_field(text))


def _names_a_field(text: str) -> bool:
    """Whether a text ends with no more than what is asked of that before it: *the summit of 2012: venue?*."""
    colon = max(map(text.rfind, _COLONS))
    return colon > 0 and len(words(text[colon:])) <= _SHORT < len(words(text[:colon]))


def asks_whether(tokens: Sequence[Token], text: str) -> bool:
    """Whether a text asks for yes or no by its meanings: *or not*; or puts a state and a status side by side."""
    if any(token.kind == "word" and token.keys[0] == "whether" for token in tokens):
        return True
    return "?" in text and any(token.kind == "state" for token in tokens) and all(map(_is_plain, tokens))


def _is_plain(token: Token) -> bool:
    """Whether a word needs no verb beside a state: *Iran a member?*."""
    return token.kind in _PLAIN or (token.kind == "word" and token.keys[0] in _PLAIN_WORDS)
