"""What ``pyproject.toml`` allows of each library."""

import tomllib

from packaging.requirements import Requirement

from tests import bounds
from tests.conftest import ROOT


def test_every_library_has_one_lower_bound() -> None:
    """So that the lowest version can be installed and tested."""
    assert all(bounds.lowest(requirement) for requirement in bounds.dependencies())


def test_the_build_reads_the_knowledge_with_the_versions_of_the_program() -> None:
    """A bound that is raised is raised in both places."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    building = {Requirement(text) for text in project["build-system"]["requires"]}
    assert {one for one in building if one.name != "hatchling"} <= set(bounds.dependencies())


def test_what_is_installed_is_allowed() -> None:
    """The tests speak of versions that a user may have."""
    assert bounds.main() == 0
