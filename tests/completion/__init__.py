"""Tests of ``sco_cli.completion``."""
