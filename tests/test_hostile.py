"""Files that mean harm, and places that are no files: one clear line, bounded memory and time, nothing obeyed."""

import errno
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sco_cli.excerpt import LONGEST
from sco_cli.knowledge.draft import MOST_FAULTS
from sco_cli.knowledge.opening import LARGEST
from sco_cli.knowledge.slicing import tables
from sco_cli.output import FORMATS
from sco_cli.terminal import LONGEST_MESSAGE
from tests.conftest import ROOT, Sco
from tests.test_any_organisation import ASKED

TEXT = (ROOT / "tests" / "examples" / "partial.toml").read_text()
SOURCE = '"asean-japan-centre"'
MANY = 1_000_000
MEMORY = 512 * 2**20
"""Bytes that a run may take for a file of a megabyte or two, and for one that is refused."""
MOST_MEMORY = 1280 * 2**20
"""Bytes that the worst file may take that is not refused by its size."""
SECONDS = 30


def _with(old: str, new: str) -> str:
    assert old in TEXT
    return TEXT.replace(old, new, 1)


def _summit(number: int) -> str:
    return (
        f'[summit.{number}]\nnumber = {number}\nnames.en = "Summit {number}"\nstart = "{1900 + number // 100}"\n'
        f'country = "MY"\nformat = "in-person"\nsources = [{SOURCE}]\n'
    )


def _figure(value: str) -> str:
    keys = f'measure = "gdp"\nof.en = "x"\nunit = "x"\nyear = 2000\nsources = [{SOURCE}]'
    return f"{TEXT}\n[figure.x]\nvalue = {value}\n{keys}\n"


REFUSED: dict[str, tuple[Callable[[], str], str]] = {
    "nothing": (lambda: "", "the table [about] is missing"),
    "NUL": (lambda: TEXT + "\0", "no valid TOML: "),
    "a lone surrogate": (
        lambda: _with('"Malaysia"', r'"\uD800"'),
        "no valid TOML: Escaped character is not a Unicode ",
    ),
    "a bidi override in a key": (lambda: TEXT + "[\u202ex]", "no valid TOML: "),
    "arrays, a million deep": (lambda: f"a = {'[' * MANY}{']' * MANY}", "nested too deep to be read"),
    "inline tables, a million deep": (lambda: "a = " + "{a=" * MANY, "nested too deep to be read"),
    "a key of a million parts": (lambda: ".".join("a" * MANY) + " = 1", "nested too deep to be read"),
    "a header of a million parts": (lambda: f"[{'.'.join('a' * MANY)}]", "nested too deep to be read"),
    "a table of a megabyte's name": (lambda: f"{TEXT}\n[{'x' * MANY}]", "xxxxxxxxxxxx"),
    "a key of a megabyte": (lambda: _with("code3", f"{'c' * MANY} = 1\ncode3"), "state.MY: unknown key 'ccc"),
    "a reference of a megabyte": (lambda: _with(SOURCE, f'"{"x" * MANY}"'), "organisation: unknown source 'xxx"),
    "a status of a megabyte": (lambda: _with('"member"', f'"{"m" * MANY}"'), "state.MY: unknown value 'mmm"),
    "a date of a megabyte": (lambda: _with('"1967-08-08"', f'"{"1" * MANY}"'), "state.MY: expected a date in quotes"),
    "a code of a megabyte": (
        lambda: f"{TEXT}\n[state.{'X' * MANY}]\nsources = [{SOURCE}]\nnames.en = 'x'",
        "state.XXX",
    ),
    "five thousand digits": (lambda: _figure("9" * 5000), "no valid TOML: a number has more digits than 64 bits hold"),
    "a million hexadecimal digits": (lambda: _figure("0x" + "f" * MANY), "figure.x: expected a number of at most 64"),
    "infinity": (lambda: _figure("inf"), "figure.x: expected a number of at most 64 bits"),
    "no number": (lambda: _figure("nan"), "figure.x: expected a number of at most 64 bits"),
    "a number of five thousand digits as a key": (lambda: f"{TEXT}\n[summit.{'9' * 5000}]", "summit.999"),
    "carriage returns": (lambda: "\r" * MANY, "no valid TOML: "),
    "a string without an end": (lambda: 'a = """' + "\\\n" * MANY, "no valid TOML: "),
    "fifty thousand empty records": (
        lambda: TEXT + "\n[[state.MY.history]]" * 50_000,
        "state.MY: the key 'sources' is",
    ),
    "fifty megabytes": (lambda: TEXT + "#" * 50_000_000, "cannot be read: it is larger than 4 MiB"),
}
"""What the file is, and how what is said of it begins behind the file's name, line and column."""


@pytest.mark.parametrize("case", REFUSED)
def test_a_hostile_file_is_refused_in_one_line(case: str, sco: Sco, tmp_path: Path) -> None:
    """Reading it ends with 5 and one line; ``check`` with 1 or 5, and never with more than it found."""
    path = tmp_path / "facts.toml"
    made, message = REFUSED[case]
    path.write_text(made(), newline="")
    result = sco("members", "--facts", str(path))
    assert (result.status, result.out) == (5, "")
    first, *more = result.err.splitlines()
    assert re.match(rf"sco: {re.escape(str(path))}(:\d+:\d+)?: {re.escape(message)}", first)
    assert len(first) <= LONGEST_MESSAGE + 10
    assert all(line.startswith("hint: ") for line in more)
    checked = sco("check", str(path))
    assert checked.status in (1, 5)
    assert all(len(line) <= 2 * LONGEST + 100 for line in checked.lines)
    assert checked.out.count("\n") <= 5 * MOST_FAULTS


FINE = {
    "a string of a megabyte": lambda: _with('title = "', f'title = "{"x" * MANY}'),
    "ten thousand summits": lambda: TEXT + "".join(map(_summit, range(48, 10_048))),
    "a byte order mark": lambda: f"\ufeff{TEXT}",
    "a comment of four megabytes": lambda: TEXT + "#" * (LARGEST - len(TEXT.encode())),
}


@pytest.mark.parametrize("case", FINE)
def test_a_large_file_is_no_fault(case: str, sco: Sco, tmp_path: Path) -> None:
    """What is only large is read, up to the last byte that is allowed."""
    path = tmp_path / "facts.toml"
    path.write_text(FINE[case]())
    assert len(sco("members", "--facts", str(path)).lines) == 4
    assert sco("summits", "--facts", str(path)).status == 0
    path.write_text(path.read_text().ljust(LARGEST + 1, "#"))
    assert "larger than 4 MiB" in sco("members", "--facts", str(path)).err


def _limited(
    *arguments: str, memory: int = MEMORY, stdin: int = subprocess.DEVNULL
) -> subprocess.CompletedProcess[str]:
    """Run the program as a child that may take so much memory and time; it must have taken less."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (2 * memory, 2 * memory))  # addresses, of which not all are used

    code = (
        "import resource, sys; from sco_cli.cli import main; status = main(sys.argv[1:]); sys.stderr.flush(); "
        "print('KiB', resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr); sys.exit(status)"
    )
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=4 * SECONDS, check=False,
        stdin=stdin, preexec_fn=limit, cwd=ROOT,
    )  # fmt: skip
    error, _, used = done.stderr.rpartition("KiB ")
    assert int(used) * 1024 < memory
    assert time.monotonic() - begun < SECONDS
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout, error)


WORST: dict[str, Callable[[], str]] = {
    "lists": lambda: f"{TEXT}\n[x]\na = [{'[],' * (LARGEST // 3 - 5000)}]",
    "tables": lambda: TEXT + "".join(f"\n[x.{number}]" for number in range(LARGEST // 13)),
    "records": lambda: TEXT + "".join(f"\n[source.{number}]" for number in range(LARGEST // 18)),
}


@pytest.mark.parametrize("command", ["members", "check"])
@pytest.mark.parametrize("case", WORST)
def test_the_worst_file_takes_bounded_memory_and_time(case: str, command: str, tmp_path: Path) -> None:
    """The most tables and lists that fit into the largest file: refused, within the bounds that ``opening`` names."""
    path = tmp_path / "facts.toml"
    path.write_text(WORST[case]())
    done = _limited("--facts", str(path), command, memory=MOST_MEMORY)
    assert done.returncode == (5 if command == "members" else 1)
    assert "Traceback" not in done.stderr


PLACES = {
    "/dev/zero": "it is a pipe or a device, not a file",
    "/dev/random": "it is a pipe or a device, not a file",
    "/dev/null": "it is a pipe or a device, not a file",
    "/": "it is a folder",
    "/dev/zero/x": os.strerror(errno.ENOTDIR),
    f"/{'x' * 5000}": os.strerror(errno.ENAMETOOLONG),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("command", ["members", "check"])
def test_what_is_no_file_is_never_opened(place: str, command: str) -> None:
    """A device without an end, a folder, a path through a file: refused at once."""
    done = _limited("--facts", place, command)
    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr.startswith("sco: ")
    assert done.stderr[:LONGEST_MESSAGE].endswith(f"cannot be read: {PLACES[place]}\n") or len(place) > LONGEST_MESSAGE


def test_a_pipe_is_refused_before_it_blocks(tmp_path: Path) -> None:
    """Nobody writes to the first, and the second would be gone when ``sco why`` reads it again."""
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    end, other = os.pipe()
    for place in (str(fifo), "/dev/stdin"):
        done = _limited("--facts", place, "members", stdin=end)
        assert (done.returncode, done.stdout) == (5, "")
        assert done.stderr == f"sco: {place}: cannot be read: it is a pipe or a device, not a file\n"
    os.close(end)
    os.close(other)


def test_a_tab_does_not_block_either(tmp_path: Path) -> None:
    """What completes names opens no more than what answers."""
    os.mkfifo(tmp_path / "pipe")
    assert tables(str(tmp_path / "pipe"), ("state",)) == {"state": {}}


def test_a_file_may_come_by_another_way(tmp_path: Path) -> None:
    """A link, and standard input that is a file, are files."""
    path = tmp_path / "facts.toml"
    path.write_text(TEXT)
    (tmp_path / "link").symlink_to(path)
    assert _limited("--facts", str(tmp_path / "link"), "members").returncode == 0
    with path.open("rb") as file:
        assert _limited("--facts", "/dev/stdin", "members", stdin=file.fileno()).returncode == 0


def test_links_in_a_circle_end(sco: Sco, tmp_path: Path) -> None:
    """The system counts them, and what it says is passed on."""
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    result = sco("members", "--facts", str(tmp_path / "a"))
    assert (result.status, result.out) == (5, "")
    assert result.err == f"sco: {tmp_path / 'a'}: cannot be read: {os.strerror(errno.ELOOP)}\n"


def test_a_file_of_another_user_is_told(sco: Sco, tmp_path: Path) -> None:
    """No right to read: what the system says, with exit status 5."""
    path = tmp_path / "facts.toml"
    path.write_text(TEXT)
    path.chmod(0)
    sco("members", "--facts", str(tmp_path / "none"))  # everything is loaded while it may be
    is_root = os.geteuid() == 0
    if is_root:
        for folder in (tmp_path, *tmp_path.parents[:3]):
            folder.chmod(0o755)
        os.seteuid(65534)
    try:
        result = sco("members", "--facts", str(path))
    finally:
        if is_root:
            os.seteuid(0)
    assert (result.status, result.out) == (5, "")
    assert result.err == f"sco: {path}: cannot be read: {os.strerror(errno.EACCES)}\n"


def test_an_empty_name_is_named() -> None:
    """``--facts ''`` is no file, and the message shows that."""
    done = _limited("--facts", "", "check")
    assert (done.returncode, done.stderr.splitlines()[0]) == (5, "sco: '': no such knowledge file")


OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066\u2067]")
HOSTILE = r"\u001b[31m\u001b]0;owned\u0007\u001b[2J\u009b2J\u202egnp\u202c[red]x[/red]\u0000\u007f\r\u2028=1+1"
COMMANDS = {
    **ASKED, "member": ("MM",), "is": ("MM", "member"), "members": (), "partners": (), "states": (), "about": (),
    "summits": (), "sources": (), "timeline": (), "chart": (), "check": (), "export": ("json",),
}  # fmt: skip
ABSENT = {"body", "agreement", "ask", "verify"}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file with commands to a terminal in every text and address."""
    path = tmp_path_factory.mktemp("hostile") / "facts.toml"
    text = re.sub(r'\b(en|title|publisher|note) = "', lambda match: match[0] + HOSTILE, TEXT)
    address = HOSTILE.replace(r"\r\u2028", "")  # Rich takes no address with a line end in it
    text = text.replace('url = "https://', f'url = "https://{address}')
    path.write_text(text.replace('version = "', f'version = "{HOSTILE}'))
    return str(path)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ABSENT])
def test_no_command_to_the_terminal_in_a_text_is_obeyed(command: str, format_: str, hostile: str, sco: Sco) -> None:
    """On a terminal every control character is shown, in every format; colours are the program's own."""
    form = ("-f", format_) if command not in ("check", "export") else ("--json",) if command == "check" else ()
    result = sco("--facts", hostile, command, *COMMANDS[command], *form, tty=True, FORCE_COLOR="1")
    out = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x07\x1b]*\x1b\\", "", result.out).replace("\r\n", "\n")
    assert result.status in (0, 1)
    assert not OBEYED.search(out)
    assert not OBEYED.search(result.err.replace("\n", ""))
    assert "owned" not in result.out or r"\u001b]0;owned" in result.out or r"\x1b]0;owned" in result.out
    if format_ == "table" and command == "members":
        assert "[red]x[/red]" in re.sub(r"\s", "", out)


def test_the_version_and_errors_show_what_they_quote(hostile: str, sco: Sco) -> None:
    """Also where no answer is printed: ``--version``, a wrong name, a wrong path."""
    for typed in (
        ("--version", "--verbose"),
        ("member", "\x1b[2J"),
        ("get", "x\x1b[2J"),
        ("--bad\x1b[2J",),
        ("\x1b[2J",),
    ):
        result = sco("--facts", hostile, *typed, tty=True)
        assert not OBEYED.search((result.out + result.err).replace("\n", ""))


def test_a_pipe_gets_the_text_as_it_is(hostile: str, sco: Sco) -> None:
    """A program that reads the answer gets every character; a cell that begins with ``=`` is not altered either."""
    name = sco("--facts", hostile, "get", "state.MY.name").out.removesuffix("\n")
    assert name.startswith("\x1b[31m")
    assert name.endswith("=1+1Malaysia")
    assert sco("--facts", hostile, "member", "MY", "--json").json["name"] == name
