"""Where one fact stands, and what a derived value follows from."""

import pytest

from sco_cli.knowledge.choosing import shipped
from tests.conftest import Sco
from tests.rules.broken import SMALL


def lines_of(path: str) -> list[str]:
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


@pytest.mark.parametrize("record", ["summit.24", "state.IR", "body.rats", "agreement.2002-charter", "claim.araby-9",
                                    "person.tokayev", "city.astana"])  # fmt: skip
def test_a_record_stands_where_it_says(record: str, sco: Sco) -> None:
    """The line named is the record's header, and the text is what stands there."""
    found = sco("why", record, "--json").json
    lines = lines_of(found["file"])
    assert found["file"] == shipped()
    assert lines[found["line"] - 1] == f"[{record}]"
    assert found["text"].splitlines() == lines[found["line"] - 1 :][: len(found["text"].splitlines())]
    assert found["sources"]
    assert found["certainty"]


@pytest.mark.parametrize(("path", "line"), [("summit.24.city", 'city = "astana"'), ("state.KZ.names", "names = {"),
                                            ("state.IR.history.1.since", 'since = "2023-07-04"')])  # fmt: skip
def test_a_field_stands_where_it_says(path: str, line: str, sco: Sco) -> None:
    """The line of a field is its own, not the record's."""
    found = sco("why", path, "--json").json
    assert lines_of(found["file"])[found["line"] - 1].startswith(line)


def test_a_field_has_its_own_sources_and_conflicts(sco: Sco) -> None:
    """The number of documents rests on other sources than the date, and another number is given, too."""
    found = sco("why", "summit.24.documents", "--json").json
    whole = sco("why", "summit.24", "--json").json
    assert found["value"] == 25
    assert [source["id"] for source in found["sources"]] == whole["field_sources"]["documents"]["ids"]
    assert [conflict["value"] for conflict in found["conflicts"]] == [24]


@pytest.mark.parametrize(
    ("path", "words"),
    [("state.IR.status", "since <= day < until"), ("about.members", "whose status on the day is member"),
     ("summit.24.country", "the city"), ("summit.24.certainty", "two or more publishers"),
     ("about.next_summit", "had not begun")],
)  # fmt: skip
def test_a_derived_value_names_its_rule(path: str, words: str, sco: Sco) -> None:
    """What is not in the file says what it follows from."""
    assert words in sco("why", path, "--json").json["rule"]


@pytest.mark.parametrize("path", ["summit.99", "summit.24.citi", "nonsense", "about.seats"])
def test_what_is_not_there_is_not_recorded(path: str, sco: Sco) -> None:
    """An unknown id or field ends with 4 and nothing on standard output."""
    result = sco("why", path)
    assert (result.status, result.out) == (4, "")


@pytest.mark.parametrize("field", ["status", "since"])
def test_a_status_rests_on_the_sources_of_its_span(field: str, sco: Sco) -> None:
    """Not on those of the state's name: the line, the sources and the other values are the span's."""
    found = sco("why", f"state.IR.{field}", "--as-of", "2024", "--json").json
    span = sco("why", "state.IR.history.1.since", "--json").json
    assert found["sources"] == span["sources"]
    assert lines_of(found["file"])[found["line"] - 1].startswith(("status", "since"))


def test_a_count_is_computed_from_the_sources_of_what_was_counted(sco: Sco) -> None:
    """The number of members rests on the accession of each."""
    found = sco("why", "about.members", "--as-of", "2001-06-15", "--json").json
    assert (found["value"], found["certainty"]) == (6, "computed")
    assert "source.kremlin-2001-06-15" in [source["id"] for source in found["sources"]]


def test_a_source_and_the_founding_have_their_place(sco: Sco) -> None:
    """Every id that an answer prints is known to ``why``."""
    assert sco("why", "source.kremlin-2001-06-15", "--json").json["line"]
    assert sco("why", "founded.date", "--json").json["line"]


@pytest.mark.parametrize("path", ["members", "about"])
def test_a_whole_answer_is_no_single_fact(path: str, sco: Sco) -> None:
    """A listing and the page about the organisation rest on many records; one of them has to be named."""
    result = sco("why", path)
    assert (result.status, result.out) == (4, "")
    assert (
        result.err == f"sco: {path} is no single fact\nhint: name a record or a field of one: sco why summit.24.city\n"
    )


def test_a_state_without_a_status_on_the_day_stands_where_its_record_does(sco: Sco) -> None:
    """Before its first status there is none to point at; the rule still says what was looked for."""
    found = sco("why", "state.KZ.status", "--as-of", "1999", "--facts", str(SMALL), "--json").json
    assert (found["value"], found["text"].splitlines()[0]) == (None, "[state.KZ]")
    assert "since <= day < until" in found["rule"]
