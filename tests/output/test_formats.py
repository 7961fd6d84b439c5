"""Every format over every kind of text: what goes in comes back out, and none of it is obeyed."""

import csv
import io
import json
import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli.answer import Answer, Field, Row
from sco_cli.output import FORMATS, Look, writer

FIELDS = (Field("name", "Name"), Field("other", "Other"))
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
"""Any text but lone surrogates, which no encoding can carry."""
HOSTILE = ["", "a,b", 'say "x"', "two\nlines", "a\tb", "back\\slash", "[bold]x[/bold]", "[/x]", "Charter [art. 3]",
           "\x1b[31mred\x1b[0m", "\x1b]8;;http://x\x07y", "ключ", "关键", "مفتاح", "\u202egnp.exe",
           "=1+1", "|", "_a_ *b*",
           "\x00", "\r", "<b>"]  # fmt: skip


def written(format_: str, records: list[Row], *, one: bool = False, look: Look | None = None) -> str:
    stream = io.StringIO(newline="")
    answer = Answer(FIELDS, records, one=one, title="Title")
    writer(format_)(answer, FIELDS, stream, look or Look())
    return stream.getvalue()


def unescaped(cell: str) -> str:
    """A TSV cell read back by the rule of the README: four escapes, nothing else."""
    meaning = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}
    return re.sub(r"\\[\\tnr]", lambda match: meaning[match[0]], cell)


@given(st.lists(st.tuples(TEXT, TEXT)))
def test_tsv_comes_back_as_it_went_in(rows: list[tuple[str, str]]) -> None:
    """Tabs and line feeds in a value never make a column or a line."""
    text = written("tsv", [{"name": name, "other": other} for name, other in rows])
    lines = text.split("\n")[:-1]
    assert [tuple(map(unescaped, line.split("\t"))) for line in lines] == rows


@given(st.lists(st.tuples(TEXT, TEXT)))
def test_csv_comes_back_as_it_went_in(rows: list[tuple[str, str]]) -> None:
    """A standard reader of RFC 4180 finds the header and the same cells."""
    text = written("csv", [{"name": name, "other": other} for name, other in rows])
    read = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert read == [["name", "other"], *map(list, rows)]


@given(st.lists(st.tuples(TEXT, st.none() | st.integers(-(2**60), 2**60) | TEXT)))
def test_json_comes_back_as_it_went_in(rows: list[tuple[str, Any]]) -> None:
    """The records are read back equal from JSON and from JSON Lines, in UTF-8 and in ASCII."""
    records: list[Row] = [{"name": name, "other": other} for name, other in rows]
    for look in (Look(), Look(unicode=False)):
        text = written("json", records, look=look)
        assert json.loads(text) == records
        assert look.unicode or text.isascii()
        lines = written("jsonl", records, look=look)
        assert [json.loads(line) for line in lines.split("\n")[:-1]] == records


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_no_value_breaks_a_format_or_reaches_the_terminal_as_a_command(format_: str, text: str) -> None:
    """Every format prints any text, as one thing and in a list, with one newline at the end."""
    for one in (True, False):
        out = written(format_, [{"name": text, "other": [text, {"id": "x", "title": text}]}], one=one)
        assert out.endswith("\n")
        if format_ == "table":
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out)


@pytest.mark.parametrize("text", ["Charter [art. 3]", "[bold]x[/bold]", "[/x]"])
def test_brackets_are_shown_in_a_table(text: str) -> None:
    """Rich's markup is data here: nothing in brackets disappears."""
    assert text in written("table", [{"name": text}])
    assert text in written("table", [{"name": text}], one=True)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_listing_of_nothing_is_no_error(format_: str) -> None:
    """No record: an empty array, a header, a title, or nothing."""
    expected = {"json": "[]\n", "jsonl": "", "tsv": "", "csv": "name,other\r\n", "table": "Title\n",
                "markdown": "| Name | Other |\n| --- | --- |\n"}  # fmt: skip
    assert written(format_, []) == expected[format_]


@pytest.mark.parametrize(("format_", "cell"), [("tsv", "a\t\n"), ("csv", "a,\r\n"), ("markdown", "| a |  |\n")])
def test_absent_is_an_empty_cell(format_: str, cell: str) -> None:
    """Absence is neither 0 nor a word."""
    assert written(format_, [{"name": "a", "other": None}]).endswith(cell)


def test_lists_and_parts_in_a_cell() -> None:
    """A list is joined by ``; ``; a part is its name, its id, or its values in order."""
    other = ["a", {"id": "source.x", "title": "T"}, {"name": "N", "start": "2001"}, {"value": 3, "year": 2024}]
    assert written("tsv", [{"name": "x", "other": other}]) == "x\ta; source.x; N; 3 2024\n"


@pytest.mark.parametrize("width", range(20, 301, 20))
def test_a_table_fits_the_terminal(width: int) -> None:
    """From 20 to 300 columns no line is wider than the terminal, and no word of a value is lost."""
    records: list[Row] = [{"name": "Saint Petersburg " * 3, "other": "Republic of Uzbekistan, in full"}] * 2
    out = written("table", records, look=Look(width=width))
    assert max(len(line) for line in out.splitlines()) <= width
    words = "".join(str(value) for record in records for value in record.values())
    assert Counter(words.replace(" ", "")) <= Counter(out)


def test_plain_characters_where_unicode_is_missing() -> None:
    """Without Unicode a table is ASCII through and through."""
    out = written("table", [{"name": "中文", "other": "–"}], look=Look(unicode=False))
    assert out.isascii()
    assert "\\u4e2d" in out
