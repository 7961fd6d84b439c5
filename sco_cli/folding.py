"""What two spellings of one name share, letter by letter: blind to case, accents, script variants and apostrophes.

Kept out: words, their order and articles, which ``names.fold`` adds. A Tab loads this and not ``names``, which would
bring all records with it.
"""

import unicodedata

_ARABIC_FORMS = str.maketrans("أإآٱىةؤئکی", "اااايهويكي")
"""Letters that Arabic and Persian writers use for one another, to one form: hamza carriers, taa marbuta, yaa, kaf."""
_APOSTROPHES = dict.fromkeys(map(ord, "'`´‘’ʻʼ"))


def letters(text: str) -> str:
    """A text without what only decorates its letters: ``"Türkiye"`` gives ``"turkiye"``, ``"إيران"`` ``"ايران"``."""
    plain = text.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain.translate(_ARABIC_FORMS))
        plain = "".join(map(_plain, decomposed)).casefold().translate(_ARABIC_FORMS)
    return plain.translate(_APOSTROPHES)


def _plain(char: str) -> str:
    """A character without what only decorates it: marks and signs of direction vanish, a digit is a Western one."""
    category = unicodedata.category(char)
    if category in ("Mn", "Cf", "Lm"):
        return ""
    return str(unicodedata.decimal(char)) if category == "Nd" else char
