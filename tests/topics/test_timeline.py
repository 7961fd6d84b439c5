"""Time: every dated fact in its place, and what changed between two dates."""

import datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sco_cli import dates
from sco_cli.knowledge.model import Knowledge
from sco_cli.topics.get import value_at
from sco_cli.topics.timeline import entries, timeline
from tests.conftest import Sco
from tests.rules.broken import TEXT


def test_entries_are_in_order_and_point_at_records(sco: Sco) -> None:
    """Dates never run backwards, and each entry names the record that says so and its sources."""
    found = sco("timeline", "--json").json
    assert [one["date"] for one in found] == sorted(one["date"] for one in found)
    assert all(one["ref"] and one["sources"] and one["what"] and one["kind"] for one in found)
    assert {"founding", "status", "summit", "meeting", "agreement", "body", "official", "exercise"} <= {
        one["kind"] for one in found
    }


def test_a_partial_date_stands_before_the_days_of_its_month_and_year(sco: Sco, tmp_path: Path) -> None:
    """2009 before 2009-06 before 2009-06-15, in whatever order the file has them."""
    path = tmp_path / "facts.toml"
    written = ("2009-06-15", "2009", "2010-01-01", "2009-06", "2008-12-31")
    rest = 'kind = "fair"\nwhat = { en = "A fair", zh = "集市" }\nsources = ["herald"]'
    events = (f'\n[event.on-{date}]\ndate = "{date}"\n{rest}\n' for date in written)
    path.write_text(TEXT + "".join(events))
    found = sco("timeline", "--kind", "fair", "--fields", "date", "--facts", str(path)).lines
    assert found == ["2008-12-31", "2009", "2009-06", "2009-06-15", "2010-01-01"]


def test_a_day_in_the_timeline(sco: Sco) -> None:
    """On 4 July 2024 Belarus became a member and the declaration of Astana was signed."""
    found = sco(
        "timeline", "--since", "2024-07-04", "--until", "2024-07-04", "--fields", "kind,what,ref", "--json"
    ).json
    assert {"kind": "status", "what": "Belarus: observer → member", "ref": "state.BY"} in found
    assert any(one["ref"] == "agreement.2024-astana-declaration" for one in found)


def test_filters_take_partial_dates(knowledge: Knowledge) -> None:
    """``--since 2024 --until 2024`` is the whole year; an entry known to the year belongs to it."""
    whole = timeline(knowledge, since="2024", until="2024").records
    assert all(str(one["date"]).startswith("2024") for one in whole)
    assert len(whole) > 10


@settings(max_examples=25, deadline=None)
@given(st.dates(min_value=datetime.date(1995, 1, 1), max_value=datetime.date(2027, 12, 31)))
def test_a_day_splits_the_timeline(knowledge: Knowledge, day: datetime.date) -> None:
    """What is up to a day and what is after it make the whole; only what is known too roughly to say is in both."""
    before = {str(one["id"]) for one in timeline(knowledge, until=str(day)).records}
    after = {str(one["id"]) for one in timeline(knowledge, since=dates.day_after(str(day))).records}
    known = {f"{one.ref}.{one.at}": one.date for one in entries(knowledge, "en")}
    assert before | after == known.keys()
    assert all(len(known[one]) < 10 for one in before & after)
    assert all(dates.first_day(known[one]) <= str(day) for one in before)


def test_kinds_filter_and_a_wrong_one_suggests(sco: Sco) -> None:
    """``--kind`` picks one; a mistyped kind is a usage error that names the near one."""
    found = sco("timeline", "--kind", "summit", "--json").json
    assert [one["ref"] for one in found] == [f"summit.{number}" for number in range(1, 28)]
    wrong = sco("timeline", "--kind", "sumit")
    assert (wrong.status, wrong.err) == (2, "sco: --kind: unknown value 'sumit'\nhint: did you mean summit?\n")


def test_the_difference_of_two_dates(sco: Sco) -> None:
    """Between mid-2017 and mid-2024 four states became members, and every line has its date and source."""
    found = sco("diff", "2017-06-01", "2024-07-05", "--json").json
    joined = [one["what"] for one in found if one["kind"] == "status" and one["what"].endswith("→ member")]
    assert joined == ["India: observer → member", "Pakistan: observer → member", "Iran: observer → member",
                      "Belarus: observer → member"]  # fmt: skip
    assert all(one["change"] in ("began", "ended", "changed") and one["sources"] for one in found)
    assert any(one["kind"] == "chair" and one["date"] == "2024-07-04" for one in found)
    assert any(one["kind"] == "official" and one["change"] == "ended" for one in found)


def test_a_difference_excludes_the_first_day_and_includes_the_last(sco: Sco) -> None:
    """What the earlier date already had is no change; what the later one brought is."""
    assert not [one for one in sco("diff", "2024-07-04", "2024-07-05", "--json").json if one["kind"] == "status"]
    assert [one for one in sco("diff", "2024-07-03", "2024-07-04", "--json").json if one["ref"] == "state.BY"]


def test_dates_the_wrong_way_round_say_what_to_type(sco: Sco) -> None:
    """The hint is the command with the dates in order."""
    wrong = sco("diff", "2024", "2017")
    assert (wrong.status, wrong.err) == (2, "sco: 2024 lies after 2017\nhint: sco diff 2017 2024\n")


def test_a_last_status_that_ended_is_an_entry(sco: Sco, tmp_path: Path) -> None:
    """A state that left has no status after its last one, and the day of leaving is in the timeline."""
    path = tmp_path / "facts.toml"
    path.write_text(
        TEXT.replace('since = "2001-06-15", decided_at', 'since = "2001-06-15", until = "2004", decided_at')
    )
    found = sco("timeline", "--kind", "status", "--since", "2004", "--facts", str(path), "--json").json
    assert [(one["date"], one["ref"], one["id"]) for one in found] == [
        ("2004", "state.KG", "state.KG.history.0.until"),
    ]
    assert "member" in found[0]["what"]


def test_the_timeline_speaks_four_languages(sco: Sco) -> None:
    """The lines are in the language asked for, without an English word left."""
    for lang, what in (
        ("ru", "Беларусь: наблюдатель → член"),
        ("zh", "白俄罗斯：观察员国 → 成员国"),
        ("ar", "بيلاروس: مراقب ← عضو"),
    ):
        found = sco("diff", "2024-07-03", "2024-07-04", "--lang", lang, "--json").json
        assert what in [one["what"] for one in found]


def test_the_id_of_an_entry_is_its_own_and_a_path(knowledge: Knowledge) -> None:
    """No two entries share an id, and each id is a path that ``get`` follows."""
    ids = [str(one["id"]) for one in timeline(knowledge).records]
    assert len(set(ids)) == len(ids)
    for path in ids:
        assert value_at(knowledge, path, None, "en") is not None or path.endswith(".next_chair")
