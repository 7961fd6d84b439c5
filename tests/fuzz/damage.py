"""Structured damage to the small file, and a long run of it.

    python -m tests.fuzz.damage --count 100000

runs on all cores, prints how far it is, and ends with 1 when something escaped the error boundary. The inputs follow
from ``--seed``: each block of a thousand has its own, which is printed with what it found.
"""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from sco_cli import cli
from tests.conftest import Stream
from tests.fuzz.sample import HEADER, sample

BLOCK = 1000
Statuses = tuple[int, int, int]
QUESTIONS: tuple[tuple[str, ...], ...] = (
    ("about",), ("founded",), ("partners",), ("states",), ("summits",), ("summit",), ("meetings",), ("bodies",),
    ("officials",), ("agreements",), ("cooperation",), ("exercises",), ("timeline",), ("chart",), ("claims",),
    ("sources",), ("find", "a"), ("diff", "1990", "2030"), ("why", "state.CN.status"), ("member", "CN"),
    ("is", "CN", "member"), ("get", "organisation.names"), ("sources", "--cite", "bibtex"), ("export", "json"),
)  # fmt: skip
"""What is asked of a damaged file besides ``members`` and ``check``: it may be whole, and hold what none has held."""
LITERALS = ("1", "-1", "0", "1.5", "1e400", "nan", "true", '""', '"x"', '"  "', "[]", "{}", "[[]]", "[{}]", "[1, 'a']",
            "{ en = 1 }", "{ en = '' }", "{ en = 'x', fr = 'y' }", "1979-05-27", "07:32:00", "1979-05-27T07:32:00Z",
            '"""\nx"""', "'''x'''", "99999999999999999999", "0x" + "f" * 6000, "9" * 4400, r'"\u0000\u202e"', '"2001"',
            '["x"]', '["CN", "CN"]', '"CN"', '"summit.1"', '"member"')  # fmt: skip
DATES = ("0000", "0000-00-00", "0001-01-01", "9999-12-31", "9999-12", "2001-02-30", "2001-13", "2001-00", "1900-02-29",
         "2001-6-15", "15.06.2001", "2001-06-15T00:00:00", "٢٠٠١", "-2001", "20010")  # fmt: skip

Edit = Callable[[st.DataObject, list[str]], list[str]]
"""One damage: lines in, lines out."""


def _place(data: st.DataObject, items: Sequence[object]) -> int:
    return data.draw(st.integers(0, max(0, len(items) - 1)))


def _span(data: st.DataObject, items: Sequence[object]) -> tuple[int, int]:
    start = _place(data, items)
    return start, start + data.draw(st.integers(1, 5))


def cut(data: st.DataObject, lines: list[str]) -> list[str]:
    """A few lines less."""
    start, end = _span(data, lines)
    return lines[:start] + lines[end:]


def doubled(data: st.DataObject, lines: list[str]) -> list[str]:
    """A few lines twice, there or elsewhere."""
    start, end = _span(data, lines)
    to = data.draw(st.sampled_from([end, _place(data, lines)]))
    return lines[:to] + lines[start:end] + lines[to:]


def swapped(data: st.DataObject, lines: list[str]) -> list[str]:
    """Two lines in each other's place."""
    first, second = _place(data, lines), _place(data, lines)
    changed = list(lines)
    if lines:
        changed[first], changed[second] = lines[second], lines[first]
    return changed


def tables_moved(data: st.DataObject, lines: list[str]) -> list[str]:
    """Two tables in each other's place, one of them twice, or one of them gone."""
    tables = HEADER.split("\n".join(lines))
    first, second = _place(data, tables), _place(data, tables)
    how = data.draw(st.sampled_from(["swap", "double", "drop"]))
    if how == "swap":
        tables[first], tables[second] = tables[second], tables[first]
    elif how == "double":
        tables.insert(second, tables[first])
    else:
        del tables[first]
    return "".join(tables).split("\n")


def _with_values(lines: list[str]) -> list[int]:
    return [number for number, line in enumerate(lines) if " = " in line]


def values_swapped(data: st.DataObject, lines: list[str]) -> list[str]:
    """Two keys with each other's value."""
    places = _with_values(lines)
    if not places:
        return lines
    first, second = places[_place(data, places)], places[_place(data, places)]
    (key, _, value), (other, _, its) = lines[first].partition(" = "), lines[second].partition(" = ")
    changed = list(lines)
    changed[first], changed[second] = f"{key} = {its}", f"{other} = {value}"
    return changed


def retyped(data: st.DataObject, lines: list[str]) -> list[str]:
    """A value of another type."""
    return _rewritten(data, lines, lambda key, _: f"{key} = {data.draw(st.sampled_from(LITERALS))}")


def misdated(data: st.DataObject, lines: list[str]) -> list[str]:
    """A value that is a date, or looks like one."""
    return _rewritten(data, lines, lambda key, _: f'{key} = "{data.draw(st.sampled_from(DATES))}"')


def renamed(data: st.DataObject, lines: list[str]) -> list[str]:
    """A key that is misspelled, or another's."""
    other = data.draw(st.sampled_from(["id", "x", "names", "names.en", "sources", "since", "note", '""', "a.b.c"]))
    return _rewritten(
        data, lines, lambda key, value: f"{data.draw(st.sampled_from([other, key[1:], key * 2]))} = {value}"
    )


def _rewritten(data: st.DataObject, lines: list[str], write: Callable[[str, str], str]) -> list[str]:
    places = _with_values(lines)
    if not places:
        return lines
    place = places[_place(data, places)]
    key, _, value = lines[place].partition(" = ")
    return [*lines[:place], write(key, value), *lines[place + 1 :]]


def mistyped(data: st.DataObject, lines: list[str]) -> list[str]:
    """Characters put into a line in place of some of its own."""
    place = _place(data, lines)
    line = lines[place] if lines else ""
    start, end = _span(data, line)
    text = data.draw(st.text(max_size=4) | st.sampled_from([*"\"'[]{}=.,#\\\0\r\t", '"""', "'''", "[[", "\u202e"]))
    return [*lines[:place], line[:start] + text + line[end:], *lines[place + 1 :]]


EDITS: tuple[Edit, ...] = (
    cut, doubled, swapped, tables_moved, values_swapped, retyped, retyped, misdated, renamed, mistyped,
)  # fmt: skip


def damaged(data: st.DataObject) -> bytes:
    """The small file with one to four damages, now and then with bytes that are no text, or with its end cut off."""
    lines = sample().split("\n")
    for edit in data.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=4)):
        lines = edit(data, lines)
    raw = "\n".join(lines).encode("utf-8", "surrogatepass")
    if data.draw(st.integers(0, 19)) == 0:
        place = _place(data, raw)
        raw = raw[:place] + data.draw(st.binary(max_size=8)) + raw[place + data.draw(st.integers(0, 8)) :]
    return raw[: _place(data, raw)] if data.draw(st.integers(0, 39)) == 0 else raw


def run(path: Path, *arguments: str) -> tuple[int, str, str]:
    """Run the program in this process: exit status, standard output, standard error."""
    kept = sys.stdout, sys.stderr
    out, err = Stream(tty=False, encoding="utf-8"), Stream(tty=False, encoding="utf-8")
    sys.stdout, sys.stderr = out, err
    try:
        status = int(cli.main(["--facts", str(path), *arguments]))
    finally:
        sys.stdout, sys.stderr = kept
    return status, out.text(), err.text()


def judge(path: Path, content: bytes, question: tuple[str, ...]) -> Statuses:
    """Feed one input to three commands; what may never be is an ``AssertionError``."""
    path.write_bytes(content)
    members, _, refused = run(path, "members")
    check, found, counted = run(path, "check")
    asked, _, told = run(path, *question)
    assert "Traceback" not in refused + counted + told
    assert members in (0, 4, 5), refused
    assert check in (0, 1, 5), counted
    assert asked in (0, 1, 3, 4, 5), told
    assert (members == 5) == (asked == 5), (refused, told)
    assert members != 5 or check != 0, f"reading says {refused} and check finds no fault"
    assert check != 5 or (members == 5 and not found)
    return members, check, asked


def block(number: int, count: int) -> tuple[int, Counter[Statuses], str | None]:
    """Run a block of inputs; what escaped is its text, as small as Hypothesis makes it."""
    seen: Counter[Statuses] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.toml"

        @seed(number)
        @settings(
            max_examples=count, database=None, deadline=None, suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink],
        )  # fmt: skip
        @given(st.data(), st.sampled_from(QUESTIONS))
        def one(data: st.DataObject, question: tuple[str, ...]) -> None:
            seen[judge(path, damaged(data), question)] += 1

        try:
            one()
        except Exception as error:
            wrong = "\n".join([repr(error), *getattr(error, "__notes__", ())])
            return number, seen, f"{wrong[-3000:]}\n--- the input ---\n{_difference(path)}"
    return number, seen, None


def _difference(path: Path) -> str:
    """The lines of an input that the small file does not have."""
    known = set(sample().split("\n"))
    text = path.read_bytes().decode("utf-8", "backslashreplace")
    return "\n".join(f"{number}: {line}" for number, line in enumerate(text.split("\n"), 1) if line not in known)[:3000]


def main() -> int:
    """The long run."""
    parser = argparse.ArgumentParser(description="Feed damaged knowledge files to sco.")
    parser.add_argument("--count", type=int, default=100_000, help="how many inputs")
    parser.add_argument("--seed", type=int, default=0, help="the seed of the first block; each next block has the next")
    given_ = parser.parse_args()
    begun, done, seen, wrong = time.monotonic(), 0, Counter[Statuses](), 0
    sizes = [min(BLOCK, given_.count - start) for start in range(0, given_.count, BLOCK)]
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        for result in as_completed([workers.submit(block, given_.seed + n, size) for n, size in enumerate(sizes)]):
            number, counted, escaped = result.result()
            seen += counted
            done += counted.total()
            print(f"{done:>7} inputs, {time.monotonic() - begun:6.0f} s, block {number}", flush=True)
            if escaped:
                wrong += 1
                print(f"ESCAPED in block {number} (--count {BLOCK} --seed {number}):\n{escaped}", flush=True)
    for statuses, times in seen.most_common():
        print("members {}, check {}, question {}: {}".format(*statuses, times))
    print(f"{done} inputs, {wrong} blocks in which something escaped, {time.monotonic() - begun:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
