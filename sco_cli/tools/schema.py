"""The JSON Schema of a knowledge file, made from the types of its records: what an editor knows while one types.

It states what the types state: keys, values and patterns, with the descriptions that stand beside them in the model.
``facts.schema.json`` beside the code is this command's output. Kept out: rules across records, which ``sco check`` has.
"""

import ast
import inspect
import sys
import textwrap
from typing import Any

import msgspec

from sco_cli.errors import Exit
from sco_cli.knowledge.model import KINDS, NOT_IN_FILE, Knowledge, Part
from sco_cli.terminal import look_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def command() -> Exit:
    """The JSON Schema of the knowledge file, for editors and other programs."""
    from sco_cli.output.json import escaped

    text = written()
    sys.stdout.write(text if look_of(sys.stdout).unicode else escaped(text))
    return Exit.ANSWERED


def written() -> str:
    """The schema as text, the same on every run."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"


def schema() -> Schema:
    """The schema of the whole file.

    What a file does not hold is not in it: ids, which are the headers, what the knowledge carries along, and ``null``.
    """
    found: Schema = msgspec.json.schema(Knowledge)["$defs"]
    structs = {struct.__name__: struct for struct in _structs(Part)}
    for name, table in found.items():
        _describe(table, structs[name])
    for struct in KINDS.values():
        _leave_out(found[struct.__name__], "id")
    file: Schema = _without_null(found.pop("Knowledge"))
    for name in NOT_IN_FILE:
        _leave_out(file, name)
    return {"$schema": DIALECT, **file, "title": "Knowledge file of sco", "$defs": _without_null(found)}


def _structs(struct: type[msgspec.Struct]) -> list[type[msgspec.Struct]]:
    """A type and all that are made from it."""
    return [struct, *(one for made in struct.__subclasses__() for one in _structs(made))]


def _leave_out(table: Schema, name: str) -> None:
    del table["properties"][name]
    table["required"] = [one for one in table["required"] if one != name]


def _describe(table: Schema, struct: type[msgspec.Struct]) -> None:
    """Give a table its docstring in one line, and its fields the sentences that stand below them in the model."""
    if struct.__doc__:
        table["description"] = _sentence(struct.__doc__)
    for base in struct.__mro__:
        if base in _structs(Part):
            for name, text in _sentences_below(base).items():
                table["properties"][name].setdefault("description", text)


def _sentences_below(struct: type) -> dict[str, str]:
    """The strings that follow fields in the source of a type: Python keeps none of them."""
    body = ast.parse(textwrap.dedent(inspect.getsource(struct))).body[0]
    assert isinstance(body, ast.ClassDef)
    return {
        field.target.id: _sentence(text.value.value)
        for field, text in zip(body.body, body.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str)
    }


def _sentence(text: str) -> str:
    """A docstring in one line; editors show code between single backticks."""
    return " ".join(text.split()).replace("``", "`")


def _without_null(part: Any) -> Any:
    """A schema without the alternative of ``null``, which TOML cannot write, and without empty defaults."""
    if isinstance(part, list):
        return [_without_null(one) for one in part]
    if not isinstance(part, dict):
        return part
    kept = {name: _without_null(one) for name, one in part.items() if name != "default" or one not in (None, (), {})}
    choices = [one for one in kept.get("anyOf", []) if one != {"type": "null"}]
    if len(choices) == 1:
        del kept["anyOf"]
        return choices[0] | kept
    return kept | {"anyOf": choices} if choices else kept
