"""The application as Typer's documentation command takes it, for ``docs/reference.md``:

``typer tests/reference.py utils docs --name sco --output docs/reference.md``
"""

from sco_cli.cli import application

app = application()
