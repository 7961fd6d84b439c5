"""The program as it is installed: from a wheel built of the sdist, in a checkout, by module, in a real shell."""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from sco_cli.knowledge import compiled
from tests.conftest import ROOT

BIN = "Scripts" if sys.platform == "win32" else "bin"


def command(*arguments: str | Path, cwd: Path, status: int = 0) -> str:
    """Run a command away from the checkout and give back what it printed."""
    done = subprocess.run([*map(str, arguments)], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist and the wheel that was built from it, as ``python -m build`` does.

    ``SCO_DIST`` names one with those of a release, so that the very files that will be uploaded are tested.
    """
    if ready := os.environ.get("SCO_DIST"):
        return Path(ready)
    folder = tmp_path_factory.mktemp("dist")
    command(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of a fresh environment with the wheel in it."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    (wheel,) = built.glob("*.whl")
    command(folder / BIN / "pip", "install", "-q", "--disable-pip-version-check", wheel, cwd=folder)
    return folder / BIN


@pytest.mark.xdist_group("install")
def test_the_wheel_built_from_the_sdist_answers(installed: Path, tmp_path: Path) -> None:
    """Away from the checkout the program finds the knowledge that came with it."""
    assert command(installed / "sco", "summit", "24", "--fields", "city", cwd=tmp_path) == "city\tAstana\n"
    assert (
        command(installed / "python", "-m", "sco_cli", "members", "--fields", "code", cwd=tmp_path).split()[0] == "CN"
    )
    verbose = command(installed / "sco", "--version", "--verbose", cwd=tmp_path)
    assert "sco_cli/facts.toml (came with the program)" in verbose


@pytest.mark.xdist_group("install")
def test_the_wheel_starts_from_the_compiled_knowledge(installed: Path, tmp_path: Path) -> None:
    """TOML is not even imported, until the installed file is edited: then the edit counts."""
    code = (
        "import sys; from sco_cli.cli import main; main(['summit', '24', '--fields', 'city']); "
        "print('tomli' in sys.modules)"
    )
    assert command(installed / "python", "-c", code, cwd=tmp_path) == "city\tAstana\nFalse\n"
    where = command(installed / "python", "-c", "import sco_cli; print(sco_cli.__path__[0])", cwd=tmp_path).strip()
    facts = Path(where, "facts.toml")
    text = facts.read_text(encoding="utf-8")
    try:
        facts.write_text(text.replace('version = "', 'version = "edited-', 1), encoding="utf-8")
        assert "knowledge edited-" in command(installed / "sco", "--version", cwd=tmp_path)
        assert command(installed / "python", "-c", code, cwd=tmp_path) == "city\tAstana\nTrue\n"
    finally:
        facts.write_text(text, encoding="utf-8")


@pytest.mark.xdist_group("install")
@pytest.mark.parametrize("question", ["When did Iran join?", "Когда Иран вступил в ШОС?", "伊朗什么时候加入上合组织？"])
def test_a_question_is_read_with_the_compiled_lexicon(question: str, installed: Path, tmp_path: Path) -> None:
    """The words of its language are not parsed again."""
    code = f"import sys; from sco_cli.cli import main; main(['ask', {question!r}]); print('tomli' in sys.modules)"
    lines = command(installed / "python", "-X", "utf8", "-c", code, cwd=tmp_path).splitlines()
    assert (lines[0], lines[-1]) == ("answer\t2023-07-04", "False")


LOADED = {
    "sco_cli", "sco_cli.__main__", "sco_cli.answer", "sco_cli.cli", "sco_cli.dates", "sco_cli.errors",
    "sco_cli.folding",
    "sco_cli.knowledge", "sco_cli.knowledge.choosing", "sco_cli.knowledge.compiled", "sco_cli.knowledge.loading",
    "sco_cli.knowledge.model", "sco_cli.knowledge.provenance", "sco_cli.names", "sco_cli.nearest", "sco_cli.options",
    "sco_cli.ordinals", "sco_cli.output", "sco_cli.output.json", "sco_cli.rows", "sco_cli.terminal", "sco_cli.tools",
    "sco_cli.topics", "sco_cli.topics.meetings", "sco_cli.topics.question", "msgspec", "typer", "typing_extensions",
    "annotated_doc", "shellingham",
}  # fmt: skip
"""What a piped answer may load: of this program by module, of others by package. Whatever is added costs every start;
name it here only when it has been measured."""


@pytest.mark.xdist_group("install")
def test_a_piped_answer_loads_these_modules_and_no_other(installed: Path, tmp_path: Path) -> None:
    """The list is short, and a module that joins it is named."""
    code = (
        "import sys; own = set(sys.modules); sys.argv[1:] = ['summit', '24', '--json']; "
        "from sco_cli.__main__ import main; main(); print(*set(sys.modules) - own, sep='\\n', file=sys.stderr)"
    )
    done = subprocess.run([installed / "python", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    ours = {name for name in done.stderr.split() if name.startswith("sco_cli")}
    others = {name.split(".")[0] for name in done.stderr.split()} - sys.stdlib_module_names - {"sco_cli"}
    assert ours | {name for name in others if not name.startswith("_")} <= LOADED


@pytest.mark.xdist_group("install")
def test_the_archives_hold_what_they_must_and_nothing_else(built: Path) -> None:
    """The wheel has the code, its word lists and scripts, and the knowledge; the sdist the tests, too, no leftovers."""
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    package = {path.relative_to(ROOT).as_posix() for path in (ROOT / "sco_cli").rglob("*") if path.is_file()}
    package = {name for name in package if "__pycache__" not in name} - {"sco_cli/build_hook.py"}
    assert {"sco_cli/ask/lexicon/zh.toml", "sco_cli/completion/scripts/sco.zsh", "sco_cli/completion/commands.tsv",
            "sco_cli/facts.schema.json"} <= package  # fmt: skip
    lexicons = {name for name in package if name.startswith("sco_cli/ask/lexicon/") and name.endswith(".toml")}
    made = {"sco_cli/facts.toml", f"sco_cli/{compiled.FILE_NAME}", f"sco_cli/{compiled.NAMES_FILE}"}
    made |= {name.removesuffix("toml") + "msgpack" for name in lexicons} | {"sco_cli/ask/lexicon/languages.msgpack"}
    assert {name for name in names if ".dist-info/" not in name} == package | made
    assert {name.split("/")[0] for name in names} == {"sco_cli", wheel.name.split("-py3")[0] + ".dist-info"}
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        inside = {Path(*Path(name).parts[1:]) for name in archive.getnames()}
    assert {Path(name) for name in package} <= inside
    tops = {path.parts[0] for path in inside if path.parts}
    assert tops == {"sco_cli", "tests", "docs", "facts.toml", "README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml",
                    "PKG-INFO", ".gitignore"}  # fmt: skip


@pytest.mark.xdist_group("install")
def test_an_editable_install_reads_the_file_at_the_top(tmp_path_factory: pytest.TempPathFactory) -> None:
    """In a checkout an edit of ``facts.toml`` shows at once."""
    folder = tmp_path_factory.mktemp("editable")
    venv.create(folder / "venv", with_pip=True)
    checkout = folder / "checkout"
    command("git", "clone", "-q", ROOT, checkout, cwd=folder)
    pip = folder / "venv" / BIN / "pip"
    command(pip, "install", "-q", "--disable-pip-version-check", "-e", checkout, cwd=folder)
    sco = folder / "venv" / BIN / "sco"
    assert str(checkout / "facts.toml") in command(sco, "--version", "--verbose", cwd=folder)
    facts = checkout / "facts.toml"
    facts.write_text(facts.read_text().replace('checked = "2', 'checked = "1', 1))
    assert "checked on 1" in command(sco, "--version", cwd=folder)
