"""The numbers of the meetings: each is its table's key, none is missing between the first and the last."""

from collections.abc import Iterator
from itertools import pairwise

from sco_cli.knowledge.checks import KEY, Fault
from sco_cli.knowledge.draft import Draft

KINDS = ("summit", "meeting")
MOST_DIGITS = 6
"""A longer key is no number of a meeting; Python refuses to read one of thousands of digits."""


def faults(draft: Draft) -> Iterator[Fault]:
    """Numbers that are not the key, and holes between the keys."""
    for kind in KINDS:
        table = getattr(draft.knowledge, kind) or {}
        for key, record in table.items():
            number = getattr(record, "number", None)
            if KEY.fullmatch(key) and isinstance(number, int) and _is_short(number) and key != str(number):
                yield _other_number(kind, key, number, table)
        numbers = sorted(int(key) for key in table if key.isascii() and key.isdecimal() and len(key) <= MOST_DIGITS)
        for earlier, later in pairwise(numbers):
            if later > earlier + 1:
                gap = f"{earlier + 1}" if later == earlier + 2 else f"{earlier + 1} to {later - 1}"
                yield Fault((kind, _key(later, table)), f"{kind} {gap} is missing: the one before is {earlier}")


def _is_short(number: int) -> bool:
    return number < int(10**MOST_DIGITS)


def _other_number(kind: str, key: str, number: int, table: dict[str, object]) -> Fault:
    taken = f", and {kind}.{number} has it" if str(number) in table else ""
    return Fault((kind, key, "number"), f"number {number} is not the table's key{taken}: expected [{kind}.{number}]")


def _key(number: int, table: dict[str, object]) -> str:
    """The key as it is written, which may have leading zeros."""
    return next(key for key in table if key.isdecimal() and len(key) <= MOST_DIGITS and int(key) == number)
