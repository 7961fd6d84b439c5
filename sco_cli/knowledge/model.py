"""What is known: one frozen struct for each kind of record in the knowledge file.

The keys of the structs are the keys of the file and of the JSON output. A table header of the file is
the record's id: ``[summit.24]`` is ``summit.24`` everywhere. What can be computed (the country of a city,
the status on a day, the certainty of a fact with two publishers) is not stored.

Kept out: how the file is found and read (``reading``), rules across records (``checks``), questions (``topics``).
It is one file although it is long: it is read from top to bottom as the list of what can be known, and every answer
loads all of it, so that a second module would only cost time.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct

DATE_PATTERN = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
Date = Annotated[
    str,
    Meta(
        pattern=DATE_PATTERN,
        description="ISO 8601 at the precision known, in quotes: 2001-06-15, 2001-06 or 2001.",
    ),
]
StateCode = Annotated[str, Meta(pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2 code of a state.")]
SourceKeys = Annotated[
    tuple[str, ...],
    Meta(min_length=1, description="Keys of the sources that state it: x for the table [source.x]."),
]
Key = Annotated[str, Meta(min_length=1)]
Header = Annotated[
    str,
    Meta(pattern="^[A-Za-z0-9-]+$", description="The key of a record: the id without its kind, as typed in a shell."),
]
Word = Annotated[str, Meta(pattern="^[a-z0-9-]+$")]
Year = Annotated[int, Meta(ge=1900, le=2200)]
StatusName = Literal["member", "observer", "dialogue-partner", "partner"]
Certainty = Literal["confirmed", "single-source", "reported", "computed"]
MeetingFormat = Literal["in-person", "virtual", "planned"]
ExerciseStage = Literal["held", "announced"]
CooperationKind = Literal["area", "threat"]
AgreementKind = Literal["charter", "treaty", "convention", "agreement", "protocol", "declaration", "strategy", "other"]
Verdict = Literal["confirmed", "refined", "contradicted", "not checkable"]


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every table of the file is: immutable, and strict about unknown keys."""


class Text(Part, frozen=True, kw_only=True):
    """A name, title or sentence in the languages of the file; English always."""

    en: Annotated[str, Meta(min_length=1)]
    ar: str | None = None
    ru: str | None = None
    zh: str | None = None


class Conflict(Part, frozen=True, kw_only=True):
    """Another value that a source gives for a field."""

    field: str
    value: str | int | float
    sources: SourceKeys
    note: str | None = None


class Sourced(Part, frozen=True, kw_only=True):
    """What stands in the file with its sources; ``sources`` carry the record as a whole."""

    sources: SourceKeys
    field_sources: dict[str, SourceKeys] = {}
    """The sources of single fields, where they differ from the record's."""
    conflicts: tuple[Conflict, ...] = ()
    """Other values that sources give for a field."""
    certainty: Certainty | None = None
    """Written only where the sources do not tell: for a computed value, or when publishers repeat one origin."""
    note: str | None = None
    """What a reader must know to use the record rightly."""


class Record(Sourced, frozen=True, kw_only=True):
    """What has a table of its own, and therefore an id: the table's header."""

    id: str

    @property
    def key(self) -> str:
        """The id without its kind: ``24`` for ``summit.24``, the code of a state."""
        return self.id.partition(".")[2]


class About(Part, frozen=True, kw_only=True):
    """What the file itself is."""

    title: str
    version: str
    checked: Date
    """The day up to which the facts were checked."""
    languages: tuple[str, ...]
    licence: str | None = None


class Founding(Sourced, frozen=True, kw_only=True):
    date: Date
    city: Key | None = None
    founders: tuple[StateCode, ...] = ()
    initiative_of: tuple[StateCode, ...] = ()
    document: Text | None = None
    agreement: Key | None = None
    """Key of the founding document among the agreements."""


class Charter(Sourced, frozen=True, kw_only=True):
    signed: Date
    city: Key | None = None
    in_force: Date | None = None
    agreement: Key | None = None


class PredecessorMeeting(Sourced, frozen=True, kw_only=True):
    start: Date
    end: Date | None = None
    city: Key
    what: Text


class Predecessor(Sourced, frozen=True, kw_only=True):
    names: Text
    aliases: tuple[str, ...] = ()
    members: tuple[StateCode, ...]
    since: Date
    until: Date | None = None
    meetings: tuple[PredecessorMeeting, ...] = ()


class Organisation(Sourced, frozen=True, kw_only=True):
    names: Text
    abbreviation: Text | None = None
    aliases: tuple[str, ...] = ()
    languages: tuple[Text, ...] = ()
    """Its official languages."""
    seat: Key | None = None
    website: str | None = None
    founding: Founding | None = None
    charter: Charter | None = None
    predecessor: Predecessor | None = None


class Population(Sourced, frozen=True, kw_only=True):
    value: Annotated[int, Meta(ge=0)]
    year: Year


class Status(Sourced, frozen=True, kw_only=True):
    """One status of a state. The span is half open: ``since`` belongs to it, ``until`` does not."""

    status: StatusName
    since: Date
    """The day on which the heads of state decided."""
    until: Date | None = None
    decided_at: Key | None = None
    """Key of the summit that decided: 17 for [summit.17]."""
    memorandum_signed: Date | None = None


class State(Record, frozen=True, kw_only=True):
    """A state; the key of its table is the ISO 3166-1 alpha-2 code."""

    code3: Annotated[str, Meta(pattern="^[A-Z]{3}$")] | None = None
    names: Text
    official_name: Text | None = None
    aliases: tuple[str, ...] = ()
    capital: Key | None = None
    population: Population | None = None
    area_km2: Annotated[float, Meta(gt=0)] | Annotated[int, Meta(gt=0)] | None = None
    history: tuple[Status, ...] = ()


class City(Record, frozen=True, kw_only=True):
    names: Text
    country: StateCode
    aliases: tuple[str, ...] = ()


class Person(Record, frozen=True, kw_only=True):
    names: Text
    country: StateCode | None = None
    aliases: tuple[str, ...] = ()


class Decision(Sourced, frozen=True, kw_only=True):
    what: Text


class Participant(Sourced, frozen=True, kw_only=True):
    """Who came: a state or an organisation, and who spoke for it."""

    state: StateCode | None = None
    organisation: Text | None = None
    person: Key | None = None
    office: Text | None = None
    status: StatusName | Literal["guest"] | None = None


class Bilateral(Sourced, frozen=True, kw_only=True):
    """A meeting of two people beside the summit."""

    date: Date
    between: tuple[Key, ...]
    """Keys of the persons."""


class Meeting(Record, frozen=True, kw_only=True):
    """A meeting of the heads of government; ``country`` only where the city is not known."""

    number: Annotated[int, Meta(ge=1)]
    start: Date
    end: Date | None = None
    city: Key | None = None
    country: StateCode | None = None
    format: MeetingFormat
    venue: Text | None = None
    chair: Key | None = None
    """Key of the person in the chair."""
    chair_country: StateCode | None = None


class Summit(Meeting, frozen=True, kw_only=True):
    """A meeting of the heads of state."""

    names: Text
    aliases: tuple[str, ...] = ()
    theme: Text | None = None
    declaration: Text | None = None
    documents: Annotated[int, Meta(ge=0)] | None = None
    """How many documents were adopted."""
    next_chair: StateCode | None = None
    decisions: tuple[Decision, ...] = ()
    participants: tuple[Participant, ...] = ()
    bilaterals: tuple[Bilateral, ...] = ()


class Body(Record, frozen=True, kw_only=True):
    names: Text
    abbreviation: Text | None = None
    aliases: tuple[str, ...] = ()
    role: Text
    duties: tuple[str, ...] = ()
    """Words for what is its task alone, in any language: *budget*."""
    stage: Literal["existing", "agreed", "planned", "proposed"] = "existing"
    seat: Key | None = None
    founded: Date | None = None


class Official(Record, frozen=True, kw_only=True):
    """One term of office."""

    person: Key
    role: Word
    title: Text
    body: Key | None = None
    country: StateCode
    start: Date
    end: Date | None = None


class Agreement(Record, frozen=True, kw_only=True):
    title: Text
    aliases: tuple[str, ...] = ()
    kind: AgreementKind
    signed: Date
    city: Key | None = None
    summit: Key | None = None
    in_force: Date | None = None
    subject: Text


class Cooperation(Record, frozen=True, kw_only=True):
    """An area of cooperation, or a threat that the organisation names."""

    names: Text
    aliases: tuple[str, ...] = ()
    kind: CooperationKind
    agreements: tuple[Key, ...] = ()
    detail: Text | None = None


class Exercise(Record, frozen=True, kw_only=True):
    names: Text
    aliases: tuple[str, ...] = ()
    series: str | None = None
    year: Year
    stage: ExerciseStage = "held"
    """Announced: no source was found that it took place."""
    start: Date | None = None
    end: Date | None = None
    place: Text | None = None
    participants: tuple[StateCode, ...] = ()
    detail: Text | None = None


class Event(Record, frozen=True, kw_only=True):
    """A dated fact that has no table of its own kind."""

    date: Date
    end: Date | None = None
    kind: Word
    what: Text
    parties: tuple[str, ...] = ()
    """Names, in any language, of the organisation outside by which the event is known: *memorandum with the CSTO*."""
    city: Key | None = None


class Figure(Record, frozen=True, kw_only=True):
    """A number about the organisation as a whole, with its year."""

    measure: Literal["population", "area", "gdp"]
    of: Text
    value: int | float | None = None
    unit: str
    share_percent: float | None = None
    year: Year
    states: tuple[StateCode, ...] = ()
    method: str | None = None


class Definition(Record, frozen=True, kw_only=True):
    """What a term of the organisation means, or what holds of it in a sentence."""

    names: Text
    aliases: tuple[str, ...] = ()
    text: Text


class Claim(Record, frozen=True, kw_only=True):
    """One assertion of an article, judged."""

    number: Annotated[int, Meta(ge=1)]
    claim: Text
    original: str | None = None
    verdict: Verdict
    detail: Text
    evidence: tuple[str, ...] = ()
    """Ids of records of this file that bear the verdict out."""
    source: Key
    """Key of the article."""


class Source(Part, frozen=True, kw_only=True):
    """Where something is stated. ``seen`` is false for a source that only another text names."""

    id: str
    title: str
    publisher: str
    via: str | None = None
    date: Date | None = None
    language: str | None = None
    url: str | None = None
    seen: bool = True
    note: str | None = None


class Knowledge(Part, frozen=True, kw_only=True):
    """The whole file. Only ``about``, ``organisation`` and ``source`` must be there."""

    about: About
    organisation: Organisation
    state: Mapping[StateCode, State] = {}
    summit: Mapping[Header, Summit] = {}
    meeting: Mapping[Header, Meeting] = {}
    body: Mapping[Header, Body] = {}
    official: Mapping[Header, Official] = {}
    agreement: Mapping[Header, Agreement] = {}
    cooperation: Mapping[Header, Cooperation] = {}
    exercise: Mapping[Header, Exercise] = {}
    event: Mapping[Header, Event] = {}
    figure: Mapping[Header, Figure] = {}
    definition: Mapping[Header, Definition] = {}
    claim: Mapping[Header, Claim] = {}
    person: Mapping[Header, Person] = {}
    city: Mapping[Header, City] = {}
    source: Mapping[Header, Source]
    path: str = ""
    """The file itself."""
    folded: dict[str, Mapping[str, Sequence[str]]] = {}
    """Kind -> folded name -> keys of the records that have it, as far as it is known; ``names`` fills it."""
    spoken: dict[str, Sequence[tuple[int, str, str, list[str]]]] = {}
    """The beginning of a word -> what a question may name that begins so; ``ask.links`` fills it."""
    spelt: dict[str, Sequence[tuple[str, list[str]]]] = {}
    """First letter -> the words of names in which a typing error is read; ``ask.links`` fills it."""


NOT_IN_FILE = frozenset({"path", "folded", "spoken", "spelt"})
"""What the knowledge carries along that is no table of the file."""

KINDS: dict[str, type[Struct]] = {
    "state": State,
    "summit": Summit,
    "meeting": Meeting,
    "body": Body,
    "official": Official,
    "agreement": Agreement,
    "cooperation": Cooperation,
    "exercise": Exercise,
    "event": Event,
    "figure": Figure,
    "definition": Definition,
    "claim": Claim,
    "person": Person,
    "city": City,
    "source": Source,
}
"""The tables of tables of the file, and what stands in each."""

SINGLE: dict[str, type[Struct]] = {"about": About, "organisation": Organisation}
"""The tables that stand alone, and the type of each."""

REFERENCES = {
    "city": "city",
    "seat": "city",
    "capital": "city",
    "chair": "person",
    "person": "person",
    "between": "person",
    "body": "body",
    "summit": "summit",
    "decided_at": "summit",
    "agreement": "agreement",
    "agreements": "agreement",
    "source": "source",
    "sources": "source",
    "country": "state",
    "chair_country": "state",
    "next_chair": "state",
    "founders": "state",
    "initiative_of": "state",
    "members": "state",
    "states": "state",
    "state": "state",
    "participants": "state",
}
"""Field name -> the table whose keys it holds, one or several. A field that holds tables is no reference."""
