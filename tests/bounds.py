"""The libraries that are installed, beside what ``pyproject.toml`` allows.

``python -m tests.bounds`` prints them; with ``--lowest`` it fails unless each is the lowest that is allowed.
"""

import sys
import tomllib
from importlib.metadata import version

from packaging.requirements import Requirement
from packaging.version import Version

from tests.conftest import ROOT


def dependencies() -> list[Requirement]:
    """What the program needs to run, as ``pyproject.toml`` has it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(text) for text in project["dependencies"]]


def lowest(requirement: Requirement) -> Version:
    """The lower bound of a requirement; each has one."""
    (bound,) = (one.version for one in requirement.specifier if one.operator == ">=")
    return Version(bound)


def main(*arguments: str) -> int:
    """Print a line a library; 1 if one is not the lowest where that was asked for."""
    status = 0
    for requirement in dependencies():
        installed = Version(version(requirement.name))
        fits = installed == lowest(requirement) if "--lowest" in arguments else installed in requirement.specifier
        print(f"{requirement.name} {installed}, allowed {requirement.specifier}{'' if fits else ': NOT AS WANTED'}")
        status |= not fits
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
