"""The pictures of the README: ``python -m tests.pictures`` draws them anew from the real program.

Each is what a terminal of 80 columns shows, in Rich's SVG, on a light and on a dark ground. A test compares them with
what the program prints now.
"""

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI, TerminalTheme
from rich.text import Text

from tests import console

DOCS = Path(__file__).parent.parent / "docs"
PICTURES = {
    "chart": ("sco chart --as-of 2026-09-01", 40),
    "summit": ("sco summit 24", 42),
    "member": ("sco member Iran --as-of 2026-09-01", 32),
    "claims": ("sco claims", 55),
}
"""Name -> the command, and how many of its lines are drawn. The dates are fixed: only the program changes a picture."""
LIGHT = TerminalTheme(
    (255, 255, 255), (36, 41, 47),
    [(36, 41, 47), (207, 34, 46), (17, 99, 41), (154, 103, 0), (9, 105, 218), (130, 80, 223), (27, 124, 131),
     (110, 119, 129)],
    [(87, 96, 106), (164, 14, 38), (26, 127, 55), (99, 60, 1), (33, 139, 255), (164, 117, 249), (49, 146, 170),
     (140, 149, 159)],
)  # fmt: skip
THEMES = {"light": LIGHT, "dark": DIMMED_MONOKAI}
FONT = re.compile(r"\s*@font-face \{.*?\n    \}", re.DOTALL)


def drawn(folder: Path) -> dict[str, str]:
    """File name -> the SVG as it would be drawn now.

    :param folder: an empty folder to run the program in.
    """
    found = {}
    for name, (command, lines) in PICTURES.items():
        printed, status = console.run(command, folder, colour=True)
        assert status == 0, printed
        printed = "\n".join(printed.splitlines()[:lines]).rstrip("\n")  # versions of Rich differ on a last empty line
        for theme, colours in THEMES.items():
            found[f"{name}-{theme}.svg"] = _svg(f"{name}-{theme}", command, printed, colours)
    return found


def _svg(name: str, command: str, printed: str, colours: TerminalTheme) -> str:
    recorder = Console(record=True, width=84, file=io.StringIO(), force_terminal=True, color_system="standard")
    recorder.print(Text(f"$ {command.partition(' --as-of')[0]}\n", style="bold"))
    links = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")
    recorder.print(Text.from_ansi(links.sub("", printed)))
    svg = recorder.export_svg(title="sco", theme=colours, unique_id=name)
    return FONT.sub("", svg).replace("Fira Code", "ui-monospace, DejaVu Sans Mono")


def main() -> None:
    """Draw all pictures into ``docs``."""
    import tempfile

    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, svg in drawn(Path(folder)).items():
            (DOCS / name).write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
