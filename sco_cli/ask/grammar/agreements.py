"""The agreements: when and where one was signed, since when it is in force, which there are of a year or a kind."""

from itertools import pairwise

from sco_cli.answer import Row
from sco_cli.ask import checking
from sco_cli.ask.asked import Asked, Told, Where, options
from sco_cli.ask.choosing import someone
from sco_cli.ask.held import held, narrowed
from sco_cli.ask.query import Miss, Query
from sco_cli.ask.telling import names, values
from sco_cli.ask.telling import one as one_row
from sco_cli.ask.which import named
from sco_cli.names import text_in

_BINDING = ("agreement", "convention", "treaty")
"""The kinds that the word *agreement* may mean."""
_ALONE = ("convention", "treaty")
"""The kinds of which there are so few that a year can tell one."""
_SIGNING = ("sign", "adopt", "approve", "hold", "event")
"""The last two may be read where an Arabic verb means to sign, too."""
_FOR_A_TIME = "strategy"
"""The kind that is made for some years."""
_RATIFIED = (*_BINDING, "charter", "protocol")
"""The kinds that states ratify."""


def one(query: Query) -> Asked:
    """One agreement: signed, where, in force, about what."""
    key = _key(query)
    fields: list[str] = []
    if query.has("found") and query.has("when") and (query.named("date") or not query.has("sign", "adopt")):
        raise Miss  # when it *began* may be when it was signed, or when it came into force
    if query.take("in_force"):
        both = query.has("sign", "adopt") and query.take("when")
        query.take("when", "since", "future")
        fields += ("signed", "in_force") if both else ("in_force",)
    elif query.take("when"):
        fields.append("signed")
    if _asks_who_signed(query):
        raise Miss
    if query.take("where", "city", "country"):
        if "in_force" in fields and not _asks_where_signed(query):
            raise Miss
        fields.append("city")
    if "city" in fields and (query.asserts or "signed" not in fields):
        query.need("sign", "adopt", "found", "hold", "agreement")
    if not fields and query.has("sign", "adopt") and not query.has("what", "subject", "which", "whether"):
        fields += ("signed", "city")
    if not fields and query.take("full_name"):
        fields.append("title")
    if not fields:
        query.need("what", "subject", "which")
        fields += ("title", "signed", "subject")
    whose = query.has("who") or query.asks_which("leaders", "countries", "country")
    if fields[0] in ("signed", "city") and query.has("sign", "adopt") and not whose:
        query.allow("country countries leaders")  # who signed does not matter to when and where
    query.only_members()
    query.allow("sign adopt found past and what which subject mean where hold event agreement become")
    query.allow("approve" if _is_only_adopted(query, key) else "")
    if "in_force" in fields:
        query.allow("join")
    query.organisation()
    query.done()
    return Asked("agreement", values(*fields), (key,), fields=tuple(fields))


def _is_only_adopted(query: Query, key: str) -> bool:
    """Whether an agreement is none that states ratify, each by itself: *when was the strategy approved*."""
    recorded = query.knowledge.agreement.get(key)
    return recorded is not None and recorded.kind not in _RATIFIED


def _asks_who_signed(query: Query) -> bool:
    """Whether a country is said right before the word for signing, then what: *which country signed the Charter*."""
    signs = any(
        one.keys[0] == "country" and other.keys[0] in _SIGNING and other.kind == "word"
        for one, other in pairwise(query.tokens)
    )
    first = query.place("word", *_SIGNING) < min(query.place("agreement"), query.place("kind"))
    return signs and first and not query.has("where", "city", "when")


def _asks_where_signed(query: Query) -> bool:
    """Whether the word for where stands right before that for signing: *since when in force, and where signed*."""
    return any(one.keys[0] in ("where", "city") and other.keys[0] == "sign" for one, other in pairwise(query.tokens))


def _key(query: Query) -> str:
    """The agreement that a question names; a year beside a name that several have chooses among them."""
    token = query.token("agreement")
    if token is None:
        return _on_topic(query) if query.count("cooperation") else _of_year(query)
    year = query.date()
    if len(token.keys) == 1:
        if year and not query.knowledge.agreement[token.keys[0]].signed.startswith(year):
            raise Miss
        return token.keys[0]
    found = [key for key in token.keys if year and query.knowledge.agreement[key].signed.startswith(year)]
    if year is not None and len(found) != 1:
        raise Miss
    return found[0] if found else token.keys[0].partition("-")[2]  # several fit: the command lists them


def _on_topic(query: Query) -> str:
    """The one agreement of a kind on which cooperation in a field rests: *the 2017 convention against extremism*."""
    field = query.knowledge.cooperation[query.key("cooperation")]
    kind, year, span = query.maybe("kind"), query.date(), query.token("span")
    if kind is None:
        query.need("agreement")
    elif query.has("agreement"):
        raise Miss
    query.take("fight", "cooperate")
    kinds = (kind,) if kind else _BINDING
    known = ((key, query.knowledge.agreement[key]) for key in field.agreements)
    found = [key for key, one in known if one.kind in kinds and one.signed.startswith(year or "")]
    if len(found) > 1:  # *the agreement on education*: that with no more in its title
        found = [key for key in found if _is_about(query, key, field.names.en)] or found
    if span is not None:  # that for which it is made, which its title names
        found = [key for key in found if all(one in query.knowledge.agreement[key].title.en for one in span.keys)]
    if len(found) != 1:
        raise Miss
    return found[0]


def _of_year(query: Query) -> str:
    """The one agreement of a kind that a year has: *what does the 2017 convention deal with*."""
    kind, year = query.key("kind"), query.date()
    which = query.has("which", "list", "how_many") or (query.has("what") and query.has("sign", "adopt"))
    if kind not in _ALONE or year is None or which or query.has("summit", "agreement", "agreements"):
        raise Miss
    found = [key for key, one in query.knowledge.agreement.items() if one.kind == kind and one.signed.startswith(year)]
    if len(found) != 1:
        raise Miss
    return found[0]


def _is_about(query: Query, key: str, field: str) -> bool:
    """Whether the title of an agreement ends with the name of a field: *Agreement on cooperation in education*."""
    return query.knowledge.agreement[key].title.en.casefold().endswith(field.casefold())


def is_then(query: Query) -> Asked:
    """Whether an agreement was signed, or came into force, when and where it is claimed."""
    found = query.token("agreement")
    token, city = query.token("date"), query.maybe("city")
    if found is None or len(found.keys) != 1 or query.has("when", "where", "what", "which", "who"):
        raise Miss
    in_force = bool(query.take("in_force"))
    if not in_force:
        query.need("sign", "adopt")
    is_in_force = in_force and token is None and bool(query.take("whether", "current"))
    at = None
    if query.has("summit") and not in_force:
        if city is None and token is not None:
            query.left.append(token)
            token = None
        at, city = _at(query, found.keys[0], city), None
    query.only_members()
    query.allow("whether past sign adopt since become join event leaders" + ("" if in_force else " countries country"))
    query.organisation()
    query.done()
    parts = (
        [checking.when(token.keys[0], _role(token.role, in_force), "in_force" if in_force else "signed", None)]
        if token
        else []
    )
    parts += [checking.equals_city("city", city)] if city and not in_force else []
    parts += [checking.is_recorded("in_force")] if is_in_force else []
    parts += [checking.equals("summit", at, "city", "signed")] if at else []
    if not parts:
        raise Miss
    return Asked("agreement", checking.both(*parts), found.keys, fields=("signed", "city", "in_force"), checks=True)


def _at(query: Query, key: str, city: str | None) -> str:
    """The id of the summit at which an agreement is said to have been signed: *at the Ufa summit*.

    Of several in a city it is the one at which it was.
    """
    if city is None:
        return f"summit.{named(query).number(query)}"
    there, signed_at = held(query, "summit", (("city", city),)), query.knowledge.agreement[key].summit
    query.take("summit")
    if not there:
        raise Miss
    return f"summit.{signed_at if signed_at in there else there[0]}"


def _role(role: str, in_force: bool) -> str:
    """*In force since 2003* names the year in which that began."""
    if in_force and role == "until":
        raise Miss  # how long it stays so
    return "at" if in_force and role == "since" else role


def several(query: Query) -> Asked:
    """The agreements of a year, a kind or a time, or how many."""
    counted = bool(query.take("how_many"))
    kind = query.maybe("kind")
    limits = [token for token in query.tokens if token.kind == "date" and token.role in ("until", "before")]
    if kind == _FOR_A_TIME and limits and not query.has("sign", "adopt"):
        raise Miss  # those that are made for the time up to then, or those of that time
    if kind is not None and query.take("agreements"):
        kind = None  # *agreements and conventions*
    if kind is None and query.take("declarations") and not query.has("agreements"):
        kind = "declaration"
    one_of_them = kind is None and query.has("which", "what") and query.has("sign", "adopt") and not query.has("summit")
    if one_of_them and query.take("agreement", "document"):
        query.need("sign", "adopt")
    elif kind is None and not query.take("agreements"):
        query.need("documents", "what")
        query.need("sign", "adopt")
    if query.has("when", "where", "who", "declaration") or (query.has("document") and not one_of_them):
        raise Miss
    if query.has("how_many") and query.has("documents", "summit"):
        raise Miss  # of the documents of a summit the file holds the number
    signed = query.place("word", "sign")
    if query.has("countries") and query.place("organisation") < signed < query.place("word", "countries"):
        raise Miss  # with which it signed them
    where = _at_summit(query) if query.has("summit") or query.named("summit") else narrowed(query)
    if any(name == "country" for name, _ in where) or not (
        where or kind or counted or query.has("list", "which", "what")
    ):
        raise Miss
    if query.has("between") and query.only_members():
        query.take("between")  # *the conventions among the members*
    query.allow("what which list sign adopt past agreements documents and full_name found country countries leaders")
    query.organisation()
    query.done()
    return Asked(
        "agreements",
        names(counted=True, extra="signed") if counted else someone(names(counted=True, extra="signed")),
        options=(*options(kind=kind), *where),
        fields=("signed", "title"),
    )


def _at_summit(query: Query) -> tuple[tuple[str, str], ...]:
    """The option for what was signed at one summit.

    :raises Miss: when its documents are asked for, of which there were more than the file has by name.
    """
    which = named(query)
    if query.has("documents"):
        number = which.number(query)
        known = sum(one.summit == number for one in query.knowledge.agreement.values())
        if (query.knowledge.summit[number].documents or 0) > known:
            raise Miss
    query.allow("from")
    return options(summit=which.key)


def at_which_summit(query: Query) -> Asked:
    """At which summit an agreement was signed: *which summit approved the strategy to 2035*."""
    key = _key(query)
    query.need("summit")
    query.need("which", "what")
    query.need("sign", "adopt")
    query.allow("which what sign adopt past summit when where leaders hold and")
    query.organisation()
    query.done()
    if query.knowledge.agreement[key].summit is None:
        raise Miss
    return Asked("agreement", _summit_of, (key,), fields=("title", "signed", "summit"))


def _summit_of(where: Where, rows: list[Row]) -> Told:
    """The name of the summit that the one record refers to, with the day."""
    row = one_row(rows)
    number = str(row["summit"]).partition(".")[2]
    return Told(f"{text_in(where.knowledge.summit[number].names, where.lang)}, {row['signed']}", rows)


def of_subject(query: Query) -> Asked:
    """The agreements on which cooperation in a field, or against a threat, rests."""
    keys = query.group("cooperation")
    query.need("agreement", "agreements", "basis", "documents", "document")
    if query.has("when", "sign") and query.has("agreement"):
        query.take("when")  # of several each is told with its day
    query.allow("what which list fight agreement agreements basis documents cooperate sign subject belong past")
    query.allow(
        "country countries leaders" if query.has("sign") and not query.asks_which("country", "countries") else ""
    )
    query.organisation()
    query.done()
    if len(keys) != 1:
        raise Miss
    return Asked("agreements", names(extra="signed"), options=options(about=keys[0]), fields=("signed", "title"))


RULES = (is_then, at_which_summit, one, several, of_subject)
