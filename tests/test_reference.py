"""The reference of all commands, made from the program by Typer's own documentation command."""

import os
import subprocess
import sys
from pathlib import Path

from sco_cli.tools import TOOLS
from sco_cli.topics import TOPICS
from tests import console
from tests.conftest import ROOT

REFERENCE = ROOT / "docs" / "reference.md"


def test_the_reference_is_what_the_program_says(tmp_path: Path) -> None:
    """Every command with its arguments, options and examples; the file is as the command writes it now."""
    target = REFERENCE if console.wanted() else tmp_path / "reference.md"
    typer = Path(sys.executable).parent / "typer"
    words = [str(typer), "tests/reference.py", "utils", "docs", "--name", "sco", "--output", str(target)]
    environment = os.environ | {"COLUMNS": "100", "TERM": "dumb", "PYTHONPATH": str(ROOT)}
    subprocess.run(words, cwd=ROOT, env=environment, check=True, capture_output=True)
    written = target.read_text(encoding="utf-8")
    assert written == REFERENCE.read_text(encoding="utf-8")
    for command in (*TOPICS, *TOOLS):
        assert f"## `sco {command}`" in written
