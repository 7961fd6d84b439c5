"""Records as they stand in the knowledge file, for a Tab: which file, their names, when and where something was held.

The reading is behind ``of``, so that a faster way to the same tables can take its place. Nothing is checked: a value
of another shape than it should have is taken for absent.
"""

import os

from sco_cli.completion.commands import LANGUAGES
from sco_cli.knowledge.choosing import choose

Table = dict[str, object]
"""One record as it stands in the file."""

NAMING = ("names", "title", "abbreviation", "official_name")
"""Fields with names. Like ``LABELS`` they are those of ``sco_cli.names``, which would bring all records with it."""
TOGETHER = {"summit": ("city",), "meeting": ("city",), "claim": ("source",)}
"""Kinds that are read with another one, so that the file is read once."""
LABELS = ("names", "title", "what", "claim", "of")
"""Fields that say what a record is called, the best first."""


class Records:
    """The records of one file in one language."""

    def __init__(self, named: str | None, lang: str) -> None:
        """:param named: the path given on the command line, if any."""
        self.lang = lang
        self._path = choose(named)[0]
        self._tables: dict[str, dict[str, Table]] = {}

    def of(self, kind: str) -> dict[str, Table]:
        """The records of a kind by their keys; none when the file cannot be read."""
        if kind not in self._tables:
            from sco_cli.knowledge.slicing import tables

            self._tables |= tables(self._path, (kind, *TOGETHER.get(kind, ())))
        return self._tables[kind]

    def names(self, kind: str, key: str) -> list[str]:
        """All names of one record."""
        return names_of(self.of(kind)[key], self.lang)

    def held(self, meeting: Table) -> str:
        """Where and when a meeting was held: ``Astana, 2024-07-03``."""
        city = self.of("city").get(str(meeting.get("city")), {})
        place = label(city or self.of("state").get(str(meeting.get("country")), {}), self.lang)
        return ", ".join(part for part in (place, str(meeting.get("start", ""))) if part)

    def country(self, meeting: Table) -> object:
        """The code of the state in which a meeting was held."""
        city = self.of("city").get(str(meeting.get("city")))
        return city.get("country") if city else meeting.get("country")

    def year(self, record: Table) -> str:
        """The year of a record that has a date."""
        return next((str(record[key])[:4] for key in ("start", "signed", "year", "date") if key in record), "")

    def standing(self, code: str) -> str:
        """A state's code and the last status of its history: ``IR, member since 2023-07-04``."""
        history = self.of("state")[code].get("history")
        last = history[-1] if isinstance(history, list) and history and isinstance(history[-1], dict) else {}
        if not last:
            return code
        ended = f"{last.get('status')} until {last['until']}" if "until" in last else None
        return f"{code}, {ended or '{} since {}'.format(last.get('status'), last.get('since'))}"


def meant(given: dict[str, str]) -> Records:
    """The records that a command line is about.

    :param given: the options typed so far, with their values.
    """
    named = given.get("--facts")
    lang = given.get("--lang") or os.environ.get("SCO_LANG")
    return Records(os.path.expanduser(named) if named else None, lang if lang in LANGUAGES else "en")


def names_of(record: Table, lang: str) -> list[str]:
    """All names of a record, the short one in the language wanted first."""
    found: list[str] = []
    for field in NAMING:
        value = record.get(field)
        if isinstance(value, dict):
            texts = [text for text in (value.get(lang), *value.values()) if isinstance(text, str)]
            found += dict.fromkeys(texts)
    aliases = record.get("aliases")
    return found + [alias for alias in (aliases if isinstance(aliases, list) else ()) if isinstance(alias, str)]


def label(record: Table, lang: str) -> str:
    """What a record is called, for a description."""
    for field in LABELS:
        value = record.get(field)
        if isinstance(value, dict):
            return str(value.get(lang) or value.get("en") or "")
        if isinstance(value, str):
            return value
    return ""
