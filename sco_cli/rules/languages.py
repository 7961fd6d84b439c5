"""Every text in every language of the file, so that no answer falls back to English."""

from collections.abc import Iterator

from sco_cli.knowledge.checks import Fault, parts
from sco_cli.knowledge.draft import Draft
from sco_cli.knowledge.model import Text
from sco_cli.names import LANGUAGES

ABBREVIATED = "abbreviation"
"""The one text that a language may not have: Arabic does not abbreviate names."""


def faults(draft: Draft) -> Iterator[Fault]:
    """Languages of the file that a text lacks (a warning), and languages that no text can have."""
    languages = getattr(draft.knowledge.about, "languages", None) or ()
    for number, lang in enumerate(languages):
        if isinstance(lang, str) and lang not in LANGUAGES:
            yield Fault(
                ("about", "languages", number), f"unknown language '{lang}': expected one of {', '.join(LANGUAGES)}"
            )
    wanted = [lang for lang in LANGUAGES if lang in languages]
    for path, part in parts(draft.knowledge):
        if isinstance(part, Text) and path[-1] != ABBREVIATED:
            missing = [lang for lang in wanted if getattr(part, lang) in (None, "")]
            if missing:
                yield Fault(path, f"no text in {', '.join(missing)}: expected {', '.join(wanted)}", None, "warning")
