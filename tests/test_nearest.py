"""Suggestions for what was mistyped."""

import random

from sco_cli.knowledge.model import Knowledge
from sco_cli.names import fold, names_of
from sco_cli.nearest import nearest


def mistyped(word: str, chance: random.Random) -> str:
    """A word with one letter left out, doubled, or exchanged with the next."""
    place = chance.randrange(len(word) - 1)
    kind = chance.randrange(3)
    if kind == 0:
        return word[:place] + word[place + 1 :]
    if kind == 1:
        return word[:place] + word[place] + word[place:]
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def test_a_mistyped_name_is_suggested(knowledge: Knowledge) -> None:
    """With one typing error, 19 of 20 names of states and cities are the first suggestion."""
    names = {fold(name): key for table in (knowledge.state, knowledge.city) for key, record in table.items()
             for name in names_of(record) if len(name) > 4}  # fmt: skip
    chance = random.Random(2024)
    asked = [(mistyped(name, chance), key) for name, key in names.items()]
    asked = [(typed, key) for typed, key in asked if typed not in names]
    right = sum(names.get((nearest(typed, names) or [""])[0]) == key for typed, key in asked)
    assert right / len(asked) >= 0.95


def test_a_word_that_is_no_name_gets_no_suggestion(knowledge: Knowledge) -> None:
    """States and cities that have nothing to do with the organisation are not turned into ones that have."""
    names = [fold(name) for state in knowledge.state.values() for name in names_of(state)]
    others = ["france", "germany", "japan", "brazil", "canada", "mexico", "wakanda", "gondor", "atlantis", "kenya"]
    assert [word for word in others if nearest(word, names)] == []


def test_at_most_so_many() -> None:
    """The closest first, no more than asked for."""
    assert nearest("summit", ["summits", "submit", "summit", "members"], most=2) == ["summit", "summits"]
