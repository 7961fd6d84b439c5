"""Claims of several statements: what each takes from the others, and what is left undecided."""

import pytest

from sco_cli.ask.claim import verify
from sco_cli.knowledge.model import Knowledge

TODAY = "2026-11-24"


@pytest.mark.parametrize(
    ("claim", "status", "command"),
    [
        (
            "Iran joined in 2023, and Belarus joined in 2024",
            0,
            "sco member IR --fields name,history; sco member BY --fields name,history",
        ),
        (
            "Iran joined in 2023 and Belarus in 2024",
            0,
            "sco member IR --fields name,history; sco member BY --fields name,history",
        ),
        (
            "Iran joined in 2023 and Belarus in 2023",
            1,
            "sco member IR --fields name,history; sco member BY --fields name,history",
        ),
        (
            "Belarus, which joined in 2023, is a member of the SCO",
            1,
            "sco member BY --fields name,history; sco is BY member",
        ),
        (
            "RATS, whose seat is Tashkent, was founded in 2004",
            0,
            "sco body rats --fields seat,founded; sco body rats --fields seat,founded",
        ),
        (
            "RATS is based in Tashkent and was founded in 2001",
            1,
            "sco body rats --fields seat,founded; sco body rats --fields seat,founded",
        ),
        (
            "The 24th summit took place in Astana in July 2024 and was chaired by Vladimir Putin",
            1,
            "sco summit 24 --fields city,country,start,end,chair",
        ),
        (
            "مصر شريك للمنظمة وليست عضواً",
            0,
            "sco is EG partner --lang ar; sco is EG member --lang ar",
        ),
        (
            "بيلاروسيا انضمت عام 2024 وايران عام 2021",
            1,
            "sco member BY --fields name,history --lang ar; sco member IR --fields name,history --lang ar",
        ),
        (
            "Иран вступил в ШОС в 2023 году, а Беларусь — в 2024 году",
            0,
            "sco member IR --fields name,history --lang ru; sco member BY --fields name,history --lang ru",
        ),
        (
            "伊朗于2023年加入上合组织，白俄罗斯于2024年加入上合组织",
            0,
            "sco member IR --fields name,history --lang zh; sco member BY --fields name,history --lang zh",
        ),
    ],
)  # fmt: skip
def test_each_statement_is_judged(claim: str, status: int, command: str, knowledge: Knowledge) -> None:
    """The claim is so when all of its statements are, and not so when one is not."""
    answer = verify(knowledge, [claim], as_of=TODAY)
    assert (int(answer.status), str(answer.records[0]["understood"]).replace(f" --as-of {TODAY}", "")) == (
        status,
        command,
    )


def test_words_that_only_join_need_not_be_read(knowledge: Knowledge) -> None:
    """Each word of a joining phrase may be unknown to the lexicon otherwise."""
    claim = "انضمت إيران عام 2023 بيد أن بيلاروس انضمت عام 2024"
    assert int(verify(knowledge, [claim], as_of=TODAY).status) == 0


@pytest.mark.parametrize(
    "claim",
    [
        "Iran joined in 2023 and India left",  # a part is not read
        "Iran joined in 2023 and Estonia in 2024",
        "In 2024, Belarus joined and Iran joined",  # Iran did, but in 2024 it did not
        "Iran joined in 2023, and the SCO has ten members",  # today, but not in 2023
        "RATS is based in Tashkent and has ten members",  # whose members
        "لا تضم المنظمة الهند وتركيا",  # one of them, or neither
        "Iran joined, India joined, China joined, Russia joined, Belarus joined and Pakistan joined in 2017",
    ],
)
def test_a_claim_of_which_a_part_is_open_is_not_judged(claim: str, knowledge: Knowledge) -> None:
    """No statement is taken out of its sentence where it could mean something else in it."""
    assert int(verify(knowledge, [claim], as_of=TODAY).status) == 4


def test_records_and_sources_of_all_statements_are_given_once(knowledge: Knowledge) -> None:
    """The evidence is that of every statement; a record that two of them rest on stands there once."""
    row = verify(knowledge, ["RATS is based in Tashkent and was founded in 2004"], as_of=TODAY).records[0]
    assert [record["id"] for record in row["records"]] == ["body.rats"]  # type: ignore[attr-defined]
    assert row["sources"]
