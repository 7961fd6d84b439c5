"""What the words of a language mean: one TOML file a language in this folder, which is data about language.

Nothing in it is about the organisation. A phrase is a row of words; a word that ends with ``*`` stands for all that
begin so. Loaded only for a question, and only for its language.
"""

import os
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import tomli

from sco_cli.ask.words import folded, words

NOISE = "noise"
"""The concept of words that do not change what is asked."""
SHORTEST_STEM = 2
SHORTEST_ADJECTIVE = 3
SHORTEST_CUT = 3
"""What is left of a word without an ending that is no part of it has at least so many letters."""


class Phrase(NamedTuple):
    """Some words that mean a concept. ``stems`` says of each whether it is only the beginning of a word."""

    forms: tuple[str, ...]
    stems: tuple[bool, ...]
    concept: str


class Lexicon:
    """The words of one language.

    :ivar answer: the words of answers: yes, no, none.
    :ivar suggestions: kind of name -> questions about one; ``any`` has some that need no name.
    :ivar months: folded name of a month -> its number.
    :ivar numbers: folded word of a number -> the number.
    :ivar adjectives: the words for what is of a place: folded form -> its table and key; see ``adjective``.
    """

    def __init__(self, language: str, data: dict[str, Any]) -> None:
        self.language = language
        self.answer: dict[str, str] = data["answer"]
        self.suggestions: dict[str, list[str]] = data["suggestions"]
        self.same: dict[int, str] = str.maketrans(*data["same"]) if "same" in data else {}
        self.months = _numbered(data.get("months", []))
        self.numbers = _numbered(data.get("numbers", []))
        self.articles = frozenset(data.get("articles", []))
        self._clitics: dict[str, str] = data.get("clitics", {})
        self._suffixes: list[str] = data.get("suffixes", [])
        self._endings = [[folded(one) for one in row] for row in data.get("endings", [])]
        self.adjectives = {
            folded(word): (kind, key)
            for kind, places in data.get("adjectives", {}).items()
            for key, forms in places.items()
            for word in forms
        }
        self._exact: dict[str, list[Phrase]] = {}
        self._stems: dict[str, list[Phrase]] = {}
        for concept, phrases in data["concepts"].items():
            for text in phrases:
                self._add(text, concept)

    def _add(self, text: str, concept: str) -> None:
        parts = text.split() if self.language != "zh" else [word.text for word in words(text)]
        stems = tuple(part.endswith("*") for part in parts)
        forms = tuple(folded(part.rstrip("*")) for part in parts)
        table = self._stems if stems[0] else self._exact
        table.setdefault(forms[0], []).append(Phrase(forms, stems, concept))

    def beginning(self, form: str) -> Iterator[Phrase]:
        """The phrases whose first word a form is."""
        yield from self._exact.get(form, ())
        for length in range(SHORTEST_STEM, len(form) + 1):
            yield from self._stems.get(form[:length], ())

    def variants(self, form: str) -> list[tuple[str | None, str]]:
        """What a form may be without the small words that are written together with it, with what these mean.

        The form itself comes first. Arabic writes *and*, *in*, *to* and *the* so, and an ending of the object.
        """
        found: list[tuple[str | None, str]] = [(None, form)]
        for concept, rest in found:
            for clitic, meaning in self._clitics.items():
                if rest.startswith(clitic) and len(rest) - len(clitic) >= 2 and (concept is None or meaning != "and"):
                    found.append((concept or meaning or None, rest[len(clitic) :]))
            cut = (rest[: -len(suffix)] for suffix in self._suffixes if rest.endswith(suffix))
            found += ((concept, stem) for stem in cut if len(stem) >= SHORTEST_CUT)
            if len(found) > 16:
                break
        return list(dict.fromkeys(found))

    def inflected(self, form: str) -> set[str]:
        """The forms that a word of a name may take in a sentence, itself among them."""
        found = {form}
        for row in self._endings:
            for ending in row[:1]:
                if form.endswith(ending) and len(form) - len(ending) >= 2:
                    stem = form[: len(form) - len(ending)] if ending else form
                    if ending or form[-1] not in "аеиоуыэюяь":
                        found.update(stem + other for other in row)
        return found

    def adjective(self, form: str) -> tuple[str, str] | None:
        """The table and key of the place that a word is the adjective of; one that ends with ``*`` is a beginning."""
        if form in self.adjectives:
            return self.adjectives[form]
        stems = (form[:length] + "*" for length in range(len(form), SHORTEST_ADJECTIVE, -1))
        return next((self.adjectives[stem] for stem in stems if stem in self.adjectives), None)

    def known(self) -> Iterator[str]:
        """The words by which a concept can be named, for typing errors; of a stem the stem."""
        for phrases in (*self._exact.values(), *self._stems.values()):
            for phrase in phrases:
                yield from phrase.forms


def real_words(language: str) -> frozenset[str]:
    """Frequent words of a language that are no typing errors, although they come close to a word that is known.

    They stand folded in ``en.real.txt`` and its like; only a word that was not read is looked up there.
    """
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), f"{language}.real.txt")
    with open(path, encoding="utf-8") as file:
        return frozenset(file.read().split())


def _numbered(lines: list[str]) -> dict[str, int]:
    return {folded(word): number for number, line in enumerate(lines, start=1) for word in line.split()}


@lru_cache(maxsize=4)
def load(language: str) -> Lexicon:
    """The lexicon of a language that has a file."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), f"{language}.toml")
    with open(path, "rb") as file:
        return Lexicon(language, tomli.load(file))
