"""From what is typed to a record: what folds alike, what is a hit, what is only a suggestion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli.errors import Ambiguous, NotRecorded
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import find, find_state, fold, matches, names_of

TABLE = {"a": ["Iran", "إيران"], "b": ["Iraq"], "c": ["The Gambia"], "d": ["Astana"], "e": ["Astana"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran", "IRAN"),
        ("Türkiye", "turkiye"),
        ("Islamic Republic of Iran", "republic of iran, Islamic"),
        ("The Gambia", "Gambia"),
        ("إيران", "ايران"),
        ("الهِنْد", "هند"),
        ("الإمارات العربية المتحدة", "الامارات العربيه المتحده"),
        ("كازاخستان", "كـازاخستان"),
        ("روسيا", "روسیا"),
        ("Орёл", "орел"),
        ("Кыргызстан", "КЫРГЫЗСТАН"),
        ("Xi’an", "Xi'an"),
        ("Guinea-Bissau", "guinea bissau"),
        ("2024", "٢٠٢٤"),
        ("ＩＲＡＮ", "iran"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    """Case, accents, articles, word order, Arabic and Persian letter forms, width and digits make no difference."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Niger", "Nigeria"), ("Iran", "Iraq"), ("Ind", "India"), ("北京", "南京"),
                                            ("Korea", "Korean"), ("مالي", "مالطا")])  # fmt: skip
def test_different_names_fold_differently(one: str, other: str) -> None:
    """A part of a name and a near miss are other names."""
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded form is its own folded form."""
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll"]), min_size=1))
def test_case_never_matters(text: str) -> None:
    """Upper and lower case of any letters fold alike, as far as Unicode maps them back."""
    if text.upper().casefold() == text.casefold():
        assert fold(text.upper()) == fold(text.lower())


def test_a_hit_is_one_key() -> None:
    """Any name of a key finds it."""
    assert find("إيران", TABLE, kind="state", listing="sco states") == "a"
    assert find("gambia, the", TABLE, kind="state", listing="sco states") == "c"


def test_several_hits_are_candidates_and_no_answer() -> None:
    """Two keys of one name are both shown."""
    with pytest.raises(Ambiguous) as caught:
        find("astana", TABLE, kind="city", listing="sco summits", describe=str.upper)
    assert caught.value.candidates == ("D", "E")


@pytest.mark.parametrize("typed", ["Irn", "Gambi", "", " ", "?!", "the"])
def test_a_near_miss_and_nothing_are_not_answered(typed: str) -> None:
    """What is not a name ends as not recorded."""
    with pytest.raises(NotRecorded):
        find(typed, TABLE, kind="state", listing="sco states")


def test_a_near_miss_is_suggested() -> None:
    """The hint names the close one as it is written, or only the command that lists all."""
    for typed, hint in (
        ("Irn", "did you mean 'Iran'? sco states lists them all"),
        ("xyz", "sco states lists them all"),
    ):
        with pytest.raises(NotRecorded) as caught:
            find(typed, TABLE, kind="state", listing="sco states")
        assert caught.value.hint == hint


def test_every_name_of_every_state_finds_it(knowledge: Knowledge) -> None:
    """All names and aliases, and both codes in capitals and small letters, lead to their state."""
    for code, state in knowledge.state.items():
        for name in (*names_of(state), code, code.lower(), state.code3 or code):
            assert find_state(knowledge, name) is state, name


@given(st.text())
def test_whatever_is_typed_is_found_or_refused(text: str) -> None:
    """No text raises anything but a failure that is meant for a person."""
    try:
        assert find(text, TABLE, kind="state", listing="sco states") in TABLE
    except (Ambiguous, NotRecorded):
        assert len(matches(text, TABLE)) != 1
