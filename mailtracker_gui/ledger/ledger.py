"""The writing side of the ledger: facts are appended, and what they add up to follows at once.

Every public method is one transaction; `transaction()` makes several of them one.  Used from the
engine's thread only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.contacts import Noted
from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.message import Letter, canonical
from mailtracker_gui.domain.rules import Rule
from mailtracker_gui.domain.sent import Sent, handed_over
from mailtracker_gui.ledger import codec, contacts, letters, placements, projections, rules
from mailtracker_gui.ledger.copies import Copies
from mailtracker_gui.ledger.keywords import Keywords
from mailtracker_gui.ledger.lookup import Lookup
from mailtracker_gui.ledger.merges import Merges
from mailtracker_gui.ledger.outbox import Outbox
from mailtracker_gui.ledger.queries import Queries
from mailtracker_gui.ledger.rows import AccountState
from mailtracker_gui.ledger.seen import Seen
from mailtracker_gui.ledger.store import closing_transaction, open_writer, troubles

STORE = """INSERT INTO evidence (message, recipient, kind, at, learnt, source, key, details, raw)
  VALUES (:message, :recipient, :kind, :at, :learnt, :source, :key, :details, :raw)
  ON CONFLICT (key) DO NOTHING"""
APPEND = f"{STORE} RETURNING seq"


class Ledger(Queries):
    """The one writer of a profile's ledger.  Raises Trouble for what the world does to the file."""

    def __init__(self, path: Path, committed: Callable[[int], None] | None = None) -> None:
        """Open or make the ledger at `path`; `committed` hears the revision after each change."""
        self.path = path
        self._committed = committed
        self._told = 0
        self._db, self._lock = open_writer(path)
        self.outbox = Outbox(self._db)
        self.copies = Copies(self._db)
        self.keywords = Keywords(self._db)
        self.merges = Merges(self._db)
        self.lookup = Lookup(self._db)
        self.seen = Seen(self._db)

    def close(self) -> None:
        self._db.close()
        self._lock.release()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; inside another transaction, a part of that one."""
        if self._db.in_transaction:
            yield self._db
            return
        with troubles(self.path), closing_transaction(self._db):
            yield self._db
        if self._committed and (revision := self.revision()) != self._told:
            self._told = revision
            self._committed(revision)

    def append(self, facts: Iterable[Evidence], now: datetime) -> list[int]:
        """Append what is new and fold it in; return the sequence numbers of what was new.

        A fact whose key is there already changes nothing.
        """
        with self.transaction() as db:
            new = [
                (row["seq"], fact)
                for fact in facts
                if (row := db.execute(APPEND, codec.evidence_values(fact)).fetchone())
            ]
            recipients = {fact.recipient for _, fact in new if fact.recipient is not None}
            touched = {fact.message for _, fact in new if fact.message is not None}
            for _, fact in new:
                moved = placements.keep(db, fact)
                recipients |= moved.recipients
                touched |= moved.letters
            if new:
                projections.refold(db, recipients, touched, now)
        return [seq for seq, _ in new]

    def append_unfolded(self, facts: Collection[Evidence]) -> None:
        """Append what is new of many letters' facts, none a placement; `fold` does the rest."""
        whose = {(fact.message, fact.recipient or 0) for fact in facts}
        with self.transaction() as db:
            db.executemany(STORE, map(codec.evidence_values, facts))
            db.executemany("INSERT OR IGNORE INTO unfolded VALUES (?, ?)", whose)

    def unfolded(self, limit: int) -> list[tuple[int, int]]:
        """Return the letter and recipient (0: nobody in particular) of what is not folded in."""
        return [tuple(row) for row in self._db.execute("SELECT * FROM unfolded LIMIT ?", (limit,))]

    def fold(self, whose: Sequence[tuple[int, int]], now: datetime) -> None:
        """Fold in what `append_unfolded` stored of these."""
        with self.transaction() as db:
            recipients = [recipient for _, recipient in whose if recipient]
            projections.refold(db, recipients, [letter for letter, _ in whose], now)
            db.executemany("DELETE FROM unfolded WHERE letter = ? AND recipient = ?", whose)

    def add_letter(
        self,
        letter: Letter,
        *,
        message_id: str,
        envid: str,
        raw: bytes,
        now: datetime,
        wait: timedelta = timedelta(),
        merge: int | None = None,
    ) -> int:
        """Store a letter, its recipients, its envelopes and the fact that it was created.

        It leaves when its author said, or after `wait`; `merge` is what it was made by.
        """
        with self.transaction() as db:
            number, recipients = letters.add(
                db, letter, message_id=message_id, envid=envid, raw=raw, created=now
            )
            self.outbox.add(
                number,
                [[one] for one in recipients] if letter.tracking.individual else [recipients],
                letter.send_at or now + wait,
                regardless=letter.regardless,
                merge=merge,
            )
            kind = Kind.SCHEDULED if letter.send_at else Kind.CREATED
            self.append((_stored(number, one, kind, now) for one in recipients), now)
        return number

    def adopt(self, sent: Sent, now: datetime) -> int | None:
        """Store a letter that was sent elsewhere; None when it is known, wherever from.

        Nothing is ever sent for it: it has no envelope.
        """
        with self.transaction() as db:
            if self.lookup.by_message_id(sent.message_id) is not None:
                return None
            number, recipients = letters.add(
                db,
                sent.letter,
                message_id=sent.message_id,
                envid=f"{sent.origin}:{sent.message_id}",
                raw=sent.header,
                created=sent.at,
                origin=sent.origin,
            )
            # The copy is kept with one of them: there may be hundreds.
            proofs = [sent.header, *[b""] * len(recipients)]
            self.append(
                (
                    handed_over(sent, number, one, now, raw=raw)
                    for one, raw in zip(recipients, proofs, strict=False)
                ),
                now,
            )
        return number

    def tag(self, numbers: Collection[int], tag: str, now: datetime) -> None:
        """Give letters a tag; those that have it keep it."""
        with self.transaction() as db:
            letters.add_tag(db, numbers, tag)
            projections.refold(db, (), numbers, now)

    def untag(self, numbers: Collection[int], tag: str, now: datetime) -> None:
        with self.transaction() as db:
            letters.remove_tag(db, numbers, tag)
            projections.refold(db, (), numbers, now)

    def refold_due(self, now: datetime) -> int:
        """Let time do its work: silences that have become long enough change the answer."""
        with self.transaction() as db:
            return projections.refold_due(db, now)

    def show_again(self, letters: Iterable[int], now: datetime) -> None:
        """Have views look again: at these letters, and at what is no letter's."""
        with self.transaction() as db:
            projections.refold(db, (), letters, now)

    def rebuild(self, now: datetime) -> None:
        with self.transaction() as db:
            projections.rebuild(db, now)

    def settle_in(self, now: datetime) -> None:
        """Before the first use: what an upgrade left to be made anew, and a new profile's rules."""
        with self.transaction() as db:
            rules.start(db)
            self.merges.forget_begun()
            if db.execute("DELETE FROM settings WHERE name = 'stale' RETURNING 1").fetchone():
                projections.rebuild(db, now)

    def save_rule(self, rule: Rule) -> int:
        """Store a new rule (id 0) or a changed one; return its id."""
        with self.transaction() as db:
            self._touch()
            return rules.save(db, rule)

    def remove_rules(self, numbers: Iterable[int]) -> None:
        with self.transaction() as db:
            self._touch()
            rules.remove(db, numbers)

    def note(self, address: str, noted: Noted) -> None:
        """Keep what the user says of an address, and what follows from it."""
        with self.transaction() as db:
            contacts.add_note(db, canonical(address), noted)
            contacts.fold(db, [canonical(address)], self._touch())

    def keep_soft_limit(self, limit: int) -> None:
        """After so many soft bounces in a row an address is blocked; 0: never."""
        with self.transaction() as db:
            self.keep_setting(contacts.SOFT_LIMIT_SETTING, str(limit))
            contacts.fold_soft(db, self._touch())

    def save_account(self, account: Account, now: datetime) -> int:
        """Store a new account (id 0) or a changed one; return its id."""
        with self.transaction() as db:
            text = codec.account_text(account)
            if account.id:
                db.execute("UPDATE accounts SET data = ? WHERE id = ?", (text, account.id))
                self._refold_account(account.id, now)
                return account.id
            row = db.execute("INSERT INTO accounts (data) VALUES (?) RETURNING id", (text,))
            number = int(row.fetchone()[0])
            self._touch()
            return number

    def remove_account(self, number: int) -> None:
        """Forget an account; its letters and their evidence stay."""
        with self.transaction() as db:
            db.execute("DELETE FROM accounts WHERE id = ?", (number,))
            db.execute("DELETE FROM account_states WHERE account = ?", (number,))
            db.execute("DELETE FROM copies WHERE account = ?", (number,))
            db.execute("DELETE FROM slowdowns WHERE account = ?", (number,))
            db.execute("DELETE FROM offers WHERE account = ?", (number,))
            self._touch()

    def keep_state(self, state: AccountState) -> None:
        """Remember how an account's part is doing; what is known already disturbs nobody."""
        if state in self.states():
            return
        with self.transaction() as db:
            values = (state.account, state.part, state.ok, state.words, state.way_out)
            db.execute("INSERT OR REPLACE INTO account_states VALUES (?, ?, ?, ?, ?)", values)
            self._touch()

    def forget_states(self, part: str) -> None:
        """Say no more how this part of the accounts is doing."""
        with self.transaction() as db:
            if db.execute("DELETE FROM account_states WHERE part = ?", (part,)).rowcount:
                self._touch()

    def keep_offer(self, account: int, host: str, now: datetime, *, dsn: bool) -> None:
        """Remember what a connection showed; what is known already disturbs nobody."""
        known = self.seen.dsn_offered(account, host)
        with self.transaction():
            self.seen.keep_offer(account, host, now, dsn=dsn)
            if dsn is not known:
                self._touch()

    def keep_name(self, kind: str, name: str, said: Sequence[str], now: datetime) -> None:
        """Remember what DNS said of a name."""
        known = self.seen.name(kind, name)
        with self.transaction():
            self.seen.keep_name(kind, name, said, now)
            if known is None or known.words != tuple(said):
                self._touch()

    def keep_setting(self, name: str, value: str) -> None:
        with self.transaction() as db:
            db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def keep_secret(self, name: str, sealed: bytes | None) -> None:
        """Store what the vault sealed, or forget it (None)."""
        with self.transaction() as db:
            if sealed is None:
                db.execute("DELETE FROM secrets WHERE name = ?", (name,))
            else:
                db.execute("INSERT OR REPLACE INTO secrets VALUES (?, ?)", (name, sealed))

    def secret(self, name: str) -> bytes | None:
        row = self._db.execute("SELECT sealed FROM secrets WHERE name = ?", (name,)).fetchone()
        return bytes(row["sealed"]) if row else None

    def mailbox(self, account: int, folder: str) -> tuple[int, int]:
        """Return (uidvalidity, last uid seen), zeros when the folder was never read."""
        row = self._db.execute(
            "SELECT uidvalidity, uid FROM mailboxes WHERE account = ? AND folder = ?",
            (account, folder),
        ).fetchone()
        return (row["uidvalidity"], row["uid"]) if row else (0, 0)

    def keep_mailbox(self, account: int, folder: str, uidvalidity: int, uid: int) -> None:
        with self.transaction() as db:
            values = (account, folder, uidvalidity, uid)
            db.execute("INSERT OR REPLACE INTO mailboxes VALUES (?, ?, ?, ?)", values)

    def raw_letter(self, letter: int) -> bytes:
        row = self._db.execute("SELECT raw FROM letters WHERE id = ?", (letter,)).fetchone()
        return bytes(row["raw"])

    def next_due(self) -> datetime | None:
        return projections.next_due(self._db)

    def _touch(self) -> int:
        row = self._db.execute("UPDATE revisions SET last = last + 1 RETURNING last").fetchone()
        return int(row[0])

    def _refold_account(self, account: int, now: datetime) -> None:
        """A changed policy changes what the two silences mean."""
        rows: Sequence[sqlite3.Row] = self._db.execute(
            "SELECT s.recipient FROM statuses s JOIN letters l ON l.id = s.letter"
            " WHERE l.account = ? AND (s.due IS NOT NULL OR s.delivery IN (?, ?))",
            (account, "No failure reported", "Soft bounce"),
        ).fetchall()
        projections.refold(self._db, [row["recipient"] for row in rows], (), now)


def _stored(letter: int, recipient: int, kind: Kind, now: datetime) -> Evidence:
    return Evidence(
        message=letter,
        recipient=recipient,
        kind=kind,
        at=now,
        learnt=now,
        source=Source.OUTBOX,
        key=f"{kind}:{recipient}",
    )
