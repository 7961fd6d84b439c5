"""The knowledge file that comes with the program, against itself and against ISO 3166 and CLDR."""

from itertools import pairwise

import babel
import pycountry
import pytest

from sco_cli import dates
from sco_cli.knowledge.checks import parts
from sco_cli.knowledge.model import Knowledge, Sourced, State
from sco_cli.knowledge.standing import status_on
from sco_cli.names import fold, names_of
from sco_cli.topics.sources import supported

LOCALES = {"en": "en", "ar": "ar", "ru": "ru", "zh": "zh_Hans"}
NOT_CLDR = {
    ("MM", "en"): "Myanmar",  # CLDR adds the former name in brackets; it is among the aliases
    ("MM", "ar"): "ميانمار",
    ("MM", "ru"): "Мьянма",
}
"""Short names that differ from CLDR's on purpose."""
FOUNDERS = {"CN", "KZ", "KG", "RU", "TJ", "UZ"}


def states(knowledge: Knowledge) -> list[tuple[str, State]]:
    return list(knowledge.state.items())


def test_codes_are_those_of_iso_3166(knowledge: Knowledge) -> None:
    """Each key is an alpha-2 code of ISO 3166-1, and its alpha-3 code is the one that belongs to it."""
    for code, state in states(knowledge):
        country = pycountry.countries.get(alpha_2=code)
        assert country is not None, code
        assert state.code3 == country.alpha_3


@pytest.mark.parametrize("lang", LOCALES)
def test_short_names_are_those_of_cldr(lang: str, knowledge: Knowledge) -> None:
    """In each language a state has its CLDR name, but for the few that are listed with their reason."""
    territories = babel.Locale.parse(LOCALES[lang]).territories
    for code, state in states(knowledge):
        assert getattr(state.names, lang) == NOT_CLDR.get((code, lang), territories[code])


def test_the_exceptions_are_still_needed() -> None:
    """A listed difference from CLDR is one."""
    for (code, lang), name in NOT_CLDR.items():
        assert babel.Locale.parse(LOCALES[lang]).territories[code] != name


def test_the_record_covers_everyone(knowledge: Knowledge) -> None:
    """Ten members, seventeen partners, 26 summits held and one planned."""
    now = [status_on(state, knowledge.about.checked) for _, state in states(knowledge)]
    assert sum(one is not None and one.status == "member" for one in now) == 10
    assert sum(one is not None and one.status == "partner" for one in now) == 17
    assert [one.number for one in knowledge.summit.values()] == list(range(1, 28))
    assert [one.format for one in knowledge.summit.values()].count("planned") == 1
    assert next(iter(knowledge.source)) == "araby-2024-07-03"


@pytest.mark.parametrize(("day", "count"), [("2001-06-14", 0), ("2001-06-15", 6), ("2017-06-09", 8), ("2023-07-04", 9),
                                            ("2024-07-04", 10), ("2026-11-24", 10)])  # fmt: skip
def test_member_counts_follow_from_the_spans(day: str, count: int, knowledge: Knowledge) -> None:
    """Six founders, eight with India and Pakistan, nine with Iran, ten with Belarus."""
    held = [status_on(state, day) for _, state in states(knowledge)]
    assert sum(one is not None and one.status == "member" for one in held) == count


def test_spans_run_forward_without_gap_or_overlap(knowledge: Knowledge) -> None:
    """A state goes from one status straight into the next."""
    for code, state in states(knowledge):
        for earlier, later in pairwise(state.history):
            assert earlier.until == later.since, code
        assert all(one.until is not None for one in state.history[:-1])


def test_every_status_was_decided_at_a_summit_of_that_day(knowledge: Knowledge) -> None:
    """``since`` is a day of the summit named by ``decided_at``."""
    for code, state in states(knowledge):
        for one in state.history:
            assert one.decided_at is not None, code
            summit = knowledge.summit[one.decided_at]
            assert summit.start <= one.since <= (summit.end or summit.start), code


def test_the_founding_agrees_across_tables(knowledge: Knowledge) -> None:
    """The founders are members from the day of founding, which is the last day of the first summit."""
    founding = knowledge.organisation.founding
    assert founding is not None
    assert set(founding.founders) == FOUNDERS == set(founding.initiative_of)
    for code in founding.founders:
        assert knowledge.state[code].history[0].since == founding.date
    assert knowledge.summit["1"].end == founding.date
    assert knowledge.summit["1"].city == founding.city


def test_summits_are_in_order_and_hosted_by_members(knowledge: Knowledge) -> None:
    """Numbers rise with the days; the host was a member on the last day."""
    held = list(knowledge.summit.values())
    for earlier, later in pairwise(held):
        assert (earlier.end or earlier.start) < later.start
    for one in held:
        assert one.city is not None
        status = status_on(knowledge.state[knowledge.city[one.city].country], dates.last_day(one.end or one.start))
        assert status is not None
        assert status.status == "member"


def test_a_chairs_country_is_the_hosts_unless_the_record_says_why(knowledge: Knowledge) -> None:
    """The state in the chair hosts; where it does not, a note explains it."""
    for one in (*knowledge.summit.values(), *knowledge.meeting.values()):
        host = knowledge.city[one.city].country if one.city else one.country
        if one.chair_country is not None and one.chair_country != host:
            assert one.note, one.id


def test_no_two_states_and_no_two_cities_share_a_name(knowledge: Knowledge) -> None:
    """A name, alias or code leads to one state; a name or alias to one city."""
    for table in (
        {code: {*map(fold, names_of(state))} for code, state in states(knowledge)},
        {key: {*map(fold, names_of(city))} for key, city in knowledge.city.items()},
    ):
        seen: dict[str, str] = {}
        for key, names in table.items():
            for name in names:
                assert seen.setdefault(name, key) == key, name


def test_every_source_is_used_and_every_record_has_one(knowledge: Knowledge) -> None:
    """No source without a record, no record or part of one without a source."""
    assert set(supported(knowledge)) == set(knowledge.source)
    for path, part in parts(knowledge):
        if isinstance(part, Sourced):
            assert part.sources, path


def test_addresses_are_addresses(knowledge: Knowledge) -> None:
    """A source's address is a whole one of the web; one without an address says who published it and when."""
    for key, source in knowledge.source.items():
        if source.url is not None:
            assert source.url.startswith(("http://", "https://")), key
            assert " " not in source.url, key
        assert source.publisher
        assert source.title


def test_nearly_every_record_can_be_followed_to_a_page(knowledge: Knowledge) -> None:
    """At least 98 in 100 records have a source with a whole address."""
    records = [part for _, part in parts(knowledge) if isinstance(part, Sourced)]
    reachable = [part for part in records if any(knowledge.source[key].url for key in part.sources)]
    assert len(reachable) / len(records) >= 0.98


@pytest.mark.parametrize("kind", ["state", "city", "body", "summit", "person", "exercise", "cooperation", "definition"])
def test_names_are_complete_in_four_languages(kind: str, knowledge: Knowledge) -> None:
    """Whatever has a name has it in English, Arabic, Russian and Chinese."""
    for key, record in getattr(knowledge, kind).items():
        assert all(getattr(record.names, lang) for lang in LOCALES), key


def test_names_are_in_their_script(knowledge: Knowledge) -> None:
    """An Arabic name has Arabic letters, a Russian one Cyrillic, a Chinese one Han characters; none is swapped."""
    scripts = {"ar": ("\u0600", "\u06ff"), "ru": ("\u0400", "\u04ff"), "zh": ("\u3400", "\u9fff")}
    for kind in ("state", "city", "body", "summit", "person"):
        for key, record in getattr(knowledge, kind).items():
            for lang, (first, last) in scripts.items():
                assert any(first <= char <= last for char in getattr(record.names, lang)), (kind, key, lang)


def test_dates_lie_before_the_day_of_checking(knowledge: Knowledge) -> None:
    """Nothing but what is planned lies after the day up to which the file was checked."""
    checked = knowledge.about.checked
    for path, part in parts(knowledge):
        for name in ("date", "since", "signed", "start", "founded"):
            value = getattr(part, name, None)
            if value is not None and getattr(part, "format", "") != "planned":
                assert dates.first_day(value) <= checked, path


def test_meetings_of_the_heads_of_government_have_no_hole(knowledge: Knowledge) -> None:
    """Numbered from 1 on, each after the one before."""
    held = list(knowledge.meeting.values())
    assert [one.number for one in held] == list(range(1, len(held) + 1))
    for earlier, later in pairwise(held):
        assert (earlier.end or earlier.start) < later.start


def test_what_was_signed_at_a_summit_was_signed_on_its_days_and_in_its_city(knowledge: Knowledge) -> None:
    """An agreement that names a summit agrees with it; one in force was signed before."""
    for key, one in knowledge.agreement.items():
        if one.summit is not None:
            summit = knowledge.summit[one.summit]
            assert summit.start <= one.signed <= (summit.end or summit.start), key
            assert one.city in (None, summit.city), key
        if one.in_force is not None:
            assert dates.first_day(one.signed) <= dates.last_day(one.in_force), key


def test_terms_of_office_follow_each_other(knowledge: Knowledge) -> None:
    """Nobody takes an office before the predecessor has left it, as far as days are known."""
    for role in {one.role for one in knowledge.official.values()}:
        terms = [one for one in knowledge.official.values() if one.role == role]
        for earlier, later in pairwise(terms):
            assert earlier.end is not None
            assert dates.first_day(earlier.end) <= dates.last_day(later.start)


def test_every_assertion_of_the_article_is_judged(knowledge: Knowledge) -> None:
    """47 claims in their order, each with what is right and, where it can be checked, the evidence."""
    claims = list(knowledge.claim.values())
    assert [one.number for one in claims] == list(range(1, 48))
    for one in claims:
        assert one.detail.en
        assert one.evidence or one.sources, one.id
        assert one.sources != ("araby-2024-07-03",) or one.verdict == "not checkable"
