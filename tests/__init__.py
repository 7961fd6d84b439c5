"""The tests mirror ``sco_cli``; golden sessions are in ``sessions``, broken knowledge files in ``bad_facts``."""
