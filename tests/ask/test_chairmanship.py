"""Questions and claims about the chairmanship: who has it, from whom it passed to whom, on which day."""

import pytest

from sco_cli.ask.claim import verify
from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge

ON = "2026-11-24"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("current sco chair country", "Pakistan"),
        ("Chair of the SCO in 2026-2027?", "Pakistan"),
        ("Which member had the chair of the SCO in early 2023?", "India"),
        ("sco chair 2022-2023", "India"),
        ("At the Bishkek summit in 2026, Kyrgyzstan handed the chairmanship to which member?", "Pakistan"),
        ("Before Kazakhstan in 2023, the chair of the SCO was held by what country?", "India"),
        ("From which country did India take over the chair in 2022?", "Uzbekistan"),
        ("The chair was handed by China to whom in 2025?", "Kyrgyzstan"),
        ("Whose chairmanship of the organisation ended at the New Delhi summit?", "India"),
        ("When did Kyrgyzstan take over the SCO chairmanship in 2025?", "2025-09-01"),
        ("Last year the chair passed from China to Kyrgyzstan. On which date?", "2025-09-01"),
        ("China's most recent SCO chairmanship ended when?", "2025-09-01"),
        ("К кому перешло председательство в ШОС после Казахстана в 2024 году?", "Китай"),
        ("Кому Китай передал председательство в ШОС в 2025 году?", "Киргизия"),
        ("لمن سلّمت روسيا الرئاسة الدورية بعد قمة أوفا؟", "أوزبكستان"),
        ("Who took the chair from Kyrgyzstan?", "Bishkek summit 2026: Pakistan"),
        ("2024-2025年度上合主席国", "中国"),
    ],
)
def test_who_has_it_and_when_it_passed(question: str, answer: str, knowledge: Knowledge) -> None:
    """The record of the summit at which the chair passed answers."""
    assert ask(knowledge, [question], as_of=ON).records[0]["answer"] == answer


@pytest.mark.parametrize(
    "question",
    [
        "Who chaired the SCO in 2023?",
        "sco chair 2023",
        "SCO chair 2021-2023",
        "Who chaired the SCO in 2012-2013?",
        "Who chaired the SCO on 4 July 2024?",
        "When did Kazakhstan take over the chair?",
        "In Samarkand to whom did India hand the chair?",
        "Which state will take over the chair from Pakistan in 2027?",
        "When did Pakistan's chairmanship end?",
        "Which country chairs the heads of government now?",
        "When did Norov hand over the chair?",
        "Чьим предшественником был Норов?",
    ],
)
def test_what_is_not_told_or_fits_several_is_refused(question: str, knowledge: Knowledge) -> None:
    """A year in which it changed, a state that had it twice, a handover that was not, one to come."""
    assert ask(knowledge, [question], as_of=ON).records[0]["answer"] is None


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("Pakistan currently chairs the SCO.", 0),
        ("India currently chairs the SCO.", 1),
        ("India chaired the SCO in 2022-2023.", 0),
        ("China handed the SCO chairmanship to Kyrgyzstan in 2025.", 0),
        ("China took over the chairmanship from Kyrgyzstan in 2025.", 1),
        ("Kazakhstan took over the chairmanship from India in July 2023.", 0),
        ("Kazakhstan took over the chairmanship from India in July 2022.", 1),
        ("После Киргизии председательство в ШОС перешло к Пакистану.", 0),
        ("India took over the chairmanship in 2026.", 1),
        ("Kazakhstan handed the chair to Russia.", 4),
    ],
)
def test_claims_of_it(claim: str, status: int, knowledge: Knowledge) -> None:
    """Who took it from whom is judged in its direction and with its time."""
    assert int(verify(knowledge, [claim], as_of=ON).status) == status


@pytest.mark.parametrize(
    "question",
    ["In what order does the SCO chairmanship rotate?", "How does the rotating chair of the SCO work?",
     "By which principle does the chair of the SCO pass from one member to the next?",
     "كيف تتناوب الدول على رئاسة منظمة شنغهاي للتعاون؟", "上合组织轮值主席国按什么顺序轮换"],
)  # fmt: skip
def test_the_rule_of_rotation(question: str, knowledge: Knowledge) -> None:
    """The definition tells by which order the chair passes on."""
    understood = str(ask(knowledge, [question], as_of=ON).records[0]["understood"])
    assert understood.startswith("sco get definition.chair-rotation.text")
