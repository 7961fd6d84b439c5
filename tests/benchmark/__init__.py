"""How long commands take, as ratios to programs that do less on the same Typer. Not a test: a command of its own."""
