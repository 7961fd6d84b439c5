"""What can be done with the knowledge file itself, and around it: one file a command.

Each module has a function ``command`` with Typer's annotated parameters that does the work, writes to standard
output, and gives back the exit status.
"""

from typing import NamedTuple

GROUP = "The knowledge file"


class Tool(NamedTuple):
    """A command in the help: the module in this folder that does it, what it does, what a person types."""

    module: str
    summary: str
    examples: tuple[str, ...] = ()
    group: str = GROUP


TOOLS: dict[str, Tool] = {
    "check": Tool(
        "check",
        "Everything that is wrong with a knowledge file, each fault with its line.",
        ("check", "check facts.toml --format json"),
    ),
    "schema": Tool(
        "schema",
        "The JSON Schema of the knowledge file, for editors.",
        ("schema", "schema > facts.schema.json"),
    ),
    "export": Tool(
        "export",
        "Everything, for other programs: an SQLite database or one JSON document.",
        ("export sqlite sco.db", "export json > sco.json"),
    ),
    "completion": Tool(
        "completion",
        "The script that makes a shell complete commands, options, names and ids.",
        ("completion bash", "completion fish > ~/.config/fish/completions/sco.fish"),
    ),
}
"""Every command that does not ask, in the order of the help."""
