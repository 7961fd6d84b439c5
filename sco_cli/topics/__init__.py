"""WHAT can be asked: one file a topic, always in the same order, fields and then questions."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A command in the help.

    :ivar module: the module in this folder that answers it.
    :ivar summary: what it answers, as its help begins.
    :ivar package: the folder in which the module is, when it is not this one.
    :ivar group: the heading under which the list of commands has it.
    :ivar examples: what a person types after ``sco``; the help shows them and the tests run them.
    """

    module: str
    summary: str
    group: str
    examples: tuple[str, ...]
    package: str = "topics"


WHO = "Who and when"
WHAT = "What there is"
OVERVIEW = "Overview"
FIND = "Search and scripts"

TOPICS = {
    "about": Entry("about", "The organisation's card.", WHO, ("about", "about --as-of 2024-07-03 --lang ar")),
    "founded": Entry(
        "about",
        "When, where, by whom and by which document it was founded.",
        WHO,
        ("founded", "founded --fields date,city,charter"),
    ),
    "members": Entry("states", "The member states at a date.", WHO, ("members --as-of 2016", "members --json")),
    "partners": Entry(
        "states",
        "The observers, dialogue partners and partners at a date.",
        WHO,
        ("partners", "partners --status observer --as-of 2024-07-03"),
    ),
    "member": Entry(
        "states", "One state, with its whole status history.", WHO, ("member Iran", "member 伊朗 --lang zh")
    ),
    "states": Entry(
        "states",
        "All states with any status at the date, or those named.",
        WHO,
        ("states --fields name,status,since", "states Iran India --as-of 2017"),
    ),
    "is": Entry(
        "states",
        "Whether a state has a status: yes, no or not recorded.",
        WHO,
        ("is Iran member --as-of 2023-07-04", "is India 'dialogue partner' -q || echo no"),
    ),
    "summits": Entry(
        "meetings", "All summits of the heads of state.", WHO, ("summits --country Kazakhstan", "summits --since 2020")
    ),
    "summit": Entry("meetings", "One summit of the heads of state.", WHO, ("summit 24", "summit next")),
    "meetings": Entry(
        "meetings", "The meetings of the heads of government.", WHO, ("meetings", "meetings --city Dushanbe")
    ),
    "bodies": Entry(
        "bodies", "The councils, the Secretariat and the other bodies.", WHAT, ("bodies", "bodies --as-of 2005")
    ),
    "body": Entry("bodies", "One body: role, seat, founded.", WHAT, ("body rats", "body secretariat --lang ru")),
    "officials": Entry(
        "officials",
        "The heads of the permanent bodies, with their terms.",
        WHAT,
        ("officials --role secretary-general", "officials --as-of 2024-07-03"),
    ),
    "agreements": Entry(
        "agreements",
        "The conventions, treaties, declarations and strategies.",
        WHAT,
        ("agreements --kind convention", "agreements --year 2024"),
    ),
    "agreement": Entry(
        "agreements",
        "One agreement: signed, where, in force, subject.",
        WHAT,
        ("agreement 2004-narcotics", "agreement 'Shanghai Convention'"),
    ),
    "cooperation": Entry(
        "cooperation",
        "The areas of cooperation, and the threats that the organisation names.",
        WHAT,
        ("cooperation", "cooperation --fields name,detail"),
    ),
    "exercises": Entry(
        "cooperation", "The exercises.", WHAT, ("exercises", "exercises --year 2021 --fields name,place")
    ),
    "timeline": Entry(
        "timeline",
        "Every dated fact in order.",
        OVERVIEW,
        ("timeline --since 2024", "timeline --kind status --until 2017"),
    ),
    "chart": Entry(
        "chart",
        "A picture: one bar a state over the years, by status.",
        OVERVIEW,
        ("chart", "chart --as-of 2017 --lang ru"),
    ),
    "diff": Entry(
        "timeline",
        "What began, ended and changed between two dates.",
        OVERVIEW,
        ("diff 2017-06-01 2024-07-05", "diff 2023 2024 --fields date,what"),
    ),
    "claims": Entry(
        "claims",
        "What an article asserts, each with a verdict.",
        OVERVIEW,
        ("claims", "claims --fields number,verdict,claim -f csv"),
    ),
    "ask": Entry(
        "question",
        "A question in plain English, Arabic, Russian or Chinese.",
        FIND,
        ("ask 'Where was the 24th summit?'", "ask '伊朗什么时候加入上合组织？'"),
        "ask",
    ),
    "verify": Entry(
        "claim",
        "Whether a statement is supported, contradicted or not recorded.",
        FIND,
        ("verify 'Iran joined in 2023'", "verify 'Индия вступила в ШОС в 2017 году'"),
        "ask",
    ),
    "find": Entry("find", "Search over everything.", FIND, ("find narcotics", "find آستانة")),
    "get": Entry("get", "One bare value for a script.", FIND, ("get summit.24.city", "get members.name --as-of 2016")),
    "why": Entry(
        "why",
        "Where one fact stands: file and line, sources, certainty.",
        FIND,
        ("why summit.24.documents", "why state.IR.status --as-of 2016"),
    ),
    "sources": Entry(
        "sources",
        "The sources of the knowledge file.",
        FIND,
        ("sources --fields id,publisher", "sources --cite bibtex"),
    ),
    "source": Entry(
        "sources",
        "One source, and what rests on it.",
        FIND,
        ("source kremlin-2001-06-15", "source kremlin-2001-06-15 --cite markdown"),
    ),
}
"""Every command that asks, in the order of the help. Its module has it in QUESTIONS."""
