"""The contract of the questions: JSON shapes and fields, dates, names, exit statuses. Others rely on every line."""

from typing import Any

import pytest

from tests.conftest import Sco

STATE = {"id", "code", "code3", "name", "names", "official_name", "capital", "status", "since", "until", "as_of",
         "population", "area_km2", "history", "sources", "certainty"}  # fmt: skip
SUMMIT = {"id", "number", "start", "end", "city", "country", "country_code", "format", "venue", "chair",
          "chair_country", "theme", "declaration", "decisions", "documents", "next_chair", "sources"}  # fmt: skip
FOUNDED = {"date", "city", "country", "founders", "founder_codes", "initiative_of", "document", "predecessor",
           "charter", "sources"}  # fmt: skip
LISTING = {
    "members": STATE,
    "partners": STATE,
    "states": STATE,
    "summits": SUMMIT,
    "sources": {"id", "title", "publisher", "date", "url"},
    "officials": {"id", "name", "role", "country", "country_code", "start", "end", "sources"},
}
SHOWING: dict[str, tuple[tuple[str, ...], set[str]]] = {
    "member": (("Iran",), STATE),
    "summit": (("24",), SUMMIT),
    "founded": ((), FOUNDED),
    "about": ((), {"id", "name", "names", "members", "seat", "languages", "sources"}),
    "is": (("Iran", "member"), {"state", "status", "as_of", "answer", "since"}),
    "source": (("araby-2024-07-03",), {"id", "title", "publisher", "date", "url"}),
}
MEMBERS_2024 = ["China", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan", "Uzbekistan", "India", "Pakistan", "Iran"]


@pytest.mark.parametrize("command", LISTING)
def test_a_command_that_lists_prints_an_array_of_records(command: str, sco: Sco) -> None:
    """Every record has the fields of the contract; the shape is an array whatever the count."""
    records = sco(command, "--json").json
    assert isinstance(records, list)
    assert records
    for record in records:
        assert LISTING[command] <= record.keys()


@pytest.mark.parametrize("command", SHOWING)
def test_a_command_that_shows_one_thing_prints_an_object(command: str, sco: Sco) -> None:
    """An object with the fields of the contract."""
    arguments, fields = SHOWING[command]
    record = sco(command, *arguments, "--json").json
    assert isinstance(record, dict)
    assert fields <= record.keys()


def test_a_listing_of_none_and_of_one_is_still_an_array(sco: Sco) -> None:
    """The command decides the shape, never the count."""
    assert sco("members", "--as-of", "2001-06-14", "--json").json == []
    assert len(sco("summits", "--year", "2024", "--json").json) == 1
    assert len(sco("states", "Iran", "--json").json) == 1


def _sources_in(value: Any) -> list[dict[str, Any]]:
    """Every list of sources anywhere in a record."""
    found = []
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "sources" and item is not None:
                found += item
            else:
                found += _sources_in(item)
    elif isinstance(value, list):
        for item in value:
            found += _sources_in(item)
    return found


def test_sources_are_objects_with_the_promised_keys(sco: Sco) -> None:
    """Wherever a record names its sources, each has id, title, publisher, date and url."""
    for command in ("members", "partners", "summits", "officials"):
        for record in sco(command, "--json").json:
            assert record["sources"], record["id"]
            for source in _sources_in(record):
                assert {"id", "title", "publisher", "date", "url"} <= source.keys()
                assert source["id"].startswith("source.")


def test_absent_is_null_and_precision_stays(sco: Sco) -> None:
    """The planned summit has a year and no invented day; what is not known is null."""
    planned = sco("summit", "27", "--json").json
    assert (planned["start"], planned["end"], planned["chair"], planned["format"]) == ("2027", None, None, "planned")


@pytest.mark.parametrize(
    ("as_of", "count"), [("2001-06-14", 0), ("2001-06-15", 6), ("2017-06-08", 6), ("2017", 8), ("2023-07-03", 8),
                         ("2023-07-04", 9), ("2024-07-03", 9), ("2024-07-04", 10), ("2026", 10)]
)  # fmt: skip
def test_members_by_date(as_of: str, count: int, sco: Sco) -> None:
    """A state that joins on a day is a member on that day; a partial date means its last day."""
    assert len(sco("members", "--as-of", as_of).lines) == count
    assert len(sco("members", SCO_AS_OF=as_of).lines) == count


def test_the_nine_members_of_the_article(sco: Sco) -> None:
    """On the day of the article there were nine, those that its body names."""
    assert [record["name"] for record in sco("members", "--as-of", "2024-07-03", "--json").json] == MEMBERS_2024


@pytest.mark.parametrize(("as_of", "count"), [("2004-06-16", 0), ("2004-06-17", 1), ("2024-07-03", 17),
                                              ("2024-07-04", 16), ("2025-09-01", 17), ("2026-11-24", 17)])  # fmt: skip
def test_partners_by_date(as_of: str, count: int, sco: Sco) -> None:
    """Observers, dialogue partners and partners together."""
    assert len(sco("partners", "--as-of", as_of).lines) == count


def test_partners_of_one_status(sco: Sco) -> None:
    """``--status`` picks one; a word that is none is a usage error with a suggestion."""
    observers = sco("partners", "--status", "observer", "--as-of", "2024-07-03", "--json").json
    assert [record["name"] for record in observers] == ["Mongolia", "Afghanistan", "Belarus"]
    assert sco("partners", "--status", "Dialogue Partners", "--as-of", "2024-07-03").out.count("\n") == 14
    wrong = sco("partners", "--status", "observr")
    assert (wrong.status, wrong.err) == (2, "sco: unknown status: observr\nhint: did you mean observer?\n")


def test_a_status_history_names_summit_and_memorandum(sco: Sco) -> None:
    """Iran: observer from 2005, member from the 23rd summit, memorandum in 2022, other days as conflicts."""
    iran = sco("member", "Iran", "--json").json
    assert [(one["status"], one["since"], one["until"], one["decided_at"]) for one in iran["history"]] == [
        ("observer", "2005-07-05", "2023-07-04", "summit.5"),
        ("member", "2023-07-04", None, "summit.23"),
    ]
    assert iran["history"][1]["memorandum_signed"].startswith("2022-09")
    assert {one["field"] for one in iran["history"][1]["conflicts"]} == {"memorandum_signed"}
    assert iran["population"]["year"] == 2024


@pytest.mark.parametrize(
    "name", ["Iran", "iran", "IR", "IRN", "иран", "伊朗", "إيران", "ايران", "Persia", "Islamic Republic of Iran",
             "republic of iran, islamic", "ИРАН"]
)  # fmt: skip
def test_every_spelling_of_a_state_is_that_state(name: str, sco: Sco) -> None:
    """Names are looked up blind to case, accents, script, word order and spelling variants."""
    assert sco("member", name, "--json").json["code"] == "IR"


@pytest.mark.parametrize("name", ["Ind", "niger", "Irann", "Stan", "I", "Congo", "Republic"])
def test_a_near_miss_is_never_a_hit(name: str, sco: Sco) -> None:
    """A part or a misspelling of a name ends with 4 and at most a suggestion."""
    result = sco("member", name)
    assert (result.status, result.out) == (4, "")
    assert result.err.startswith(f"sco: no state '{name}' in the knowledge file\nhint: ")


def test_the_24th_summit(sco: Sco) -> None:
    """Astana, 3 and 4 July 2024: chair, theme, declaration, decisions, sources."""
    found = sco("summit", "24", "--json").json
    assert (found["start"], found["end"], found["city"], found["country"]) == (
        "2024-07-03", "2024-07-04", "Astana", "Kazakhstan")  # fmt: skip
    assert (found["chair"], found["declaration"], found["documents"]) == (
        "Kassym-Jomart Tokayev", "Astana Declaration", 25)  # fmt: skip
    assert "Sustainable Peace and Development" in found["theme"]
    assert any("Belarus" in one["what"] and one["sources"] for one in found["decisions"])
    assert found["certainty"] == "confirmed"


@pytest.mark.parametrize(
    "which", ["24", "24th", "2024", "astana-2024", "twenty-fourth", "الرابع والعشرون", "第二十四", "summit.24",
              "двадцать четвёртый", "Astana summit 2024", "قمة أستانا 2024"]
)  # fmt: skip
def test_every_way_to_name_a_summit(which: str, sco: Sco) -> None:
    """Number, ordinal in digits and words, year, slug and name mean the same."""
    assert sco("summit", which, "--json").json["number"] == 24


def test_words_of_time_name_a_summit(sco: Sco) -> None:
    """``latest`` and ``next`` are told from the date asked about; without WHICH it is the latest."""
    assert sco("summit", "first", "--json").json["number"] == 1
    assert sco("summit", "latest", "--as-of", "2016-01-01", "--json").json["number"] == 15
    assert sco("summit", "next", "--as-of", "2016-01-01", "--json").json["number"] == 16
    assert sco("summit", "--as-of", "2024-07-03", "--json").json["number"] == 24
    assert sco("summit", "next", "--as-of", "2026-09-02", "--json").json["number"] == 27
    assert sco("summit", "latest", "--as-of", "2000").status == 4


def test_a_city_with_several_summits_lists_the_candidates(sco: Sco) -> None:
    """Astana had four; they are listed on standard error, and nothing is answered."""
    result = sco("summit", "astana")
    assert (result.status, result.out) == (3, "")
    lines = result.err.splitlines()
    assert lines[0] == "sco: 'astana' fits 4 summits"
    assert [line.split()[0] for line in lines[1:5]] == ["5", "11", "17", "24"]
    assert lines[5].startswith("hint: ")
    assert sco("summit", "Tianjin", "--json").json["number"] == 25


def test_summits_are_filtered_by_city_country_and_time(sco: Sco) -> None:
    """Filters narrow; several hold together."""

    def numbers(*options: str) -> list[int]:
        return [record["number"] for record in sco("summits", *options, "--json").json]

    assert numbers() == list(range(1, 28))
    assert numbers("--city", "Nur-Sultan") == [5, 11, 17, 24]
    assert numbers("--country", "KZ") == [5, 11, 17, 24]
    assert numbers("--year", "2024") == [24]
    assert numbers("--since", "2024-07-04", "--until", "2025") == [24, 25]
    assert numbers("--country", "China", "--until", "2006-06-15") == [1, 6]
    assert numbers("--as-of", "2002") == [1, 2]


def test_founded(sco: Sco) -> None:
    """15 June 2001, Shanghai, six founders, the initiative of the article, the Charter signed and in force."""
    found = sco("founded", "--json").json
    assert (found["date"], found["city"], found["country"]) == ("2001-06-15", "Shanghai", "China")
    assert sorted(found["founder_codes"]) == ["CN", "KG", "KZ", "RU", "TJ", "UZ"]
    assert found["initiative_of"] == ["Russia", "China", "Tajikistan", "Kyrgyzstan", "Uzbekistan", "Kazakhstan"]
    charter = found["charter"]
    assert (charter["signed"], charter["city"], charter["in_force"]) == (
        "2002-06-07", "Saint Petersburg", "2003-09-19")  # fmt: skip
    assert found["predecessor"]["name"] == "Shanghai Five"
    assert "source.araby-2024-07-03" in {source["id"] for source in found["sources"]}


def test_about_counts_from_the_spans(sco: Sco) -> None:
    """The card counts members and partners on the day, and names the head of the Secretariat on it."""
    card = sco("about", "--as-of", "2024-07-03", "--json").json
    assert (card["members"], card["partners"], card["seat"]) == (9, 17, "Beijing")
    assert card["secretary_general"]["name"] == "Zhang Ming"
    assert (card["latest_summit"]["number"], card["next_summit"]["number"]) == (24, 25)


def test_is_has_three_outcomes(sco: Sco) -> None:
    """Yes is 0, no is 1, not recorded is 4; JSON says true, false and null."""
    yes = sco("is", "Iran", "member", "--as-of", "2023-07-04", "--json")
    assert (yes.status, yes.json["answer"], yes.json["since"]) == (0, True, "2023-07-04")
    no = sco("is", "Iran", "member", "--as-of", "2023-07-03", "--json")
    assert (no.status, no.json["answer"], no.json["since"]) == (1, False, None)
    unknown = sco("is", "Narnia", "member", "--json")
    assert (unknown.status, unknown.json["answer"], unknown.json["state"]) == (4, None, "Narnia")
    assert sco("is", "Narnia", "member").out == ""


def test_is_before_and_after_everything_the_file_knows(sco: Sco) -> None:
    """Before the founding the answer is no; of the future nothing is recorded."""
    assert sco("is", "China", "member", "--as-of", "1990").status == 1
    future = sco("is", "China", "member", "--as-of", "2999", "--json")
    assert (future.status, future.json["answer"]) == (4, None)
    assert "lies in the future" in future.err


def test_is_quiet_answers_by_status_alone(sco: Sco) -> None:
    """``-q`` prints nothing on either stream."""
    assert sco("is", "Iran", "member", "-q") == (0, "", "")
    assert sco("is", "Iran", "observer", "-q") == (1, "", "")
    assert sco("is", "Narnia", "member", "-q") == (4, "", "")


def test_several_names_in_the_order_asked_with_the_bad_one_reported(sco: Sco) -> None:
    """``states`` answers the rest, reports the bad name and says so by its status; ``-`` reads standard input."""
    result = sco("states", "Iran", "Narnia", "Китай", "--fields", "code")
    assert (result.status, result.lines) == (4, ["IR", "CN"])
    assert result.err.splitlines()[0] == "sco: no state 'Narnia' in the knowledge file"
    assert sco("states", "-", "--fields", "code", stdin="印度\n\nBurma\n").lines == ["IN", "MM"]
