"""The rules of every file: what they look at, and what they leave to a fault that is named already."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import ValidationError, convert
from msgspec.structs import fields

from sco_cli.knowledge.checks import DATES, resolve
from sco_cli.knowledge.model import KINDS, SINGLE, Date, Knowledge, Part
from sco_cli.knowledge.wording import fault_of
from sco_cli.tools.check import check
from tests.rules.broken import TEXT


def structs(parent: type[Part] = Part) -> Iterator[type[Part]]:
    """Every type of table."""
    for one in parent.__subclasses__():
        yield one
        yield from structs(one)


def messages(path: Path, text: str) -> list[str]:
    """What is said against a text."""
    path.write_text(text, encoding="utf-8")
    return [str(fault["message"]) for fault in check(str(path)).faults]


def test_every_field_that_holds_a_date_is_looked_up_in_the_calendar() -> None:
    """A new field of that type needs no second thought: this test names it."""
    dated = {field.name for struct in structs() for field in fields(struct) if field.type in (Date, Date | None)}
    assert dated == DATES


@pytest.mark.parametrize(
    ("start", "end"), [("date", "end"), ("start", "end"), ("signed", "in_force"), ("since", "until")]
)
def test_every_pair_of_dates_runs_forward(start: str, end: str, tmp_path: Path) -> None:
    """Whatever table has both, the second may share the first's month and may not lie before it."""
    tables = {
        "date": '[event.fair]\nkind = "other"\nwhat = { en = "A fair", zh = "集市" }',
        "start": '[exercise.one]\nnames = { en = "One", zh = "一" }\nstage = "held"\nyear = 2005',
        "signed": '[agreement.third]\ntitle = { en = "Third", zh = "三" }\nkind = "treaty"\n'
        'subject = { en = "It", zh = "它" }',
        "since": '[state.TJ]\ncode3 = "TJK"\nnames = { en = "Tajikistan", zh = "塔吉克斯坦" }\nsources = ["herald"]\n'
        '[[state.TJ.history]]\nstatus = "partner"',
    }
    table = f'{TEXT}\n{tables[start]}\nsources = ["gazette"]\n'
    assert messages(tmp_path / "facts.toml", f'{table}{start} = "2005-06"\n{end} = "2005-07"\n') == []
    (fault,) = messages(tmp_path / "facts.toml", f'{table}{start} = "2005-06"\n{end} = "2005-05-31"\n')
    assert "2005-05-31" in fault
    assert "2005-06" in fault


@pytest.mark.parametrize("number", [2**63 - 1, -(2**63) + 1, 1.5, -0.0])
def test_numbers_of_64_bits_are_no_fault(number: float, tmp_path: Path) -> None:
    """The largest whole number that JSON readers and SQLite hold is still one."""
    assert messages(tmp_path / "facts.toml", TEXT.replace("value = 27000000", f"value = {number}")) == []


def test_a_record_that_is_no_table_keeps_none_after_it_from_being_judged(tmp_path: Path) -> None:
    """The key of the next record of its kind is looked at as well."""
    text = TEXT.replace("[city.astana]", '[city]\nx = 1\n[city."a b"]\nnames = { en = "A", zh = "甲" }\n'
                        'country = "KZ"\nsources = ["gazette"]\n[city.astana]')  # fmt: skip
    assert messages(tmp_path / "facts.toml", text) == [
        "expected a table [city.x]",
        "'a b' is no key: expected letters, digits and hyphens",
    ]


def test_evidence_of_a_kind_that_is_no_table_draws_no_fault_of_its_own(tmp_path: Path) -> None:
    """Whether the record is there cannot be known, whatever is written behind the kind; what follows is looked up."""
    before, _, after = TEXT.partition("[figure.population]")
    text = before.replace("[about]", "figure = 1\n[about]") + after[after.index("[claim") :]
    for evidence in ("figure.population", "figure.population.value"):
        wrong = text.replace('"state.KG"]', f'"{evidence}"]')
        assert messages(tmp_path / "facts.toml", wrong) == ["expected tables [figure.KEY]"]
        wrong = text.replace('"state.KZ", "state.KG"]', f'"{evidence}", "state.KX"]')
        assert messages(tmp_path / "facts.toml", wrong) == [
            "expected tables [figure.KEY]",
            "unknown record 'state.KX': expected an id such as summit.24",
        ]


def test_evidence_that_is_no_text_draws_one_fault(tmp_path: Path) -> None:
    """What stands beside it is still looked up."""
    text = TEXT.replace('["state.KZ", "state.KG"]', '[1, "state.KX"]')
    assert messages(tmp_path / "facts.toml", text) == [
        "expected text in quotes, found a whole number",
        "unknown record 'state.KX': expected an id such as summit.24",
    ]


def test_evidence_of_a_record_whose_key_is_wrong_is_found_all_the_same(tmp_path: Path) -> None:
    """The key is the one fault, also where a dot in it makes the id look like a field."""
    text = TEXT.replace("[body.office]", '[body."the.office"]').replace('body = "office"', 'body = "the.office"')
    text = text.replace('"state.KG"]', '"body.the.office"]')
    assert messages(tmp_path / "facts.toml", text) == ["'the.office' is no key: expected letters, digits and hyphens"]


def test_every_record_resolves_by_its_id_and_nothing_else_does(knowledge: Knowledge) -> None:
    """A table that stands alone, a field, a kind and a key that is not there are no records."""
    for kind in KINDS:
        for key, record in getattr(knowledge, kind).items():
            assert resolve(knowledge, f"{kind}.{key}") is record
        assert resolve(knowledge, kind) is None
    for one in (*(f"{name}.{field}" for name in SINGLE for field in ("title", "names")), "summit.24.city", "path", ""):
        assert resolve(knowledge, one) is None


def test_what_msgspec_says_of_a_type_that_the_model_does_not_have_yet_is_passed_on() -> None:
    """A new type needs no new words to be refused: msgspec's own are shown, without their marks."""
    with pytest.raises(ValidationError) as caught:
        convert("soon", datetime.timedelta)
    fault = fault_of(caught.value, ("event", "fair", "lasts"), datetime.timedelta)
    assert (fault.path, fault.hint) == (("event", "fair", "lasts"), None)
    assert fault.message == "invalid ISO8601 duration"
