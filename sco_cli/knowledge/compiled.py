"""The knowledge as it was checked when the program was built, for a start that neither parses TOML nor checks again.

Beside the shipped ``facts.toml`` lies ``facts.msgpack`` with the records of exactly that file: it carries the digest of
its bytes, and where that differs, the file is read as any other. A record is decoded when it is asked for.
Nothing is ever written when the program runs; ``sco_cli/build_hook.py`` writes it into the wheel.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

import msgspec
from msgspec import Raw, Struct

from sco_cli.knowledge.model import KINDS, SINGLE, Knowledge

try:
    from _blake2 import blake2b  # hashlib brings OpenSSL along, which takes longer than everything here
except ImportError:  # another Python than CPython
    from hashlib import blake2b

FILE_NAME = "facts.msgpack"
FORMAT = 3
"""Raised when the records of an older build could not be read by this one."""

Kept = TypeVar("Kept")


class Compiled(Struct, frozen=True, array_like=True):
    """What the file holds: each record in MessagePack by itself, and the keys that each folded name leads to."""

    format: int
    digest: bytes
    single: dict[str, Raw]
    tables: dict[str, Raw]
    """Kind -> a map of key -> record."""
    folded: dict[str, Raw]
    """Kind -> a map of folded name -> keys."""
    spoken: dict[str, Raw]
    spelt: dict[str, Raw]
    """The beginning of a word -> the names that begin so."""


class Table(Mapping[str, Kept]):
    """The records of a kind in MessagePack, each decoded when it is first asked for."""

    def __init__(self, kept: Raw, kind: type[Kept]) -> None:
        self._whole = kept
        self._kind = kind
        self._decoded: dict[str, Kept] = {}

    @cached_property
    def _kept(self) -> dict[str, Raw]:
        return msgspec.msgpack.decode(self._whole, type=dict[str, Raw])

    @cached_property
    def _decode(self) -> Callable[[Raw], Kept]:
        return msgspec.msgpack.Decoder(self._kind).decode

    def __getitem__(self, key: str) -> Kept:
        if key not in self._decoded:
            self._decoded[key] = self._decode(self._kept[key])
        return self._decoded[key]

    def __contains__(self, key: object) -> bool:
        return key in self._kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)


class Index(dict[str, Kept]):
    """A part of an index for each key, in MessagePack until it is first asked for."""

    def __init__(self, kept: dict[str, Raw], kind: type[Kept]) -> None:
        self._kept = kept
        self._kind = kind

    def __contains__(self, key: object) -> bool:
        return key in self._kept or super().__contains__(key)

    def __bool__(self) -> bool:
        return bool(self._kept)

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: str, default: Any = None) -> Any:
        """The part for a key, decoded now; ``default`` where there is none."""
        return self[key] if key in self._kept else default

    def __missing__(self, key: str) -> Kept:
        self[key] = msgspec.msgpack.decode(self._kept[key], type=self._kind)
        return self[key]


def digest(content: bytes) -> bytes:
    """What a compiled file carries of the bytes that it was made from."""
    return blake2b(content, digest_size=32).digest()


def compile(knowledge: Knowledge, content: bytes) -> bytes:
    """The compiled file of records that were read and checked, and whose indexes were made.

    :param content: the bytes of the file that they were read from.
    """
    encode = msgspec.msgpack.encode
    return encode(
        Compiled(
            format=FORMAT,
            digest=digest(content),
            single={name: Raw(encode(getattr(knowledge, name))) for name in SINGLE},
            tables={
                kind: Raw(encode({key: Raw(encode(one)) for key, one in getattr(knowledge, kind).items()}))
                for kind in KINDS
            },
            folded={kind: Raw(encode(table)) for kind, table in knowledge.folded.items()},
            spoken={beginning: Raw(encode(names)) for beginning, names in knowledge.spoken.items()},
            spelt={letter: Raw(encode(words)) for letter, words in knowledge.spelt.items()},
        )
    )


def load(path: str, compiled: str) -> Knowledge | None:
    """The records of a knowledge file from its compiled form.

    :returns: ``None`` when there is no compiled form, or not of this very file.
    """
    try:
        with open(compiled, "rb") as file:
            found = msgspec.msgpack.decode(file.read(), type=Compiled)
        with open(path, "rb") as file:
            content = file.read()
    except (OSError, msgspec.MsgspecError):
        return None
    if found.format != FORMAT or found.digest != digest(content):
        return None
    single = {name: msgspec.msgpack.decode(found.single[name], type=kind) for name, kind in SINGLE.items()}
    tables = {kind: Table(found.tables[kind], struct) for kind, struct in KINDS.items()}
    indexes = {
        "folded": Index(found.folded, dict[str, list[str]]),
        "spoken": Index(found.spoken, list[tuple[int, str, str, list[str]]]),
        "spelt": Index(found.spelt, list[tuple[str, list[str]]]),
    }
    return Knowledge(**single, **tables, **indexes, path=path)  # type: ignore[arg-type]
