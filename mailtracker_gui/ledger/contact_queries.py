"""What can be asked about addresses: who is written to, what bounced, who is blocked, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Connection, Row

from mailtracker_gui.domain.contacts import Block, Noted, Standing
from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.rules import Rule
from mailtracker_gui.ledger import codec, contacts, rules


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """One address; `hard`, `soft` and `spam` count the letters that bounced so, ever."""

    canonical: str
    name: str
    address: str
    letters: int
    last_letter: datetime
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

    def contacts(
        self, text: str = "", *, blocked: bool = False, bounced: bool = False, limit: int = 1000
    ) -> list[ContactRow]:
        """Return the addresses whose name or address holds `text`, the latest written to first."""
        terms = ["(instr(canonical, ?1) > 0 OR instr(lower(name), ?1) > 0)"]
        terms += ["block <> ''"] * blocked + ["hard + soft + spam > 0"] * bounced
        rows = self._db.execute(
            f"SELECT * FROM contacts WHERE {' AND '.join(terms)}"  # noqa: S608  # constants
            " ORDER BY last_letter DESC, canonical LIMIT ?2",
            (text.casefold().strip(), limit),
        )
        return [_contact(row) for row in rows]

    def contact(self, address: str) -> ContactRow | None:
        row = self._db.execute(
            "SELECT * FROM contacts WHERE canonical = ?", (canonical(address),)
        ).fetchone()
        return _contact(row) if row else None

    def bounces_of(self, address: str) -> list[tuple[str, Evidence]]:
        """Return every failure of a person, newest first, with the address at that time."""
        rows = self._db.execute(
            f"{EARLIER} SELECT r.address, f.* FROM known k"  # noqa: S608  # constants
            " JOIN recipients r ON r.canonical = k.canonical JOIN facts f ON f.recipient = r.id"
            " WHERE f.kind IN ('failed', 'refused') ORDER BY f.at DESC, f.seq DESC LIMIT 500",
            (canonical(address),),
        )
        return [(row["address"], codec.evidence(row)) for row in rows]

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
            f"SELECT l.tag AS name, {COUNTS} FROM letters l JOIN recipients r ON r.letter = l.id"  # noqa: S608  # constants
            f" {BOUNCE} WHERE l.tag <> '' GROUP BY l.tag ORDER BY max(l.id) DESC"
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
        last_letter=codec.moment(row["last_letter"]),
        standing=Standing(block=Block(row["block"]), since=since, words=row["words"]),
        hard=row["hard"],
        soft=row["soft"],
        spam=row["spam"],
    )
