"""What ``sco`` alone prints: what it is, a few things to type, and where the rest is."""

from sco_cli import __version__

ASK = (
    ("sco about", "the organisation's card"),
    ("sco members --as-of 2016", "who was a member on a day"),
    ("sco member Iran", "one state and its history"),
    ("sco summit 24", "one summit: a number, a year, next"),
    ("sco is Iran member --as-of 2023", "yes or no, also by exit status"),
    ("sco chart", "a picture of who belonged when"),
    ("sco find narcotics", "search over everything"),
)
"""Commands to begin with, and what each answers."""


def page() -> str:
    """The start page, in lines of less than 80 columns."""
    width = max(len(command) for command, _ in ASK) + 3
    asked = "\n".join(f"  {command.ljust(width)}{answers}" for command, answers in ASK)
    return (
        f"sco {__version__}: facts in the terminal, each with source and date\n\n{asked}\n\n"
        "sco --help lists all commands, sco COMMAND --help shows examples.\n"
    )
