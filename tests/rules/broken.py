"""The small file without a fault, broken in one place: what was written instead, and what must then be found."""

from typing import NamedTuple

from tests.conftest import ROOT

SMALL = ROOT / "tests" / "good_facts" / "small.toml"
TEXT = SMALL.read_text()


class Broken(NamedTuple):
    """One edit of the small file and the fault that it makes.

    :ivar old: what is replaced, the first time that it occurs.
    :ivar new: what stands there instead.
    :ivar at: how the line of the fault goes on from the caret.
    :ivar record: the id of the record that is named.
    :ivar message: how the message begins.
    :ivar hint: the hint, if there must be one.
    """

    old: str
    new: str
    at: str
    record: str
    message: str
    hint: str | None = None
    severity: str = "error"

    def text(self) -> str:
        """The broken file."""
        assert self.old in TEXT
        return TEXT.replace(self.old, self.new, 1)


BROKEN = {
    # the types
    "unknown key": Broken(
        'seat = "a', 'saet = "a', "saet", "organisation", "unknown key 'saet': expected one of ",
        "did you mean 'seat'?",
    ),
    "unknown key in an inline table": Broken(
        'KG]\ncode3 = "KGZ"\nnames = { en', 'KG]\nnames = { fr = "K", en', 'fr = "K"', "state.KG",
        "unknown key 'fr': expected one of en, ar, ru, zh",
    ),
    "missing key": Broken(
        'verdict = "confirmed"\n', "", "[claim.first]", "claim.first", "the key 'verdict' is missing",
    ),
    "misspelled key that must be there": Broken(
        "verdict", "verdikt", "verdikt", "claim.first", "unknown key 'verdikt'", "did you mean 'verdict'?",
    ),
    "misspelled key that may be there": Broken(
        "\nend = \"2007", "\nennd = \"2007", "ennd", "official.ada", "unknown key 'ennd'", "did you mean 'end'?",
    ),
    "missing key of an inline table": Broken('{ en = "Ada", ', "{ ", "names", "person.ada", "the key 'en' is missing"),
    "wrong type": Broken(
        "documents = 4", 'documents = "4"', "documents", "summit.2", "expected a whole number, found text in quotes",
    ),
    "too small": Broken(
        "documents = 4", "documents = -4", "documents", "summit.2", "expected a whole number of at least 0",
    ),
    "wrong type in a list": Broken(
        '"Qazaqstan"', "7", "7,", "state.KZ", "expected text in quotes, found a whole number",
    ),
    "a table in place of a list": Broken(
        "[[summit.1.conflicts]]", "[summit.1.conflicts]", "[summit.1.conflicts]", "summit.1",
        "expected a list, found a table",
    ),
    "wrong type of a dotted key": Broken(
        'names.zh = "阿', 'names.zh = 5 # "', "zh = 5", "summit.1", "expected text in quotes, found a whole number",
    ),
    "after a text that looks like a table": Broken(
        '""", zh = "', '""", zh = 5, ru = "', "zh = 5", "agreement.second-charter", "expected text in quotes",
    ),
    "in a list of field sources": Broken(
        'documents = ["herald"]', 'documents = ["herald", 1]', "1]", "summit.2", "expected text in quotes",
    ),
    "unknown value": Broken(
        '"planned"', '"plannd"', "format", "summit.3", "unknown value 'plannd': expected one of ",
        "did you mean 'planned'?",
    ),
    "no date": Broken('since = "2000-06"', 'since = "June"', "since", "state.KZ", "expected a date in quotes"),
    "a record that is no table": Broken(
        "[city.astana]", "[city]\nx = 1\n[city.astana]", "x = 1", "city.x", "expected a table [city.x]",
    ),
    "a kind that is no table": Broken("[about]", "event = 1\n[about]", "event", "event", "expected tables [event.KEY]"),
    "unknown table": Broken(
        "[about]", "[abuot]", "[abuot]", "abuot", "unknown table 'abuot': expected one of about, ",
        "did you mean 'about'?",
    ),
    "an id that is written": Broken(
        "[body.office]", '[body.office]\nid = "office"', "id", "body.office", "the id is the table's header",
    ),
    # the rules of every file
    "no such day": Broken(
        'signed = "2005"', 'signed = "2005-02-29"', "signed", "agreement.second-charter",
        "'2005-02-29' is no date: day is out of range for month",
    ),
    "no such year": Broken('start = "2003"', 'start = "0000-01"', "start", "summit.3", "'0000-01' is no date"),
    "dangling reference": Broken(
        'capital = "astana"', 'capital = "astna"', "capital", "state.KZ", "unknown city 'astna'",
        "did you mean 'astana'?",
    ),
    "dangling reference in a list": Broken(
        'sources = ["gazette", "herald"]\ncertainty', 'sources = ["gazette", "h", "herald"]\ncertainty', '"h"',
        "state.KZ", "unknown source 'h'",
    ),
    "dangling evidence": Broken(
        '"state.KG"]', '"state.KX"]', '"state.KX"', "claim.first", "unknown record 'state.KX'",
        "did you mean 'state.KZ'?",
    ),
    "dangling evidence of no kind": Broken(
        '"state.KG"]', '"stat.KG"]', '"stat.KG"', "claim.first", "unknown record 'stat.KG'",
        "did you mean 'state.KG'?",
    ),
    "evidence of another kind": Broken(
        '"state.KG"]', '"person.2002-charter"]', '"person', "claim.first", "unknown record 'person.2002-charter'",
    ),
    "evidence that is no record": Broken(
        '"state.KG"]', '"about.title"]', '"about', "claim.first", "unknown record 'about.title'",
    ),
    "dangling field source": Broken(
        'documents = ["herald"]', 'documents = ["gazett"]', '"gazett"', "summit.2", "unknown source 'gazett'",
        "did you mean 'gazette'?",
    ),
    "sources of an unknown field": Broken(
        'documents = ["herald"]', 'document = ["herald"]', "document", "summit.2", "unknown field 'document'",
        "did you mean 'documents'?",
    ),
    "overlapping spans": Broken(
        'until = "2001-06-15"', 'until = "2001-07"', 'since = "2001-06-15"', "state.KZ",
        "the status from 2001-06-15 overlaps the one from 2000-06 until 2001-07",
    ),
    "backward span": Broken('until = "2001-06-15"', 'until = "1999"', "until", "state.KZ", "the span ends on 1999"),
    "span of no day": Broken(
        'until = "2001-06-15"', 'until = "2000-06"', "until", "state.KZ",
        "the span ends on 2000-06, not after it starts on 2000-06",
    ),
    "spans in the wrong order": Broken(
        'decided_at = "1", sources = ["herald"] }]',
        'until = "2004", sources = ["herald"] }, { status = "partner", since = "2000", until = "2001", '
        'sources = ["herald"] }]',
        'since = "2000"', "state.KG", "2000 stands after 2001-06-15: oldest first",
    ),
    "end before the start": Broken(
        'end = "2001-06-15"', 'end = "2001-06-13"', "end", "summit.1", "end 2001-06-13 lies before start 2001-06-14",
    ),
    "in force before it was signed": Broken(
        'in_force = "2003', 'in_force = "2001', "in_force", "agreement.2002-charter",
        "in_force 2001-09-19 lies before signed 2002-06-07",
    ),
    "a number that is none": Broken(
        "value = 27", "value = nan # ", "value", "figure.population", "expected a number of at most 64 bits",
    ),
    "a number without an end": Broken(
        "value = 27", "value = -inf # ", "value", "figure.population", "expected a number of at most 64 bits",
    ),
    "the first number of more than 64 bits": Broken(
        "value = 27000000", f"value = {2**63}", "value", "figure.population", "expected a number of at most 64 bits",
    ),
    "a state code in small letters": Broken(
        "[summit.1]", '[state.tj]\nnames = { en = "T", zh = "塔" }\nsources = ["gazette"]\n\n[summit.1]',
        "[state.tj]", "state.tj", "'tj' is no state code of ISO 3166-1: expected two capital letters",
    ),
    "a key that cannot be typed": Broken(
        "[meeting.1]", '["meeting"."1 "]', '["meeting', "meeting.1 ",
        "'1 ' is no key: expected letters, digits and hyphens",
    ),
    # the rules of a well-kept file
    "unused source": Broken(
        'source = "article"', 'source = "herald"', "[source.article]", "source.article",
        "the source 'article' is not used",
    ),
    "hole in the numbers": Broken(
        "[summit.3]\nnumber = 3", "[summit.5]\nnumber = 5", "[summit.5]", "summit.5",
        "summit 3 to 4 is missing: the one before is 2",
    ),
    "double number": Broken(
        "number = 3", "number = 1", "number", "summit.3",
        "number 1 is not the table's key, and summit.1 has it: expected [summit.1]",
    ),
    "number that is not the key": Broken(
        "[meeting.1]", "[meeting.online]", "number", "meeting.online",
        "number 1 is not the table's key: expected [meeting.1]",
    ),
    "alias of another": Broken('"Bö II"', '"Bö II", "ADA"', '"ADA"', "person.bo", "'ADA' is also a name of person.ada"),
    "name of another": Broken(
        "Bishkek summit 2002", "2001: the Astana summit", "en", "summit.2",
        "'2001: the Astana summit' is also a name of summit.1",
    ),
    "code of another": Broken('"KGZ"', '"KAZ"', "code3", "state.KG", "'KAZ' is also a name of state.KZ"),
    "overlapping terms": Broken(
        'end = "2007-01-01"', 'end = "2008"', "end", "official.ada",
        "the term from 2004-01 until 2008 overlaps the one of official.bo from 2007-01",
    ),
    "a term without an end": Broken(
        'end = "2007-01-01"\n', "", "[official.ada]", "official.ada",
        "the term from 2004-01 without an end overlaps the one of official.bo",
    ),
    "host that was no member": Broken(
        'start = "2001-06-14"\nend = "2001-06-15"', 'start = "2001-06-14"', "city", "summit.1",
        "the host KZ was no member on 2001-06-14 but observer",
    ),
    "chair of another country": Broken(
        'chair_country = "KG"', 'chair_country = "KZ"', "chair_country", "summit.2",
        "the chair's country is KZ, the host's KG",
    ),
    "certainty that is not carried": Broken(
        '"herald"]\ncertainty', '"gazette"]\ncertainty', "certainty", "state.KZ",
        "certainty 'confirmed' is not carried by the sources, which make it single-source",
        "leave 'certainty' out: it follows from the sources",
    ),
    "conflict about an unknown field": Broken(
        'field = "start"', 'field = "starts"', "field", "summit.1", "unknown field 'starts'", "did you mean 'start'?",
    ),
    "no address": Broken("https://gazette", "htp://gazette", "url", "source.gazette", "'htp://gazette.example.org"),
    "an address with a blank": Broken("2001?page=1", "2001 page 1", "url", "source.gazette", "'https://gazette"),
    "no website": Broken("https://union.example.org/", "union", "website", "organisation", "'union' is no address"),
    "a language without text": Broken(
        '"Ada", zh = "艾达"', '"Ada"', "names", "person.ada", "no text in zh: expected en, zh", severity="warning",
    ),
    "an unknown language": Broken('["en", "zh"]', '["en", "fr", "zh"]', '"fr"', "about", "unknown language 'fr'"),
    "a control character": Broken(
        '"The Herald"', r'"The \u001bHerald"', "title", "source.herald", "the text holds U+001B, a control character",
        severity="warning",
    ),
    "a bidi override": Broken(
        '"The Herald"', '"The \u202eHerald"', "title", "source.herald",
        "the text holds U+202E, right-to-left override", severity="warning",
    ),
}  # fmt: skip
