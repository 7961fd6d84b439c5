"""Tests of ``sco_cli.rules``."""
