"""The program knows no organisation: two other files, one small and whole, one of the least, under every command."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from sco_cli.output import FORMATS
from sco_cli.tools import TOOLS
from sco_cli.topics import TOPICS
from tests.conftest import ROOT, Sco

EXAMPLES = ROOT / "tests" / "examples"
ASEAN, PARTIAL = EXAMPLES / "asean.toml", EXAMPLES / "partial.toml"
ASKED: dict[str, tuple[str, ...]] = {
    "member": ("Timor-Leste",),
    "is": ("Myanmar", "member"),
    "summit": ("47",),
    "body": ("secretariat",),
    "agreement": ("Bangkok Declaration",),
    "diff": ("1994", "2000"),
    "find": ("ASEAN",),
    "get": ("summit.47.country",),
    "why": ("state.VN.history.0.since",),
    "source": ("asean-japan-centre",),
    "ask": ("Who are the members?",),
    "verify": ("Myanmar joined in 1997",),
}
"""What the commands are asked that need an argument; the others are asked without."""
NOT_IN_ASEAN = {"claims", "meetings", "cooperation", "exercises"}
NOT_IN_PARTIAL = NOT_IN_ASEAN | {"founded", "bodies", "body", "officials", "agreements", "agreement"}
ONE = {"about", "founded", "member", "is", "summit", "body", "agreement", "get", "why", "source", "ask", "verify"}
"""Commands that show one thing."""


def _missing(path: Path) -> set[str]:
    return NOT_IN_ASEAN if path == ASEAN else NOT_IN_PARTIAL


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("command", TOPICS)
@pytest.mark.parametrize("path", [ASEAN, PARTIAL], ids=lambda path: path.stem)
def test_every_question_is_answered_or_not_recorded(path: Path, command: str, format_: str, sco: Sco) -> None:
    """In every format: an answer that can be read back, or one line that says what the file does not hold."""
    result = sco("--facts", str(path), command, *ASKED.get(command, ()), "-f", format_)
    if command in _missing(path):
        assert (result.status, result.out) == (4, "")
        assert re.match(r"sco: the knowledge file (holds no|does not say) ", result.err)
        return
    assert result.status == 0, result.err
    assert "Shanghai" not in result.out
    _read_back(result.out, format_, one=command in ONE)


def _read_back(out: str, format_: str, *, one: bool) -> None:
    if format_ == "json":
        assert isinstance(json.loads(out), dict if one else list)
    elif format_ == "jsonl":
        assert all(isinstance(json.loads(line), dict) for line in out.splitlines())
    elif format_ == "csv":
        assert len({len(row) for row in csv.reader(io.StringIO(out, newline=""), strict=True)}) == 1


@pytest.mark.parametrize("path", [ASEAN, PARTIAL], ids=lambda path: path.stem)
def test_every_tool_takes_the_file(path: Path, sco: Sco, tmp_path: Path) -> None:
    """``check`` finds no fault, ``export`` writes all of it, and what is about no file works beside it."""
    database = tmp_path / "x.db"
    asked = {"check": (), "schema": (), "export": ("sqlite", str(database)), "completion": ("bash",)}
    for command in TOOLS:
        result = sco("--facts", str(path), command, *asked[command])
        assert result.status == 0, (command, result.err)
    assert database.stat().st_size > 0
    assert sco("--facts", str(path), "export", "json").json["organisation"]["abbreviation"]["en"] == "ASEAN"


@pytest.mark.parametrize(
    ("as_of", "count"), [("1967-08-07", 0), ("1967-08-08", 5), ("1984-01-06", 5), ("1990", 6), ("1995-07-28", 7),
                         ("1997-07-22", 7), ("1997-07-23", 9), ("1999-04-30", 10), ("2025-10-25", 10), ("2026", 11)]
)  # fmt: skip
def test_members_of_asean_by_date(as_of: str, count: int, sco: Sco) -> None:
    """Five founders and six that joined later, each on its day."""
    assert len(sco("--facts", str(ASEAN), "members", "--as-of", as_of).lines) == count


@pytest.mark.parametrize(
    ("typed", "status"),
    [(("is", "Myanmar", "member"), 0), (("is", "缅甸", "member", "--as-of", "1996"), 1), (("is", "Burma", "member"), 0),
     (("is", "Laos", "observer", "--as-of", "1993"), 0), (("is", "Kazakhstan", "member"), 4)],
)  # fmt: skip
def test_yes_and_no(typed: tuple[str, ...], status: int, sco: Sco) -> None:
    """Names in any language, a former name, and a state that this file does not know."""
    assert sco("--facts", str(ASEAN), *typed).status == status


@pytest.mark.parametrize(
    ("path", "value"),
    [("summit.latest.city", "Lapu-Lapu City"), ("summit.next.number", "49"), ("summit.39.country", "Brunei"),
     ("about.members", "11"), ("about.partners", "1"), ("about.head.name", "Kao Kim Hourn"),
     ("about.head.title", "Secretary-General of ASEAN"), ("founded.date", "1967-08-08"),
     ("founded.charter.in_force", "2008-12-15"), ("body.acc.name", "ASEAN Coordinating Council"),
     ("agreement.tac.signed", "1976-02")],
)  # fmt: skip
def test_single_values_of_asean(path: str, value: str, sco: Sco) -> None:
    """One value of each kind, as the sources have it."""
    assert sco("--facts", str(ASEAN), "get", path).out == f"{value}\n"


def test_the_chair_passes_only_where_it_does(sco: Sco) -> None:
    """Two summits a year under one chair are no change of the chair."""
    lines = sco("--facts", str(ASEAN), "timeline", "--kind", "chair", "--fields", "date,what").lines
    assert lines[1:3] == ["2022-11-13\tChair: Cambodia → Indonesia", "2023-09-07\tChair: Indonesia → Laos"]
    assert len(lines) == 5


def test_the_chair_does_not_pass_over_summits_that_the_file_lacks(sco: Sco, tmp_path: Path) -> None:
    """From one recorded summit to a much later one nothing is concluded."""
    text = ASEAN.read_text().replace('next_chair = "LA"\n', "")
    start, end = text.index("[summit.44]"), text.index("[summit.45]")
    path = tmp_path / "facts.toml"
    path.write_text(text[:start] + text[end:])
    assert "Indonesia → Laos" not in sco("--facts", str(path), "timeline").out


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (("summit", "3"), "sco: no summit 3 in the knowledge file\nhint: summits 46 to 47 are recorded: sco summits\n"),
        (("summit", "first"), "sco: no first summit in the knowledge file\nhint: sco summits lists them all\n"),
        (("founded",), "sco: the knowledge file does not say how the organisation was founded\n"),
        (("claims", "--source", "x"), "sco: the knowledge file holds no claims\nhint: sco --version --verbose shows "),
        (("body", "x"), "sco: the knowledge file holds no bodies\nhint: sco --version --verbose shows "),
        (("get", "claims.number"), "sco: the knowledge file holds no claims\nhint: "),
        (("get", "body.x.name"), "sco: no body 'x' in the knowledge file\nhint: "),
        (("member", "Indonesia"), "sco: no state 'Indonesia' in the knowledge file\nhint: "),
        (("get", "about.head"), "sco: about.head is not recorded\n"),
    ],
)  # fmt: skip
def test_what_a_partial_file_does_not_hold(typed: tuple[str, ...], message: str, sco: Sco) -> None:
    """It says so with exit status 4 and prints nothing, whether one thing or a list is asked for."""
    result = sco("--facts", str(PARTIAL), *typed)
    assert (result.status, result.out) == (4, "")
    assert result.err.startswith(message)


def test_a_filter_that_leaves_nothing_is_an_empty_list(sco: Sco) -> None:
    """The file holds summits: that none was in 1976 is an answer."""
    result = sco("--facts", str(PARTIAL), "summits", "--year", "1976", "--json")
    assert (result.status, result.out, result.err) == (0, "[]\n", "")


LEAST = """\
about = { title = "t", version = "1", checked = "2026-01-01", languages = ["en"] }
organisation = { names.en = "O", sources = ["s"] }
source.s = { title = "t", publisher = "p" }
"""


def test_a_file_without_statuses_counts_no_members(sco: Sco, tmp_path: Path) -> None:
    """Neither zero members nor a no: it is not recorded."""
    path = tmp_path / "facts.toml"
    for more in ("", 'state.MY = { names.en = "Malaysia", sources = ["s"] }\n'):
        path.write_text(LEAST + more)
        about: dict[str, Any] = sco("--facts", str(path), "about", "--json").json
        assert (about["members"], about["partners"], about["head"], about["latest_summit"]) == (None, None, None, None)
        for typed in (("members",), ("partners",), ("chart",), ("timeline",), ("diff", "2001", "2002")):
            assert (sco("--facts", str(path), *typed).status, sco("--facts", str(path), *typed).out) == (4, "")
        result = sco("--facts", str(path), "is", "Malaysia", "member", "--json")
        assert (result.status, result.json["answer"]) == (4, None)


def test_the_environment_and_the_data_folder_serve_the_file(sco: Sco, tmp_path: Path) -> None:
    """``SCO_FACTS``, then the user's own file; ``--version --verbose`` says which and why."""
    assert sco("get", "about.abbreviation", SCO_FACTS=str(ASEAN)).out == "ASEAN\n"
    own = tmp_path / "sco" / "facts.toml"
    own.parent.mkdir()
    own.write_text(ASEAN.read_text())
    assert sco("get", "about.abbreviation", XDG_DATA_HOME=str(tmp_path)).out == "ASEAN\n"
    assert f"{own} (found in the user's data folder)" in sco("--version", "--verbose", XDG_DATA_HOME=str(tmp_path)).out
    assert sco("get", "about.abbreviation", XDG_DATA_HOME=str(tmp_path), SCO_FACTS=str(PARTIAL)).out == "ASEAN\n"


def test_a_data_folder_whose_file_cannot_be_reached_is_an_error(sco: Sco, tmp_path: Path) -> None:
    """A link that leads nowhere is told; nobody is answered from another file instead."""
    (tmp_path / "sco").mkdir()
    (tmp_path / "sco" / "facts.toml").symlink_to(tmp_path / "gone")
    assert sco("members", XDG_DATA_HOME=str(tmp_path)).status == 5
