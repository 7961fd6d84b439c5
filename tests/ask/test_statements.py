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
            "India and Pakistan joined in 2017, then Iran in 2023",  # in that order
            0,
            "sco states IN PK --fields name,status,since; sco member IR --fields name,history",
        ),
        (
            "Belarus joined in 2024 after Iran joined in 2023",
            0,
            "sco member BY --fields name,history; sco member IR --fields name,history",
        ),
        (
            "The charter was signed on 7 June 2002 and entered into force on the same day",
            1,
            "sco agreement 2002-charter --fields signed,city,in_force; "
            "sco agreement 2002-charter --fields signed,city,in_force",
        ),
        (
            "The SCO has ten members, including Russia and Türkiye",  # the second is not
            1,
            "sco members --fields name; sco states RU TR --fields name,status,since",
        ),
        (
            "The capital of Sri Lanka is Colombo, and the country became a dialogue partner in 2012",
            1,
            "sco member LK --fields capital; sco member LK --fields name,history",
        ),
        (
            "نالت الكويت صفة شريك الحوار عام 2022، أما قطر فنالتها عام 2019",  # the same status
            1,
            "sco member KW --fields name,history --lang ar; sco member QA --fields name,history --lang ar",
        ),
        (
            "شاركت الهند وباكستان في مهمة السلام 2018 التي أُجريت في الصين",  # the exercise was
            1,
            "sco get exercise.peace-mission-2018.place,start,end,participants --lang ar; "
            "sco get exercise.peace-mission-2018.place,start,end,participants --lang ar",
        ),
        (
            "يتولى نورلان يرميكباييف منصب الأمين العام منذ الأول من يناير 2025 خلفا لتشانغ مينغ",
            0,
            "sco officials --role secretary-general --fields name,start,end --lang ar; "
            "sco officials --role secretary-general --fields name,start,end --lang ar",
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
        "Iran joined in 2023, then India in 2017",  # each is so, but not in that order
        "Belarus joined in 2024 after Pakistan",  # which did not join in 2024, and is not said to
        "The SCO grew out of the Shanghai Five, which included India",  # the Five, and not the SCO
        "تقع الأمانة العامة في بكين، وهي عاصمة الصين، وتأسست عام 2004",  # which of them was
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


def test_the_meeting_of_which_a_clause_says_more_is_the_one_meant(knowledge: Knowledge) -> None:
    """*Joined at the summit that Samarkand hosted* says that it joined at that one."""
    claims = {
        "انضمت الهند إلى المنظمة في القمة التي عقدت في أستانة عام 2017": 0,
        "انضمت الهند إلى المنظمة في القمة التي عقدت في سمرقند عام 2022": 1,
    }
    assert {claim: int(verify(knowledge, [claim], as_of=TODAY).status) for claim in claims} == claims


def test_a_counterpart_holds_an_office_of_the_same_kind(knowledge: Knowledge) -> None:
    """The word is left out beside a president and another, and not otherwise."""
    claims = {
        "التقى بوتين نظيره الصيني شي جين بينغ على هامش قمة أستانة 2024": 0,
        "التقى بوتين نظيره الصيني سوبرامانيام جايشانكار على هامش قمة أستانة 2024": 4,
    }
    assert {claim: int(verify(knowledge, [claim], as_of=TODAY).status) for claim in claims} == claims


def test_no_name_is_cut(knowledge: Knowledge) -> None:
    """A title with *and* in it is one name, however many statements stand around it."""
    claim = "وُقعت معاهدة حسن الجوار والصداقة والتعاون طويلة الأمد في بيشكيك عام 2007، ودخلت حيز النفاذ في السنة نفسها"
    assert int(verify(knowledge, [claim], as_of=TODAY).status) == 1
