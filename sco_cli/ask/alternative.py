"""Which of two states it is, in words."""

from typing import cast

from sco_cli.answer import Row
from sco_cli.ask.asked import Tell, Told, Where
from sco_cli.ask.telling import name_of
from sco_cli.errors import NotRecorded
from sco_cli.phrases import status_word


def earliest(status: str, *, last: bool) -> Tell:
    """The state that took a status first, or last.

    :raises NotRecorded: when one of them never did, or all did on one day.
    """

    def tell(_: Where, rows: list[Row]) -> Told:
        days: dict[str, str] = {}
        for row in rows:
            since = [str(item["since"]) for item in cast(list[Row], row["history"]) if item["status"] == status]
            if not since:
                raise NotRecorded(f"{name_of(row)} was never {status_word(status, 'en')} in the knowledge file")
            days[name_of(row)] = since[0]
        if len(set(days.values())) != len(days):
            raise NotRecorded(f"on the same day: {days}")
        name = (max if last else min)(days, key=lambda name: days[name])
        return Told(f"{name} ({days[name]})", rows)

    return tell


def having(status: str) -> Tell:
    """The one state that has a status.

    :raises NotRecorded: when none of them has it, or all have.
    """

    def tell(where: Where, rows: list[Row]) -> Told:
        kept = [row for row in rows if row["status"] == status]
        if len(kept) != 1:
            shown = "; ".join(f"{name_of(row)}: {status_word(cast(str | None, row['status']), 'en')}" for row in rows)
            raise NotRecorded(f"not one of them: {shown}")
        return Told(f"{name_of(kept[0])} ({kept[0]['since']})", rows)

    return tell
