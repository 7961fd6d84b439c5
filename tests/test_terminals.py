"""Terminals: width, colour, links, right-to-left text, interruption."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.conftest import Sco

WIDTHS = (20, 27, 40, 60, 80, 100, 132, 200, 300)
COMMANDS = {
    "members": (), "partners": (), "states": (), "summits": (), "meetings": (), "bodies": (), "officials": (),
    "agreements": (), "cooperation": (), "exercises": (), "timeline": (), "chart": (), "claims": (), "sources": (),
    "about": (), "founded": (), "summit": ("24",), "member": ("Iran",), "body": ("rats",), "is": ("Iran", "member"),
    "agreement": ("2002-charter",), "diff": ("2023", "2024"), "find": ("drugs",), "why": ("summit.24",),
    "source": ("kremlin-2001-06-15",),
}  # fmt: skip
ADDRESS = re.compile(r"^\s*https?://\S+$")


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_wider_than_the_terminal_but_an_address_on_a_line_of_its_own(command: str, sco: Sco) -> None:
    """From 20 to 300 columns, in English and Chinese, lines fit; only a long address runs on, unbroken."""
    for width in (20, 40, 80, 300):
        for lang in ("en", "zh"):
            options = (*COMMANDS[command], "--lang", lang)
            lines = sco(command, *options, tty=True, NO_COLOR="1", COLUMNS=str(width)).lines
            wide = [line for line in lines if cell_len(line) > width and not ADDRESS.match(line)]
            assert not wide, (width, lang, wide[0])


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_of_a_value_is_lost(width: int, sco: Sco) -> None:
    """However narrow, every word of the theme is on the screen, in order, and no value ends in a cut."""
    out = sco("summit", "24", "--fields", "theme", tty=True, NO_COLOR="1", COLUMNS=str(width)).out
    letters = re.sub(r"\s", "", out)
    assert "StrengtheningMultilateralDialogue-StrivingforSustainablePeaceandDevelopment" in letters


@pytest.mark.parametrize("command", COMMANDS)
def test_what_stands_between_values_neither_begins_nor_ends_a_line(command: str, sco: Sco) -> None:
    """A value that has no room any more begins a line of its own; the numbers of sources stay together."""
    for width in (40, 80):
        lines = sco(command, *COMMANDS[command], tty=True, NO_COLOR="1", COLUMNS=str(width)).lines
        assert not [line for line in lines if line.strip().startswith("· ") or line.endswith(" ·")]
        assert not [line for line in lines if re.match(r"\s*\+\d+\]", line)]


def test_the_numbers_of_sources_are_whole_beside_a_table(sco: Sco) -> None:
    """A column is made narrower only down to its longest word, so that no last character falls off the edge."""
    for command in (("about",), ("summit", "24", "--lang", "ar"), ("officials",)):
        for width in range(60, 100, 4):
            out = sco(*command, tty=True, NO_COLOR="1", COLUMNS=str(width)).out
            assert not re.search(r"\[\d[\d,-]*$", out, re.MULTILINE), (command, width)
            assert not re.search(r"Secretary-Genera$", out, re.MULTILINE), (command, width)


def test_dates_behind_a_name_are_not_isolated_with_it(sco: Sco) -> None:
    """Among Arabic letters a terminal would show the parts of 2026-09-01 from right to left."""
    out = sco("chart", "--lang", "ar", "--as-of", "2026-09-01", tty=True, NO_COLOR="1").out
    assert out.splitlines()[0].endswith("\u2069, 2026-09-01")


def test_a_long_error_is_broken_at_blanks_on_a_terminal_only(sco: Sco) -> None:
    """The fields of a hint are whole on 40 columns; a log file gets one line."""
    asked = ("members", "--sort", "foo")
    lines = sco(*asked, tty=True, COLUMNS="40").err.splitlines()
    assert len(lines) > 2
    assert all(len(line) <= 40 for line in lines)
    assert len(sco(*asked).err.splitlines()) == 2


def test_a_long_address_is_never_broken(sco: Sco) -> None:
    """Every address of a card stands whole on one line, at 40 columns too."""
    lines = sco("is", "Iran", "member", tty=True, NO_COLOR="1", COLUMNS="40").lines
    shown = [line.strip() for line in lines if "://" in line]
    known = {source["url"] for source in sco("is", "Iran", "member", "--json").json["sources"]}
    assert shown
    assert set(shown) <= known


@pytest.mark.parametrize(
    ("environment", "options", "coloured"),
    [({}, (), True), ({"NO_COLOR": "1"}, (), False), ({"NO_COLOR": ""}, (), True), ({"TERM": "dumb"}, (), False),
     ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, (), False), ({"TERM": "dumb", "FORCE_COLOR": "1"}, (), True),
     ({}, ("--color", "never"), False), ({"NO_COLOR": "1"}, ("--color", "always"), True)],
)  # fmt: skip
def test_colour_on_a_terminal(environment: dict[str, str], options: tuple[str, ...], coloured: bool, sco: Sco) -> None:
    """The option beats NO_COLOR, which beats FORCE_COLOR, which beats what the terminal is."""
    assert ("\x1b[" in sco("members", *options, tty=True, **environment).out) == coloured


@pytest.mark.parametrize(
    ("environment", "options", "coloured"),
    [({}, (), False), ({"FORCE_COLOR": "1"}, (), True), ({"FORCE_COLOR": "0"}, (), False),
     ({"FORCE_COLOR": ""}, (), False), ({}, ("--color", "always"), True), ({}, ("--color", "auto"), False)],
)  # fmt: skip
def test_colour_in_a_pipe(environment: dict[str, str], options: tuple[str, ...], coloured: bool, sco: Sco) -> None:
    """A pipe gets colour only when that is asked for; ``FORCE_COLOR=0`` asks for none."""
    assert ("\x1b[" in sco("members", "-f", "table", *options, **environment).out) == coloured


def test_errors_are_plain_whatever_standard_output_is(sco: Sco) -> None:
    """Standard error has no colour to go wrong: a log file and a terminal get the same lines."""
    for environment in ({}, {"FORCE_COLOR": "1"}):
        assert "\x1b" not in sco("member", "Narnia", tty=True, **environment).err


def test_sources_are_links_on_a_terminal_with_colour_and_nowhere_else(sco: Sco) -> None:
    """OSC 8 leads from a title to its address; a pipe and a terminal without colour have only the address."""
    link = "\x1b]8;"
    assert link in sco("summit", "24", tty=True).out
    assert link not in sco("summit", "24", tty=True, NO_COLOR="1").out
    assert link not in sco("summit", "24", "-f", "table", "--color", "always").out


@pytest.mark.parametrize("width", [30, 80])
def test_right_to_left_text_is_isolated_line_by_line_on_a_terminal(width: int, sco: Sco) -> None:
    """Each line opens and closes what it isolates, so that no cell is arranged together with its neighbour."""
    lines = sco("summit", "24", "--lang", "ar", tty=True, NO_COLOR="1", COLUMNS=str(width)).lines
    isolated = [line for line in lines if "\u2068" in line]
    assert isolated
    for line in lines:
        depth = 0
        for char in line:
            depth += (char == "\u2068") - (char == "\u2069")
            assert 0 <= depth <= 1, line
            assert depth == 1 or not "\u0600" <= char <= "\u06ff", line
        assert depth == 0, line


def test_no_sign_of_direction_leaves_the_terminal(sco: Sco) -> None:
    """In a pipe and in every other format the text is as it stands in the file."""
    for options in ((), ("--json",), ("-f", "csv"), ("-f", "table"), ("-f", "markdown")):
        assert not re.search("[\u2066-\u2069]", sco("summit", "24", "--lang", "ar", *options).out)


def test_chinese_columns_are_aligned(sco: Sco) -> None:
    """A Chinese character takes two cells: what follows a name begins in the same cell in every row."""
    rows = sco("members", "--lang", "zh", tty=True, NO_COLOR="1").lines[4:14]
    assert len({cell_len(row[: row.index("member")]) for row in rows}) == 1


@pytest.mark.parametrize("options", [("-f", "csv"), ("-f", "markdown"), ("-f", "tsv", "--header"), ("-f", "table")])
def test_the_header_can_be_left_out_where_it_is_optional(options: tuple[str, ...], sco: Sco) -> None:
    """``--no-header`` leaves out one line of names; TSV has one only when asked."""
    fields = ("members", "--fields", "code,name")
    assert "code" in sco(*fields, *options).out.lower()
    if "tsv" not in options and "markdown" not in options:
        assert "code" not in sco(*fields, *options, "--no-header").out.lower()
    assert "code" not in sco(*fields).out


def test_interruption_ends_with_130_and_no_word() -> None:
    """Ctrl-C while names are awaited on standard input."""
    sco = Path(sys.executable).parent / "sco"
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background it is ignored, also by children
    try:
        process = subprocess.Popen(
            [sco, "states", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={"PATH": os.environ["PATH"], "HOME": "/nonexistent"}, start_new_session=True,
        )  # fmt: skip
    finally:
        signal.signal(signal.SIGINT, ours)
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (130, b"", b"")
