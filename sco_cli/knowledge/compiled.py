"""The knowledge as it was checked when the program was built, for a start that neither parses TOML nor checks again.

Beside the shipped ``facts.toml`` lies ``facts.msgpack`` with the records of exactly that file: it carries the digest of
its bytes, and where that differs, the file is read as any other. A record is decoded when it is asked for.
Nothing is ever written when the program runs; ``sco_cli/build_hook.py`` writes it into the wheel.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any, TypeVar

import msgspec
from msgspec import Raw, Struct

from sco_cli.knowledge.model import KINDS, SINGLE, Knowledge

try:
    from _blake2 import blake2b  # hashlib brings OpenSSL along, which takes longer than everything here
except ImportError:  # another Python than CPython
    from hashlib import blake2b

FILE_NAME = "facts.msgpack"
NAMES_FILE = "names.msgpack"
FORMAT = 4
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


class Names(Struct, frozen=True, array_like=True):
    """What questions in plain words may name, in a file of its own, which other answers do not read."""

    digest: bytes
    spoken: dict[str, Raw]
    """The beginning of a word -> the names that begin so."""
    spelt: dict[str, Raw]
    """First letter -> the words of names."""


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
    """A part of an index for each key, in MessagePack until it is first asked for.

    Where there is none, it is filled as any dictionary.
    """

    def __init__(self, read: Callable[[], dict[str, Raw]], kind: type[Kept]) -> None:
        self._read = read
        self._kind = kind

    @cached_property
    def _kept(self) -> dict[str, Raw]:
        return self._read()

    def __contains__(self, key: object) -> bool:
        return key in self._kept or super().__contains__(key)

    def __bool__(self) -> bool:
        return len(self) > 0

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept or self.keys())

    def __len__(self) -> int:
        return len(self._kept) or super().__len__()

    def get(self, key: str, default: Any = None) -> Any:
        """The part for a key, decoded now; ``default`` where there is none."""
        try:
            return self[key]
        except KeyError:
            return default

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
        )
    )


def compile_names(knowledge: Knowledge, content: bytes) -> bytes:
    """The compiled file of what questions may name; arguments as for ``compile``."""
    encode = msgspec.msgpack.encode
    return encode(
        Names(
            digest=digest(content),
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
    own = digest(content)
    if found.format != FORMAT or found.digest != own:
        return None
    single = {name: msgspec.msgpack.decode(found.single[name], type=kind) for name, kind in SINGLE.items()}
    tables = {kind: Table(found.tables[kind], struct) for kind, struct in KINDS.items()}
    names = _names(os.path.join(os.path.dirname(compiled), NAMES_FILE), own)
    indexes = {
        "folded": Index(lambda: found.folded, dict[str, list[str]]),
        "spoken": Index(lambda: names().spoken, list[tuple[int, str, str, list[str]]]),
        "spelt": Index(lambda: names().spelt, list[tuple[str, list[str]]]),
    }
    return Knowledge(**single, **tables, **indexes, path=path)  # type: ignore[arg-type]


def _names(path: str, own: bytes) -> Callable[[], Names]:
    """How the file of names is read, once and when it is needed.

    Where there is none of the knowledge file with that digest, it is empty, and the indexes are made from the records.
    """

    @cache
    def read() -> Names:
        try:
            with open(path, "rb") as file:
                found = msgspec.msgpack.decode(file.read(), type=Names)
        except (OSError, msgspec.MsgspecError):
            return Names(own, {}, {})
        return found if found.digest == own else Names(own, {}, {})

    return read
