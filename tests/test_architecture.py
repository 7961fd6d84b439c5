"""The house rules that can be read off the code: who imports whom, and what a short run loads."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import sco_cli

PACKAGE = Path(sco_cli.__file__).parent
ORDER = ("errors", "dates", "ordinals", "nearest", "folding", "excerpt", "answer", "ordering", "phrases", "knowledge",
         "citations", "names", "rules", "rows", "output", "terminal", "completion", "options", "topics", "ask",
         "tools")  # fmt: skip
"""Each may import itself and those before it; ``cli`` may import all."""
THIRD_PARTY = {
    "typer": {"cli", "options", "tools.check", "tools.completion", "tools.export"},
    "tomli": {"knowledge.reading", "knowledge.slicing", "ask.lexicon.content", "ask.lexicon.recognition"},
    "msgspec": {"ask.lexicon.content", "ask.lexicon.recognition", "knowledge.model", "knowledge.checks",
                "knowledge.compiled", "knowledge.draft", "knowledge.reading", "knowledge.wording", "output.json",
                "output.jsonl", "rows", "topics.find", "topics.why", "cli", "tools.document", "tools.schema",
                "tools.sqlite.filling", "tools.sqlite.layout", "tools.sqlite.search"},
    "rich": {"output.table", "output.table.card", "output.table.chart", "output.table.grid", "output.table.notes",
             "output.table.text"},
}  # fmt: skip


def _modules() -> dict[str, Path]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(part for part in parts if part != "__init__")] = path
    return found


MODULES = _modules()


def _imports(path: Path) -> set[str]:
    """Every module that a file names in an import, at any depth."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def _own(path: Path) -> set[str]:
    own = {name.removeprefix("sco_cli.") for name in _imports(path) if name.startswith("sco_cli.")}
    return {name.split(".")[0] for name in own if name.split(".")[0] in (*ORDER, "cli")}


@pytest.mark.parametrize("name", [name for name in MODULES if name.split(".")[0] in ORDER])
def test_imports_run_one_way(name: str) -> None:
    """A part of the house knows only what stands before it."""
    place = ORDER.index(name.split(".", maxsplit=1)[0])
    assert _own(MODULES[name]) <= set(ORDER[: place + 1])


def test_every_part_has_its_place() -> None:
    """A new folder or file at the top is put into the order, so that the rule covers it."""
    tops = {name.split(".")[0] for name in MODULES} - {"", "__main__", "cli", "start", "build_hook", "indexing"}
    assert tops == set(ORDER)


def test_output_knows_the_answer_alone() -> None:
    """A format never looks at the knowledge or at a topic."""
    for name, path in MODULES.items():
        if name.startswith("output"):
            assert _own(path) <= {"output", "answer", "errors"}


@pytest.mark.parametrize("library", THIRD_PARTY)
def test_a_third_party_is_imported_where_it_belongs(library: str) -> None:
    """What a library is for can be seen from who imports it."""
    importing = {name for name, path in MODULES.items() if any(one.split(".")[0] == library for one in _imports(path))}
    assert importing == THIRD_PARTY[library]


def test_questions_do_not_print() -> None:
    """A topic returns data: it asks neither for the terminal nor for a colour."""
    for name, path in MODULES.items():
        if name.startswith("topics"):
            source = path.read_text()
            assert "print(" not in source
            assert "stdout" not in source


def _loaded(*arguments: str) -> set[str]:
    """The modules that a run of the program has loaded when it ends."""
    code = (
        "import sys; from sco_cli.cli import main; main(sys.argv[1:]); "
        "sys.stdout.flush(); print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL
    )
    return set(done.stderr.split())


def test_a_piped_answer_loads_neither_rich_nor_what_it_does_not_use() -> None:
    """Start-up time is a feature: the costly leaves stay unloaded, and so do the other topics."""
    loaded = _loaded("summit", "24", "--json")
    assert not {name for name in loaded if name.split(".")[0] in ("rich", "pydantic", "dataclasses", "csv")}
    assert "sco_cli.topics.states" not in loaded
    assert {"sco_cli.output.json"} == {name for name in loaded if name.startswith("sco_cli.output.")}


def test_no_catch_all_modules() -> None:
    """A helper lives with its user or has a name of its own."""
    assert not {name.split(".")[-1] for name in MODULES} & {"utils", "helpers", "common", "manager", "base", "misc"}
