"""Tab in the real shells, at a terminal: what a person sees, and that the completed command runs."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Sco
from tests.tools.prompt import INSTALLED, SOURCED, Shell

Start = Callable[..., Shell]
AGAIN = {"bash": "\t\t", "zsh": "\t", "fish": ""}
"""How often Tab is to be pressed again until the shell lists what there is."""


@pytest.fixture(params=list(INSTALLED))
def name(request: pytest.FixtureRequest) -> str:
    """Each shell in turn."""
    found: str = request.param
    if shutil.which(found) is None:
        pytest.skip(f"there is no {found} on this machine")
    return found


@pytest.fixture
def start(name: str, tmp_path: Path) -> Iterator[Start]:
    """Start the shell in a home of its own."""
    started: list[Shell] = []

    def run(files: dict[str, str] | None = None, **environment: str) -> Shell:
        started.append(Shell(name, tmp_path, INSTALLED[name] if files is None else files, **environment))
        return started[-1]

    yield run
    for one in started:
        one.close()


@pytest.fixture
def shell(start: Start) -> Shell:
    """The shell with the completion installed."""
    return start()


def test_a_command_is_completed_and_runs(shell: Shell) -> None:
    """What Tab makes of a prefix is a command that answers."""
    shell.type("sco foun\t")
    shell.becomes("sco founded ")
    shell.type("--fields da\t")
    shell.shows("sco founded --fields date")
    shell.type("\n")
    shell.shows("2001-06-15")


def test_commands_are_listed_with_what_they_answer(shell: Shell, name: str) -> None:
    """Several candidates are listed; a shell that shows descriptions shows the summaries of the help."""
    shell.type("sco mem\t")
    shell.becomes("sco member")
    shell.type(AGAIN[name])
    shell.shows("members")
    if name != "bash":
        shell.shows("The member states at a date.", "One state, with its whole status history.")


def test_options_are_completed_and_listed_with_their_help(shell: Shell, name: str) -> None:
    """An option is offered by its name, with its help where the shell shows it; one that is typed already is not."""
    shell.type("sco is Iran member -q --form\t")
    shell.becomes("sco is Iran member -q --format ")
    shell.type(f"json --f\t{AGAIN[name]}")
    shell.wait("the options", lambda: "--facts" in shell.listed and "--fields" in shell.listed)
    assert "--format" not in shell.listed
    if name != "bash":
        shell.shows("Pick and order the fields.")


@pytest.mark.parametrize(
    ("typed", "completed", "answer"),
    [
        ("Persi", "Persia ", "Tehran"),
        ("pakis", "Pakistan ", "Islamabad"),
        ("кита", "Китай ", "Beijing"),
        ("伊", "伊朗 ", "Tehran"),
        ("قير", "قيرغيزستان ", "Bishkek"),
        ("turkiy", "Turkiye ", "Ankara"),
        ("BLR", "BLR ", "Minsk"),
        ("Saudi", "Saudi\\ Arabia ", "Riyadh"),
        ("Saudi\\ Ar", "Saudi\\ Arabia ", "Riyadh"),
        ('"Saudi Ar', '"Saudi Arabia" ', "Riyadh"),
        ("'Saudi Ar", "'Saudi Arabia' ", "Riyadh"),
        ("Lao\\ Peo", "Lao\\ People\\'s\\ Democratic\\ Republic ", "Vientiane"),
        ('"Lao Peo', '"Lao People\'s Democratic Republic" ', "Vientiane"),
        ("Iran\\ \\(I", "Iran\\ \\(Islamic\\ Republic\\ of\\) ", "Tehran"),
    ],
)
def test_names_of_states_are_completed_in_the_script_typed(
    shell: Shell, typed: str, completed: str, answer: str
) -> None:
    """What begins with what was typed is written in full, quoted as the line needs it, and names the state."""
    shell.type(f"sco member {typed}\t")
    shell.becomes(f"sco member {completed}")
    shell.type("--fields capital -f json\n")
    shell.shows(f'"capital": "{answer}"')


def test_names_that_begin_alike_are_listed_and_what_was_typed_stays(shell: Shell, name: str) -> None:
    """Case is corrected as far as all candidates agree, and each is told apart."""
    shell.type("sco member islamic\t")
    shell.becomes("sco member Islamic\\ Republic\\ of\\ ")
    shell.type(AGAIN[name])
    shell.shows("Pakistan", "Iran", "Afghanistan")
    if name != "bash":
        shell.shows("IR, member since 2023-07-04")
    if name != "fish":
        shell.type("I\t")
        shell.becomes("sco member Islamic\\ Republic\\ of\\ Iran ")


@pytest.mark.parametrize(
    ("typed", "completed", "answer"),
    [
        ("summit uf", "summit ufa-2015 ", "Ufa"),
        ("summit lat", "summit latest ", "Bishkek"),
        ("summits --city sam", "summits --city Samarkand ", "Samarkand"),
        ("summits --city=Sam", "summits --city=Samarkand ", "Samarkand"),
        ("body ra", "body rats ", "Tashkent"),
        ("agreement 2002-ch", "agreement 2002-charter ", "Saint Petersburg"),
        ("source iso-3", "source iso-3166 ", "ISO 3166"),
        ("officials --role rats", "officials --role rats-director ", "RATS"),
        ("timeline --kind united", "timeline --kind united-nations ", "United Nations"),
        ("is Iran mem", "is Iran member ", "Yes"),
        ("partners --status dia", "partners --status dialogue-partner ", "States with a status"),
        ("founded --lang r", "founded --lang ru ", "Шанхай"),
        ("founded -f cs", "founded -f csv ", "Shanghai"),
        ("founded --format=mark", "founded --format=markdown ", "Shanghai"),
    ],
)
def test_values_of_every_sort_are_completed(shell: Shell, typed: str, completed: str, answer: str) -> None:
    """Summits, cities, bodies, agreements, sources, roles, kinds, statuses, languages, formats."""
    shell.type(f"sco {typed}\t")
    shell.becomes(f"sco {completed}")
    shell.type("\n")
    shell.shows(answer)


def test_fields_are_completed_after_a_comma_too(shell: Shell, name: str) -> None:
    """Only fields of the command that are not named yet; where the shell can, a comma is put and taken away again."""
    shell.type("sco members --fields code,cap\t")
    shell.becomes("sco members --fields code,capital" + {"bash": "", "zsh": ",", "fish": " "}[name])
    shell.type("\n")
    shell.shows("Beijing")


def test_ids_are_completed_step_by_step(shell: Shell) -> None:
    """A kind, a key, a field; no space comes between a step and the dot that others follow."""
    shell.type("sco get exercis\t")
    shell.becomes("sco get exercise")
    shell.type(".peace-mission-2005.yea\t")
    shell.becomes("sco get exercise.peace-mission-2005.year ")
    shell.type("\n")
    shell.shows("2005")
    shell.type("sco why summit.24.ci\t")
    shell.becomes("sco why summit.24.city ")
    shell.type("--fields value\n")
    shell.shows("Astana")


def test_files_are_left_to_the_shell(shell: Shell, tmp_path: Path) -> None:
    """Where a file is named, the shell completes names of files, blanks and all."""
    (tmp_path / "my facts.toml").write_text("")
    for typed in ("sco check my", "sco members --facts my", "sco members --facts=my", "sco members > my"):
        shell.type(f"{typed}\t")
        shell.becomes(f"{typed}\\ facts.toml ")
        shell.type("\x15")
        shell.becomes("")


@pytest.mark.parametrize("facts", ["missing.toml", "broken.toml"])
def test_without_knowledge_commands_and_options_are_completed(start: Start, tmp_path: Path, facts: str) -> None:
    """A file that is not there or broken gives no names, and no word on the terminal."""
    (tmp_path / "broken.toml").write_text("[state.IR\nnames = ")
    shell = start(SCO_FACTS=facts)
    shell.type("sco member Ir\t")
    shell.type("X")
    shell.becomes("sco member IrX")
    assert shell.screen == "> sco member IrX"
    shell.type(" --form\t")
    shell.becomes("sco member IrX --format ")


def test_the_program_completes_wherever_it_is_called(shell: Shell) -> None:
    """After a variable, in a pipe, by its path."""
    shell.type("NO_COLOR=1 sco foun\t")
    shell.becomes("NO_COLOR=1 sco founded ")
    shell.type("\x15true | sco foun\t")
    shell.becomes("true | sco founded ")
    shell.type(f"\x15{Path(sys.executable).parent}/sco foun\t")
    shell.becomes(f"{Path(sys.executable).parent}/sco founded ")


@pytest.mark.parametrize("name", list(SOURCED), indirect=True)
def test_the_script_can_be_sourced(start: Start, name: str) -> None:
    """For the one shell that is running, nothing need be installed."""
    shell = start(SOURCED[name])
    shell.type("sco foun\t")
    shell.becomes("sco founded ")


def test_an_unknown_shell_is_wrong_usage(sco: Sco) -> None:
    """What there is a script for is said."""
    done = sco("completion", "tcsh")
    assert (done.status, done.out) == (2, "")
    assert done.err == "sco: no completion for a shell 'tcsh'\nhint: shells are bash, zsh, fish\n"
