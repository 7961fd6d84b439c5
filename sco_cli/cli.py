"""The frame: a question becomes a command, an answer is printed, an error ends in one place. No fact is named here.

It is one file although it is long: all of it is on the way of every answer, and a second module would only cost time.
"""

import inspect
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from io import StringIO
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from sco_cli import __version__, options
from sco_cli.answer import Answer, Field, Value, select
from sco_cli.dates import is_future
from sco_cli.errors import CannotWrite, Exit, Failure, WrongUsage
from sco_cli.nearest import nearest
from sco_cli.output import NESTED, writer
from sco_cli.terminal import folded, is_terminal, look_of, put, visible
from sco_cli.tools import TOOLS, Tool
from sco_cli.topics import TOPICS, Entry
from sco_cli.topics.question import Question

UsageError: type[Exception] = typer.BadParameter.__bases__[0]
"""What Typer raises for a wrong command line; Typer has no name of its own for it."""

Run = Callable[[], Exit]
"""What a command gives back to ``main``: the work, done outside Typer, which turns a closed pipe into a failure."""

HELP = {"help_option_names": ["-h", "--help"]}

FRAMED = 60
"""From so many columns on help stands in frames on a terminal."""

COMMON: dict[str, tuple[Any, Any]] = {
    "as_of": (options.AsOf, None),
    "lang": (options.Lang, "en"),
    "facts": (options.Facts, None),
    "format_": (options.Format, None),
    "json": (options.Json, False),
    "fields": (options.Fields, None),
    "header": (options.Header, None),
    "color": (options.Color, "auto"),
}
"""The options of every command that asks: type and default, in the order of the help."""

OF_LISTS: dict[str, tuple[Any, Any]] = {"sort": (options.Sort, None), "limit": (options.Limit, None)}
"""The options of those that list."""


class Commands(Mapping[str, Any]):
    """The commands by name, each built when it is called, so that a run pays for one."""

    def __getitem__(self, name: str) -> Any:
        if tool := TOOLS.get(name):
            return _command(name, _do(import_module(f"sco_cli.tools.{tool.module}").command), tool)
        entry = TOPICS[name]
        topic = import_module(f"sco_cli.{entry.package}.{entry.module}")
        return _command(name, _ask(topic.QUESTIONS[name]), entry)

    def __iter__(self) -> Iterator[str]:
        return iter((*TOPICS, *TOOLS))

    def __len__(self) -> int:
        return len(TOPICS) + len(TOOLS)


class Group(TyperGroup):
    """Typer's group of commands over ``Commands``."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings | {"commands": Commands(), "suggest_commands": False})

    def list_commands(self, ctx: Any) -> list[str]:
        """The names in the order of the help, without building the commands."""
        return [*TOPICS, *TOOLS]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and give back its exit status. The one place where an error ends.

    :param argv: the arguments after the program's name; by default those of the process.
    """
    arguments = [_as_typed(one) for one in (sys.argv[1:] if argv is None else argv)]
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        result = get_command(application())(arguments, prog_name="sco", standalone_mode=False)
        return result() if callable(result) else _done(lambda: Exit(result or 0))
    except Failure as failure:
        if isinstance(failure, CannotWrite):
            _discard()
        return _report(failure)
    except UsageError as error:
        return _report_usage(error, arguments)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except (BrokenPipeError, SystemExit):  # Typer ends the program itself when help meets a closed pipe
        _discard()
        return Exit.ANSWERED
    except OSError as error:
        _discard()
        return _report(CannotWrite(f"the answer could not be written: {error.strerror}"))
    except Exception:
        import traceback

        traceback.print_exc()
        _report(Failure("a bug in sco: please report the lines above with the command that you typed"))
        return Exit.BUG


def _discard() -> None:
    """Let what is still to be written go nowhere, else the interpreter fails on it once more when it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _as_typed(argument: str) -> str:
    """An argument that Python could not decode in the locale's encoding, as the UTF-8 that terminals send."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return os.fsencode(argument).decode(errors="surrogateescape")
    return argument


def application() -> typer.Typer:
    """The Typer application with all commands. Help is Rich on a terminal that has room for it and plain elsewhere."""
    app = typer.Typer(cls=Group, rich_markup_mode=_help_style(), add_completion=False, pretty_exceptions_enable=False)
    app.callback(invoke_without_command=True, context_settings=HELP | _help_width())(_start)
    return app


def _help_style() -> Any:
    plain = sys.stdout is None or not is_terminal(sys.stdout) or os.environ.get("TERM") == "dumb"
    return None if plain or _help_width() else "rich"


def _help_width() -> dict[str, int]:
    """The width of plain help on a narrow terminal, where frames would cut words; else empty."""
    if sys.stdout is None or not is_terminal(sys.stdout):
        return {}
    width = look_of(sys.stdout).width
    return {"terminal_width": width} if width < FRAMED else {}


def _start(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the versions and what the knowledge holds.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="With --version: which knowledge file, and why.")] = False,
    facts: options.Facts = None,
) -> Run | None:
    """Facts of an organisation, each with its source and its date. Every answer comes from one file, offline."""
    ctx.obj = {"facts": facts}
    if ctx.invoked_subcommand is not None:
        return None
    if version:
        return lambda: _done(lambda: _print_version(facts, verbose))
    return lambda: _done(_print_start)


def _print_start() -> Exit:
    from sco_cli.start import page

    sys.stdout.write(page(look_of(sys.stdout).width))
    return Exit.ANSWERED


def _print_version(facts: str | None, verbose: bool) -> Exit:
    from sco_cli.knowledge.checks import count_facts
    from sco_cli.knowledge.choosing import choose
    from sco_cli.knowledge.loading import load

    path, reason = choose(facts)
    knowledge = load(facts)
    about = knowledge.about
    print(f"sco {__version__}")
    counts = f"{count_facts(knowledge)} facts, {len(knowledge.source)} sources"
    print(visible(f"knowledge {about.version}, checked on {about.checked}: {counts}"))
    if verbose:
        print(visible(f"{path} ({reason})"))
    return Exit.ANSWERED


def _command(name: str, run: Callable[..., Any], entry: Entry | Tool) -> Any:
    """One command, built by Typer from a function's signature."""
    style = _help_style()
    app = typer.Typer(rich_markup_mode=style, add_completion=False, pretty_exceptions_enable=False)
    app.command(
        name,
        help=run.__doc__,
        short_help=entry.summary,
        epilog=_examples(entry.examples, style),
        rich_help_panel=entry.group,
        context_settings=HELP,
    )(run)
    return get_command(app)


def _examples(typed: Sequence[str], style: Any) -> str | None:
    """The examples of a command's help: in the form that keeps their lines, with Rich and without."""
    if not typed:
        return None
    lines = ["Examples:", *(f"  $ sco {one}" for one in typed)]
    return "\n\n".join(lines) if style else "\b\n" + "\n".join(lines)


def _do(command: Callable[..., Exit]) -> Callable[..., Run]:
    """The function of a command that does not ask: the same parameters, to the work to do."""

    def run(**given: Any) -> Run:
        return lambda: _done(lambda: command(**given))

    run.__signature__ = inspect.signature(command)  # type: ignore[attr-defined]
    run.__annotations__ = command.__annotations__
    run.__doc__ = command.__doc__
    return run


def _done(work: Run) -> Exit:
    """Do work that writes to standard output; a full disk is no bug."""
    if sys.stdout is None:
        raise CannotWrite("standard output is closed")
    try:
        status = work()
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotWrite(f"the answer could not be written: {error.strerror}") from None
    return status


def _ask(question: Question) -> Callable[..., Run]:
    """The function of a command: the question's own arguments and the common options, to the work to do."""
    asked = inspect.signature(question.ask).parameters
    own = {name: one for name, one in asked.items() if name not in ("knowledge", *COMMON)}

    def run(ctx: typer.Context, **given: Any) -> Run:
        common = {name: given.pop(name) for name in COMMON}
        if common["json"] and common["format_"] not in (None, "json"):
            raise WrongUsage(f"--json and --format {common['format_']} are two formats", hint="name one of them")
        arguments = given | {name: common[name] for name in COMMON if name in asked}
        chosen = select(question.fields, common["fields"]) if common["fields"] is not None else None
        if given.get("sort") is not None:
            question.sorts_by(given["sort"])  # a wrong field ends here, before a file is opened
        facts = common["facts"] or (ctx.obj or {}).get("facts")
        return lambda: _done(lambda: _answer(question, arguments, common, chosen, facts))

    parameters = [inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)]
    parameters += [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own.values()]
    parameters += [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default)
        for name, (kind, default) in (*COMMON.items(), *(OF_LISTS.items() if question.lists else ()))
    ]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    run.__doc__ = question.ask.__doc__
    return run


def _answer(
    question: Question,
    arguments: Mapping[str, Any],
    common: Mapping[str, Any],
    chosen: tuple[Field, ...] | None,
    facts: str | None,
) -> Exit:
    """Ask and print: the answer on standard output, all that is said about it on standard error."""
    from sco_cli.knowledge.loading import load

    answer = question.answer(load(facts), **arguments)
    named = "json" if common["json"] else common["format_"]
    format_ = named or ("table" if is_terminal(sys.stdout) else "tsv")
    withheld = answer.failures and (format_ not in NESTED if answer.one else not answer.records)
    if answer.values is not None and named is None:
        _write_values(answer.values)
    elif not (answer.quiet or withheld):
        fields = chosen or tuple(field for field in question.fields if field.shown or format_ in NESTED)
        _write(answer, fields, format_, common)
    if answer.equal is not None and not answer.quiet:
        _say([f"= {answer.equal}"])
    if common["as_of"] is not None and is_future(common["as_of"]) and not answer.failures:
        _say([f"note: {common['as_of']} lies in the future: this is what is known now"])
    _say(f"note: {note}" for note in answer.notes)
    for failure in () if answer.quiet else answer.failures:
        _report(failure)
    return answer.status if answer.status or not answer.failures else answer.failures[0].status


def _write_values(values: Sequence[Value]) -> None:
    """Bare values, one a line; one that has parts is a line of JSON."""
    import msgspec

    from sco_cli.output.cells import plain

    for value in values:
        nested = isinstance(value, dict | list)
        put((msgspec.json.encode(value).decode() if nested else plain(value)) + "\n")


def _write(answer: Answer, fields: tuple[Field, ...], format_: str, common: Mapping[str, Any]) -> None:
    look = look_of(sys.stdout, color=common["color"], header=common["header"])
    if format_ == "table":
        writer(format_)(answer, fields, sys.stdout, look)
    else:
        text = StringIO(newline="")
        writer(format_)(answer, fields, text, look)
        put(text.getvalue())
    sys.stdout.flush()


def _report_usage(error: Any, arguments: list[str]) -> Exit:
    """A wrong command line in our words, with what to type."""
    message = error.format_message().partition(" (Possible")[0].rstrip(".")
    possible = getattr(error, "possibilities", None)
    wrong = next((word for word in arguments if not word.startswith("-")), None)
    hint = f"sco {wrong} --help shows what it takes" if wrong in (*TOPICS, *TOOLS) else "sco --help lists the commands"
    if possible:
        meant = nearest(str(getattr(error, "option_name", "")), possible) or sorted(possible)
        hint = f"did you mean {meant[0]}?"
    elif message.startswith("No such command") and wrong is not None and (close := nearest(wrong, (*TOPICS, *TOOLS))):
        hint = f"did you mean: sco {close[0]}"
    return _report(Failure(message[:1].lower() + message[1:], hint), Exit.USAGE)


def _say(lines: Iterable[str]) -> None:
    """Write lines to standard error. Where that cannot be written, the exit status still says what happened."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write("".join(folded(visible(line), sys.stderr) + "\n" for line in lines))
        sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _report(failure: Failure, status: Exit | None = None) -> Exit:
    """Print a failure on standard error: what is wrong, the candidates, what to type."""
    lines = [f"sco: {failure.message}", *(f"  {line}" for line in failure.candidates)]
    if failure.hint:
        lines.append(f"hint: {failure.hint}")
    _say(lines)
    return failure.status if status is None else status
