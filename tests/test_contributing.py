"""The worked examples of the README's page for contributors, followed to the letter on a copy of the project."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, beginning: str) -> str:
    """The code block of the README in a language that begins like this."""
    found: list[str] = re.findall(rf"(?ms)^```{language}\n(.*?)^```$", README)
    return next(text for text in found if text.startswith(beginning))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the program and its knowledge."""
    shutil.copytree(ROOT / "sco_cli", tmp_path / "sco_cli", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "facts.toml", tmp_path)
    return tmp_path


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the copy."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(project), "PYTHONPATH": str(project)}
    return subprocess.run(
        [sys.executable, "-m", "sco_cli", *arguments], cwd=project, env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


def sco(project: Path, *arguments: str) -> str:
    """What the copy answers."""
    done = run(project, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def insert(path: Path, line: str, before: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, line + before, 1), encoding="utf-8")


def test_a_fact_is_added_as_the_readme_says(project: Path) -> None:
    """The table goes into the file, passes the check and stands in the timeline."""
    with (project / "facts.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + block("toml", "[event."))
    sco(project, "check", "facts.toml")
    assert "A day that this example adds" in sco(project, "timeline", "--since", "2026-06-15", "--until", "2026-06-15")


def test_a_topic_is_added_as_the_readme_says(project: Path) -> None:
    """One file and one line make a command with all formats, options and help."""
    topics = project / "sco_cli" / "topics"
    (topics / "people.py").write_text(block("python", '"""The people'), encoding="utf-8")
    insert(topics / "__init__.py", block("python", '    "people": Entry'), '    "sources": Entry(')
    assert "person.tokayev\tКасым-Жомарт Токаев" in sco(project, "people", "--lang", "ru", "--fields", "id,name")
    assert '"name":"Xi Jinping"' in sco(project, "people", "-f", "jsonl")
    assert "The people named in the knowledge file." in sco(project, "--help")


def test_a_format_is_added_as_the_readme_says(project: Path) -> None:
    """One file and one entry make a format of every command."""
    output = project / "sco_cli" / "output"
    (output / "spaced.py").write_text(block("python", '"""Lines of values'), encoding="utf-8")
    insert(output / "__init__.py", '    "spaced": "spaced",\n', '    "json": "json",')
    assert sco(project, "summits", "--year", "2024", "--fields", "number,city", "-f", "spaced") == "24 Astana\n"


LANGUAGE = block("toml", "# Қазақ")


@pytest.mark.parametrize(
    ("question", "answer", "command", "status"),
    [
        ("Шанхай ынтымақтастық ұйымына неше ел мүше?", "10", "sco members --fields name --lang ru", 0),
        ("Шанхай ынтымақтастық ұйымы қашан құрылды?", "2001-06-15", "sco founded --fields date --lang ru", 0),
        ("Иран мүше ме?", "Иә: Иран: член (2023-07-04 –)", "sco is IR member --lang ru", 0),
        ("Турция мүше ме?", "Жоқ: Турция: партнёр (2025-09-01 –)", "sco is TR member --lang ru", 1),
        ("бірінші саммит қайда өтті?", "Шанхай, Китай", "sco summit 1 --fields city,country --lang ru", 0),
        ("Иран қай жылы шықты?", "", "", 4),
    ],
)
def test_a_language_is_added_as_the_readme_says(
    project: Path, question: str, answer: str, command: str, status: int
) -> None:
    """One file makes a language of questions; what it has no word for is not answered; Russian stays Russian."""
    (project / "sco_cli" / "ask" / "lexicon" / "kk.toml").write_text(LANGUAGE, encoding="utf-8")
    done = run(project, "ask", question, "--fields", "answer")
    assert done.returncode == status, done.stderr
    assert done.stdout.removeprefix("answer\t").startswith(answer)
    assert command in done.stderr
    assert sco(project, "ask", "Когда вступил Иран?", "--fields", "language") == "language\tru\n"


RECIPES = [part for part in block("sh", "# 1.").split("\n\n") if "fzf" not in part and "cron" not in part]


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe[:5])
def test_the_recipes_work(recipe: str, tmp_path: Path) -> None:
    """Each recipe is typed into a shell, but for the one that needs a person and the one that waits a month."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(
        ["/bin/bash", "-c", f"set -e\n{recipe}"], cwd=tmp_path, env={"PATH": path, "HOME": str(tmp_path)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_there_are_ten_recipes() -> None:
    """Numbered from one to ten."""
    assert re.findall(r"(?m)^# (\d+)\.", block("sh", "# 1.")) == [str(number) for number in range(1, 11)]
