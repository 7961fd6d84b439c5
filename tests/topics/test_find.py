"""The search: what it finds, in which field, and in which order."""

import pytest

from sco_cli.knowledge.checks import resolve
from sco_cli.knowledge.model import Knowledge
from tests.conftest import Sco


@pytest.mark.parametrize(
    ("words", "first"),
    [("narcotics", "cooperation.drug-trafficking"), ("Shanghai Convention", "agreement.2001-shanghai-convention"),
     ("Tokayev", "person.tokayev"), ("Астана", "city.astana"), ("阿斯塔纳", "city.astana"),
     ("rats", "body.rats")],
)  # fmt: skip
def test_the_best_hit_comes_first(words: str, first: str, sco: Sco, knowledge: Knowledge) -> None:
    """A hit in a name comes before one in a sentence, in any language."""
    found = sco("find", *words.split(), "--json").json
    assert found[0]["id"] == first
    assert all(resolve(knowledge, one["id"]) is not None for one in found)


def test_the_field_and_its_text_are_named(sco: Sco) -> None:
    """A hit says where it is, and the text there has the words."""
    found = sco("find", "tenth", "member", "--json").json
    decision = next(one for one in found if one["id"] == "summit.24")
    assert decision["field"] == "decisions.0.what"
    assert "tenth member" in decision["text"]


def test_all_words_must_occur_and_order_does_not_matter(sco: Sco) -> None:
    """Each further word narrows."""
    one = {hit["id"] for hit in sco("find", "convention", "--json").json}
    both = {hit["id"] for hit in sco("find", "terrorism", "convention", "--json").json}
    assert both == {hit["id"] for hit in sco("find", "convention", "terrorism", "--json").json}
    assert both < one


def test_nothing_found_is_an_empty_list(sco: Sco) -> None:
    """No hit is an answer: status 0 and an empty array."""
    assert sco("find", "xyzzy", "--json") == (0, "[]\n", "")
    assert sco("find", "?!") == (0, "", "")
