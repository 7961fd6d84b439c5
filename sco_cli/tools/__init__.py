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


TOOLS: dict[str, Tool] = {}
"""Every command that does not ask, in the order of the help."""
