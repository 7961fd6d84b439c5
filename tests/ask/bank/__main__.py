"""Print how the bank is answered: ``python -m tests.ask.bank [--show] [--write] [LANGUAGE ...]``.

``--show`` measures only the part to develop on, and prints what is not right; ``--write`` puts the tables of the parts
that are held out into the README; languages limit both.
"""

import sys
from pathlib import Path

from sco_cli.knowledge.choosing import shipped
from sco_cli.knowledge.reading import read
from tests.ask.bank import LANGUAGES, PARTS, Outcome, cases, outcome

DEVELOP = "develop"
README = Path(__file__).parent.parent.parent.parent / "README.md"
BEGIN, END = "<!-- bank: begin -->", "<!-- bank: end -->"
NAMES = {"en": "English", "ar": "Arabic", "ru": "Russian", "zh": "Chinese"}
HEADS = ("answered rightly", "refused rightly", "wrong answers", "claims judged rightly", "wrong verdicts")


def main(show: bool, write: bool, languages: tuple[str, ...]) -> None:
    """Measure the parts, print their tables, and write one if asked to."""
    knowledge = read(shipped())
    held_out = []
    for part in list(PARTS)[:1] if show else PARTS:
        outcomes = {language: [outcome(knowledge, case) for case in cases(part, language)] for language in languages}
        text = table(part, outcomes)
        print(text, end="\n\n")
        held_out += [text] if part != DEVELOP else []
        for one in (one for found in outcomes.values() for one in found if show and one.kind != "right"):
            _show(one)
    if write:
        tables = "\n\n".join(held_out)
        head, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
        README.write_text(f"{head}{BEGIN}\n{tables}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def table(part: str, outcomes: dict[str, list[Outcome]]) -> str:
    """How a part was answered, a line a language, as Markdown."""
    lines = [f"| {PARTS[part]} | {' | '.join(HEADS)} |", "|---" * (len(HEADS) + 1) + "|"]
    lines += [_line(NAMES[language], found) for language, found in outcomes.items()]
    lines.append(_line("all", [one for found in outcomes.values() for one in found]))
    return "\n".join(lines)


def _show(one: Outcome) -> None:
    case, row = one.case, one.row
    print(f"    {one.kind}: {case.text}")
    got = row.get("answer") or row.get("detail")
    print(f"      {row['understood']} -> {got} {row['unread']}; wanted {case.status} {case.values} {case.command}")


def _line(name: str, found: list[Outcome]) -> str:
    asked, refused, claims = (
        [one for one in found if one.case.kind == kind] for kind in ("answered", "refused", "claims")
    )
    cells = (_share(asked), _share(refused), _wrong([*asked, *refused]), _share(claims), _wrong(claims))
    return f"| {name} | {' | '.join(cells)} |"


def _share(some: list[Outcome]) -> str:
    right = sum(one.kind == "right" for one in some)
    return f"{right} of {len(some)} ({100 * right / len(some):.1f} %)" if some else "none"


def _wrong(some: list[Outcome]) -> str:
    return str(sum(one.kind == "wrong" for one in some))


if __name__ == "__main__":
    chosen = tuple(one for one in sys.argv[1:] if one in LANGUAGES)
    main("--show" in sys.argv, "--write" in sys.argv, chosen or LANGUAGES)
