"""The script that makes a shell complete: printed, so that a person or a package puts it where it belongs.

Kept out: what a Tab is answered (``sco_cli.completion``). No file of a shell is ever edited.
"""

import os
import sys
from typing import Annotated

import typer

from sco_cli import completion
from sco_cli.completion import shells
from sco_cli.errors import Exit, WrongUsage

SHELLS = tuple(shells.SHELLS)
SCRIPTS = os.path.join(os.path.dirname(completion.__file__), "scripts")
Shell = Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")]


def command(shell: Shell) -> Exit:
    """The script that makes a shell complete commands, options, names and ids. Its first lines say where to put it."""
    if shell not in SHELLS:
        raise WrongUsage(f"no completion for a shell '{shell}'", hint=f"shells are {', '.join(SHELLS)}")
    with open(os.path.join(SCRIPTS, f"sco.{shell}"), encoding="utf-8") as file:
        sys.stdout.write(file.read())
    return Exit.ANSWERED
