"""What msgspec says is wrong with a table, in the words of the file: keys, lists, dates, and what was expected.

Loaded only when something is wrong.
"""

import re
from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec import inspect

from sco_cli.knowledge.checks import Fault, Path
from sco_cli.knowledge.model import DATE_PATTERN
from sco_cli.nearest import hint

_TYPES = {"str": "text in quotes", "object": "a table", "array": "a list", "int": "a whole number",
          "float": "a number", "bool": "true or false"}  # fmt: skip
_PATTERNS = {
    DATE_PATTERN: 'a date in quotes, such as "2001-06-15", "2001-06" or "2001"',
    "^[A-Z]{2}$": 'a state code of ISO 3166-1, such as "KZ"',
    "^[A-Z]{3}$": 'a state code of three letters, such as "KAZ"',
    "^[a-z0-9-]+$": "small letters, digits and hyphens",
}
_LIMITS = {">=": "of at least", ">": "above", "<=": "of at most", "<": "below"}


def fault_of(error: msgspec.ValidationError, path: Path, kind: Any) -> Fault:
    """The fault that an error of msgspec means, about a value that is wrong itself and not in one of its parts.

    :param path: the path of the value that was converted.
    :param kind: the type it was converted to.
    """
    message = str(error)
    if match := re.fullmatch(r"Invalid enum value (.*)", message, re.DOTALL):
        return _unknown_value(path, match[1].strip("'`"), _choices(inspect.type_info(kind)))
    if match := re.fullmatch(r"Expected `str` matching regex '(.*)'", message):
        return Fault(path, f"expected {_PATTERNS.get(match[1], match[1])}")
    if match := re.fullmatch(r"Expected `(.*)`, got `(.*)`", message):
        return Fault(path, f"expected {_types(match[1])}, found {_types(match[2])}")
    if match := re.fullmatch(r"Expected `(.*)` ([<>]=?) (.*)", message):
        return Fault(path, f"expected {_types(match[1])} {_LIMITS[match[2]]} {match[3]}")
    if match := re.fullmatch(r"Expected `(array|str)` of length >= ([0-9]+)", message):
        return Fault(path, f"expected {_TYPES[match[1]]}, not empty")
    return Fault(path, message[:1].lower() + message[1:].replace("`", ""))


def missing_key(path: Path, key: str) -> Fault:
    """The fault of a table at ``path`` without a key that it must have."""
    return Fault((*path, key), f"the key '{key}' is missing")


def unknown_key(path: Path, key: str, known: Iterable[str]) -> Fault:
    """The fault of a table at ``path`` with a key that it cannot have."""
    known = [name for name in known if name != "id"]
    return Fault((*path, key), f"unknown key '{key}': expected one of {', '.join(known)}", hint(key, known))


def unknown_table(name: str, known: Iterable[str]) -> Fault:
    """The fault of a file with a table that it cannot have."""
    known = list(known)
    return Fault((name,), f"unknown table '{name}': expected one of {', '.join(known)}", hint(name, known))


def _unknown_value(path: Path, value: str, known: list[str]) -> Fault:
    return Fault(path, f"unknown value '{value}': expected one of {', '.join(known)}", hint(value, known))


def _choices(kind: inspect.Type) -> list[str]:
    """The values that a type allows by name."""
    if isinstance(kind, inspect.UnionType):
        return [value for one in kind.types for value in _choices(one)]
    return [str(value) for value in kind.values] if isinstance(kind, inspect.LiteralType) else []


def _types(names: str) -> str:
    words = [_TYPES.get(name, f"a {name}") for name in names.split(" | ") if name != "null"]
    return " or ".join(words) or "nothing"
