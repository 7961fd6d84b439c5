"""Ordinal numbers in digits and words, in English, Arabic, Russian and Chinese: ``24``, ``24th``, ``第二十四``.

Only numbers below one hundred have words here: no organisation has met more often at its summit.
"""

import re
import unicodedata

_DIGITS = re.compile(r"(?:no\.?|№|#|第|ال)?\s*(\d{1,4})\s*(?:st|nd|rd|th|-?(?:й|ый|ий|ой|я|ая|е|ое|го|м|му)|届|屆|次)?")

_ENGLISH_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_RUSSIAN_UNITS = (
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат "
    "пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
).split()
_RUSSIAN_TENS = ["двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"]
_RUSSIAN_TENTHS = ["двадцат", "тридцат", "сороков", "пятидесят", "шестидесят", "семидесят", "восьмидесят", "девяност"]
_RUSSIAN_ENDING = r"(?:ый|ий|ой|ая|ья|ое|ье|ого|его|ьего|ому|ьему|ом|ем|ьем|ым|им|ьим|ей|ьей|ую|ью|ые|ьи|ых|ьих)"
_ARABIC_UNITS = ["اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"]
_ARABIC_FEMININE = {"اولي": 1, "حادي": 1, "حاديه": 1, "ثانيه": 2, "ثان": 2}
_ARABIC_TENS = ["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_CHINESE = {char: number for number, char in enumerate("零一二三四五六七八九")} | {"两": 2}


def ordinal(typed: str) -> int | None:
    """The number that was typed, or ``None`` when it is none.

    ``"24"``, ``"24th"``, ``"twenty-fourth"``, ``"الرابع والعشرون"``, ``"двадцать четвёртый"`` and ``"第二十四"``
    give 24. A year (``"2024"``) is a number, too.
    """
    text = typed.strip().casefold().replace("ـ", "")
    if match := _DIGITS.fullmatch(text):
        return int(match[1])
    return _english(text) or _russian(text) or _arabic(text) or _chinese(text)


def _english(text: str) -> int | None:
    tens, _, unit = text.replace("-", " ").partition(" ")
    if tens in _ENGLISH_UNITS and not unit:
        return _ENGLISH_UNITS.index(tens) + 1
    if tens.endswith("tieth") and not unit and tens[:-4] + "y" in _ENGLISH_TENS:
        return 10 * (_ENGLISH_TENS.index(tens[:-4] + "y") + 2)
    if tens in _ENGLISH_TENS and unit in _ENGLISH_UNITS[:9]:
        return 10 * (_ENGLISH_TENS.index(tens) + 2) + _ENGLISH_UNITS.index(unit) + 1
    return None


def _russian(text: str) -> int | None:
    tens, _, unit = text.replace("ё", "е").replace("-", " ").partition(" ")
    if tens in _RUSSIAN_TENS and unit:
        number = _stem(unit, _RUSSIAN_UNITS[:9])
        return None if number is None else 10 * (_RUSSIAN_TENS.index(tens) + 2) + number + 1
    if unit:
        return None
    number = _stem(tens, _RUSSIAN_UNITS)
    if number is not None:
        return number + 1
    number = _stem(tens, _RUSSIAN_TENTHS)
    return None if number is None else 10 * (number + 2)


def _stem(word: str, stems: list[str]) -> int | None:
    """Which of the stems the word is a form of."""
    for number, stem in enumerate(stems):
        if word.startswith(stem) and re.fullmatch(_RUSSIAN_ENDING, word[len(stem) :]):
            return number
    return None


def _arabic(text: str) -> int | None:
    words = [_bare_arabic(word) for word in text.split()]
    if not words:
        return None
    unit = _arabic_unit(words[0])
    if len(words) == 1:
        return unit if unit is not None else _arabic_ten(words[0])
    if len(words) != 2 or unit is None:
        return None
    if words[1] in ("عشر", "عشره") and unit < 10:
        return 10 + unit
    ten = _arabic_ten(words[1].removeprefix("و").removeprefix("ال"))
    return None if ten is None else ten + unit


def _bare_arabic(word: str) -> str:
    """A word without vowel signs, in one form of hamza, yaa and taa marbuta, without its article."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", word) if unicodedata.category(char) != "Mn")
    return plain.translate(str.maketrans("أإآٱىة", "اااايه")).removeprefix("ال")


def _arabic_unit(word: str) -> int | None:
    if word in _ARABIC_FEMININE:
        return _ARABIC_FEMININE[word]
    masculine = word.removesuffix("ه")
    return _ARABIC_UNITS.index(masculine) + 1 if masculine in _ARABIC_UNITS else None


def _arabic_ten(word: str) -> int | None:
    stem = word.removesuffix("ون").removesuffix("ين")
    return 10 * (_ARABIC_TENS.index(stem) + 2) if stem != word and stem in _ARABIC_TENS else None


def _chinese(text: str) -> int | None:
    digits = text.removeprefix("第").rstrip("届屆次")
    if not digits or any(char not in _CHINESE and char != "十" for char in digits):
        return None
    if "十" not in digits:
        return _CHINESE[digits] if len(digits) == 1 and text != digits else None
    tens, _, units = digits.partition("十")
    if len(tens) > 1 or len(units) > 1:
        return None
    return 10 * (_CHINESE[tens] if tens else 1) + (_CHINESE[units] if units else 0)
