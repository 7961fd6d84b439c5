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


def page(columns: int = 80) -> str:
    """The start page, in lines of less than 80 columns; where there are fewer, what is answered stands below."""
    width = max(len(command) for command, _ in ASK) + 3
    title = f"sco {__version__}: facts in the terminal, each with source and date"
    asked = [f"  {command.ljust(width)}{answers}" for command, answers in ASK]
    rest = "sco --help lists all commands, sco COMMAND --help shows examples."
    if columns < max(map(len, (title, *asked, rest))):
        import textwrap

        title, rest = textwrap.fill(title, columns), textwrap.fill(rest, columns, break_on_hyphens=False)
        asked = [f"  {command}\n      {answers}" for command, answers in ASK]
    return "\n".join((title, "", *asked, "", rest, ""))
