"""The compiled knowledge: the same records, trusted only for the very file that it was made from."""

from pathlib import Path

import pytest

from sco_cli.ask.links import spelt, spoken
from sco_cli.ask.question import ask
from sco_cli.indexing import NAMED, indexed
from sco_cli.knowledge import choosing, compiled
from sco_cli.knowledge.model import KINDS, NOT_IN_FILE, Knowledge
from sco_cli.names import find_record, index, names_of


@pytest.fixture
def files(knowledge: Knowledge, tmp_path: Path) -> tuple[Path, Path]:
    """A copy of the shipped file and its compiled form."""
    facts, target = tmp_path / "facts.toml", tmp_path / compiled.FILE_NAME
    facts.write_bytes(Path(choosing.shipped()).read_bytes())
    target.write_bytes(compiled.compile(indexed(knowledge), facts.read_bytes()))
    target.with_name(compiled.NAMES_FILE).write_bytes(compiled.compile_names(knowledge, facts.read_bytes()))
    return facts, target


def loaded(files: tuple[Path, Path]) -> Knowledge | None:
    return compiled.load(str(files[0]), str(files[1]))


def test_the_records_are_those_of_the_file(files: tuple[Path, Path], knowledge: Knowledge) -> None:
    """Every record of every kind comes back equal and in its order."""
    found = loaded(files)
    assert found is not None
    for name in Knowledge.__struct_fields__:
        if name in KINDS:
            assert list(getattr(found, name).items()) == list(getattr(knowledge, name).items())
            assert len(getattr(found, name)) == len(getattr(knowledge, name))
        elif name not in NOT_IN_FILE:
            assert getattr(found, name) == getattr(knowledge, name)


def test_names_lead_to_the_same_records(files: tuple[Path, Path], knowledge: Knowledge) -> None:
    """The stored index answers as the one that is made from the records."""
    found = loaded(files)
    assert found is not None
    for kind in NAMED:
        assert dict(found.folded[kind]) == index(getattr(knowledge, kind))
    for key, city in knowledge.city.items():
        assert find_record(found, "city", next(iter(names_of(city))), "") == key


def test_what_questions_may_name_is_stored(files: tuple[Path, Path], knowledge: Knowledge) -> None:
    """The stored names of questions are those that are made from the records, beginning by beginning."""
    found = loaded(files)
    assert found is not None
    assert found.spoken
    for beginning, names in spoken(knowledge).items():
        assert found.spoken[beginning] == names
    for letter, words in spelt(knowledge).items():
        assert found.spelt[letter] == words


@pytest.mark.parametrize("kept", [None, b"", b"\xc1"])
def test_without_the_file_of_names_they_are_made_from_the_records(
    files: tuple[Path, Path], kept: bytes | None, knowledge: Knowledge
) -> None:
    """Gone or damaged, it is no failure: a question is read all the same."""
    names = files[1].with_name(compiled.NAMES_FILE)
    names.write_bytes(kept) if kept is not None else names.unlink()
    found = loaded(files)
    assert found is not None
    for question in ("When did Iran join?", "伊朗什么时候加入上合组织？", "when did Kazahstan join"):
        assert ask(found, [question]).records[0]["answer"] == ask(knowledge, [question]).records[0]["answer"]


def test_what_is_not_there_is_not_there(files: tuple[Path, Path]) -> None:
    """A table behaves as a mapping: absent keys are absent, without decoding anything."""
    found = loaded(files)
    assert found is not None
    assert "99" not in found.summit
    assert found.summit.get("99") is None
    with pytest.raises(KeyError):
        found.summit["99"]


@pytest.mark.parametrize("edit", [b"\n", b"# a comment\n"])
def test_an_edited_file_is_not_answered_from_its_compiled_form(files: tuple[Path, Path], edit: bytes) -> None:
    """One byte more, and the file is read again."""
    files[0].write_bytes(files[0].read_bytes() + edit)
    assert loaded(files) is None


def test_a_damaged_or_older_compiled_file_is_no_failure(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut, garbled, of another format or gone: the file itself is read instead."""
    whole = files[1].read_bytes()
    for damaged in (whole[:-10], b"", b"\xc1", whole[1:]):
        files[1].write_bytes(damaged)
        assert loaded(files) is None
    files[1].write_bytes(whole)
    assert loaded(files) is not None
    monkeypatch.setattr(compiled, "FORMAT", compiled.FORMAT + 1)
    assert loaded(files) is None
    files[1].unlink()
    assert loaded(files) is None
