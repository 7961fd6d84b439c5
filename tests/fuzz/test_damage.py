"""A short run of the damage that ``python -m tests.fuzz.damage`` does for hours."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.damage import QUESTIONS, damaged, judge
from tests.fuzz.sample import sample


def test_the_small_file_is_whole(tmp_path: Path) -> None:
    """Undamaged it answers all questions but the one of partners, of which it has none."""
    for question in QUESTIONS:
        asked = 4 if question == ("partners",) else 0
        assert judge(tmp_path / "facts.toml", sample().encode(), question) == (0, 0, asked), question


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), st.sampled_from(QUESTIONS))
def test_nothing_escapes_the_error_boundary(tmp_path: Path, data: st.DataObject, question: tuple[str, ...]) -> None:
    """Whatever was done to the file: an answer, or what is wrong, and never a traceback."""
    judge(tmp_path / "facts.toml", damaged(data), question)
