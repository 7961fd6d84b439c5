"""Where every run begins: ``sco`` and ``python -m sco_cli``. A Tab is answered here, before Typer is loaded."""

import gc
import os
import sys

TAB = "__complete"
"""The first argument with which a shell's completion script asks; no command has this name."""


def main() -> int:
    """Run the program and give back its exit status."""
    # Collecting garbage while the modules load is a tenth of a short run, and finds none.
    gc.disable()
    if sys.argv[1:2] == [TAB]:
        from sco_cli.completion import answer

        answer(sys.argv[2:])
        os._exit(0)  # nothing is left to be tidied up, and to do so takes a twelfth of the time
    try:
        from sco_cli import cli
    except KeyboardInterrupt:
        return 130

    gc.freeze()
    gc.enable()
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
