"""``sco check``: what is printed where, in text and JSON, with which exit status."""

import re
from pathlib import Path

import pytest

from sco_cli.knowledge.choosing import shipped
from sco_cli.tools.check import check
from tests.conftest import Sco
from tests.knowledge.bad_files import BAD, said
from tests.rules.broken import BROKEN, SMALL, TEXT


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A file to be written and checked."""
    return tmp_path / "facts.toml"


def test_the_file_that_comes_with_the_program_has_no_fault(sco: Sco) -> None:
    """Without a name the file in use is checked; the last line counts what it holds."""
    assert [fault for fault in check(shipped()).faults if fault["severity"] == "error"] == []
    result = sco("check")
    assert result.status == 0
    assert re.search(r"^no fault(, \d+ warnings?)? in .*facts\.toml \(\d+ facts, \d+ sources\)$", result.err, re.M)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_broken_file_has_the_fault_that_reading_it_names(path: Path, sco: Sco) -> None:
    """``check`` finds it, too, with the same hint, and ends with 1."""
    result = sco("check", str(path))
    assert result.status == 1
    assert {line.removeprefix("sco: ") for line in said(path)} <= set(result.lines)


def test_a_fault_is_shown_with_its_line_a_caret_and_a_hint(sco: Sco, facts: Path) -> None:
    """One paragraph a fault, in the order of the lines; the summary goes to standard error."""
    text = BROKEN["dangling reference in a list"].text().replace('zh = "办公室" }', 'zh = "办公室", fr = "x" }')
    facts.write_text(text.replace('seat = "bishkek"', '\tseat = "bishkec"'))
    result = sco("check", str(facts))
    number = text[: text.index("[body.office]")].count("\n") + 2
    assert result.out == (
        f"{facts}:50:23: state.KZ: unknown source 'h': expected the key of a [source.KEY] table\n"
        '   50 | sources = ["gazette", "h", "herald"]\n'
        "      |                       ^\n"
        "\n"
        f"{facts}:{number}:38: body.office: unknown key 'fr': expected one of en, ar, ru, zh\n"
        f'{number:>5} | names = {{ en = "Office", zh = "办公室", fr = "x" }}\n'
        "      |                                         ^\n"
        "\n"
        f"{facts}:{number + 2}:2: body.office: unknown city 'bishkec': expected the key of a [city.KEY] table\n"
        f'{number + 2:>5} |     seat = "bishkec"\n'
        "      |     ^\n"
        "hint: did you mean 'bishkek'?\n"
    )
    assert (result.status, result.err) == (1, f"3 faults in {facts}\n")


def test_warnings_alone_are_no_failure(sco: Sco, facts: Path) -> None:
    """They are shown as warnings and counted; the status is 0."""
    facts.write_text(BROKEN["a language without text"].text())
    result = sco("check", str(facts))
    assert result.status == 0
    assert result.lines[0].startswith(f"{facts}:175:1: warning: person.ada: no text in zh")
    assert result.err == f"no fault, 1 warning in {facts} (24 facts, 3 sources)\n"


def test_errors_and_warnings_are_counted_apart(sco: Sco, facts: Path) -> None:
    """``1 fault, 1 warning``."""
    facts.write_text(BROKEN["a bidi override"].text().replace("documents = 4", "documents = -4"))
    assert sco("check", str(facts)).err == f"1 fault, 1 warning in {facts}\n"


def test_json_is_an_array_of_objects(sco: Sco, facts: Path) -> None:
    """One object a fault with every key, absent ones ``null``; an empty array for a good file."""
    facts.write_text(BROKEN["unknown value"].text())
    result = sco("check", str(facts), "--format", "json")
    assert result.status == 1
    assert result.json == [
        {
            "file": str(facts),
            "line": 98,
            "column": 1,
            "record": "summit.3",
            "field": "format",
            "severity": "error",
            "message": "unknown value 'plannd': expected one of in-person, planned, virtual",
            "hint": "did you mean 'planned'?",
        }
    ]
    good = sco("check", str(SMALL), "--json")
    assert (good.status, good.json, good.err) == (0, [], f"no fault in {SMALL} (24 facts, 3 sources)\n")
    facts.write_text("[")
    (fault,) = sco("check", str(facts), "-f", "json").json
    assert (fault["line"], fault["column"], fault["record"], fault["field"], fault["hint"]) == (1, 2, None, None, None)


def test_what_is_no_text_ends_with_5(sco: Sco, tmp_path: Path, facts: Path) -> None:
    """A missing file, a folder, bytes that are not UTF-8: one line and nothing on standard output."""
    facts.write_bytes(b'title = "\xff"')
    for path, reason in ((tmp_path / "none", "no such"), (tmp_path, "cannot be read"), (facts, "not UTF-8")):
        result = sco("check", str(path), "--format", "json")
        assert (result.status, result.out) == (5, "")
        assert reason in result.err


def test_the_file_may_be_named_in_every_way(sco: Sco) -> None:
    """As an argument, by ``--facts`` before or after the command, by the environment."""
    for result in (
        sco("check", str(SMALL)),
        sco("check", "--facts", str(SMALL)),
        sco("--facts", str(SMALL), "check"),
        sco("check", SCO_FACTS=str(SMALL)),
    ):
        assert result.err == f"no fault in {SMALL} (24 facts, 3 sources)\n"


def test_an_unknown_format_is_wrong_usage(sco: Sco) -> None:
    """The hint names the formats."""
    result = sco("check", "--format", "xml")
    assert (result.status, result.out) == (2, "")
    assert "hint: --format takes text, json" in result.err


def test_line_ends_and_a_byte_order_mark_do_not_move_the_places(sco: Sco, facts: Path) -> None:
    """A file from another system has the same faults at the same places."""
    facts.write_text(BROKEN["wrong type"].text())
    plain = sco("check", str(facts)).out
    facts.write_bytes(b"\xef\xbb\xbf" + BROKEN["wrong type"].text().replace("\n", "\r\n").encode())
    assert sco("check", str(facts)).out == plain


def test_colour_marks_and_changes_no_character(sco: Sco, facts: Path) -> None:
    """On a terminal or with ``--color always``; without the escapes it is the plain text."""
    facts.write_text(BROKEN["a bidi override"].text())
    plain = sco("check", str(facts)).out
    styled = sco("check", str(facts), "--color", "always").out
    assert "\x1b[1;33mwarning: \x1b[0m" in styled
    assert re.sub("\x1b\\[[0-9;]*m", "", styled) == plain
    assert "\x1b" in sco("check", str(facts), tty=True).out
    assert "\x1b" not in sco("check", str(facts), tty=True, NO_COLOR="1").out


def test_what_the_file_says_is_shown_and_not_obeyed(sco: Sco, facts: Path) -> None:
    """Control characters of a message or a source line are written out."""
    facts.write_text(TEXT.replace('capital = "astana"', 'capital = "a\\u001b[31m\u202e"'))
    for encoding in ("utf-8", "ascii"):
        out = sco("check", str(facts), encoding=encoding).out
        assert r"unknown city 'a\x1b[31m\u202e'" in out
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_a_long_line_does_not_wrap_on_a_terminal(sco: Sco, facts: Path) -> None:
    """There the line is cut around the caret; in a pipe it is whole."""
    keys = ", ".join(f'"gazette-of-the-day-{number}"' for number in range(20))
    facts.write_text(TEXT.replace('documents = ["herald"]', f"documents = [{keys}]"))
    shown = sco("check", str(facts), "--color", "never", tty=True, COLUMNS="60").lines
    assert max(len(line) for line in shown if " | " in line) <= 60
    assert max(map(len, sco("check", str(facts)).lines)) > 400
