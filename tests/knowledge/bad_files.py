"""The broken files in ``tests/bad_facts``: the first two lines of each are what reading it must say, and the hint."""

from pathlib import Path

from tests.conftest import ROOT

BAD = sorted((ROOT / "tests" / "bad_facts").glob("*.toml"))


def said(path: Path) -> list[str]:
    """The lines on standard error that a broken file must give: the message and, where there is one, the hint."""
    message, hint = (line.removeprefix("#").removeprefix(" ") for line in path.read_text().splitlines()[:2])
    return [message.replace("FILE", str(path)), *([hint] if hint else [])]
