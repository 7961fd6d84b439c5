"""``sco ask`` as it is typed: answers, exit statuses, the equal command, JSON, refusals."""

import pytest

from sco_cli.ask.lexicon import load
from sco_cli.ask.question import ask
from sco_cli.knowledge.model import Knowledge
from tests.conftest import Sco

ON = ("--as-of", "2026-11-24")


@pytest.mark.parametrize("language", ["en", "ar", "ru", "zh"])
def test_the_suggestions_about_no_name_work(language: str, knowledge: Knowledge) -> None:
    """They are made without being tried, which is only right while the file answers them."""
    for question in load(language).suggestions["any"]:
        assert int(ask(knowledge, [question]).status) == 0, question


def test_the_answer_and_the_equal_command(sco: Sco) -> None:
    """The answer goes to standard output, the command that gives the same to standard error."""
    result = sco("ask", "where does the 24th summit take place")
    assert result.status == 0
    assert result.lines[0] == "answer\tAstana, Kazakhstan"
    assert result.err == "= sco summit 24 --fields city,country\n"


def test_the_equal_command_prints_what_was_answered(sco: Sco) -> None:
    """What stands after ``= sco`` can be typed."""
    command = sco("ask", "when did India and Pakistan join").err.splitlines()[0].removeprefix("= sco ")
    assert sco(*command.split()).out == "India\tmember\t2017-06-09\nPakistan\tmember\t2017-06-09\n"


def test_on_a_terminal_a_sentence_with_its_sources(sco: Sco) -> None:
    """A person reads the answer and, below, where it comes from."""
    lines = sco("ask", "Is Iran a member?", tty=True, NO_COLOR="1").lines
    assert lines[0] == "Yes: Iran: member (2023-07-04 –)"
    assert lines[2] == "Sources"


def test_words_need_no_quotes(sco: Sco) -> None:
    """Several arguments are one question."""
    assert sco("ask", "where", "is", "RATS").lines[0] == "answer\tTashkent"


def test_json_has_the_fields_of_the_contract(sco: Sco) -> None:
    """An object: the question, its language, what was understood, the answer and the records it is told from."""
    found = sco("ask", "伊朗什么时候加入上合组织？", "--json").json
    assert (found["language"], found["answer"]) == ("zh", "2023-07-04")
    assert found["understood"] == "sco member IR --fields since --lang zh"
    assert found["records"][0]["id"] == "state.IR"
    assert found["unread"] == []


def test_what_is_not_understood_has_no_answer(sco: Sco) -> None:
    """JSON says null, what was not read and what would work; other formats print nothing; the status is 4."""
    result = sco("ask", "what did Putin eat at the summit?", "--json")
    assert (result.status, result.json["answer"], result.json["unread"]) == (4, None, ["eat"])
    assert 1 <= len(result.json["suggestions"]) <= 3
    plain = sco("ask", "is France a member of the EU?")
    assert (plain.status, plain.out) == (4, "")
    assert plain.err.splitlines()[0] == "sco: not understood: could not read 'France', 'EU'"


@pytest.mark.parametrize("question", ["what did Putin eat?", "Что ел Путин?", "ماذا أكل بوتين؟", "普京吃了什么？"])
def test_every_suggestion_works(question: str, sco: Sco) -> None:
    """What is suggested is answered when it is asked."""
    for suggestion in sco("ask", question, "--json").json["suggestions"]:
        assert sco("ask", suggestion).status in (0, 1)


@pytest.mark.parametrize(
    ("question", "status"),
    [("Is Iran a member?", 0), ("Is Turkey a member?", 1), ("Who chaired the Astana summit?", 3), ("Who is Narnia?", 4),
     ("How many members will there be in 2030?", 4), ("When did Turkey join the SCO?", 4), ("", 4)],
)  # fmt: skip
def test_exit_statuses(question: str, status: int, sco: Sco) -> None:
    """0 answered, 1 the answer is no, 3 several things fit, 4 not understood or not recorded."""
    assert sco("ask", question).status == status


def test_a_choice_is_listed(sco: Sco) -> None:
    """Of four summits in a city none is guessed."""
    lines = sco("ask", "Who chaired the Astana summit?").err.splitlines()
    assert [line.split()[0] for line in lines[1:5]] == ["5", "11", "17", "24"]


def test_questions_from_standard_input(sco: Sco) -> None:
    """``-`` reads a question a line and prints a list, also when some are not understood; each of those is reported."""
    result = sco("ask", "-", "--json", stdin="Where is RATS?\n\nWhat is love?\n")
    assert [row["answer"] for row in result.json] == ["Tashkent", None]
    assert result.status == 4
    assert "'love'" in result.err


def test_a_typing_error_is_read_and_said(sco: Sco) -> None:
    """The reader says how it read a word."""
    result = sco("ask", "where was the last sumit")
    assert result.lines[0] == "answer\tBishkek summit 2026: Bishkek, Kyrgyzstan"
    assert "note: read 'sumit' as summit" in result.err


def test_a_typing_error_is_said_where_there_is_no_answer(sco: Sco) -> None:
    """Who is told that something is not recorded sees what was looked for."""
    result = sco("ask", "what was the theme of the Moscow sumit 2003")
    assert result.status == 4
    assert "note: read 'sumit' as summit" in result.err


def test_the_day_of_the_command_line_counts(sco: Sco) -> None:
    """``--as-of`` is the day of a question that names none, and stands in the equal command."""
    result = sco("ask", "How many members are there?", "--as-of", "2016-01-01")
    assert result.lines[0].startswith("answer\t6: ")
    assert "--as-of 2016-01-01" in result.err


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who are the observers?", "0 (2026-11-24). A status from 2004 to 2025"),
        ("Where was Peace Mission 2023 held?", "No source was found"),
    ],
)
def test_what_needs_saying_is_said(question: str, answer: str, sco: Sco) -> None:
    """A status that no longer exists is explained; an exercise without a known day carries its note."""
    assert answer in sco("ask", question, *ON).out
