"""The other kinds of facts: bodies, officials, agreements, cooperation, exercises, claims, sources, chart."""

import re

import pytest
from bibtexparser.entrypoint import parse_string

from sco_cli.knowledge.model import Knowledge
from tests.conftest import Sco
from tests.rules.broken import SMALL

FIELDS = {
    "meetings": {"id", "number", "start", "end", "city", "country", "country_code"},
    "bodies": {"id", "name", "role", "seat", "founded"},
    "officials": {"id", "name", "role", "country", "country_code", "start", "end"},
    "agreements": {"id", "title", "signed", "city", "in_force", "subject", "kind"},
    "cooperation": {"id", "name", "kind"},
    "exercises": {"id", "name", "year", "start", "end", "place", "participants"},
    "timeline": {"date", "kind", "what", "ref"},
    "claims": {"id", "claim", "original", "verdict", "detail", "evidence", "source"},
}


@pytest.mark.parametrize("command", FIELDS)
def test_every_record_has_its_fields_sources_and_certainty(command: str, sco: Sco) -> None:
    """An array of records with the fields that others rely on."""
    found = sco(command, "--json").json
    assert len(found) > 10
    for one in found:
        assert FIELDS[command] <= one.keys()
        assert one["sources"]
        assert one["certainty"] in ("confirmed", "single-source", "reported", "computed")


@pytest.mark.parametrize("name", ["rats", "RATS", "РАТС", "Regional Anti-Terrorist Structure", "body.rats"])
def test_a_body_by_any_of_its_names(name: str, sco: Sco) -> None:
    """Name, abbreviation, key and id mean one body."""
    assert sco("body", name, "--json").json["id"] == "body.rats"


@pytest.mark.parametrize("which", ["2002-charter", "SCO Charter", "charter, SCO", "agreement.2002-charter"])
def test_an_agreement_by_any_of_its_names(which: str, sco: Sco) -> None:
    """A common name finds what a lawyer calls otherwise."""
    found = sco("agreement", which, "--json").json
    assert (found["id"], found["signed"], found["in_force"]) == ("agreement.2002-charter", "2002-06-07", "2003-09-19")


def test_the_agreement_of_the_article(sco: Sco) -> None:
    """The agreement of 2004 against drugs: Tashkent, 17 June 2004."""
    found = sco("agreement", "2004-narcotics", "--json").json
    assert (found["signed"], found["city"]) == ("2004-06-17", "Tashkent")


def test_agreements_by_kind_and_time(sco: Sco) -> None:
    """Filters narrow; a kind that is none is a usage error."""
    assert {one["kind"] for one in sco("agreements", "--kind", "convention", "--json").json} == {"convention"}
    assert all(one["signed"].startswith("2024") for one in sco("agreements", "--year", "2024", "--json").json)
    assert sco("agreements", "--kind", "conventions").status == 2
    assert len(sco("agreements", "--as-of", "2001-06-15").lines) < len(sco("agreements").lines)


def test_who_was_in_office_on_a_day(sco: Sco) -> None:
    """At a date the officials in office; a role picks one."""
    assert [
        one["name"] for one in sco("officials", "--role", "secretary-general", "--as-of", "2024-07-03", "--json").json
    ] == ["Zhang Ming"]
    assert len(sco("officials", "--role", "Secretary-General").lines) == 8
    wrong = sco("officials", "--role", "king")
    assert (wrong.status, "roles are secretary-general" in wrong.err) == (4, True)


def test_the_claims_of_the_article(sco: Sco, knowledge: Knowledge) -> None:
    """47 assertions with verdicts; eight permanent members and half of the world are contradicted."""
    found = sco("claims", "--source", "araby-2024-07-03", "--json").json
    assert [one["number"] for one in found] == list(range(1, len(found) + 1))
    verdicts = [one["verdict"] for one in found]
    assert set(verdicts) == {"confirmed", "refined", "contradicted", "not checkable"}
    contradicted = " ".join(one["claim"] for one in found if one["verdict"] == "contradicted")
    assert "eight" in contradicted
    assert "Half" in contradicted
    assert all(re.search("[\u0600-\u06ff]", one["original"]) for one in found if one["original"])
    assert sco("claims", "--source", "nonsense").status == 4
    assert [one["verdict"] for one in sco("claims", "--verdict", "not-checkable", "--json").json] == ["not checkable"]


def test_bibtex_is_read_back_by_a_bibtex_reader(sco: Sco, knowledge: Knowledge) -> None:
    """Every source is an entry with its key, and title, publisher, date and address survive."""
    printed = sco("sources", "--cite", "bibtex").out
    library = parse_string(printed)
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == list(knowledge.source)
    for entry, source in zip(library.entries, knowledge.source.values(), strict=True):
        fields = {name: field.value for name, field in entry.fields_dict.items()}
        assert entry.entry_type == "online"
        assert (fields.get("date"), fields.get("url")) == (source.date, source.url)
        assert fields["title"] == f"{{{latex(source.title)}}}"
        assert fields["organization"] == f"{{{latex(source.publisher)}}}"


def latex(text: str) -> str:
    """Text as LaTeX writes it, for the few signs that occur in titles."""
    return text.replace("&", r"\&").replace("%", r"\%").replace("#", r"\#").replace("_", r"\_")


def test_citations_as_text_and_markdown(sco: Sco) -> None:
    """One line a source: title, publisher, date, address."""
    text = sco("source", "kremlin-2001-06-15", "--cite", "text").out
    assert "President of Russia, 2001-06-15. http://en.kremlin.ru/events/president/news/41570\n" in text
    markdown = sco("source", "kremlin-2001-06-15", "--cite", "markdown").out
    assert "](<http://en.kremlin.ru/events/president/news/41570>)" in markdown
    assert len(sco("sources", "--cite", "text").lines) == len(sco("sources", "--fields", "id").lines)


def test_a_source_without_an_address_is_cited_without_a_link(sco: Sco) -> None:
    """A title that leads nowhere is no link in Markdown."""
    assert sco("sources", "--cite", "markdown", "--facts", str(SMALL)).lines == [
        "[The Gazette](<https://gazette.example.org/2001?page=1>). The Printer.",
        "The Herald. The Other Printer.",
        "An article. The Herald, 2024-07-04.",
    ]


def test_a_founding_without_charter_and_predecessor(sco: Sco) -> None:
    """What a file does not have is absent, and the rest is there."""
    found = sco("founded", "--facts", str(SMALL), "--json").json
    assert (found["date"], found["founder_codes"]) == ("2001-06", ["KZ", "KG"])
    assert (found["charter"], found["predecessor"]) == (None, None)


def test_members_are_not_listed_among_the_partners(sco: Sco) -> None:
    """The command that lists them is named."""
    result = sco("partners", "--status", "observer,members")
    assert (result.status, result.out) == (2, "")
    assert result.err == "sco: members are no partners\nhint: sco members lists them\n"


def test_a_state_named_twice_is_shown_twice(sco: Sco) -> None:
    """As many lines as names, in their order, also where two mean one state."""
    assert sco("states", "India", "China", "IN", "--fields", "code").lines == ["IN", "CN", "IN"]


def test_what_rests_on_a_source(sco: Sco) -> None:
    """A source names the records that it supports; the article all its claims."""
    records = sco("source", "source.araby-2024-07-03", "--json").json["records"]
    assert "claim.araby-9" in records
    assert "organisation" in records


def test_the_chart_has_a_bar_for_every_state_with_a_status(sco: Sco) -> None:
    """The picture and the other formats have the same states; plain characters where Unicode is missing."""
    rows = sco("chart", "--json").json
    assert len(rows) == 27
    table = sco("chart", tty=True, NO_COLOR="1").lines
    assert sum("█" in line or "░" in line for line in table) == 27 + 1
    plain = sco("chart", tty=True, NO_COLOR="1", encoding="ascii")
    assert plain.out.isascii()
    assert len(sco("chart", "--as-of", "2001-06-15", "--json").json) == 6


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120, 300])
def test_the_chart_fits_the_terminal(width: int, sco: Sco) -> None:
    """No line is wider than the terminal."""
    lines = sco("chart", tty=True, NO_COLOR="1", COLUMNS=str(width)).lines
    assert max(map(len, lines)) <= width
