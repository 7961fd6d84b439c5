"""``python -m sco_cli`` is the same as ``sco``."""

import sys

from sco_cli.cli import main

if __name__ == "__main__":
    sys.exit(main())
