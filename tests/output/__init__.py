"""Tests of ``sco_cli.output``."""
