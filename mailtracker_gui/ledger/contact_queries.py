"""What can be asked about addresses: who is written to, what bounced, who is blocked, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from sqlite3 import Connection, Row

from mailtracker_gui.domain.contacts import Block, Noted, Standing
from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.rules import Rule
from mailtracker_gui.ledger import codec, contacts, rules


class ContactColumn(StrEnum):
    """What the list of addresses can be sorted by."""

    NAME = "name"
    ADDRESS = "address"
    STATE = "state"
    SINCE = "since"
    LETTERS = "letters"
    HARD = "hard"
    SOFT = "soft"
    SPAM = "spam"
    LAST_LETTER = "last letter"


class Which(StrEnum):
    """Which addresses are wanted."""

    ALL = "all"
    BOUNCED = "bounced"  # ever, whatever came after
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactQuery:
    """Which addresses, in which order.  The words of `text` are looked for in name and address."""

    text: str = ""
    which: Which = Which.ALL
    column: ContactColumn = ContactColumn.LAST_LETTER
    descending: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """One address; `hard`, `soft` and `spam` count the letters that bounced so, ever."""

    canonical: str
    name: str
    address: str
    letters: int
    last_letter: datetime | None
    standing: Standing
    hard: int
    soft: int
    spam: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BounceCount:
    """The bounces of one domain or one tag."""

    name: str
    letters: int  # recipients written to
    hard: int
    soft: int
    spam: int


LAST = "\U0010ffff"  # comes after every text that begins so
MOST = 900  # below SQLite's old limit of 999 parameters
ORDER = {
    ContactColumn.NAME: "name COLLATE NOCASE",
    ContactColumn.ADDRESS: "canonical",
    ContactColumn.STATE: "block",
    ContactColumn.SINCE: "since",
    ContactColumn.LETTERS: "letters",
    ContactColumn.HARD: "hard",
    ContactColumn.SOFT: "soft",
    ContactColumn.SPAM: "spam",
    ContactColumn.LAST_LETTER: "last_letter",
}
WHICH = {  # word for word what the partial indexes say
    Which.ALL: [],
    Which.BOUNCED: ["hard + soft + spam > 0"],
    Which.BLOCKED: ["block <> ''"],
}
COUNTS = "count(*) AS letters, {}".format(
    ", ".join(f"sum(s.signal IS '{kind}') AS {kind}" for kind in ("hard", "soft", "spam"))
)
BOUNCE = "LEFT JOIN signals s ON s.recipient = r.id AND s.signal IN ('hard', 'soft', 'spam')"
# The people a person was before: each correction leads from an old address to a new one.
EARLIER = """WITH RECURSIVE known (canonical) AS (
  SELECT ?1 UNION SELECT n.canonical FROM notes n JOIN known k ON n.words = k.canonical
    WHERE n.note = 'corrected')"""


class ContactQueries:
    """Answers from one connection; part of Queries."""

    _db: Connection

    def contact_keys(self, query: ContactQuery) -> list[str]:
        """Return the canonical addresses that `query` means, in its order."""
        words = query.text.casefold().split()
        terms = [*WHICH[query.which], *["instr(search, ?) > 0"] * len(words)]
        where = f"WHERE {' AND '.join(terms)}" if terms else ""
        by, way = ORDER[query.column], "DESC" if query.descending else "ASC"
        # Few are found: reading all in place and sorting those beats going by an index ("+").
        order = f"{'+' if words else ''}{by} {way}, canonical {way}"
        rows = self._db.execute(
            f"SELECT canonical FROM contacts {where} ORDER BY {order}",  # noqa: S608  # constants
            words,
        )
        return [row[0] for row in rows]

    def contact_rows(self, keys: Sequence[str]) -> list[ContactRow]:
        """Return what is known of these addresses, in this order; at most MOST of them."""
        marks = ",".join("?" * len(keys[:MOST]))
        found = {
            row["canonical"]: _contact(row)
            for row in self._db.execute(
                f"SELECT * FROM contacts WHERE canonical IN ({marks})",  # noqa: S608  # question marks
                list(keys[:MOST]),
            )
        }
        return [found[one] for one in keys[:MOST] if one in found]

    def contact_changes(self, revision: int) -> list[str]:
        """Return the addresses of which something changed after `revision`."""
        rows = self._db.execute("SELECT canonical FROM contacts WHERE revision > ?", (revision,))
        return [row[0] for row in rows]

    def proposals(self, prefix: str, limit: int = 20) -> list[ContactRow]:
        """Return those written to before whose name or address begins so, the latest first."""
        rows = self._db.execute(
            "SELECT * FROM contacts WHERE letters > 0 AND (canonical BETWEEN ?1 AND ?1 || ?3"
            " OR name COLLATE NOCASE BETWEEN ?2 AND ?2 || ?3)"
            " ORDER BY +last_letter DESC, canonical LIMIT ?4",
            (prefix.casefold(), prefix, LAST, limit),
        )
        return [_contact(row) for row in rows]

    def tags(self) -> list[str]:
        """Return the tags of earlier letters, the latest used first."""
        rows = self._db.execute(
            "SELECT tag FROM tags GROUP BY tag ORDER BY max(letter) DESC LIMIT 200"
        )
        return [row[0] for row in rows]

    def contact(self, address: str) -> ContactRow | None:
        row = self._db.execute(
            "SELECT * FROM contacts WHERE canonical = ?", (canonical(address),)
        ).fetchone()
        return _contact(row) if row else None

    def bounces_of(self, address: str, limit: int = 500) -> list[tuple[str, Evidence]]:
        """Return a person's failures, newest first, with the address at that time."""
        rows = self._db.execute(
            f"{EARLIER} SELECT r.id, r.address FROM known JOIN recipients r USING (canonical)"  # noqa: S608  # constants
            " ORDER BY r.id DESC LIMIT ?2",
            (canonical(address), MOST),
        )
        known = {row["id"]: row["address"] for row in rows}
        # In one query with the above, SQLite would read all evidence: a view of two halves.
        facts = self._db.execute(
            f"SELECT * FROM facts WHERE recipient IN ({','.join('?' * len(known))})"  # noqa: S608  # question marks
            " AND kind IN ('failed', 'refused') ORDER BY at DESC, seq DESC LIMIT ?",
            (*known, limit),
        )
        return [(known[row["recipient"]], codec.evidence(row)) for row in facts]

    def notes_of(self, address: str) -> list[Noted]:
        """Return what the user said of an address, newest first."""
        return contacts.noted(self._db, canonical(address))[::-1]

    def bounces_by_domain(self) -> list[BounceCount]:
        """Return the domains with a bounce, most bounces first."""
        return self._counts(
            "SELECT domain AS name, sum(letters) AS letters, sum(hard) AS hard, sum(soft) AS soft,"
            " sum(spam) AS spam FROM contacts GROUP BY domain HAVING sum(hard + soft + spam) > 0"
            " ORDER BY sum(hard + soft + spam) DESC, domain LIMIT 1000"
        )

    def bounces_by_tag(self) -> list[BounceCount]:
        """Return all tags, the latest used first."""
        return self._counts(
            f"SELECT t.tag AS name, {COUNTS} FROM tags t JOIN recipients r USING (letter)"  # noqa: S608  # constants
            f" {BOUNCE} GROUP BY t.tag ORDER BY max(t.letter) DESC"
        )

    def soft_bounce_limit(self) -> int:
        """Return after how many soft bounces in a row an address is blocked; 0: never."""
        return contacts.soft_limit(self._db)

    def rules(self) -> list[Rule]:
        """Return the user's rules in the order in which they were made."""
        return rules.stored(self._db)

    def _counts(self, query: str) -> list[BounceCount]:
        return [
            BounceCount(**{name: row[name] for name in BounceCount.__dataclass_fields__})
            for row in self._db.execute(query)
        ]


def _contact(row: Row) -> ContactRow:
    since = codec.maybe_moment(row["since"])
    return ContactRow(
        canonical=row["canonical"],
        name=row["name"],
        address=row["address"],
        letters=row["letters"],
        last_letter=codec.moment(row["last_letter"]) if row["letters"] else None,
        standing=Standing(block=Block(row["block"]), since=since, words=row["words"]),
        hard=row["hard"],
        soft=row["soft"],
        spam=row["spam"],
    )
