"""Which language a question is written in: told from its script, and in a script of several languages from its letters.

Each lexicon says at its top what its language is recognised by. The wheel holds that of all lexicons in one file, so
that they need not be opened; where a lexicon was added since, as in a checkout, they are.
"""

import os
from functools import cache

import msgspec
from msgspec import Struct

from sco_cli.ask.lexicon import FOLDER
from sco_cli.ask.words import scripts

FILE_NAME = "languages.msgpack"
DEFAULT = "en"
"""The language of a question without a letter of any language that has a lexicon."""
_WORD_IN_LETTERS = 3
"""A character that is a word says as much as so many letters."""


class Recognised(Struct):
    """What a language is recognised by.

    :ivar script: as Unicode begins the names of its letters: ``latin``, ``cyrillic``, ``arabic``, ``cjk``.
    :ivar letters: those that no other language of the script with a lexicon has; none for the one taken without them.
    :ivar spaced: there are spaces between its words.
    """

    script: str
    letters: str = ""
    spaced: bool = True


def language(text: str) -> str:
    """The language of a question; a name or abbreviation in Latin letters does not change it."""
    if text.isascii():
        return DEFAULT
    known = _known()
    weights = {one.script: 1 if one.spaced else _WORD_IN_LETTERS for one in known.values()}
    found = {script: count * weights[script] for script, count in scripts(text).items() if script in weights}
    latin = found.pop("latin", 0)
    if not found:
        return _of_script(known, "latin", text)
    most = max(found, key=lambda script: found[script])
    return _of_script(known, most if found[most] * 2 >= latin else "latin", text)


def _of_script(known: dict[str, Recognised], script: str, text: str) -> str:
    """The language of a script that has most letters of its own in a text."""
    folded = text.casefold()
    own = {name: sum(map(folded.count, one.letters)) for name, one in known.items() if one.script == script}
    return max(own, key=lambda name: (own[name], not known[name].letters))


@cache
def _known() -> dict[str, Recognised]:
    """Language -> what it is recognised by."""
    names = {name.removesuffix(".toml") for name in os.listdir(FOLDER) if name.endswith(".toml")}
    try:
        with open(os.path.join(FOLDER, FILE_NAME), "rb") as file:
            known = msgspec.msgpack.decode(file.read(), type=dict[str, Recognised])
    except (OSError, msgspec.MsgspecError):
        known = {}
    return known if known.keys() == names else {name: declared(os.path.join(FOLDER, f"{name}.toml")) for name in names}


def declared(path: str) -> Recognised:
    """What the lexicon in a file says of itself before its first table."""
    import tomli

    with open(path, encoding="utf-8") as file:
        top, _, _ = file.read().partition("\n[")
    return msgspec.convert(tomli.loads(top), Recognised)


def pack() -> bytes:
    """What all lexicons say of themselves, for the wheel."""
    names = sorted(name for name in os.listdir(FOLDER) if name.endswith(".toml"))
    return msgspec.msgpack.encode({name.removesuffix(".toml"): declared(os.path.join(FOLDER, name)) for name in names})
