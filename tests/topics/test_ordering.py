"""``--sort``, ``--limit`` and the filters of the lists: the same records, fewer or in another order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli.answer import Answer, Field
from sco_cli.ordering import limited, ordered, size
from tests.conftest import Sco

VALUES = st.one_of(
    st.none(), st.integers(), st.floats(allow_nan=False), st.text(), st.lists(st.text()), st.fixed_dictionaries(
        {"value": st.integers(), "year": st.integers()}
    ),
)  # fmt: skip


@given(st.lists(VALUES))
def test_nothing_is_lost_and_absence_comes_last(values: list[object]) -> None:
    """Sorting is a permutation; what lacks the field stands behind all that have it, up and down."""
    answer = Answer((Field("x", "X"),), [{"x": value, "place": place} for place, value in enumerate(values)])
    for descending in (False, True):
        found = ordered(answer, "x", descending=descending).records
        assert sorted(int(str(row["place"])) for row in found) == list(range(len(values)))
        sizes = [size(row["x"]) for row in found]
        present = [one for one in sizes if one is not None]
        assert sizes == present + [None] * (len(sizes) - len(present))
        assert present == sorted(present, reverse=descending)


@given(st.lists(st.integers(min_value=0, max_value=3)))
def test_equal_ones_keep_their_order(values: list[int]) -> None:
    """Of two that are equally great the one that came first comes first, also from the greatest down."""
    answer = Answer((), [{"x": value, "place": place} for place, value in enumerate(values)])
    found = ordered(answer, "x", descending=True).records
    assert found == sorted(answer.records, key=lambda row: -int(str(row["x"])))


@given(st.lists(st.integers()), st.integers(min_value=1, max_value=9))
def test_a_limit_takes_from_the_front(values: list[int], limit: int) -> None:
    """The first records, with the bare values that stand for them; all when there are no more."""
    answer = Answer((), [{"x": value} for value in values], values=list(values))
    found = limited(answer, limit)
    assert found.records == answer.records[:limit]
    assert found.values == values[:limit]


def test_the_largest_first(sco: Sco) -> None:
    """A figure is sorted by its value, not by its year or its digits."""
    found = sco("members", "--sort", "-population", "--limit", "3", "--fields", "code").lines
    assert found == ["IN", "CN", "PK"]


def test_a_person_sees_how_many_of_how_many(sco: Sco) -> None:
    """The title of a table counts all, and says how many are shown."""
    assert "10 (2 shown)" in sco("members", "--limit", "2", tty=True).out


def test_citations_follow_their_sources(sco: Sco) -> None:
    """``--cite`` prints the citations in the order asked for."""
    (cited,) = sco("sources", "--sort", "date", "--limit", "1", "--cite", "text").lines
    (listed,) = sco("sources", "--sort", "date", "--limit", "1", "--json").json
    assert listed["date"] in cited


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("members", "--sort", "size"), "sco: unknown field: size"),
        (("members", "--sort", "name,code"), "sco: --sort takes one field"),
        (("members", "--sort", "-"), "sco: --sort names no field"),
        (("members", "--limit", "0"), "sco: invalid value for '--limit': 0 is not in the range x>=1"),
        (("summit", "24", "--limit", "1"), "sco: no such option: --limit"),
        (("agreements", "--about", "chess"), "sco: no cooperation 'chess' in the knowledge file"),
        (("exercises", "--series", "chess"), "sco: no series 'chess' in the knowledge file"),
        (("officials", "--person", "Kasparov"), "sco: no person 'Kasparov' in the knowledge file"),
        (("summits", "--chair", "Kasparov"), "sco: no state 'Kasparov' in the knowledge file"),
        (("get", "summit.24.city,size"), "sco: no 'size' in summit.24"),
    ],
)
def test_wrong_words_are_named(words: tuple[str, ...], message: str, sco: Sco) -> None:
    """A wrong field, number or name ends with a line that names it, and with nothing on standard output."""
    result = sco(*words, "--facts", "/does/not/exist") if "--sort" in words else sco(*words)
    assert (result.out, result.err.splitlines()[0]) == ("", message)
    assert result.status in (2, 4)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (("members", "--as-of", "2017", "--since", "2017"), ["state.IN", "state.PK"]),
        (("members", "--since", "2024-07-05"), []),
        (("summits", "--chair", "Putin"), ["summit.2", "summit.15", "summit.20"]),
        (("summits", "--mode", "virtual"), ["summit.20", "summit.23"]),
        (("summits", "--chair", "India"), ["summit.23"]),
        (("officials", "--person", "Zhang Ming"), ["official.secretary-general-7"]),
        (("officials", "--role", "secretary-general", "--country", "China"),
         ["official.secretary-general-1", "official.secretary-general-7"]),
        (("exercises", "--series", "Мирная миссия", "--sort", "-start", "--limit", "1"),
         ["exercise.peace-mission-2021"]),
        (("exercises", "--stage", "announced", "--as-of", "2023"), ["exercise.peace-mission-2023"]),
        (("exercises", "--as-of", "2002"), ["exercise.exercise-01-2002"]),
        (("agreements", "--kind", "charter", "--since", "2002-06-07"), ["agreement.2002-charter"]),
        (("agreements", "--kind", "charter", "--since", "2002-06-08"), []),
        (("bodies", "--as-of", "2001"), ["body.heads-of-state", "body.heads-of-government"]),
        (("partners", "--status", "observer,partner", "--as-of", "2005"),
         ["state.MN", "state.IN", "state.PK", "state.IR"]),
    ],
)  # fmt: skip
def test_filters(words: tuple[str, ...], ids: list[str], sco: Sco) -> None:
    """Each filter leaves the records that it names."""
    assert [row["id"] for row in sco(*words, "--json").json] == ids


def test_what_an_area_rests_on(sco: Sco) -> None:
    """``--about`` gives the agreements that the area names itself."""
    area = sco("get", "cooperation.terrorism.agreements", "--json").json["value"]
    assert {row["id"] for row in sco("agreements", "--about", "terrorism", "--json").json} == set(area)


def test_several_fields_of_one_record(sco: Sco) -> None:
    """A path may end in several fields: a line each, and an empty one for what is absent, so that none is mistaken."""
    assert sco("get", "summit.24.city,country").out == "Astana\nKazakhstan\n"
    assert sco("get", "state.IR.until,capital").out == "\nTehran\n"
    assert sco("get", "summit.24.city,country", "--json").json["value"] == {"city": "Astana", "country": "Kazakhstan"}
    assert sco("get", "members.code,since").lines[0] == '{"code":"CN","since":"2001-06-15"}'
