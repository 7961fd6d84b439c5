"""Print how the bank is answered: ``python -m tests.ask.bank [--show] [LANGUAGE]``.

``--show`` measures only the part to develop on, and prints what is not right; a language limits both to it.
"""

import sys

from sco_cli.knowledge.choosing import shipped
from sco_cli.knowledge.reading import read
from tests.ask.bank import LANGUAGES, PARTS, Outcome, cases, outcome


def main(show: bool, languages: tuple[str, ...]) -> None:
    """Measure both parts and print the table."""
    knowledge = read(shipped())
    heads = ("part", "language", "answered rightly", "refused rightly", "wrong answers", "judged rightly", "wrong")
    print(f"| {' | '.join(heads)} |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for part in PARTS[:1] if show else PARTS:
        everything: list[Outcome] = []
        for language in languages:
            found = [outcome(knowledge, case) for case in cases(part, language)]
            everything += found
            print(_line(part, language, found))
            for one in found if show else ():
                if one.kind != "right":
                    _show(one)
        print(_line(part, "all", everything))


def _show(one: Outcome) -> None:
    case, row = one.case, one.row
    print(f"    {one.kind}: {case.text}")
    got = row.get("answer") or row.get("detail")
    print(f"      {row['understood']} -> {got} {row['unread']}; wanted {case.status} {case.values} {case.command}")


def _line(part: str, language: str, found: list[Outcome]) -> str:
    asked, refused, claims = (
        [one for one in found if one.case.kind == kind] for kind in ("answered", "refused", "claims")
    )
    questions = [*asked, *refused]
    cells = (_share(asked), _share(refused), _wrong(questions), _share(claims), _wrong(claims))
    return f"| {part.replace('_', '-')} | {language} | {' | '.join(cells)} |"


def _share(some: list[Outcome]) -> str:
    right = sum(one.kind == "right" for one in some)
    return f"{right} of {len(some)} ({100 * right / len(some):.1f} %)" if some else "none"


def _wrong(some: list[Outcome]) -> str:
    return str(sum(one.kind == "wrong" for one in some))


main("--show" in sys.argv[1:], tuple(one for one in sys.argv[1:] if one in LANGUAGES) or LANGUAGES)
