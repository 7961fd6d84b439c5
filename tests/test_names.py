"""From what is typed to a record: what folds alike, what is a hit, what is only a suggestion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli.errors import Ambiguous, NotRecorded
from sco_cli.knowledge.model import City, Knowledge, Text
from sco_cli.names import (
    city_name,
    find_record,
    find_state,
    fold,
    index,
    label,
    languages_of,
    names_of,
    person_name,
    spellings,
    state_name,
    text_in,
    unknown,
    written_names,
)

PART = Text(en="Silk Road", zh="丝绸之路")
"""A text that lacks two of the four languages."""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran", "IRAN"),
        ("Türkiye", "turkiye"),
        ("Islamic Republic of Iran", "republic of iran, Islamic"),
        ("The Gambia", "Gambia"),
        ("A Union of an Island", "Union of Island"),
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
                                            ("Korea", "Korean"), ("مالي", "مالطا"), ("ألما", "ما")])  # fmt: skip
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


@pytest.mark.parametrize(
    ("kind", "typed", "key"),
    [
        ("body", "Heads-Of-State", "heads-of-state"),
        ("body", "Совет глав государств", "heads-of-state"),
        ("body", "CHS", "heads-of-state"),
        ("body", "元首理事会", "heads-of-state"),
        ("agreement", "Charter of the Shanghai Cooperation Organisation", "2002-charter"),
        ("agreement", "上海合作组织宪章", "2002-charter"),
        ("state", "Kyrgyz Republic", "KG"),
        ("state", "Российская Федерация", "RU"),
    ],
)
def test_a_key_name_title_official_name_and_abbreviation_are_hits(
    kind: str, typed: str, key: str, knowledge: Knowledge
) -> None:
    """Each kind of name leads to its record, in each language."""
    assert find_record(knowledge, kind, typed, "sco find") == key


def test_every_written_name_has_its_place(knowledge: Knowledge) -> None:
    """A name is told apart by its field and language, an alias by its number."""
    body, state = dict(written_names(knowledge.body["rats"])), dict(written_names(knowledge.state["RU"]))
    assert (body["abbreviation", "ru"], body["aliases", 0]) == ("РАТС", knowledge.body["rats"].aliases[0])
    assert (state["names", "ar"], state["official_name", "en"]) == ("روسيا", "Russian Federation")
    assert ("title", "zh") in dict(written_names(knowledge.agreement["2002-charter"]))


def test_a_record_of_a_kind_without_aliases_has_its_other_names(knowledge: Knowledge) -> None:
    """A claim has no name but its key, an official the key and the title."""
    assert list(names_of(knowledge.claim["araby-1"])) == ["araby-1"]
    assert set(names_of(knowledge.official["secretary-general-1"])) == {
        "secretary-general-1",
        "Executive Secretary of the SCO",
        "الأمين التنفيذي لمنظمة شنغهاي للتعاون",
        "Исполнительный секретарь ШОС",
        "上海合作组织执行秘书",
    }


def test_a_name_of_signs_alone_is_found_by_no_other_signs() -> None:
    """What folds to nothing is no name: else any punctuation would be a hit."""
    assert "" not in index({"nowhere": City(id="city.nowhere", sources=("x",), names=Text(en="?!"), country="XX")})


@pytest.mark.parametrize("typed", ["Cn", "kZ", "Rus"])
def test_a_code_in_mixed_case_is_no_code(typed: str, knowledge: Knowledge) -> None:
    """It is the beginning of a name, which is none."""
    with pytest.raises(NotRecorded):
        find_state(knowledge, typed)


def test_several_hits_are_candidates_and_no_answer(knowledge: Knowledge) -> None:
    """Two declarations of one title are both shown, each with the key that is typed instead."""
    with pytest.raises(Ambiguous) as caught:
        find_record(knowledge, "agreement", "Dushanbe Declaration", "sco agreements")
    assert caught.value.message == "'Dushanbe Declaration' fits several: name one"
    assert len(caught.value.candidates) > 1
    for line in caught.value.candidates:
        key, _, title = line.partition("  ")
        assert title == knowledge.agreement[key].title.en


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
        find_state(knowledge, typed)
    assert (caught.value.message, caught.value.hint) == (f"no state '{typed}' in the knowledge file", hint)


@pytest.mark.parametrize(("name", "suggested"), [("RATS", True), ("RAT", False)])
def test_a_name_of_three_letters_is_no_suggestion(name: str, suggested: bool) -> None:
    """Too many words come close to one so short."""
    hint = unknown("body", f"{name}Z", [name], "sco bodies").hint
    assert hint == ("did you mean 'RATS'? sco bodies lists them all" if suggested else "sco bodies lists them all")


def test_a_text_that_lacks_a_language_is_given_in_english() -> None:
    """English stands in where one value is wanted, and is repeated nowhere else."""
    assert [text_in(PART, lang) for lang in ("en", "ar", "zh")] == ["Silk Road", "Silk Road", "丝绸之路"]
    assert text_in(None, "en") is None
    assert languages_of(PART) == {"en": "Silk Road", "ar": None, "ru": None, "zh": "丝绸之路"}
    assert list(spellings(PART)) == ["Silk Road", "丝绸之路"]
    assert list(spellings(None)) == []


def test_what_a_key_names_is_called_in_each_language(knowledge: Knowledge) -> None:
    """A state, a city and a person by their keys; no key has no name."""
    assert (state_name(knowledge, "CN", "ru"), state_name(knowledge, None, "ru")) == ("Китай", None)
    assert (city_name(knowledge, "moscow", "zh"), city_name(knowledge, None, "zh")) == ("莫斯科", None)
    assert (person_name(knowledge, "xi-jinping", "en"), person_name(knowledge, None, "en")) == ("Xi Jinping", None)


def test_every_record_has_a_label_in_english(knowledge: Knowledge) -> None:
    """The name, else the title, else what it states; a source's title as it stands; else the id."""
    assert label(knowledge.state["CN"]) == "China"
    assert label(knowledge.agreement["2002-charter"]) == "Charter of the Shanghai Cooperation Organisation"
    for event in knowledge.event.values():
        assert label(event) == event.what.en
    for claim in knowledge.claim.values():
        assert label(claim) == claim.claim.en
    for figure in knowledge.figure.values():
        assert label(figure) == figure.of.en
    for source in knowledge.source.values():
        assert label(source) == source.title
    assert label(knowledge.meeting["1"]) == "meeting.1"


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
