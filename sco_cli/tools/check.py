"""All that is wrong with a knowledge file in one run, for whoever edits it: each fault with its line and column.

Kept out: the rules (``knowledge.checks``, ``rules``), and how a line is shown with its caret (``excerpt``).
"""

import sys
from io import StringIO
from typing import Annotated, NamedTuple

import typer

from sco_cli.answer import Answer, Field, Row
from sco_cli.errors import Exit
from sco_cli.excerpt import excerpt
from sco_cli.knowledge.checks import Fault, count_facts, record_and_field
from sco_cli.knowledge.choosing import choose
from sco_cli.knowledge.draft import MOST_FAULTS
from sco_cli.knowledge.positions import nearest, positions
from sco_cli.knowledge.reading import NoToml, parse, text_of
from sco_cli.options import OUTPUT, Color, Facts, Json, one_of
from sco_cli.output import Look, writer
from sco_cli.rules import every_fault
from sco_cli.terminal import look_of, put, visible

FORMATS = ("text", "json")
FAULT = tuple(
    Field(name, name) for name in ("file", "line", "column", "record", "field", "severity", "message", "hint")
)


File = Annotated[str | None, typer.Argument(metavar="[FILE]", help="The file to check. Default: the one in use.")]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        parser=one_of("--format", FORMATS),
        metavar="FORMAT",
        help="text or json.",
        rich_help_panel=OUTPUT,
    ),
]


class Report(NamedTuple):
    """What was found in a file.

    :ivar faults: in the order of the lines, each with the fields of ``FAULT``.
    :ivar lines: the lines of the file.
    :ivar holds: how much a file without errors holds, for the last line.
    """

    path: str
    faults: list[Row]
    lines: list[str]
    holds: str

    def count(self, severity: str) -> int:
        """How many errors or warnings there are."""
        return sum(fault["severity"] == severity for fault in self.faults)


def command(
    ctx: typer.Context, file: File = None, *, format_: Format = "text", json: Json = False, color: Color = "auto",
    facts: Facts = None,
) -> Exit:  # fmt: skip
    """Everything that is wrong with a knowledge file, each fault with its line and what was expected."""
    path, _ = choose(file or facts or (ctx.obj or {}).get("facts"))
    report = check(path)
    look = look_of(sys.stdout, color=color)
    if json or format_ == "json":
        text = StringIO()
        writer("json")(Answer(FAULT, report.faults), FAULT, text, look)
        put(text.getvalue())
    else:
        sys.stdout.write("\n".join(_shown(fault, report.lines, look) for fault in report.faults))
    sys.stdout.flush()
    if sys.stderr is not None:
        sys.stderr.write(visible(_summary(report)) + "\n")
    return Exit.NO if report.count("error") else Exit.ANSWERED


def check(path: str) -> Report:
    """Find all that is wrong with a file.

    :raises BadKnowledge: when it is no readable text.
    """
    text = text_of(path)
    lines = text.replace("\r\n", "\n").split("\n")
    try:
        raw = parse(path, text)
    except NoToml as error:
        found = Fault((), f"no valid TOML: {error.reason}")
        return Report(path, [_row(path, found, (error.line, error.column))], lines, "")
    faults, made = every_fault(raw)
    known = positions(text) if faults else {}
    rows = [_row(path, fault, nearest(known, fault.path)) for fault in faults]
    rows.sort(key=lambda row: (row["line"] or 0, row["column"] or 0))
    holds = f"{count_facts(made.knowledge)} facts, {len(made.sound.source)} sources"
    return Report(path, rows, lines, holds)


def _row(path: str, fault: Fault, place: tuple[int, int] | None) -> Row:
    record, field = record_and_field(fault.path)
    line, column = place or (None, None)
    return {
        "file": path,
        "line": line,
        "column": column,
        "record": record or None,
        "field": field or None,
        "severity": fault.severity,
        "message": fault.message,
        "hint": fault.hint,
    }


def _shown(fault: Row, lines: list[str], look: Look) -> str:
    """A fault for a person: where and what, the line with a caret, the hint."""
    warns = fault["severity"] == "warning"
    line, column = fault["line"], fault["column"]
    place = ":".join(str(part) for part in (fault["file"], line, column) if part is not None)
    what = ": ".join(str(part) for part in (fault["record"], fault["message"]) if part)
    mark = _styled("warning: ", "1;33", look) if warns else ""
    shown = [f"{_styled(visible(f'{place}:'), '1', look)} {mark}{visible(what)}"]
    if isinstance(line, int) and isinstance(column, int):
        source = lines[line - 1] if line <= len(lines) else ""
        width = look.width if look.terminal else None
        text, below = excerpt(source, line, column, width=width, unicode=look.unicode)
        shown += [text, below[:-1] + _styled(below[-1], "1;33" if warns else "1;31", look)]
    if fault["hint"]:
        shown.append(f"{_styled('hint:', '36', look)} {visible(str(fault['hint']))}")
    return "\n".join(shown) + "\n"


def _styled(text: str, style: str, look: Look) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if look.color else text


def _summary(report: Report) -> str:
    """The last line: how many faults and warnings, and what a file without fault holds."""
    errors, warnings = report.count("error"), report.count("warning")
    least = "at least " if len(report.faults) >= MOST_FAULTS else ""
    counts = [f"{least}{errors or 'no'} fault{'s' if errors > 1 else ''}"]
    if warnings:
        counts.append(f"{warnings} warning{'s' if warnings > 1 else ''}")
    return f"{', '.join(counts)} in {report.path}" + ("" if errors else f" ({report.holds})")
