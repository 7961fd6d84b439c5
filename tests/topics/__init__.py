"""Tests of ``sco_cli.topics``."""
