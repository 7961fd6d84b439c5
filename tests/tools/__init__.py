"""Tests of ``sco_cli.tools``."""
