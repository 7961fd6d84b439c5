"""Which knowledge file is read, and why. Apart from ``reading``, so that a Tab knows it without loading the records."""

import os

FILE_NAME = "facts.toml"


def choose(named: str | None) -> tuple[str, str]:
    """The path of the file that is read, and the reason it was taken.

    ``--facts`` decides, else ``SCO_FACTS``, else the user's own file is taken, else the one that came with the program.

    :param named: the path given on the command line, if any.
    """
    if named is not None:
        return named, "named by --facts"
    if from_environment := os.environ.get("SCO_FACTS"):
        return from_environment, "named by SCO_FACTS"
    data_home = os.environ.get("XDG_DATA_HOME") or os.path.join(os.path.expanduser("~"), ".local", "share")
    own = os.path.join(data_home, "sco", FILE_NAME)
    if os.path.lexists(own):  # a link that leads nowhere is an error to be told, not a reason to answer from another
        return own, "found in the user's data folder"
    return shipped(), "came with the program"


def shipped() -> str:
    """The path of the file that came with the program.

    In an installed program it lies beside the code; in a checkout at the top, so that an edit shows at once.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    beside = os.path.join(package, FILE_NAME)
    return beside if os.path.exists(beside) else os.path.join(os.path.dirname(package), FILE_NAME)
