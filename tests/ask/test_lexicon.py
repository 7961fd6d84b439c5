"""The lexicons: what is compiled into the wheel is what stands in their files, and they are in good order."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from sco_cli.ask import lexicon
from sco_cli.ask.lexicon import recognition
from sco_cli.ask.lexicon.content import pack, parsed, unpacked
from sco_cli.ask.words import folded

FOLDER = Path(lexicon.__file__).parent
LANGUAGES = ("en", "ar", "ru", "zh")


def text_of(language: str) -> bytes:
    """The file of a language."""
    return (FOLDER / f"{language}.toml").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_form_holds_what_the_file_holds(language: str) -> None:
    """Every phrase, month, number, ending and answer is the same, whichever of the two is read."""
    text = text_of(language)
    read, stored = parsed(language, text), unpacked(text, pack(language, text))
    assert stored is not None
    for name in read.__struct_fields__:
        ours, theirs = getattr(read, name), getattr(stored, name)
        if name in ("exact", "stems", "known"):
            theirs = {form: theirs[form] for form in theirs}
        if name == "exact":
            theirs = {form: {second: table[second] for second in table} for form, table in theirs.items()}
        assert theirs == ours, name


@pytest.mark.parametrize("stored", [b"", b"\x00", b"no MessagePack at all"])
def test_a_broken_compiled_form_is_not_read(stored: bytes) -> None:
    """Then the file itself is."""
    assert unpacked(text_of("en"), stored) is None


def test_an_edited_lexicon_is_not_answered_from_its_compiled_form() -> None:
    """One byte more, and the file is read again."""
    text = text_of("en")
    assert unpacked(text + b"\n", pack("en", text)) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_stands_twice_in_a_list(language: str) -> None:
    """A list of phrases has each of them once, and none is empty."""
    for concept, phrases in tomllib.loads(text_of(language).decode())["concepts"].items():
        assert not [phrase for phrase, times in Counter(phrases).items() if times > 1], concept
        assert all(phrase.strip("* ") for phrase in phrases), concept
        assert phrases, concept


@pytest.mark.parametrize("language", LANGUAGES)
def test_negation_is_no_noise(language: str) -> None:
    """A word that denies, excludes or limits is never passed over."""
    denying = {
        "en": "not no without only except never",
        "ar": "لا ليس ليست لم بدون فقط إلا سوى",
        "ru": "не без только кроме",
        "zh": "不 没 非 只 仅",
    }
    exact = parsed(language, text_of(language)).exact
    for word in denying[language].split():
        alone = [phrase.concept for phrase in exact.get(folded(word), {}).get("", ()) if len(phrase.forms) == 1]
        assert "noise" not in alone, word


def test_words_beside_one_another_in_a_phrase_stand_for_one_of_them() -> None:
    """``a|b c`` is two phrases, and ``<list>`` one for each word of the list."""
    text = b"""
[answer]
[lists]
person = ["teacher", "editor"]
[concepts]
noise = ["my|our <person> asks"]
"""
    forms = {phrase.forms for table in parsed("xx", text).exact.values() for some in table.values() for phrase in some}
    assert forms == {(whose, who, "asks") for whose in ("my", "our") for who in ("teacher", "editor")}


def test_what_the_wheel_holds_is_read_as_the_files_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Installed, languages and words are read from compiled files; they say the same as the files of the languages."""
    declared = {language: recognition.declared(str(FOLDER / f"{language}.toml")) for language in LANGUAGES}
    (tmp_path / recognition.FILE_NAME).write_bytes(recognition.pack())
    for language in LANGUAGES:
        (tmp_path / f"{language}.toml").write_bytes(text_of(language))
        (tmp_path / f"{language}.msgpack").write_bytes(pack(language, text_of(language)))
    monkeypatch.setattr(recognition, "FOLDER", str(tmp_path))
    monkeypatch.setattr(lexicon, "FOLDER", str(tmp_path))
    assert recognition._known.__wrapped__() == declared
    installed = lexicon.load.__wrapped__("en")
    assert installed.months == lexicon.load("en").months
    assert "summit" in {phrase.concept for phrase in installed.beginning("summit")}
