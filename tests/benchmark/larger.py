"""A knowledge file ten times as large as the shipped one, compiled into an installed program."""

import re
from pathlib import Path

from sco_cli.indexing import indexed
from sco_cli.knowledge import compiled, opening
from sco_cli.knowledge.reading import read

REPEATED = ("agreement", "body", "exercise", "event", "definition", "person", "city", "source")
"""Kinds whose records can stand again under another key without breaking a rule."""


def repeated(text: str, times: int) -> str:
    """A knowledge file that is so many times as large, with copies of its records under keys of their own."""
    parts = re.split(r"(?m)^(?=\[+\w)", text)
    copied = [part for part in parts if re.match(rf"\[+(?:{'|'.join(REPEATED)})\.", part)]
    size, whole, number = len(text) * times, [text], 1
    while sum(map(len, whole)) < size:
        number += 1
        whole.append("".join(re.sub(r"^(\[+\w+\.[\w-]+)", rf"\1-copy{number}", part) for part in copied))
    return "".join(whole)


def install(package: Path, times: int) -> None:
    """Put the larger file and its compiled form into an installed package."""
    facts = package / "facts.toml"
    facts.write_text(repeated(facts.read_text(encoding="utf-8"), times), encoding="utf-8")
    opening.LARGEST = facts.stat().st_size  # a build may be larger than what a person's file may be
    knowledge = indexed(read(str(facts)))
    (package / compiled.FILE_NAME).write_bytes(compiled.compile(knowledge, facts.read_bytes()))
    (package / compiled.NAMES_FILE).write_bytes(compiled.compile_names(knowledge, facts.read_bytes()))
