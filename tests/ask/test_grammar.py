"""The rules of the grammar: questions and claims whose answer, or refusal, hangs on what one rule does."""

import re
from pathlib import Path

import pytest

from sco_cli.ask import grammar
from sco_cli.ask.claim import verify
from sco_cli.ask.grammar import choose
from sco_cli.ask.query import Query
from sco_cli.ask.question import ask
from sco_cli.ask.tokens import Token
from sco_cli.knowledge.model import Knowledge
from tests.conftest import ROOT, Sco

TODAY = "2026-11-24"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Until when was Iran an observer?", "2023-07-04"),
        ("When did Turkey stop being a dialogue partner?", "2025-09-01"),
        ("How long was Iran an observer in the SCO?", "2005-07-05 – 2023-07-04"),
        ("What status do India and Iran have?", "India: member, 2017-06-09; Iran: member, 2023-07-04"),
        ("Which country joined as the ninth?", "Iran (2023-07-04)"),
        ("Which member was the last?", "Belarus (2024-07-04)"),
        ("Is Belarus the last member?", "Yes: Belarus (2024-07-04)"),
        ("Was Mongolia the first observer?", "Yes: Mongolia (2004-06-17)"),
        ("Is the SCO Charter still in force?", "Yes: 2003-09-19"),
        ("When was the SCO founded by six countries?", "2001-06-15"),
        ("Which five states were in the Shanghai Five?", "China, Kazakhstan, Kyrgyzstan, Russia, Tajikistan"),
        ("In which Chinese city does the Secretariat sit?", "Beijing"),
        ("Was Peace Mission 2021 held in September 2021?", "Yes: 2021-09-11 – 2021-09-25"),
        ("Which summits did President Tokayev chair?", "Astana summit 2024 (2024-07-03)"),
        ("host of the 2025 summit", "China, Tianjin"),
        ("Which countries joined the SCO after India?", "Iran (2023-07-04), Belarus (2024-07-04)"),
        ("When was the previous summit?", "Tianjin summit 2025: 2025-08-31 – 2025-09-01"),
    ],
)
def test_the_answer(question: str, answer: str, knowledge: Knowledge) -> None:
    """What is asked is answered, in full and with nothing else."""
    assert ask(knowledge, [question], as_of=TODAY).records[0]["answer"] == answer


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("Were India and Iran ever observers?", "Yes: India: observer 2005"),
        ("Were India and Turkey ever observers?", "No: India: observer 2005"),
        ("Was the SCO founded on the initiative of Kazakhstan?", "Yes: "),
        ("What is Peace Mission 2010?", "Peace Mission 2010, Matybulak range"),
        ("Summits by 2010", "10: "),
        ("Who founded the SCO and when?", "2001-06-15, Kazakhstan, China, "),
        ("Was India a member from 2017 to 2020?", "Yes: "),
        ("How many summits were held in the city of Dushanbe?", "3: "),
        ("What happened at the 2022 summit?", "The memorandum of obligations of Iran was signed."),
        ("What did the leaders adopt at the summit in Samarkand?", "2: Memorandum of obligations of Iran"),
        ("What share of the world's population do the members have?", "42.1% "),
        ("Who took part in the 2024 summit?", "Kazakhstan (Kassym-Jomart Tokayev); "),
    ],
)
def test_how_a_long_answer_begins(question: str, beginning: str, knowledge: Knowledge) -> None:
    """Yes or no, or the number, comes first."""
    assert str(ask(knowledge, [question], as_of=TODAY).records[0]["answer"]).startswith(beginning)


@pytest.mark.parametrize(
    "question",
    [
        # the members are no answer to a question about others
        "Which observer has the most people?",
        "Which observers were in the Shanghai Five?",
        "What is the territory of the observers?",
        "In which areas do observers cooperate?",
        "How many exercises did observers hold?",
        # states are no answer to a question about organisations
        "Which is the partner organisation of the SCO?",
        "Which organization is a partner of the SCO?",
        "Какие организации являются наблюдателями ШОС?",
        "Какие организации входят в ШОС?",
        "哪些组织是上合组织的成员？",
        # a status that is not told apart, or an order that is not
        "Was Sri Lanka the first partner?",
        "Was India first a member?",
        "Which was the last observer?",
        "What last member is Belarus?",
        "Which country joined as the seventh?",
        "Was Turkey the third dialogue partner?",
        "Who was the fifteenth secretary-general?",
        "How many countries joined before Turkey joined?",
        "Which countries belonged before India joined?",
        # what does not agree with the file, and would be passed over
        "When was the SCO founded by seven countries?",
        "Which countries belonged to the Shanghai Five in 1990?",
        "In which Indian city is the Secretariat?",
        "Of which country is Shanghai the capital?",
        "When was the Dushanbe Declaration of 1999 signed?",
        # a part of which the answer would say nothing
        "Where was the RATS in 2005?",
        "Was the RATS in Bishkek?",
        "Who joined before India and Iran joined the SCO?",
        "Which observers had membership in 2010?",
        "Is the SCO charter in force until 2030?",
        "When did India and Pakistan sign the memorandum of obligations?",
        "On which agreements does the fight against terrorism and extremism rest?",
        "Does the SCO cooperate in trade and terrorism?",
        "Was Peace Mission 2021 held in Russia and China?",
        "Which Peace Mission exercises were held in September 2021?",
        "How many exercises were there in September 2021?",
        "What share of the territory do the members have?",
        "What half of the world's population is in the SCO?",
        "Which official language is Russian?",
        "When did Russia take the initiative?",
        "Where is Zhang Ming from China?",
        "Did Zhang Ming become secretary-general?",
        "Who chairs the SCO in 2019-2021?",
        "Who was secretary-general before after 2010?",
        "Did Iran become a member at the heads of government meeting in 2022?",
        # what is not asked
        "chair of the RATS",
        "Which countries joined since the founding?",
        "Is it true that the Shanghai Five members were countries",
    ],
)
def test_what_no_rule_has_an_answer_to(question: str, knowledge: Knowledge) -> None:
    """A question of which a rule could answer only a part, or another one, is not understood."""
    found = ask(knowledge, [question], as_of=TODAY)
    assert (int(found.status), found.records[0]["answer"], found.records[0]["understood"]) == (4, None, None)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Until when is Iran a member?", "no end of member is recorded for Iran"),
        ("At which summit did Turkey become a member?", "at which summit Türkiye became member is not recorded"),
        ("When did Russia sign the memorandum of obligations?", "no memorandum of Russia is recorded"),
        ("Was Turkey a partner of the SCO in 2014?", "Türkiye: dialogue partner (2012-06-07 – 2025-09-01)"),
        ("Which four states were in the Shanghai Five?", "not 4"),
        ("Is the SCO Development Bank in Beijing?", "seat of SCO Development Bank is not recorded"),
        ("Is Narendra Modi from India?", "not recorded in the knowledge file"),
        ("Until when did Putin hold office?", "not recorded in the knowledge file"),
        ("Who became Secretary-General in 2023?", "nobody's term began in 2023"),
        ("Who represented Mongolia at the 2005 summit?", "the list of those present is not whole"),
        ("Is the Bishkek Declaration of 2019 still in force?", "in_force of Bishkek Declaration is not recorded"),
        ("What happened on 1 March 2002?", "nothing is recorded for 2002-03-01, only for the year or the month"),
        ("Whom did Putin meet at the 2001 summit?", "the list of talks is not whole"),
    ],
)
def test_what_is_understood_and_not_recorded(question: str, reason: str, knowledge: Knowledge) -> None:
    """There is no answer, and it is said what is not recorded."""
    found = ask(knowledge, [question], as_of=TODAY)
    assert (int(found.status), found.records[0]["answer"]) == (4, None)
    assert reason in str(found.failures[0])


def test_a_figure_that_is_not_there_stops_no_list(sco: Sco) -> None:
    """Of a day of which the file has no figure of the members none is told; the next question is answered."""
    result = sco("ask", "-", "--as-of", "2010-01-01", "--json", stdin="What is the GDP of the SCO?\nWhere is RATS?\n")
    assert [row["answer"] for row in result.json] == [None, "Tashkent"]
    assert result.json[0]["understood"] == "sco about --as-of 2010-01-01 --fields figures"
    assert "no gdp of the members on 2010-01-01" in result.err


def test_a_day_to_come_decides_nothing(sco: Sco) -> None:
    """Whether a state will be a member on a day to come is not said, though the day stands on the command line."""
    result = sco("ask", "Is Iran a member?", "--as-of", "2100-01-01")
    assert (result.status, result.out) == (4, "")
    assert "2100-01-01 lies in the future" in result.err


def test_before_the_first_summit_there_is_no_previous_one(knowledge: Knowledge) -> None:
    """A meeting that is told from the day asked about is not made up where there was none."""
    assert ask(knowledge, ["When was the previous summit?"], as_of="1999-01-01").records[0]["answer"] is None


def test_of_a_day_before_it_joined(sco: Sco) -> None:
    """The equal command shows the day of joining also where that is after the day asked about."""
    asked = sco("ask", "When did Iran join?", "--as-of", "2010-01-01")
    assert asked.lines[0] == "answer\t2023-07-04"
    command = asked.err.splitlines()[0].removeprefix("= sco ")
    assert "2023-07-04" in sco(*command.split()).out


def test_a_file_that_answers_little_has_few_suggestions(sco: Sco) -> None:
    """Only what the file answers is suggested."""
    facts = str(ROOT / "tests" / "examples" / "partial.toml")
    near = sco("--facts", facts, "ask", "What is love?", "--json").json["suggestions"]
    assert 1 <= len(near) < 3
    assert all(sco("--facts", facts, "ask", one).status == 0 for one in near)


@pytest.mark.parametrize(
    "tokens",
    [
        [("word", "when"), ("summit", "5", "11")],
        [("word", "who"), ("person", "putin", "xi-jinping"), ("word", "meeting"), ("number", "22")],
    ],
)
def test_a_name_of_two_is_not_guessed(tokens: list[tuple[str, ...]], knowledge: Knowledge) -> None:
    """A name that several summits or persons have, which another file may hold, means none of them."""
    query = Query([Token(kind, tuple(keys), keys[0]) for kind, *keys in tokens], knowledge, TODAY)
    assert choose([query])[0] is None


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("Iran joined after 2020", 0),
        ("India joined after 2020", 1),
        ("The 24th summit was held after 2020", 0),
        ("There were 4 summits in Astana", 0),
        ("There were 5 summits in Astana", 1),
        ("India was an observer from 2005 to 2017", 0),
        ("India was a member from 2005 to 2017", 1),
        ("Turkey joined in 2012", 1),
        ("Turkey was the ninth member", 1),
        ("The RATS was founded on 7 June 2002", 1),
        ("Turkey and Egypt joined together", 4),
        ("Iran became dialogue partner before Turkey", 4),
        ("The Council of Foreign Ministers was founded on 1 January 2002", 4),
        ("The Council of Foreign Ministers was founded in June 2002", 4),
        ("The SCO was founded on 31 February 2001", 4),
        ("The SCO has 1,450,935,791 people", 4),
        ("Sri Lanka was the first partner", 4),
        ("India and Pakistan were the seventh member", 4),
    ],
)
def test_claims(claim: str, status: int, knowledge: Knowledge) -> None:
    """Supported is 0, contradicted 1; 4 where the file is less precise than the claim, or decides nothing."""
    assert int(verify(knowledge, [claim], as_of=TODAY).status) == status


def test_every_module_with_rules_is_asked() -> None:
    """No file of rules is forgotten in the order, and none is named that has none."""
    folder = Path(grammar.__file__).parent
    with_rules = {path.stem for path in folder.glob("*.py") if re.search("^RULES = ", path.read_text("utf-8"), re.M)}
    assert with_rules == set(grammar.MODULES)
    assert len(grammar.MODULES) == len(with_rules)
