"""What can be asked of the ledger, by the window's reader and the engine's writer alike."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from sqlite3 import Row as SqlRow

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.message import Origin, Role
from mailtracker_gui.domain.status import Delivery, Reading
from mailtracker_gui.ledger import codec, letters
from mailtracker_gui.ledger.contact_queries import ContactQueries
from mailtracker_gui.ledger.outbox_queries import OutboxQueries
from mailtracker_gui.ledger.rows import (
    AccountState,
    Changes,
    Column,
    LetterRow,
    Query,
    RecipientRow,
    Row,
    Waits,
)

ORDER = {
    Column.SENT: "sent",
    Column.TO: "recipients COLLATE NOCASE",
    Column.SUBJECT: "subject COLLATE NOCASE",
    Column.DELIVERY: "delivery",
    Column.READING: "reading",
    Column.LAST_EVENT: "last_event",
}
DELIVERIES = tuple(Delivery)
READINGS = tuple(Reading)
PEOPLE = "SELECT r.*, s.* FROM recipients r JOIN statuses s ON s.recipient = r.id"
UNMATCHED = "message IS NULL AND NOT dismissed AND kind <> 'judged'"
PAGE = 900  # below SQLite's old limit of 999 parameters


class Queries(ContactQueries, OutboxQueries):
    """Answers from one connection; every answer is of one moment."""

    def ids(self, query: Query) -> array[int]:
        """Return the ids of the letters that `query` means, in its order."""
        where, values = _where(query)
        way = "DESC" if query.descending else "ASC"
        rows = self._db.execute(
            f"SELECT letter FROM list {where} ORDER BY {ORDER[query.column]} {way}, letter {way}",  # noqa: S608  # constants
            values,
        )
        return array("q", (row[0] for row in rows))

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Return the letters with these ids, in this order; at most PAGE of them."""
        marks = ",".join("?" * len(ids[:PAGE]))
        waits = self.waits(ids[:PAGE])
        found = {
            row["letter"]: _row(row, waits.get(row["letter"]))
            for row in self._db.execute(f"SELECT * FROM list WHERE letter IN ({marks})", ids[:PAGE])  # noqa: S608  # question marks
        }
        return [found[one] for one in ids[:PAGE] if one in found]

    def letter(self, letter: int) -> LetterRow | None:
        head = self._db.execute("SELECT * FROM letters WHERE id = ?", (letter,)).fetchone()
        if head is None:
            return None
        people = self._db.execute(f"{PEOPLE} WHERE r.letter = ? ORDER BY r.id", (letter,))
        return LetterRow(
            id=head["id"],
            account=head["account"],
            sender=head["sender"],
            subject=head["subject"],
            message_id=head["message_id"],
            envid=head["envid"],
            created=codec.moment(head["created"]),
            tracking=codec.tracking(head["tracking"]),
            tags=tuple(letters.tags_of(self._db, letter)),
            waits=self.waits([letter]).get(letter),
            recipients=tuple(_recipient(row) for row in people),
            origin=Origin(head["origin"]),
        )

    def recipient(self, recipient: int) -> RecipientRow | None:
        row = self._db.execute(f"{PEOPLE} WHERE r.id = ?", (recipient,)).fetchone()
        return _recipient(row) if row else None

    def timeline(self, letter: int) -> list[Evidence]:
        """Return everything known about a letter, oldest first.

        Reports know whole seconds: within one, in the order of learning.
        """
        return self._evidence("message = ? ORDER BY at / 1000000, seq", letter)

    def facts_of(self, recipient: int) -> list[Evidence]:
        """Return everything known about one recipient of a letter, oldest first."""
        return self._evidence("recipient = ? ORDER BY at, seq", recipient)

    def fact(self, key: str) -> Evidence | None:
        return next(iter(self._evidence("key = ?", key)), None)

    def since(self, seq: int, limit: int = PAGE) -> list[Evidence]:
        """Return what was appended after `seq`, in order, at most `limit` facts."""
        return self._in_turn("seq > ?", seq, limit)

    def unmatched(self, limit: int = 1000) -> list[Evidence]:
        """Return the reports that belong to no letter and were not put aside, the latest first."""
        return self._evidence(f"{UNMATCHED} ORDER BY seq DESC LIMIT ?", limit)

    def unmatched_count(self) -> int:
        row = self._db.execute(f"SELECT count(*) FROM facts WHERE {UNMATCHED}").fetchone()  # noqa: S608  # constant
        return int(row[0])

    def dismissed(self) -> list[Evidence]:
        """Return the reports that the user put aside, the latest first."""
        return self._evidence("dismissed ORDER BY seq DESC LIMIT 1000")

    def of_one_mail(self, key: str) -> list[Evidence]:
        """Return the facts that came with the same mail as the fact named `key`."""
        mail = key.rpartition(":")[0]
        return self._evidence("key >= ? AND key < ? ORDER BY seq", f"{mail}:", f"{mail};")

    def found(self, key: str) -> Evidence:
        """Return a fact as it was found, wherever it stands now."""
        row = self._db.execute("SELECT * FROM evidence WHERE key = ?", (key,)).fetchone()
        return codec.evidence(row)

    def judgements_of(self, key: str) -> list[Evidence]:
        """Return what was thought again of a fact, in order."""
        return self._evidence("kind = 'judged' AND details ->> 'about' = ? ORDER BY seq", key)

    def judged_in(self, batch: str) -> list[Evidence]:
        """Return the judgements that were made together under this name."""
        return self._evidence("kind = 'judged' AND details ->> 'batch' = ? ORDER BY seq", batch)

    def last_batch(self) -> str:
        """Return the name of the latest judging of past reports that still stands, or nothing."""
        row = self._db.execute(
            "SELECT details ->> 'batch' AS batch, details ->> 'about' AS about FROM evidence"
            " WHERE kind = 'judged' AND details ->> 'batch' > '' ORDER BY +seq DESC LIMIT 1"
        ).fetchone()
        if row is None or "batch" not in self.judgements_of(row["about"])[-1].details:
            return ""
        return str(row["batch"])

    def failures(self, after: int, limit: int = 100) -> list[Evidence]:
        """Return the failures that reports told of after this sequence number, in order."""
        return self._in_turn("kind = 'failed' AND seq > ? AND raw <> x''", after, limit)

    def last(self) -> int:
        """Return the last sequence number, 0 in an empty ledger."""
        row = self._db.execute("SELECT coalesce(max(seq), 0) FROM evidence").fetchone()
        return int(row[0])

    def accounts(self) -> list[Account]:
        rows = self._db.execute("SELECT id, data FROM accounts ORDER BY id")
        return [codec.account(row["id"], row["data"]) for row in rows]

    def states(self) -> list[AccountState]:
        return [
            AccountState(
                account=row["account"],
                part=row["part"],
                ok=bool(row["ok"]),
                words=row["words"],
                way_out=row["way_out"],
            )
            for row in self._db.execute("SELECT * FROM account_states ORDER BY account, part")
        ]

    def revision(self) -> int:
        """Return a number that grows with every change a view could show."""
        return int(self._db.execute("SELECT last FROM revisions").fetchone()[0])

    def changes(self, revision: int) -> Changes:
        """Return the letters that changed after `revision`, and the revision to ask from next."""
        now = self.revision()
        rows = self._db.execute(
            "SELECT letter FROM list WHERE revision > ? AND revision <= ? ORDER BY revision",
            (revision, now),
        )
        return Changes(letters=[row[0] for row in rows], revision=now)

    def setting(self, name: str, default: str = "") -> str:
        row = self._db.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return str(row["value"]) if row else default

    def _in_turn(self, where: str, after: int, limit: int) -> list[Evidence]:
        """Page through evidence: the view `facts` would sort all of it for every page."""
        rows = self._db.execute(
            f"SELECT seq FROM evidence WHERE {where} ORDER BY seq LIMIT ?",  # noqa: S608  # constants of this file
            (after, limit),
        )
        page = [row["seq"] for row in rows]
        return self._evidence(f"seq IN ({','.join('?' * len(page))}) ORDER BY seq", *page)

    def _evidence(self, where: str, *values: object) -> list[Evidence]:
        rows = self._db.execute(f"SELECT * FROM facts WHERE {where}", values)  # noqa: S608  # constants of this file
        return [codec.evidence(row) for row in rows]


def _where(query: Query) -> tuple[str, list[object]]:
    terms: list[str] = []
    values: list[object] = []
    for word in query.text.casefold().split():
        terms.append("instr(search, ?) > 0")
        values.append(word)
    if query.account is not None:
        terms.append("account = ?")
        values.append(query.account)
    return (f"WHERE {' AND '.join(terms)}" if terms else ""), values


def _recipient(row: SqlRow) -> RecipientRow:
    return RecipientRow(
        id=row["id"],
        role=Role(row["role"]),
        name=row["name"],
        address=row["address"],
        status=codec.status(row),
    )


def _row(row: SqlRow, waits: Waits | None) -> Row:
    return Row(
        id=row["letter"],
        sent=codec.moment(row["sent"]),
        to=row["recipients"],
        subject=row["subject"],
        delivery=DELIVERIES[row["delivery"]],
        reading=READINGS[row["reading"]],
        marks=codec.marks(row["marks"]),
        summary=row["summary"],
        last_event=codec.moment(row["last_event"]),
        waits=waits,
        origin=Origin(row["origin"]),
    )
