"""Tests of ``sco_cli.knowledge``."""
