"""Measure: ``python -m tests.benchmark [--rounds 20] [--write]``. Needs hyperfine; installs the program afresh.

All commands run in turn, round after round, so that a machine that slows down slows all of them. What is compared are
medians. ``--write`` puts the table into the README. Peers are timed where they are installed.
"""

import argparse
import json
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from tests.benchmark import larger, programs

ROOT = Path(__file__).parent.parent.parent
BEGIN, END = "<!-- times: begin -->", "<!-- times: end -->"
ROWS = [  # what, command, compared with, at most
    ("`sco summit 24 --json`", "{sco} summit 24 --json", "floor", 1.25),
    ("`sco members` in a pipe", "{sco} members", "floor", 1.25),
    ("`sco is Iran member -q`", "{sco} is Iran member -q", "floor", 1.25),
    ("`sco get summit.24.city`", "{sco} get summit.24.city", "floor", 1.25),
    ("`sco ask 'when did Iran join?'`", "{sco} ask 'when did Iran join?'", "floor", 1.5),
    ("`sco ask`, a question that is refused", "{sco} ask 'what did Putin eat?'", "floor", 1.5),
    ("one Tab: `sco member Ir⇥`", "{sco} __complete fish Ir member", "floor", 1.25),
    ("`sco members` on a terminal", "script -qec '{sco} members' /dev/null", "table", 1.15),
    ("1,000 names through `sco states -`", "{sh} '{sco} states - < {names}'", "one name", 1.5),
    ("`sco summit 24 --json`, ten times the knowledge", "{large} summit 24 --json", "`sco summit 24 --json`", 1.5),
    ("`sco members`, ten times the knowledge", "{large} members", "`sco members` in a pipe", 1.5),
    ("`sco get summit.24.city`, ten times the knowledge", "{large} get summit.24.city", "`sco get summit.24.city`",
     1.5),
    ("`sco is Iran member -q`, ten times the knowledge", "{large} is Iran member -q", "`sco is Iran member -q`", 1.5),
    ("`sco ask`, ten times the knowledge", "{large} ask 'when did Iran join?'", "`sco ask 'when did Iran join?'`", 1.5),
    ("`sco members` on a terminal, ten times", "script -qec '{large} members' /dev/null",
     "`sco members` on a terminal", 1.5),
]  # fmt: skip
BASES = {
    "floor": "{python} {floor} hello",
    "table": "script -qec '{python} {table} hello' /dev/null",
    "one name": "{sh} '{sco} states - < {one}'",
}
PEERS = ["gh --version", "countryinfo China --field capital", "coco China --to ISO2", "sqlite-utils rows {db} summit",
         "wb --version", "tldr tar", "jq .about {json}"]  # fmt: skip


def main() -> None:
    """Install, measure, print, and write if asked to."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    wanted = parser.parse_args()
    if shutil.which("hyperfine") is None:
        sys.exit("hyperfine is not installed: it is a package of that name in Debian and elsewhere")
    with tempfile.TemporaryDirectory() as folder:
        places = prepared(Path(folder))
        commands = {name: one.format(**places) for name, one in BASES.items()}
        commands |= {what: one.format(**places) for what, one, _, _ in ROWS}
        commands |= {peer: peer.format(**places) for peer in PEERS if shutil.which(peer.split()[0])}
        times = measured(commands, wanted.rounds, Path(folder))
        text = table(times, memory(commands["`sco summit 24 --json`"]) / memory(commands["floor"]))
    print(text)
    if wanted.write:
        readme = ROOT / "README.md"
        head, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
        readme.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def prepared(folder: Path) -> dict[str, str]:
    """Two environments with the program, one with ten times the knowledge, and the programs to compare with."""
    for name in ("plain", "large"):
        venv.create(folder / name, with_pip=True)
        subprocess.run([folder / name / "bin" / "pip", "install", "-q", "--no-warn-script-location", ROOT], check=True)
    (package,) = (folder / "large" / "lib").glob("python*/site-packages/sco_cli")
    larger.install(package, 10)
    sco = folder / "plain" / "bin" / "sco"
    for name, text in (("floor", programs.FLOOR), ("table", programs.TABLE)):
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    states = subprocess.run([sco, "states", "--fields", "name"], capture_output=True, text=True, check=True).stdout
    (folder / "names").write_text("".join((states.splitlines(keepends=True) * 50)[:1000]), encoding="utf-8")
    (folder / "one").write_text("Iran\n", encoding="utf-8")
    subprocess.run([sco, "export", "sqlite", folder / "sco.db"], check=True, capture_output=True)
    with (folder / "sco.json").open("wb") as document:
        subprocess.run([sco, "export", "json"], check=True, stdout=document)
    return {
        "sco": str(sco), "large": str(folder / "large" / "bin" / "sco"),
        "python": str(folder / "plain" / "bin" / "python"),
        "floor": str(folder / "floor.py"), "table": str(folder / "table.py"), "names": str(folder / "names"),
        "one": str(folder / "one"), "db": str(folder / "sco.db"), "json": str(folder / "sco.json"), "sh": "/bin/sh -c",
    }  # fmt: skip


def measured(commands: dict[str, str], rounds: int, folder: Path) -> dict[str, float]:
    """The median time of each command in seconds, each round one run of every command."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        target = folder / "times.json"
        subprocess.run(
            ["hyperfine", "-N", "-i", "--runs", "1", "--style", "none", "--export-json", target, *commands.values()],
            check=True, capture_output=True,
        )  # fmt: skip
        for name, result in zip(commands, json.loads(target.read_text())["results"], strict=True):
            if number:  # the first round warms the file system
                times[name] += result["times"]
    return {name: statistics.median(found) for name, found in times.items()}


def memory(command: str) -> float:
    """The peak memory of a command in KiB, the median of five runs."""
    return statistics.median(_peak(command) for _ in range(5))


def _peak(command: str) -> int:
    code = "import os,sys; pid=os.spawnvp(os.P_NOWAIT,sys.argv[1],sys.argv[1:]); print(os.wait4(pid,0)[2].ru_maxrss)"
    done = subprocess.run(
        [sys.executable, "-c", code, *shlex.split(command)], capture_output=True, text=True, check=True
    )
    return int(done.stdout.split()[-1])


def table(times: dict[str, float], memory_ratio: float) -> str:
    """The ratios as Markdown, with what each may be at most, and the peers in milliseconds."""
    lines = ["| what | times | of | at most |", "|---|---|---|---|"]
    for what, _, base, most in ROWS:
        lines.append(f"| {what} | {times[what] / times[base]:.2f} | {base} ({1000 * times[base]:.0f} ms) | {most} |")
    lines.append(f"| peak memory of `sco summit 24 --json` | {memory_ratio:.2f} | floor | 1.3 |")
    peers = [peer for peer in PEERS if peer in times]
    if peers:
        lines += ["", "| peer | ms |", "|---|---|"]
        lines += [f"| `{peer.split(' {')[0]}` | {1000 * times[peer]:.0f} |" for peer in peers]
        lines.append(f"| `sco summit 24 --json` | {1000 * times['`sco summit 24 --json`']:.0f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
