"""Print how many questions of the bank are answered rightly: ``python -m tests.ask.bank [--show]``."""

import sys

from sco_cli.knowledge.choosing import shipped
from sco_cli.knowledge.reading import read
from tests.ask.bank import LANGUAGES, PARTS, Outcome, cases, outcome


def main(show: bool) -> None:
    """Measure both parts and print the table."""
    knowledge = read(shipped())
    print("| part | language | answered rightly | refused rightly | wrong answers |")
    print("| --- | --- | ---: | ---: | ---: |")
    for part in PARTS:
        everything: list[Outcome] = []
        for language in LANGUAGES:
            found = [outcome(knowledge, case) for case in cases(part, language)]
            everything += found
            print(_line(part, language, found))
            for one in found if show and part == PARTS[0] else ():
                if one.kind != "right":
                    print(f"    {one.kind}: {one.case.question}")
                    print(f"      {one.row['understood']} -> {one.row['answer']} {one.row['unread']}")
        print(_line(part, "all", everything))


def _line(part: str, language: str, found: list[Outcome]) -> str:
    asked = [one for one in found if one.case.command is not None]
    refusals = [one for one in found if one.case.command is None]
    right, refused = (sum(one.kind == "right" for one in some) for some in (asked, refusals))
    wrong = sum(one.kind == "wrong" for one in found)
    share = f"{right} of {len(asked)} ({100 * right / len(asked):.1f} %)"
    return f"| {part.replace('_', '-')} | {language} | {share} | {refused} of {len(refusals)} | {wrong} |"


main("--show" in sys.argv[1:])
