"""From one status, or one summit, to the next."""

import pytest

from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge

TODAY = "2026-11-24"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When did Belarus go from observer to member?", "2024-07-04"),
        ("Кем была Индия в организации в 2014 году?", "наблюдатель, 2005-07-05"),
        ("How many members were there at the Qingdao summit 2018?",
         "8: China, Kazakhstan, Kyrgyzstan, Russia, Tajikistan, Uzbekistan, India, Pakistan"),
        ("Which summit came after Tianjin?",
         "Bishkek summit 2026: 2026-08-31 – 2026-09-01, Bishkek, Kyrgyzstan"),
        ("What was the summit before the 22nd?", "Dushanbe summit 2021: 2021-09-16 – 2021-09-17, Dushanbe, Tajikistan"),
        ("ما القمه السابقة لقمة 2018", "قمة أستانة 2017: 2017-06-08 – 2017-06-09, أستانة, كازاخستان"),
        ("天津峰会之后的下一届上合峰会是哪次", "比什凯克峰会 2026: 2026-08-31 – 2026-09-01, 比什凯克, 吉尔吉斯斯坦"),
    ],
)  # fmt: skip
def test_the_answer(question: str, answer: str, knowledge: Knowledge) -> None:
    """A change, or a neighbour in time, is told by what it begins from."""
    assert ask(knowledge, [question], as_of=TODAY).records[0]["answer"] == answer


@pytest.mark.parametrize(
    "question",
    [
        "When did Iran go from member to observer?",
        "When did Iran go from dialogue partner to member?",
        "How many members were there at the Astana summit in 2017?",  # two were let in at it
        "Where was the summit after Bishkek?",  # after which of them
        "Where is the summit after the 27th?",
        "Who was secretary-general before the Tianjin summit?",
    ],
)
def test_what_did_not_happen_so_is_not_answered(question: str, knowledge: Knowledge) -> None:
    """A change that never was, or a meeting that is not told, has no answer."""
    assert ask(knowledge, [question], as_of=TODAY).records[0]["answer"] is None
