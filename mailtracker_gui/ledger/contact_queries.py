"""What can be asked about addresses: who is written to, what bounced, who is blocked, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from sqlite3 import Connection, Row
from typing import NamedTuple

from mailtracker_gui.domain.contacts import UNTRACKED, Block, Noted, Signal, Standing
from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.rules import Rule
from mailtracker_gui.domain.status import Reading
from mailtracker_gui.ledger import codec, contacts, rules

# From one tag to the next: a million letters have few tags, and all of those would be counted.
TAGS = """
  WITH RECURSIVE each (tag) AS (
    SELECT min(tag) FROM tags
    UNION ALL SELECT (SELECT min(tag) FROM tags WHERE tag > each.tag) FROM each
    WHERE each.tag IS NOT NULL)
  SELECT tag FROM each WHERE tag IS NOT NULL
  ORDER BY (SELECT max(letter) FROM tags t WHERE t.tag = each.tag) DESC LIMIT 200"""


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


class Untracked(NamedTuple):
    """Who is not tracked any more, whatever a letter asks, and since when."""

    canonical: str
    signal: Signal
    since: datetime


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
# From tag to tag by the index: a campaign has a tag a hundred thousand times.
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

    def untracked(self, keys: Sequence[str]) -> list[Untracked]:
        """Return who of these addresses wants no tracking, each by the first word of it."""
        marks = ",".join("?" * len(keys[:MOST]))
        rows = self._db.execute(
            "SELECT canonical, signal, min(at) AS at FROM signals"  # noqa: S608  # question marks
            f" WHERE canonical IN ({marks}) AND signal IN (?, ?, ?)"
            " GROUP BY canonical ORDER BY at",
            (*keys[:MOST], *UNTRACKED),
        )
        return [
            Untracked(row["canonical"], Signal(row["signal"]), codec.moment(row["at"]))
            for row in rows
        ]

    def loaded_by_machines(self, keys: Sequence[str]) -> set[str]:
        """Return whose letters were opened by machines and never by them, as far as is known."""
        rows = self._db.execute(
            "SELECT r.canonical FROM recipients r JOIN statuses s ON s.recipient = r.id"
            " WHERE r.canonical IN (SELECT value FROM json_each(?)) AND s.reading <> ?"
            " GROUP BY r.canonical HAVING min(s.reading = ?)",
            (json.dumps([*keys]), Reading.NOTHING, Reading.MACHINE),
        )
        return {row["canonical"] for row in rows}

    def tags(self) -> list[str]:
        """Return the tags of earlier letters, the latest used first."""
        return [row[0] for row in self._db.execute(TAGS)]

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

    def notes(self) -> list[tuple[str, Noted]]:
        """Return all that the user said of addresses, oldest first."""
        addresses = self._db.execute(
            "SELECT canonical FROM notes GROUP BY canonical ORDER BY min(seq)"
        )
        return [
            (row[0], one)
            for row in addresses.fetchall()
            for one in contacts.noted(self._db, row[0])
        ]

    def notes_of(self, address: str) -> list[Noted]:
        """Return what the user said of an address, newest first."""
        return contacts.noted(self._db, canonical(address))[::-1]

    def soft_bounce_limit(self) -> int:
        """Return after how many soft bounces in a row an address is blocked; 0: never."""
        return contacts.soft_limit(self._db)

    def rules(self) -> list[Rule]:
        """Return the user's rules in the order in which they were made."""
        return rules.stored(self._db)


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
