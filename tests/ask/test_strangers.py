"""Names that the knowledge file does not have are never read as names that it has, in any language."""

import pytest
from babel import Locale

from sco_cli.ask.understanding import understand
from sco_cli.knowledge.model import Knowledge

ASKED = {
    "en": "When did {} join the SCO?",
    "ru": "{} член ШОС?",
    "ar": "هل {} عضو في منظمة شنغهاي للتعاون؟",
    "zh": "{}是上合组织成员国吗？",
}


@pytest.mark.parametrize("language", ASKED)
def test_no_other_country_is_read_as_one_of_the_file(language: str, knowledge: Knowledge) -> None:
    """Of the 200 and more countries of CLDR that the file lacks, none is taken for another: not Iraq for Iran."""
    names = Locale.parse(language).territories
    others = [name for code, name in names.items() if len(code) == 2 and code not in knowledge.state]
    assert len(others) > 200
    read = [name for name in others if understand(knowledge, ASKED[language].format(name)).asked is not None]
    assert read == []


@pytest.mark.parametrize("known", ["Iran", "Tashkent", "Kazakhstan"])
def test_a_known_name_stays_itself(known: str, knowledge: Knowledge) -> None:
    """A word that is known is not looked at for typing errors."""
    assert understand(knowledge, f"{known} sumit").changes == (("sumit", "summit"),)
