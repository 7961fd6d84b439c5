"""``sco verify``: supported, contradicted, not recorded; on the claims of the article in every language."""

import pytest

from sco_cli.ask.claim import verify
from sco_cli.knowledge.model import Knowledge
from tests.conftest import Sco

STATUS = {"confirmed": 0, "refined": 0, "contradicted": 1, "not checkable": 4}


@pytest.mark.parametrize("language", ["en", "ar", "ru", "zh"])
def test_the_claims_of_the_article_have_the_verdict_of_the_file(language: str, knowledge: Knowledge) -> None:
    """A statement that an article makes word for word is judged as the file judges it."""
    for claim in knowledge.claim.values():
        assert int(verify(knowledge, [getattr(claim.claim, language)]).status) == STATUS[claim.verdict], claim.id
    if language == "ar":
        for claim in knowledge.claim.values():
            assert int(verify(knowledge, [str(claim.original)]).status) == STATUS[claim.verdict], claim.id


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("Iran joined in 2022", 1),
        ("Iran joined the SCO on 4 July 2023", 0),
        ("India and Iran joined in 2017", 1),
        ("The SCO was founded in Shanghai in 2001", 0),
        ("The SCO had eight members in 2018", 0),
        ("The SCO has 8 members", 1),
        ("The SCO is not a military alliance", 0),
        ("Turkey is not a member of the SCO", 0),
        ("The 24th summit was not held in Moscow", 0),
        ("The members are Russia, China and Turkey", 1),
        ("The members are Russia and China", 4),
        ("Half of the world's population lives in the SCO states", 1),
        ("India hosted the 2023 summit online", 0),
        ("Belarus left the SCO", 4),
        ("France joined the EU", 4),
        ("when did Iran join", 4),
        ("تأسست منظمة شنغهاي للتعاون في 2001", 0),
        ("منظمة شنغهاي للتعاون ليست تحالفا عسكريا", 0),
        ("تكافح المنظمة الإرهاب والانفصالية والتطرف", 0),
        ("ويمثّل سكان هذه الدول ما مجموعه نصف سكان العالم", 1),
        ("Иран вступил в ШОС в 2022 году", 1),
        ("ШОС не является военным союзом", 0),
        ("伊朗于2023年加入上合组织", 0),
        ("上合组织有八个成员国", 1),
    ],
)
def test_statements(claim: str, status: int, knowledge: Knowledge) -> None:
    """Supported is 0, contradicted 1, not decided or not understood 4."""
    assert int(verify(knowledge, [claim], as_of="2026-11-24").status) == status


def test_what_is_right_is_said_with_its_sources(sco: Sco) -> None:
    """A contradicted claim comes with the value of the file, the sources and the command that gives it."""
    result = sco("verify", "Iran joined in 2022", "--json")
    assert result.status == 1
    found = result.json
    assert (found["verdict"], found["detail"]) == ("contradicted", "Iran: member 2023-07-04 –")
    assert found["sources"]
    assert result.err == "= sco member IR --fields name,history\n"


def test_claims_from_standard_input(sco: Sco) -> None:
    """``-`` judges a claim a line; one that is not decided is reported, and the others are judged all the same."""
    result = sco("verify", "-", "--json", stdin="Iran joined in 2023\n\nWhat is love?\nIran joined in 2022\n")
    assert [row["verdict"] for row in result.json] == ["supported", "not recorded", "contradicted"]
    assert result.status == 4
    assert "'love'" in result.err
