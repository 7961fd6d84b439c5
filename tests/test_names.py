"""From what is typed to a record: what folds alike, what is a hit, what is only a suggestion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli.errors import Ambiguous, NotRecorded
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import find_record, find_state, fold, names_of


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


def test_an_alias_of_any_record_is_a_hit(knowledge: Knowledge) -> None:
    """Any name of a key finds it, in any language and order."""
    assert find_record(knowledge, "city", "نور سلطان", "sco summits") == "astana"
    assert find_record(knowledge, "agreement", "charter, SCO", "sco agreements") == "2002-charter"
    assert find_record(knowledge, "body", "body.rats", "sco bodies") == "rats"


def test_several_hits_are_candidates_and_no_answer(knowledge: Knowledge) -> None:
    """Two declarations of one title are both shown."""
    with pytest.raises(Ambiguous) as caught:
        find_record(knowledge, "agreement", "Dushanbe Declaration", "sco agreements")
    assert len(caught.value.candidates) > 1


@pytest.mark.parametrize("typed", ["Irn", "Republic", "", " ", "?!", "the"])
def test_a_near_miss_and_nothing_are_not_answered(typed: str, knowledge: Knowledge) -> None:
    """What is not a name ends as not recorded."""
    with pytest.raises(NotRecorded):
        find_record(knowledge, "state", typed, "sco states")


@pytest.mark.parametrize(("typed", "hint"), [("Irann", "did you mean 'Iran'? sco states lists them all"),
                                             ("xyz", "sco states lists them all")])  # fmt: skip
def test_a_near_miss_is_suggested(typed: str, hint: str, knowledge: Knowledge) -> None:
    """The hint names the close one as it is written, or only the command that lists all."""
    with pytest.raises(NotRecorded) as caught:
        find_record(knowledge, "state", typed, "sco states")
    assert caught.value.hint == hint


def test_every_name_of_every_state_finds_it(knowledge: Knowledge) -> None:
    """All names and aliases, and both codes in capitals and small letters, lead to their state."""
    for code, state in knowledge.state.items():
        for name in (*names_of(state), code, code.lower(), state.code3 or code):
            assert find_state(knowledge, name) is state, name


@given(st.text())
def test_whatever_is_typed_is_found_or_refused(knowledge: Knowledge, text: str) -> None:
    """No text raises anything but a failure that is meant for a person."""
    try:
        assert find_record(knowledge, "city", text, "sco summits") in knowledge.city
    except (Ambiguous, NotRecorded):
        assert text not in knowledge.city
