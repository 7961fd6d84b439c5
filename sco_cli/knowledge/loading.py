"""The records of the chosen knowledge file, by the shortest way: compiled when it came with the program, else read."""

import os

from sco_cli.knowledge import choosing, compiled
from sco_cli.knowledge.model import Knowledge


def load(named: str | None) -> Knowledge:
    """The records of the chosen file.

    :param named: the path given on the command line, if any.
    :raises BadKnowledge: when it cannot be read or breaks a rule.
    """
    path, _ = choosing.choose(named)
    if path == choosing.shipped():
        found = compiled.load(path, os.path.join(os.path.dirname(path), compiled.FILE_NAME))
        if found is not None:
            return found
    from sco_cli.knowledge.reading import read  # tomli and the rules are only needed here

    return read(path)
