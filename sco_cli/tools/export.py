"""Everything the knowledge file holds, for other programs: an SQLite database or one JSON document.

Kept out: what a database looks like (``sqlite``), the document (``document``), how a file gets its place (``placing``).
"""

import os
from typing import Annotated

import typer

from sco_cli.errors import Exit, WrongUsage
from sco_cli.knowledge.choosing import choose
from sco_cli.knowledge.reading import read
from sco_cli.options import Facts
from sco_cli.tools import placing

FORMS = ("sqlite", "json")
What = Annotated[str, typer.Argument(metavar="WHAT", help="sqlite or json.")]
File = Annotated[str | None, typer.Argument(metavar="[FILE]", help="The database to write; JSON needs none.")]
Force = Annotated[bool, typer.Option("--force", help="Replace FILE where there is one.")]


def command(ctx: typer.Context, what: What, file: File = None, *, force: Force = False, facts: Facts = None) -> Exit:
    """Everything, for other programs: an SQLite database or one JSON document.

    The database has a table for each kind of record, every text in all languages, the sources of every record and
    a full-text index. The document goes to standard output, with the keys of the knowledge file.
    """
    if what not in FORMS:
        raise WrongUsage(f"unknown form of export: {what}", hint="sco export sqlite FILE, or sco export json")
    chosen, _ = choose(facts or (ctx.obj or {}).get("facts"))
    if what == "json":
        _print(chosen, file, force)
    else:
        _write(chosen, file, force)
    return Exit.ANSWERED


def _print(facts: str, file: str | None, force: bool) -> None:
    if file is not None or force:
        raise WrongUsage("export json prints to standard output and replaces no file", hint="sco export json > FILE")
    from sco_cli.tools.document import write

    write(read(facts))


def _write(facts: str, file: str | None, force: bool) -> None:
    """Write the database; what would stop it in the end is asked first."""
    if not file or file == "-":
        raise WrongUsage("export sqlite needs the name of a file", hint="sco export sqlite sco.db")
    placing.check(file, force=force)
    if os.path.exists(file) and os.path.exists(facts) and os.path.samefile(file, facts):
        raise WrongUsage(f"{file} is the knowledge file itself", hint="sco export sqlite sco.db")
    from sco_cli.tools.sqlite import database

    placing.put(file, database(read(facts)))
