"""``sco schema``: the JSON Schema and its copy beside the code, judged by others: jsonschema and taplo."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from sco_cli.knowledge.draft import draft
from sco_cli.knowledge.model import KINDS
from sco_cli.tools import schema
from tests.conftest import ROOT, Sco
from tests.console import wanted
from tests.knowledge.bad_files import BAD
from tests.rules.broken import SMALL, TEXT
from tests.rules.test_rules import damaged

FILE = ROOT / "sco_cli" / "facts.schema.json"
FACTS = ROOT / "facts.toml"
JUDGE = jsonschema.Draft202012Validator(schema.schema())
ACROSS = {"backward_span", "no_source_table", "no_such_day", "overlapping_spans", "unknown_city",
          "unknown_field_source", "unknown_source"}  # fmt: skip
"""Broken files whose fault lies between values: no matter of the schema."""
AS_TEXT = {"bare_date"}
"""taplo gives a date without quotes to the schema as text."""


def taplo(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run taplo in the project's folder, without its search for other settings."""
    program = shutil.which("taplo", path=Path(sys.executable).parent) or "taplo"
    return subprocess.run([program, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False)


def by_schema(path: Path) -> subprocess.CompletedProcess[str]:
    """Check a file by the schema beside the code."""
    return taplo("check", "--no-auto-config", "--schema", FILE.as_uri(), path)


def test_the_file_beside_the_code_is_what_the_command_prints(sco: Sco) -> None:
    """Editors read the one, people print the other; ``UPDATE_SESSIONS=1`` writes the file anew."""
    result = sco("schema")
    if wanted():
        FILE.write_text(result.out, encoding="utf-8")
    assert (result.status, result.err) == (0, "")
    assert result.out == FILE.read_text(encoding="utf-8")


def test_it_is_a_schema_of_draft_2020_12() -> None:
    """The validator finds it valid, and it says which draft it is of."""
    made = schema.schema()
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(made)


def test_without_unicode_it_is_the_same_schema(sco: Sco) -> None:
    """Characters beyond ASCII are escaped where they cannot be printed."""
    assert sco("schema", encoding="ascii").json == schema.schema()


def test_every_table_is_strict_and_described() -> None:
    """No table takes unknown keys; ids and the file's path are no keys; null is nowhere; fields say what they are."""
    made = schema.schema()
    tables = made["$defs"]
    assert set(KINDS) <= set(made["properties"])
    assert "path" not in made["properties"]
    for name, table in (("the file", made), *tables.items()):
        assert table["additionalProperties"] is False, name
        assert "id" not in table["properties"], name
        assert "id" not in table["required"], name
    assert "null" not in json.dumps(made)
    assert made["properties"]["state"]["propertyNames"]["pattern"] == "^[A-Z]{2}$"
    assert tables["Status"]["properties"]["since"]["description"].startswith("ISO 8601")
    assert tables["Status"]["properties"]["decided_at"]["description"] == (
        "Key of the summit that decided: 17 for [summit.17]."
    )
    assert tables["Summit"]["properties"]["chair"]["description"] == "Key of the person in the chair."
    assert tables["Text"]["description"].startswith("A name, title or sentence")
    assert "Written only where" in tables["Population"]["properties"]["certainty"]["description"]


def test_the_shipped_file_fits() -> None:
    """taplo, which editors use, and jsonschema find nothing."""
    done = by_schema(FACTS)
    assert done.returncode == 0, done.stderr
    JUDGE.validate(tomli.loads(FACTS.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_broken_file_does_not_fit_where_that_is_a_matter_of_the_schema(path: Path) -> None:
    """Keys, types, patterns and missing tables are; references and the order of dates are not."""
    assert (by_schema(path).returncode == 0) == (path.stem in ACROSS | AS_TEXT)


def test_the_shipped_file_is_written_in_one_way() -> None:
    """``taplo fmt`` with the settings that the head of the file names changes nothing."""
    options = re.findall(r"-o (\S+)", FACTS.read_text().partition("[about]")[0])
    assert len(options) == 3
    done = taplo("fmt", "--no-auto-config", "--check", "--diff", *(f"--option={one}" for one in options), FACTS)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_editor_finds_the_schema_from_the_first_line_of_the_file(tmp_path: Path) -> None:
    """``#:schema`` is followed from where the file lies."""
    (tmp_path / "sco_cli").mkdir()
    shutil.copy(FILE, tmp_path / "sco_cli")
    file = tmp_path / "facts.toml"
    for text, status in ((TEXT, 0), (TEXT.replace("seat", "saet"), 1)):
        file.write_text(f"#:schema sco_cli/facts.schema.json\n{text}", encoding="utf-8")
        done = taplo("check", "--no-auto-config", file)
        assert done.returncode == status, done.stderr


@given(st.integers(0, 2**32), st.integers(1, 4))
@settings(max_examples=150, deadline=None)
def test_the_schema_refuses_what_the_types_refuse(seed: int, times: int) -> None:
    """A damaged file fits the schema exactly when its values fit the types."""
    try:
        raw: Any = tomli.loads(damaged(seed, times))
    except tomli.TOMLDecodeError:
        return
    faults = draft(raw).faults
    assert JUDGE.is_valid(raw) == (not faults), faults


def test_the_small_file_fits() -> None:
    """What the damage above is done to is whole."""
    assert by_schema(SMALL).returncode == 0
