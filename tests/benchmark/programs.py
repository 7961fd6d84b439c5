"""The programs that ``sco`` is measured against: bare Typer, and Typer that prints a table with Rich."""

FLOOR = """
import typer

app = typer.Typer(add_completion=False)

@app.command()
def hello(name: str = "x") -> None:
    print(name)

@app.command()
def bye(name: str = "x") -> None:
    print(name)

app()
"""
"""Two commands and nothing else: what any program on this Typer takes."""

TABLE = """
import typer

app = typer.Typer(add_completion=False)

@app.command()
def hello() -> None:
    from rich.console import Console
    from rich.table import Table
    table = Table(title="Member states: 10")
    for name in ("Code", "Name", "Status", "Since", "Capital", "Sources"):
        table.add_column(name)
    for number in range(10):
        table.add_row("KZ", "Kazakhstan", "member", "2001-06-15", "Astana", str(number))
    Console().print(table)

@app.command()
def bye() -> None:
    print("x")

app()
"""
"""A table as large as that of ``sco members``."""
