"""The options and arguments that questions share, as annotated types. The frame adds the ones common to all."""

import os
from collections.abc import Callable, Iterable
from typing import Annotated, get_args

import typer

from sco_cli import dates
from sco_cli.errors import WrongUsage
from sco_cli.knowledge import model
from sco_cli.names import LANGUAGES
from sco_cli.output import FORMATS

OUTPUT = "Output"
KNOWLEDGE = "Knowledge"

Parser = Callable[[str], str]


def _origin(option: str, variable: str | None, value: str) -> tuple[str, str]:
    """Where a value comes from, to name it, and what is to be typed before a better one."""
    given = variable is not None and value == os.environ.get(variable)
    return (variable, f"{variable}=") if given and variable else (option, f"{option} ")


def _date(option: str, variable: str | None = None) -> Parser:
    """A check that an option's value is a date, so that a wrong one ends before any file is opened.

    :param variable: the variable of the environment from which it may come.
    """

    def parse(value: str) -> str:
        try:
            return dates.parse(value)
        except ValueError as error:
            name, typed = _origin(option, variable, value)
            raise WrongUsage(f"{name}: '{value}' is no date: {error}", hint=f"{typed}2024-07-04") from None

    return parse


def one_of(option: str, choices: Iterable[str], variable: str | None = None) -> Parser:
    """A check that an option's value is one of a few words.

    :param variable: the variable of the environment from which it may come.
    """
    words = tuple(choices)

    def parse(value: str) -> str:
        if value not in words:
            name, _ = _origin(option, variable, value)
            raise WrongUsage(f"{name}: unknown value '{value}'", hint=f"{name} takes {', '.join(words)}")
        return value

    return parse


AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        parser=_date("--as-of", "SCO_AS_OF"),
        metavar="DATE",
        envvar="SCO_AS_OF",
        show_envvar=True,
        help="The day asked about: 2017-06-09, 2017-06 or 2017 (its last day). Default: today.",
        rich_help_panel=KNOWLEDGE,
    ),
]
Lang = Annotated[
    str,
    typer.Option(
        "--lang",
        parser=one_of("--lang", LANGUAGES, "SCO_LANG"),
        metavar="en|ar|ru|zh",
        envvar="SCO_LANG",
        show_envvar=True,
        help="The language of names, places and titles.",
        rich_help_panel=KNOWLEDGE,
    ),
]
Facts = Annotated[
    str | None,
    typer.Option(
        "--facts",
        metavar="FILE",
        help="The knowledge file. Default: SCO_FACTS, the user's own, the one that came with the program.",
        rich_help_panel=KNOWLEDGE,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        parser=one_of("--format", FORMATS),
        metavar="FORMAT",
        help="table, tsv, csv, json, jsonl or markdown. Default: table on a terminal, tsv elsewhere.",
        rich_help_panel=OUTPUT,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.", rich_help_panel=OUTPUT)]
Fields = Annotated[
    str | None,
    typer.Option("--fields", metavar="A,B,C", help="Pick and order the fields.", rich_help_panel=OUTPUT),
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="FIELD",
        help="Order by a field; -FIELD from the greatest down. What lacks it comes last.",
        rich_help_panel=OUTPUT,
    ),
]
Limit = Annotated[
    int | None,
    typer.Option("--limit", min=1, metavar="N", help="Only the first N.", rich_help_panel=OUTPUT),
]
Color = Annotated[
    str,
    typer.Option(
        "--color",
        parser=one_of("--color", ("auto", "always", "never")),
        metavar="WHEN",
        help="auto, always or never.",
        rich_help_panel=OUTPUT,
    ),
]
Header = Annotated[
    bool | None,
    typer.Option(
        "--header/--no-header",
        help="A line of field names first. Default: in CSV, Markdown and tables, not in TSV.",
        rich_help_panel=OUTPUT,
        show_default=False,
    ),
]

StateName = Annotated[
    str, typer.Argument(metavar="NAME", help="A state: a name in any language, a former name or an ISO code.")
]
StateNames = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NAME]...", help="States; '-' reads names from standard input, one a line."),
]
StatusWord = Annotated[str, typer.Argument(metavar="STATUS", help="member, observer, dialogue-partner or partner.")]
StatusChoice = Annotated[
    str | None,
    typer.Option(
        "--status", metavar="STATUS", help="Only observer, dialogue-partner or partner, or several joined by commas."
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; the exit status answers.")]
Since = Annotated[
    str | None, typer.Option("--since", parser=_date("--since"), metavar="DATE", help="Only from this date on.")
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until", parser=_date("--until"), metavar="DATE", help="Only up to this date, its last day included."
    ),
]
CityName = Annotated[str | None, typer.Option("--city", metavar="NAME", help="Only those held or signed in this city.")]
CountryName = Annotated[str | None, typer.Option("--country", metavar="NAME", help="Only those held in this state.")]
Year = Annotated[int | None, typer.Option("--year", metavar="YEAR", help="Only those of this year.")]
SummitName = Annotated[
    str,
    typer.Argument(
        metavar="[WHICH]",
        help="24, 24th, 2024, astana-2024, first, latest, next, or a city.",
        show_default=True,
    ),
]
SourceName = Annotated[str, typer.Argument(metavar="ID", help="The id of a source, as the answers print it.")]
ChairName = Annotated[
    str | None, typer.Option("--chair", metavar="NAME", help="Only those chaired by this person or state.")
]
MeetingMode = Annotated[
    str | None,
    typer.Option(
        "--mode",
        parser=one_of("--mode", get_args(model.MeetingFormat)),
        metavar="MODE",
        help="Only those in-person, virtual or planned.",
    ),
]
RoleName = Annotated[
    str | None, typer.Option("--role", metavar="ROLE", help="Only this office: secretary-general, ...")
]
PersonName = Annotated[str | None, typer.Option("--person", metavar="NAME", help="Only this person.")]
OfCountry = Annotated[str | None, typer.Option("--country", metavar="NAME", help="Only those from this state.")]
AtSummit = Annotated[
    str | None, typer.Option("--summit", metavar="WHICH", help="Only those of this summit: 24, 2024, latest, ...")
]
AreaName = Annotated[
    str | None,
    typer.Option("--about", metavar="NAME", help="Only those on which cooperation in this area rests."),
]
AreaKind = Annotated[
    str | None,
    typer.Option(
        "--kind", parser=one_of("--kind", get_args(model.CooperationKind)), metavar="KIND", help="Only area or threat."
    ),
]
StageName = Annotated[
    str | None,
    typer.Option(
        "--stage",
        parser=one_of("--stage", get_args(model.ExerciseStage)),
        metavar="STAGE",
        help="Only those held, or announced.",
    ),
]
SeriesName = Annotated[
    str | None, typer.Option("--series", metavar="NAME", help="Only those of this series, such as peace-mission.")
]
BodyName = Annotated[str, typer.Argument(metavar="NAME", help="A body: its name, abbreviation or key, such as rats.")]
AgreementName = Annotated[
    str,
    typer.Argument(metavar="WHICH", help="An agreement: its title, a common name or its key, such as 2002-charter."),
]
AgreementKind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        parser=one_of("--kind", get_args(model.AgreementKind)),
        metavar="KIND",
        help="Only charter, treaty, convention, agreement, protocol, declaration, strategy or other.",
    ),
]
EntryKind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="Only status, summit, agreement, body, official, ...")
]
ArticleName = Annotated[
    str | None, typer.Option("--source", metavar="ID", help="Only the claims of this article; sco sources has the ids.")
]
VerdictName = Annotated[
    str | None,
    typer.Option(
        "--verdict",
        parser=one_of("--verdict", (one.replace(" ", "-") for one in get_args(model.Verdict))),
        metavar="VERDICT",
        help="Only those confirmed, refined, contradicted or not-checkable.",
    ),
]
FromDate = Annotated[str, typer.Argument(parser=_date("the first date"), metavar="DATE", help="The earlier date.")]
ToDate = Annotated[str, typer.Argument(parser=_date("the second date"), metavar="DATE", help="The later date.")]
QuestionWords = Annotated[
    list[str],
    typer.Argument(
        metavar="QUESTION", help="A question in plain words; '-' reads questions from standard input, one a line."
    ),
]
ClaimWords = Annotated[
    list[str],
    typer.Argument(
        metavar="CLAIM", help="A statement in plain words; '-' reads statements from standard input, one a line."
    ),
]
Words = Annotated[list[str], typer.Argument(metavar="WORDS", help="Words in any language; all of them must occur.")]
ValuePath = Annotated[
    str, typer.Argument(metavar="PATH", help="An id and fields: summit.24.city, state.IR.since, members.name.")
]
RecordId = Annotated[
    str, typer.Argument(metavar="ID", help="An id, or an id and a field: summit.24, state.IR.status, about.members.")
]
CiteStyle = Annotated[
    str | None,
    typer.Option(
        "--cite",
        parser=one_of("--cite", ("text", "markdown", "bibtex")),
        metavar="STYLE",
        help="Print citations instead: text, markdown or bibtex.",
    ),
]
