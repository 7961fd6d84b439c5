"""Terms in office, the chairmanship, summits by part of a year, and exercises by kind and time."""

import pytest

from sco_cli.ask.claim import verify
from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge

ON = "2026-11-24"


def answer(knowledge: Knowledge, question: str) -> object:
    """What is answered on the day of the tests."""
    return ask(knowledge, [question], as_of=ON).records[0]["answer"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("من تسلّم الأمانة العامة من تشانغ ده قوانغ", "بولات نورغالييف"),
        ("Who took the post of secretary-general from Norov?", "Zhang Ming"),
        ("Dmitry Mezentsev handed the post of Secretary-General over to whom?", "Rashid Alimov"),
        ("When India came in, in June 2017, who was the Secretary-General?", "Rashid Alimov"),
        (
            "Who from Kyrgyzstan has been director of RATS?",
            "Myrzakan Subanov: 2007 – 2010; Jenisbek Jumanbekov: 2010 – 2013-01-01; Ularbek Sharsheyev: 2025-01-01",
        ),
        ("Which Secretaries-General came from China?", "Zhang Deguang (2004-01-15), Zhang Ming (2022-01-01)"),
        ("Who is the Secretary-General and since when?", "Nurlan Yermekbayev: 2025-01-01"),
        ("When did the current Secretary-General take office?", "2025-01-01"),
        ("متى بدأ عليموف عمله أميناً عاماً ومتى غادر؟", "2016-01-01 – 2019-01-01"),
        ("Secretaries-General before 2010", "Zhang Deguang (2004-01-15), Bolat Nurgaliyev (2007-01-01)"),
        ("Home country of the first Secretary-General?", "China"),
        ("Was the first Secretary-General Russian?", "No: Zhang Deguang, China"),
        ("Was the third Secretary-General from Kyrgyzstan?", "Yes: Muratbek Imanaliyev, Kyrgyzstan"),
        ("Кто занимал должность генерального секретаря ШОС летом 2012 года?", "Муратбек Иманалиев (2010-01-01)"),
    ],
)
def test_terms(question: str, told: str, knowledge: Knowledge) -> None:
    """Who took an office from whom, both ends of a term, whose state, at a season."""
    assert answer(knowledge, question) == told


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Nurlan Yermekbayev has been Secretary-General of the SCO since January 2025.", "supported"),
        ("Yermekbayev has been Secretary-General of the SCO since 2024.", "contradicted"),
        ("Norov has been Secretary-General of the SCO since 2019.", "not recorded"),
        ("Norov was Secretary-General until the end of 2021", "supported"),
        ("Norov was Secretary-General until 2023", "contradicted"),
        ("Subanov was director of RATS until June 2010", "not recorded"),
        ("Zhang Ming is the current Secretary-General in 2022.", "not recorded"),
    ],
)
def test_since_and_until(claim: str, verdict: str, knowledge: Knowledge) -> None:
    """A beginning or an end that is claimed is judged by the days of the term, and what is over is not *has been*."""
    assert verify(knowledge, [claim], as_of=ON).records[0]["verdict"] == verdict


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Whose chairmanship began after the Moscow summit of 2020?", "Tajikistan"),
        ("Чья сейчас очередь председательствовать в ШОС?", "Пакистан"),
        ("Какая страна была председателем ШОС между Казахстаном и Киргизией?", "Китай"),
        ("Which country handed the chair to Kyrgyzstan?", "China"),
        ("Кто принял саммит 2021 года?", "Таджикистан, Душанбе"),
        ("Chair, heads of government meeting, October 2024", "Shehbaz Sharif, Pakistan"),
        (
            "Which premier presided over the 23rd meeting of the Council of Heads of Government?",
            "Shehbaz Sharif, Pakistan",
        ),
        ("В каком городе Медведев принимал премьеров ШОС в 2017-м?", "Сочи, Россия"),
        ("In which resort did the premiers meet at the end of November 2017?", "Sochi, Russia"),
        ("Where did the premiers meet in the autumn of 2019?", "Tashkent, Uzbekistan"),
        ("Где проходил 7 саммит ШОС?", "Бишкек, Киргизия"),
        ("The two virtual summits: hosted from where?", "Moscow, New Delhi"),
        (
            "Where was the first summit chaired by Putin?",
            "Saint Petersburg summit 2002: Saint Petersburg, Russia, 2002-06-07",
        ),
        ("ما هي القمة التالية بعد بيشكيك 2026", "قمة إسلام آباد 2027: إسلام آباد, باكستان, 2027"),
        ("от индии на 24 саммите кто был", "Субраманьям Джайшанкар"),
        ("Кто от Тегерана участвовал в двадцать шестом саммите ШОС?", "Масуд Пезешкиан"),
        (
            "Was Gurbanguly Berdimuhamedov at the Astana summit?",
            "Yes: Astana summit 2024: Turkmenistan (Gurbanguly Berdimuhamedov)",
        ),
    ],
)
def test_chairs_and_summits(question: str, told: str, knowledge: Knowledge) -> None:
    """The meeting or the handover that is meant is found by its time, its chair, the person who was there."""
    assert answer(knowledge, question) == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("peace mission 2014 host country", "Zhurihe base, Inner Mongolia, China"),
        ("In which country was the Xiamen-2017 online exercise held?", "Xiamen, China"),
        ("city of the online anti-terror exercise 2017", "Xiamen, China"),
        ("أي تدريب أُجري في كاشغر عام 2011؟", "تيانشان-2 (2011), 2011-05-06, كاشغر، شينجيانغ، الصين"),
        ("Which online exercises were there?", "Xiamen-2017 (online) (2017), Xiamen-2019 (online) (2019)"),
    ],
)  # fmt: skip
def test_exercises(question: str, told: str, knowledge: Knowledge) -> None:
    """An exercise is found by its kind, time and place; its state is told by its place."""
    assert str(answer(knowledge, question)).endswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "Who has headed the Secretariat since Norov?",
        "When India and Pakistan came in, in June 2018, who held the office of Secretary-General?",
        "Who was Norov before becoming Secretary-General?",
        "When was the current Secretary-General born?",
        "When was Norov born and when did his term end?",
        "Which premier chaired the 2023 summit?",
        "Which country gave up the chair at the Astana summit in 2024?",
        "Which country handed over the chair at the Astana summit in 2024?",
        "When did Kyrgyzstan take over the chair?",
        "В каком городе Путин принимал премьеров ШОС в 2017-м?",
        "Прошло 24 саммита ШОС?",
        "Where were the 24 summits held?",
        "The three virtual summits: hosted from where?",
        "Which summits and heads of government meetings took place in 2018?",
        "Who chaired the SCO summit in the fall of 2015?",
        "Which exercise was held in Kashgar in 2012?",
        "Where was the anti-terror exercise of 2017 held?",
        "Which country took part in Peace Mission 2014 first?",
    ],
)
def test_near_questions_are_refused(question: str, knowledge: Knowledge) -> None:
    """What looks alike, but asks for something else, or for what happened several times, has no answer."""
    assert not answer(knowledge, question)
