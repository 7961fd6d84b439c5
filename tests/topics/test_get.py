"""One bare value for a script."""

import pytest

from sco_cli.knowledge.model import KINDS, Knowledge
from sco_cli.topics.get import value_at
from tests.conftest import Sco


@pytest.mark.parametrize(
    ("path", "printed"),
    [("summit.24.city", "Astana\n"), ("summit.latest.number", "26\n"), ("summit.astana-2024.start", "2024-07-03\n"),
     ("state.IR.status", "member\n"), ("state.iran.history.0.status", "observer\n"), ("about.seat", "Beijing\n"),
     ("state.IR.population.year", "2024\n"), ("body.rats.seat", "Tashkent\n"),
     ("founded.charter.in_force", "2003-09-19\n"),
     ("organisation.founding.date", "2001-06-15\n"), ("source.araby-2024-07-03.publisher", "Al-Araby Al-Jadeed\n"),
     ("state.KZ.names.zh", "哈萨克斯坦\n"), ("summit.24.sources.0.id", "source.kremlin-2024-07-04\n")],
)  # fmt: skip
def test_a_path_is_one_bare_value(path: str, printed: str, sco: Sco) -> None:
    """An id and fields print the value alone."""
    assert sco("get", path, "--as-of", "2026-11-24") == (0, printed, "")


def test_a_list_is_printed_one_item_a_line(sco: Sco) -> None:
    """Through a list a name leads to that field of each item."""
    assert sco("get", "founded.founder_codes").lines == ["KZ", "CN", "KG", "RU", "TJ", "UZ"]
    assert sco("get", "members.code", "--as-of", "2001-06-15").lines == ["CN", "KZ", "KG", "RU", "TJ", "UZ"]


def test_date_and_language_count(sco: Sco) -> None:
    """``--as-of`` and ``--lang`` mean what they mean everywhere."""
    assert sco("get", "state.IR.status", "--as-of", "2016").out == "observer\n"
    assert sco("get", "summit.24.city", "--lang", "ru").out == "Астана\n"


def test_a_value_with_parts_is_a_line_of_json_and_json_is_an_object(sco: Sco) -> None:
    """What is no single value stays whole."""
    assert sco("get", "state.KZ.names").json["ru"] == "Казахстан"
    assert sco("get", "summit.24.city", "--json").json == {"path": "summit.24.city", "value": "Astana"}


@pytest.mark.parametrize(
    ("path", "hint"),
    [("summit.24.citi", "did you mean summit.24.city?"),
     ("body.rat", "did you mean 'RATS'? sco find rat lists them all"),
     ("sumits.city", "did you mean summits?"), ("founded.founders.9", None),
     ("source.kremlin-2001-06", "did you mean source.kremlin-2001-06-15?"),
     ("summit", None), ("", None), (".", None)],
)  # fmt: skip
def test_an_unknown_path_names_the_nearest_known(path: str, hint: str | None, sco: Sco) -> None:
    """It is not recorded: status 4, nothing on standard output, and what to type where something is close."""
    result = sco("get", path)
    assert (result.status, result.out) == (4, "")
    assert hint is None or hint in result.err


def test_an_absent_value_is_not_recorded(sco: Sco) -> None:
    """A field that the record does not have is no empty line."""
    assert sco("get", "summit.27.chair") == (4, "", "sco: summit.27.chair is not recorded\n")


def test_every_record_is_reachable(knowledge: Knowledge) -> None:
    """The id of each record of every kind leads to it."""
    for kind in KINDS:
        for key in getattr(knowledge, kind):
            assert value_at(knowledge, f"{kind}.{key}.id", None, "en") == f"{kind}.{key}"
