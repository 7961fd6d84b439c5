"""What a Tab is answered, without a shell: every value that is offered is one that the program understands."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli.completion import commands
from sco_cli.completion.cursor import Cursor
from sco_cli.completion.offers import Offer, offer
from sco_cli.completion.shells import SHELLS
from sco_cli.errors import NotRecorded
from sco_cli.knowledge.model import Knowledge
from sco_cli.names import find_record, find_state
from sco_cli.topics.get import get
from sco_cli.topics.meetings import find_summit, meetings, summits
from sco_cli.topics.officials import officials
from sco_cli.topics.sources import find_source
from sco_cli.topics.timeline import entries
from sco_cli.topics.why import why

READING = ("choosing", "opening", "slicing")
BREAKS = " \t\n\"'@><=;|&(:"


def offered(*words: str) -> Offer:
    """What is offered at the end of a command line, its last word unfinished."""
    return offer(Cursor(commands.read(), list(words[:-1]), words[-1]))


def values(*words: str) -> list[str]:
    """The same, only the values."""
    return [value for value, _ in offered(*words).candidates]


@pytest.mark.parametrize("typed", ["", "i", "U", "islamic", "к", "П", "伊", "中", "ا", "م", "x"])
def test_every_state_offered_is_found(knowledge: Knowledge, typed: str) -> None:
    """Each name leads to a state, and no state is offered twice."""
    found = [find_state(knowledge, value).id for value in values("member", typed)]
    assert len(set(found)) == len(found)
    assert bool(found) == (typed != "x")


@pytest.mark.parametrize("lang", ["en", "ar", "ru", "zh"])
def test_names_are_offered_in_the_language_asked_for(knowledge: Knowledge, lang: str) -> None:
    """``--lang`` holds for what is offered when nothing is typed."""
    expected = [getattr(state.names, lang) or state.names.en for state in knowledge.state.values()]
    assert values("states", "--lang", lang, "") == expected


@pytest.mark.parametrize("typed", ["", "a", "2", "20", "s", "С", "阿", "n"])
def test_every_summit_offered_is_found(knowledge: Knowledge, typed: str) -> None:
    """Numbers, slugs, names, years and cities each mean one summit."""
    found = values("summit", typed)
    assert found
    for value in found:
        find_summit(knowledge, value, "2024-01-01")


@pytest.mark.parametrize(
    ("words", "accept"),
    [
        (("body",), lambda one, value: find_record(one, "body", value, "")),
        (("agreement",), lambda one, value: find_record(one, "agreement", value, "")),
        (("source",), find_source),
        (("claims", "--source"), find_source),
        (("summits", "--city"), lambda one, value: summits(one, city=value).records[0]),
        (("meetings", "--city"), lambda one, value: meetings(one, city=value).records[0]),
        (("summits", "--country"), lambda one, value: summits(one, country=value).records[0]),
        (("meetings", "--country"), lambda one, value: meetings(one, country=value).records[0]),
        (("summits", "--chair"), lambda one, value: summits(one, chair=value).records[0]),
        (("meetings", "--chair"), lambda one, value: meetings(one, chair=value).records[0]),
        (("meetings", "--year"), lambda one, value: meetings(one, year=int(value)).records[0]),
        (("officials", "--person"), lambda one, value: officials(one, person=value).records[0]),
        (("officials", "--country"), lambda one, value: officials(one, country=value).records[0]),
        (("officials", "--role"), lambda one, value: officials(one, role=value).records[0]),
    ],
)
def test_every_value_offered_leads_to_something(
    knowledge: Knowledge, words: tuple[str, ...], accept: Callable[[Knowledge, str], object]
) -> None:
    """What Tab writes never ends in an error or an empty answer."""
    found = values(*words, "")
    assert found
    for value in found:
        assert accept(knowledge, value)


def test_the_kinds_of_the_timeline_are_all_offered(knowledge: Knowledge) -> None:
    """The list of kinds is the one that the timeline has."""
    assert set(values("timeline", "--kind", "")) == {entry.kind for entry in entries(knowledge, "en")}


@pytest.mark.parametrize(
    "before",
    ["state.IR.", "state.IR.population.", "summit.24.", "summit.24.names.", "body.rats.", "about.", "claim.araby-1.",
     "organisation.", "cooperation.terrorism.", "source.iso-3166.", "official.rats-director-1."],
)  # fmt: skip
def test_every_step_offered_can_be_taken(knowledge: Knowledge, before: str) -> None:
    """A path made of what is offered leads to a value, or to one that is not recorded, never to an unknown field."""
    found = offered("get", before)
    assert found.prefix == before
    assert found.candidates
    for value, _ in found.candidates:
        try:
            get(knowledge, found.prefix + value)
        except NotRecorded as failure:
            if not failure.message.endswith("is not recorded"):
                raise


def test_paths_begin_with_every_kind_and_every_whole_answer(knowledge: Knowledge) -> None:
    """``why`` and ``get`` are offered the same beginnings, and keys come with what they are called."""
    assert values("get", "") == values("why", "")
    assert ("24", "Astana summit 2024") in offered("get", "summit.").candidates
    assert why(knowledge, f"summit.{values('why', 'summit.')[0]}").records


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("mem",), ["members", "member"]),
        (("--ver",), ["--version", "--verbose"]),
        (("is", "Iran", "mem"), ["member"]),
        (("is", "Iran", "--", "mem"), ["member"]),
        (("is", "-q", "Iran", "o"), ["observer"]),
        (("members", "--lang", "z"), ["zh"]),
        (("members", "-fj"), ["json", "jsonl"]),
        (("members", "--as-of", ""), []),
        (("members", "--no-such", "Ir"), []),
        (("nonsense", ""), []),
        (("nonsense", "--f"), []),
        (("member", "Iran", "Ir"), []),
        (("completion", ""), ["bash", "zsh", "fish"]),
        (("export", "s"), ["sqlite"]),
        (("exercises", "--series", "ti"), ["tianshan"]),
        (("check", "facts.toml", ""), values("check", "-")),
        (("get", "state.KZ.history."), ["0"]),
        (("get", "state.KZ.history.9."), []),
        (("get", "state.KZ.history.x."), []),
        (("get", "state.KZ.capital."), []),
        (("get", "state.KZ.population.sources."), []),
        (("--facts", "/no/such/file", "member", "Ir"), []),
    ],
)
def test_the_place_of_the_cursor_decides_what_is_offered(words: tuple[str, ...], expected: list[str]) -> None:
    """Commands, options and values as Typer would read the line."""
    assert values(*words) == expected


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("sco summits --city=Sam", ["", "Samarkand"]),
        ("sco summits '--city=Sam", ["", "--city=Samarkand"]),
        ("sco members --fields code,cap", ["list", "code,capital"]),
        ('sco member "saudi', ["", "Saudi Arabia"]),
        ("sco member Saud'i Ar", ["", "i Arabia"]),
        ("sco members > fa", ["files"]),
        ("sco members --facts fa", ["files"]),
    ],
)
def test_bash_is_told_what_to_put_in_place_of_its_part_of_the_word(line: str, lines: list[str]) -> None:
    """A word is broken where bash breaks it, and an open quote is respected."""
    assert SHELLS["bash"]([BREAKS, line]).splitlines() == lines


@given(
    line=st.text(alphabet=st.sampled_from("sco members get summit.24. --fields= -f '\"\\ ()<>|;$伊ا\n"), max_size=40)
)
def test_no_line_is_too_odd(line: str) -> None:
    """Whatever is typed, there is an answer and no failure behind it."""
    assert SHELLS["bash"]([BREAKS, f"sco {line}"]).endswith("\n")
    assert SHELLS["zsh"](["", line, "member"]).endswith("\n")
    assert SHELLS["fish"]([line, "get"]).endswith("\n")


@pytest.mark.parametrize(
    "facts", ["", "[state", "state = 1\n", "[state.IR]\nnames = 3\naliases = [1]\n", "\x00", "[a.state.IR]\n"]
)
@pytest.mark.parametrize(
    "words", [["member", ""], ["get", "state.IR.names."], ["summit", "a"], ["claims", "--source", ""]]
)
def test_a_broken_file_is_passed_over_in_silence(tmp_path: Path, facts: str, words: list[str]) -> None:
    """What a file does not give is absent; nothing is raised, and a key that can be read is still offered."""
    path = tmp_path / "facts.toml"
    path.write_text(facts)
    has_key = facts.startswith("[state.IR]") and words[0] == "member"
    assert values("--facts", str(path), *words) == (["IR"] if has_key else [])


def test_a_file_that_is_written_otherwise_is_read_too(tmp_path: Path) -> None:
    """Indented headers, quoted keys and inline tables give the same names."""
    path = tmp_path / "facts.toml"
    for text in ('  [state.IR]\n  names.en = "Iran"\n', '["state"."IR"]\nnames = { en = "Iran" }\n',
                 'state.IR.names.en = "Iran"\n', '[state]\nIR = { names = { en = "Iran" } }\n',
                 'x = """\n[state.IR]\n"""\n[state.IR.names]\nen = "Iran"\n'):  # fmt: skip
        path.write_text(text)
        assert values("--facts", str(path), "member", "") == ["Iran"], text


@pytest.mark.parametrize(
    "arguments", [[], ["tcsh"], ["bash"], ["bash", " "], ["zsh", ""], ["fish"], ["fish", "\udcff", "member"]]
)
def test_nothing_is_ever_said_on_standard_error(arguments: list[str]) -> None:
    """An odd request is answered with nothing and with success."""
    done = subprocess.run([sys.executable, "-m", "sco_cli", "__complete", *arguments], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", [["zsh", "", "mem"], ["zsh", "", "isl", "member"], ["fish", "summit.24.", "get"]])
def test_a_tab_loads_neither_typer_nor_the_records(arguments: list[str]) -> None:
    """A person waits for a Tab: what makes a run slow stays unloaded."""
    code = (
        "import sys; before = set(sys.modules); from sco_cli.completion import answer; answer(sys.argv[1:]); "
        "print(*(set(sys.modules) - before), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    costly = {"typer", "msgspec", "typing", "rich", "json", "inspect", "dataclasses", "importlib.metadata"}
    assert not loaded & costly
    own = {name for name in loaded if name.startswith("sco_cli.") and not name.startswith("sco_cli.completion")}
    assert own <= {"sco_cli.folding", "sco_cli.knowledge", *map("sco_cli.knowledge.{}".format, READING)}
    assert os.linesep in done.stdout


def test_a_field_to_sort_by_is_offered_in_either_direction() -> None:
    """``--sort`` offers the fields of the command; a dash before them stays."""
    assert values("members", "--sort", "pop") == ["population"]
    assert (offered("members", "--sort", "-pop").prefix, values("members", "--sort", "-pop")) == ("-", ["population"])
