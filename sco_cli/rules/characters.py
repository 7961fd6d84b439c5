"""Text says what it shows: no control characters, none that turn the order of others around.

Such characters are shown and never obeyed, yet a person who copies the file's text gets them, too.
"""

import re
import unicodedata
from collections.abc import Iterator

from sco_cli.knowledge.checks import Fault, Path
from sco_cli.knowledge.draft import Draft

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Control characters but tab and line feed, other line ends, and what embeds, overrides or isolates a direction.

The marks U+200C to U+200F and U+061C are how Persian and Arabic are written and stay.
"""


def faults(draft: Draft) -> Iterator[Fault]:
    """The texts and keys that hold such a character, the first of each."""
    for path, text in _texts(draft.raw):
        if match := HIDDEN.search(text):
            name = unicodedata.name(match[0], "a control character").lower()
            message = f"the text holds U+{ord(match[0]):04X}, {name}: expected characters that are seen"
            yield Fault(path, message, None, "warning")


def _texts(raw: object) -> Iterator[tuple[Path, str]]:
    """Every text and key of a parsed file, however deep, with its path."""
    stack: list[tuple[Path, object]] = [((), raw)]
    while stack:
        path, value = stack.pop()
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, list):
            stack.extend(((*path, number), item) for number, item in enumerate(value))
        elif isinstance(value, dict):
            yield from (((*path, key), key) for key in value)
            stack.extend(((*path, key), item) for key, item in value.items())
