"""Facts of an organisation in the terminal, each with its source and its date."""

__version__ = "1.0.0"
