"""All that is wrong with a file: each rule by a small file that breaks it, several at once, and damage at random."""

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sco_cli.errors import BadKnowledge
from sco_cli.knowledge.reading import read
from sco_cli.tools.check import Report, check
from tests.rules.broken import BROKEN, SMALL, TEXT, Broken


@pytest.fixture
def checked(tmp_path: Path) -> "Check":
    """Check a text."""
    return Check(tmp_path / "facts.toml")


class Check:
    """Writes a text into a file and checks it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, text: str) -> Report:
        self.path.write_text(text, encoding="utf-8")
        return check(str(self.path))


def test_the_small_file_has_no_fault() -> None:
    """What the other tests break is whole."""
    assert check(str(SMALL)).faults == []


@pytest.mark.parametrize("broken", BROKEN.values(), ids=list(BROKEN))
def test_one_mistake_is_one_fault_at_its_place(broken: Broken, checked: Check) -> None:
    """Each mistake is found, alone, with the caret on what is wrong, the record's id and the nearest known word."""
    report = checked(broken.text())
    (fault,) = report.faults
    line, column = fault["line"], fault["column"]
    assert isinstance(line, int)
    assert isinstance(column, int)
    assert report.lines[line - 1][column - 1 :].startswith(broken.at)
    assert fault["record"] == broken.record
    assert str(fault["message"]).startswith(broken.message)
    assert (fault["severity"], fault["hint"]) == (broken.severity, broken.hint)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('chair_country = "KG"', 'chair_country = "KZ"\nnote = "Online."'),
        ('start = "2001-06-14"\nend = "2001-06-15"', 'start = "2001-06-14"\nnote = "A guest."'),
        ('field = "start"', 'field = "names.en"'),
        ('"Bö II"', '"Bö II", "B O", "Bo"'),
        ('end = "2007-01-01"', 'end = "2007-01"'),
        ("https://gazette.example.org", "http://[::1]:8080"),
        ('"The Herald"', '"The\\tHerald\\n\u200f"'),
    ],
)
def test_what_is_allowed(old: str, new: str, checked: Check) -> None:
    """A note excuses an unusual host or chair; a record may repeat its own names; marks of direction are writing."""
    assert checked(TEXT.replace(old, new, 1)).faults == []


def test_several_mistakes_are_each_found_once_in_the_order_of_the_lines(checked: Check) -> None:
    """Faults of types, of references and of records among each other, in one run."""
    names = ("wrong type in a list", "dangling reference", "wrong type", "overlapping terms", "no date",
             "missing key", "no address", "a bidi override", "alias of another", "no such day",
             "dangling evidence", "conflict about an unknown field", "hole in the numbers")  # fmt: skip
    text = TEXT
    for name in names:
        text = text.replace(BROKEN[name].old, BROKEN[name].new, 1)
    faults = checked(text).faults
    found = sorted((str(fault["record"]), str(fault["message"])) for fault in faults)
    wanted = sorted((BROKEN[name].record, BROKEN[name].message) for name in names)
    assert len(found) == len(wanted)
    for (record, message), (wanted_record, beginning) in zip(found, wanted, strict=True):
        assert record == wanted_record
        assert message.startswith(beginning)
    places = [(fault["line"], fault["column"]) for fault in faults]
    assert places == sorted(places)


def test_every_mistake_in_one_record_is_found(checked: Check) -> None:
    """After the first that does not fit, the rest of a record is still judged."""
    text = TEXT.replace(
        'code3 = "KAZ"\nnames = { en = "Kazakhstan", zh = "哈萨克斯坦" }',
        'code3 = "K"\nnames = { en = 1, zh = 2 }\nofficial_name = "x"',
    )
    text = text.replace('"observer"\nsince = "2000-06"', '"guest"\nsince = "2000-13"\ndecided_at = "9"')
    assert [(fault["field"], fault["message"]) for fault in checked(text).faults] == [
        ("code3", 'expected a state code of three letters, such as "KAZ"'),
        ("names.en", "expected text in quotes, found a whole number"),
        ("names.zh", "expected text in quotes, found a whole number"),
        ("official_name", "expected a table, found text in quotes"),
        ("history.0.status", "unknown value 'guest': expected one of dialogue-partner, member, observer, partner"),
        ("history.0.since", 'expected a date in quotes, such as "2001-06-15", "2001-06" or "2001"'),
        ("history.0.decided_at", "unknown summit '9': expected the key of a [summit.KEY] table"),
    ]


def test_an_unknown_key_does_not_keep_a_record_from_being_compared(checked: Check) -> None:
    """A summit with a key too much is still judged by its host and its number."""
    text = TEXT.replace('chair_country = "KG"', 'weather = "fine"\nchair_country = "KZ"')
    assert [fault["field"] for fault in checked(text).faults] == ["weather", "chair_country"]


def test_one_mistake_draws_no_others(checked: Check) -> None:
    """What a broken record is called, holds and names is still known: nothing dangles, nothing is unused."""
    for old, new in (
        ("[source.herald]\n", "[source.herald]\nid = 1\n"),
        ('sources = ["herald"]\nhistory', 'sources = "herald"\nhistory'),
        ("[source.gazette]", "[sources.gazette]"),
        ("number = 2", 'number = "2"'),
        ('source = "article"', 'sourc = "article"'),
    ):
        text = TEXT.replace(old, new, 1) if "sources.g" not in new else TEXT.replace("[source.", "[sources.")
        assert len(checked(text).faults) == 1, new


def test_a_missing_table_is_named_without_a_line(checked: Check) -> None:
    """What is not there has no place, and is said once, whatever rests on it."""
    text = TEXT.partition("[source.gazette]")[0]
    (fault,) = checked(text).faults
    assert (fault["line"], fault["message"]) == (None, "the table [source] is missing")


def test_no_toml_is_the_only_fault(checked: Check) -> None:
    """What tomli refuses has its line and column, and nothing else is guessed."""
    (fault,) = checked(TEXT + "\n[state.KG]\n").faults
    assert (fault["line"], fault["column"], fault["record"]) == (len(TEXT.splitlines()) + 2, 10, None)
    assert "Cannot declare ('state', 'KG') twice" in str(fault["message"])


PARTS = [line for line in TEXT.splitlines() if line]
VALUES = ["1", "-0.5", '""', '"x"', "true", "2001-06-15", "[]", "[[]]", "{}", "[{}]", "{ en = 1 }", '"0000-01"', "inf",
          '["gazette", 1]', '{ "a.b" = [{ c = "KZ" }] }']  # fmt: skip


def damaged(seed: int, times: int) -> str:
    """The small file with lines left out, doubled, moved, and with keys and values exchanged."""
    chance = random.Random(seed)
    lines = TEXT.split("\n")
    for _ in range(times):
        number = chance.randrange(len(lines))
        key, sign, value = lines[number].partition(" = ")
        other = chance.choice(PARTS)
        lines[number : number + 1] = chance.choice(
            [
                [],
                [other],
                [lines[number], other],
                [f"{chance.choice(['x', 'id', 'sources', 'start', 'names.zh'])}{sign}{value}"],
                [f"{key}{sign}{chance.choice(VALUES)}"],
                [f"{key}{sign}{other.partition(' = ')[2]}"],
                [lines[number].replace("[[", "[").replace("]]", "]")],
                [lines[number].replace(".", "-", 1)],
            ]
        )
    return "\n".join(lines)


@given(st.integers(0, 2**32), st.integers(1, 6))
@settings(max_examples=400, deadline=None)
def test_damage_is_named_and_never_raises(tmp_path_factory: pytest.TempPathFactory, seed: int, times: int) -> None:
    """Whatever an edit leaves behind ends in faults with places that exist, in order, each once.

    What reading the file says against it is among them.
    """
    path = tmp_path_factory.getbasetemp() / "damaged.toml"
    path.write_text(damaged(seed, times), encoding="utf-8")
    report = check(str(path))
    assert len({str(fault) for fault in report.faults}) == len(report.faults)
    for earlier, later in pairwise((fault["line"] or 0, fault["column"] or 0) for fault in report.faults):
        assert earlier <= later
    first = refusal(path)
    assert first is None or any(first.endswith(str(fault["message"])) for fault in report.faults)


def refusal(path: Path) -> str | None:
    """What reading a file says against it."""
    try:
        read(str(path))
    except BadKnowledge as failure:
        return failure.message
    return None
