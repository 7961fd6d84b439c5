"""What the words of a language mean: one TOML file a language in this folder, which is data about language.

Nothing in it is about the organisation. A phrase is a row of words; a word that ends with ``*`` stands for all that
begin so, and words with ``|`` between them for one of them. Loaded only for a question, and only for its language.
"""

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sco_cli.ask.lexicon.content import Content, Phrase, parsed, unpacked

FOLDER = os.path.dirname(os.path.abspath(__file__))
NOISE = "noise"
"""The concept of words that do not change what is asked."""
SHORTEST_STEM = 2
SHORTEST_ADJECTIVE = 3
SHORTEST_CUT = 3
"""What is left of a word without an ending that is no part of it has at least so many letters."""


class Lexicon:
    """The words of one language.

    :ivar spaced: there are spaces between words.
    :ivar names: the language of the knowledge file in which answers name things.
    :ivar answer: the words of answers: yes, no, none.
    :ivar titles: the words by which titles are built.
    :ivar suggestions: kind of name -> questions about one; ``any`` has some that need no name.
    :ivar months: folded name of a month -> its number.
    :ivar of_year: the words that may stand between a month and its year.
    :ivar numbers: folded word of a number -> the number.
    :ivar ordinals: the same of ordinal numbers, beside those that ``ordinals`` reads.
    :ivar joining: the words with which a further statement of a sentence begins, beside marks, those below among them.
    :ivar later: those that say that it is later than the one before it; at the beginning of a sentence, that the one
        that follows it is earlier: *before*.
    :ivar earlier: the opposite: *after*.
    :ivar among: those before some of what was counted: *including*.
    :ivar openings: words before which a statement may end, and that belong to what follows: *succeeding Zhang Ming*.
    :ivar relative: those of a clause about the name before it: *which*.
    :ivar pointing: pronouns, which can mean something in the statement before; an ending begins with ``*``.
    :ivar telling: words of which one stands in a sentence that only says who asks, and why: *I*, *our*, *homework*.
    :ivar asserting: the words of which one stands in a text that is true or false, or asks whether it is.
    :ivar verbless: a sentence needs none of them.
    :ivar attached: a name right after a noun, without a word between them, is of it or says whose it is, not where.
    :ivar clitics: the letters that are written together with the word that follows -> what they mean.
    :ivar adjectives: the words for what is of a place: folded form -> its table and key; see ``adjective``.
    """

    def __init__(self, language: str, content: Content) -> None:
        self.language = language
        self.spaced = content.spaced
        self.names = content.names
        self.answer = content.answer
        self.suggestions = content.suggestions
        self.same = content.same
        self.titles = content.titles
        self.months = content.months
        self.of_year = content.of_year
        self.numbers = content.numbers
        self.ordinals = content.ordinals
        self.articles = content.articles
        self.later = content.later
        self.earlier = content.earlier
        self.among = content.among
        self.openings = content.openings
        self.relative = content.relative
        self.joining = content.clauses | content.later | content.earlier | content.among | content.relative
        self.pointing = content.pointing
        self.telling = content.telling
        self.asserting = content.asserting
        self.verbless = content.verbless
        self.attached = content.attached
        self.clitics = content.clitics
        self.adjectives = content.adjectives
        self._content = content
        self._variants: dict[str, list[tuple[str | None, str]]] = {}

    def beginning(self, form: str, following: Iterable[str] | None = None) -> Iterator[Phrase]:
        """The phrases whose first word a form is.

        :param following: what the second word may be, where that is known; others are left out.
        """
        if form in self._content.exact:
            table = self._content.exact[form]
            for second in dict.fromkeys(["", *(table if following is None else following)]):
                yield from table.get(second, ())
        for length in range(SHORTEST_STEM, len(form) + 1):
            yield from self._content.stems.get(form[:length], ())

    def is_stem(self, form: str) -> bool:
        """Whether a form is the beginning of words that mean something, and not only a word."""
        return form in self._content.stems

    def variants(self, form: str) -> list[tuple[str | None, str]]:
        """What a form may be without the small words that are written together with it, with what these mean.

        The form itself comes first. Arabic writes *and*, *in*, *to* and *the* so, and an ending of the object.
        """
        if form not in self._variants:
            self._variants[form] = self._without_clitics(form)
        return self._variants[form]

    def _without_clitics(self, form: str) -> list[tuple[str | None, str]]:
        found: list[tuple[str | None, str]] = [(None, form)]
        for concept, rest in found:
            for clitic, meaning in self._content.clitics.items():
                bare = rest[len(clitic) :]
                whole = len(bare) >= SHORTEST_STEM or bare.isdecimal()
                if rest.startswith(clitic) and whole and (concept is None or meaning != "and"):
                    found.append((concept or meaning or None, bare))
            cut = (rest[: -len(suffix)] for suffix in self._content.suffixes if rest.endswith(suffix))
            found += ((concept, stem) for stem in cut if len(stem) >= SHORTEST_CUT)
            if len(found) > 16:
                break
        return list(dict.fromkeys(found))

    def inflected(self, form: str) -> set[str]:
        """The forms that a word of a name may take in a sentence, itself among them."""
        found = {form}
        for ending, *others in self._content.endings:
            stem = form.removesuffix(ending)
            cut = stem != form if ending else form[-1] not in self._content.vowels
            if cut and len(stem) >= SHORTEST_STEM:
                found.update(stem + other for other in others)
        return found

    def adjective(self, form: str) -> tuple[str, str] | None:
        """The table and key of the place that a word is the adjective of; one that ends with ``*`` is a beginning."""
        if form in self.adjectives:
            return self.adjectives[form]
        stems = (form[:length] + "*" for length in range(len(form), SHORTEST_ADJECTIVE, -1))
        return next((self.adjectives[stem] for stem in stems if stem in self.adjectives), None)

    def known(self, letter: str) -> list[str]:
        """The words with a first letter by which a concept can be named, for typing errors; of a stem the stem."""
        return self._content.known.get(letter, [])


def real_words(language: str) -> frozenset[str]:
    """Frequent words of a language that are no typing errors, although they come close to a word that is known.

    They stand folded in ``en.real.txt`` and its like; only a word that was not read is looked up there.

    :returns: none for a language that has no list.
    """
    path = os.path.join(FOLDER, f"{language}.real.txt")
    if not os.path.exists(path):
        return frozenset()
    with open(path, encoding="utf-8") as file:
        return frozenset(file.read().split())


@lru_cache(maxsize=4)
def load(language: str) -> Lexicon:
    """The lexicon of a language that has a file."""
    path = os.path.join(FOLDER, language)
    with open(f"{path}.toml", "rb") as file:
        text = file.read()
    try:
        with open(f"{path}.msgpack", "rb") as file:
            content = unpacked(text, file.read())
    except OSError:
        content = None
    return Lexicon(language, content or parsed(language, text))
