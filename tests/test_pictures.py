"""The pictures of the README are what the program prints."""

from pathlib import Path

import pytest

from tests import console, pictures
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """All pictures as they would be drawn now; with the update switch they are written, too."""
    found = pictures.drawn(tmp_path_factory.mktemp("pictures"))
    if console.wanted():
        for name, svg in found.items():
            (pictures.DOCS / name).write_text(svg, encoding="utf-8")
    return found


@pytest.mark.parametrize("name", [f"{name}-{theme}.svg" for name in pictures.PICTURES for theme in pictures.THEMES])
def test_a_picture_shows_what_is_printed(name: str, drawn: dict[str, str]) -> None:
    """``python -m tests.pictures`` would change nothing."""
    assert (pictures.DOCS / name).read_text(encoding="utf-8") == drawn[name]


def test_every_picture_is_in_the_readme() -> None:
    """No picture lies about unused, and none is missing."""
    named = {Path(word).name for word in (ROOT / "README.md").read_text(encoding="utf-8").split('"') if ".svg" in word}
    assert named == {path.name for path in pictures.DOCS.glob("*.svg")}
