"""What holds for every command: fields and formats, languages, variables, streams, and what is said when it fails."""

import csv
import io
import json

import pytest

from sco_cli import cli
from sco_cli.knowledge.model import Knowledge
from tests.conftest import Sco


def test_fields_pick_and_order_in_every_format(sco: Sco) -> None:
    """``--fields`` names the columns; an unknown one is a usage error that lists the known ones."""
    options = ("summits", "--year", "2024", "--fields", "city,number")
    assert sco(*options).out == "Astana\t24\n"
    assert sco(*options, "-f", "csv").out == "city,number\r\nAstana,24\r\n"
    assert sco(*options, "--json").json == [{"city": "Astana", "number": 24}]
    assert sco(*options, "-f", "jsonl").out == '{"city":"Astana","number":24}\n'
    assert sco(*options, "-f", "markdown").lines == ["| City | No. |", "| --- | --- |", "| Astana | 24 |"]
    assert sco(*options, "-f", "table").lines[2:5] == ["City    No.", "───────────", "Astana   24"]
    wrong = sco("members", "--fields", "name,nmae")
    assert (wrong.status, wrong.out) == (2, "")
    assert wrong.err.startswith("sco: unknown field: nmae\nhint: did you mean name? fields are id, code, ")


def test_one_thing_is_lines_of_field_and_value(sco: Sco) -> None:
    """TSV of one thing has a line a field, CSV one row."""
    lines = sco("summit", "24", "--fields", "city,start").out
    assert lines == "city\tAstana\nstart\t2024-07-03\n"
    rows = list(csv.DictReader(io.StringIO(sco("member", "IR", "-f", "csv").out)))
    assert len(rows) == 1
    assert rows[0]["code"] == "IR"


def test_pipe_and_terminal_have_the_same_rows_and_fields(sco: Sco) -> None:
    """On a terminal the default is a table, elsewhere lines; only the look differs."""
    table = sco("members", tty=True, NO_COLOR="1", COLUMNS="200").lines
    lines = [line.split("\t") for line in sco("members").lines]
    assert [row.split()[0] for row in table[4:14]] == [line[0] for line in lines]
    assert len(table[2].split()) == len(lines[0])


@pytest.mark.parametrize(
    ("lang", "name", "capital"),
    [
        ("en", "Kazakhstan", "Astana"),
        ("ru", "Казахстан", "Астана"),
        ("zh", "哈萨克斯坦", "阿斯塔纳"),
        ("ar", "كازاخستان", "أستانة"),
    ],
)
def test_names_and_places_in_four_languages(lang: str, name: str, capital: str, sco: Sco) -> None:
    """``--lang`` and ``SCO_LANG`` choose the language; field names stay English."""
    fields = ("member", "KZ", "--fields", "name,capital", "--json")
    assert sco(*fields, "--lang", lang).json == {"name": name, "capital": capital}
    assert sco(*fields, SCO_LANG=lang).json == {"name": name, "capital": capital}
    assert sco(*fields, "--lang", "fr").status == 2


def test_the_version_counts_facts_and_sources(sco: Sco, knowledge: Knowledge) -> None:
    """``--version`` prints the program's version, that and the date of the knowledge, and the counts."""
    program, file = sco("--version").lines
    assert program.startswith("sco ")
    assert knowledge.about.checked in file
    assert f"{len(knowledge.source)} sources" in file


def test_json_lines_are_the_json_records(sco: Sco) -> None:
    """The same objects, one compact line each."""
    lines = sco("members", "-f", "jsonl").lines
    assert [json.loads(line) for line in lines] == sco("members", "--json").json


def test_a_bug_ends_with_70_and_asks_to_be_reported(sco: Sco, monkeypatch: pytest.MonkeyPatch) -> None:
    """The only status with a traceback; standard output stays empty."""
    monkeypatch.setattr("sco_cli.topics.states.states_with_status", lambda *_: 1 / 0)
    result = sco("members")
    assert (result.status, result.out) == (70, "")
    assert "ZeroDivisionError" in result.err
    assert result.err.splitlines()[-1].startswith("sco: a bug in sco: please report")


def test_a_wrong_value_of_a_variable_is_not_blamed_on_the_option(sco: Sco) -> None:
    """The line names what is to be changed: the variable of the environment or the option."""
    assert sco("members", SCO_AS_OF="foo").err.splitlines() == [
        "sco: SCO_AS_OF: 'foo' is no date: expected YYYY-MM-DD, YYYY-MM or YYYY", "hint: SCO_AS_OF=2024-07-04"
    ]  # fmt: skip
    assert sco("members", SCO_LANG="fr").err.startswith("sco: SCO_LANG: unknown value 'fr'")
    assert sco("members", "--as-of", "foo").err.startswith("sco: --as-of: 'foo'")


def test_two_formats_at_once_are_a_mistake(sco: Sco) -> None:
    """``--json`` is one, and another beside it is refused before anything is printed."""
    result = sco("members", "--json", "--format", "tsv")
    assert (result.status, result.out) == (2, "")
    assert result.err == "sco: --json and --format tsv are two formats\nhint: name one of them\n"


def test_a_date_to_come_is_answered_from_what_is_known_now(sco: Sco) -> None:
    """The answer is that of today, and a note says so beside it."""
    result = sco("members", "--as-of", "9000", "--fields", "code")
    assert result.out == sco("members", "--fields", "code").out
    assert result.err == "note: 9000 lies in the future: this is what is known now\n"


def test_without_standard_output_there_is_no_answer(monkeypatch: pytest.MonkeyPatch, sco: Sco) -> None:
    """A program started without it ends with 74, also where standard error is missing, too."""
    assert sco("members").status == 0
    for closed in (("stdout",), ("stdout", "stderr")):
        with monkeypatch.context() as patch:
            for name in closed:
                patch.setattr(f"sys.{name}", None)
            assert cli.main(["members"]) == 74


def test_names_on_a_closed_standard_input_are_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` asks for names that cannot come."""
    monkeypatch.setattr("sys.stdin", None)
    assert cli.main(["states", "-"]) == 2
