"""What a shell offers when a person presses Tab: from the words typed to the candidates, without Typer.

A Tab is a run of the program that a person waits for, so everything here loads as little as it can: the commands come
from a list that a test keeps equal to the real ones (``commands.tsv``), the names from the slices of the knowledge
file that are wanted. Nothing here complains: what cannot be completed gives no candidates, and no word on the terminal.

The steps: ``line`` (bash only: from a line to words), ``cursor`` (what is asked for at the cursor), ``values`` (what
there is of it), ``spelling`` (which of it begins with what was typed), ``shells`` (how a shell wants to be told).
Kept out: the scripts that ask (``scripts``, printed by ``sco completion SHELL``).
"""

import os


def answer(arguments: list[str]) -> None:
    """Write the candidates for one Tab to standard output.

    :param arguments: the shell and what its script hands over, as ``shells`` says. Anything else gives no candidates.
    """
    try:
        from sco_cli.completion.shells import SHELLS

        text = SHELLS[arguments[0]](arguments[1:])
        with open(1, "wb", closefd=False) as out:
            out.write(os.fsencode(text))
    except (Exception, KeyboardInterrupt):  # a word on the terminal would stand in the middle of what is being typed
        return
