"""What the evidence adds up to, kept beside it so that a list of a million letters is instant.

A projection is never the truth: `rebuild` makes the same rows from the evidence alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from sqlite3 import Connection

from mailtracker_gui.domain.account import Policy
from mailtracker_gui.domain.contacts import signals_of
from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.status import Status, status_of
from mailtracker_gui.domain.summary import summarise
from mailtracker_gui.ledger import codec, contacts, letters, placements

# Folding needs no raw report, and reports can be large.
FACTS = """SELECT seq, message, recipient, kind, at, learnt, source, key, details, x'' AS raw
           FROM facts WHERE {} ORDER BY seq"""
STATUS = """INSERT OR REPLACE INTO statuses VALUES (:recipient, :letter, :delivery, :reading,
  :marks, :reason, :proof, :opens, :clicks, :first_open, :first_click, :last_event, :due)"""
LIST = """INSERT OR REPLACE INTO list VALUES (:letter, :account, :sent, :recipients, :subject,
  :delivery, :reading, :marks, :summary, :last_event, :search, :revision, :origin)"""


def refold(db: Connection, recipients: Iterable[int], whose: Iterable[int], now: datetime) -> int:
    """Fold these recipients and the letters `whose` again; return the new revision."""
    touched, addresses = set(whose), set()
    policy = lru_cache(maxsize=None)(lambda account: _policy(db, account))
    for recipient in sorted(set(recipients)):
        row = db.execute(
            "SELECT letter, account, canonical FROM recipients r JOIN letters l ON l.id = letter"
            " WHERE r.id = ?",
            (recipient,),
        ).fetchone()
        facts = _facts(db, "recipient = ?", recipient)
        status = status_of(facts, policy(row["account"]), now)
        values = codec.status_values(status)
        db.execute(STATUS, {"recipient": recipient, "letter": row["letter"], **values})
        contacts.keep_signals(db, recipient, signals_of(status, facts))
        touched.add(row["letter"])
        addresses.add(row["canonical"])
    revision = db.execute("UPDATE revisions SET last = last + 1 RETURNING last").fetchone()[0]
    for letter in sorted(touched):
        _list(db, letter, revision, now)
    contacts.fold(db, addresses, revision)
    return int(revision)


def refold_due(db: Connection, now: datetime) -> int:
    """Fold again those for whom time alone changed the answer; return how many there were."""
    due = [
        row[0]
        for row in db.execute("SELECT recipient FROM statuses WHERE due <= ?", (codec.ticks(now),))
    ]
    if due:
        refold(db, due, (), now)
    return len(due)


def next_due(db: Connection) -> datetime | None:
    return codec.maybe_moment(db.execute("SELECT min(due) FROM statuses").fetchone()[0])


def rebuild(db: Connection, now: datetime) -> None:
    """Throw all projections away and make them again from the evidence."""
    db.execute("DELETE FROM statuses")
    db.execute("DELETE FROM list")
    db.execute("DELETE FROM signals")
    db.execute("DELETE FROM contacts")
    placements.rebuild(db)
    recipients = [row[0] for row in db.execute("SELECT id FROM recipients")]
    revision = refold(db, recipients, (), now)
    contacts.fold_noted(db, revision)


def _facts(db: Connection, where: str, value: int) -> list[Evidence]:
    return [codec.evidence(row) for row in db.execute(FACTS.format(where), (value,))]


def _policy(db: Connection, account: int) -> Policy:
    row = db.execute("SELECT data FROM accounts WHERE id = ?", (account,)).fetchone()
    return codec.account(account, row["data"]).policy if row else Policy()


def _list(db: Connection, letter: int, revision: int, now: datetime) -> None:
    head = db.execute(
        "SELECT account, created, subject, origin FROM letters WHERE id = ?", (letter,)
    ).fetchone()
    people = db.execute(
        "SELECT r.name, r.address, s.* FROM recipients r JOIN statuses s ON s.recipient = r.id"
        " WHERE r.letter = ? ORDER BY r.id",
        (letter,),
    ).fetchall()
    statuses = [codec.status(row) for row in people]
    # Facts of a letter that nobody can pin on one recipient still say "someone".
    someone = status_of(_facts(db, "recipient IS NULL AND message = ?", letter), Policy(), now)
    summary = summarise(statuses, someone)
    names = ", ".join(row["name"] or row["address"] for row in people)
    db.execute(
        LIST,
        {
            "letter": letter,
            "account": head["account"],
            "sent": head["created"],
            "recipients": names,
            "subject": head["subject"],
            "delivery": summary.delivery.rank,
            "reading": summary.reading.rank,
            "marks": codec.marks_text(summary.marks),
            "summary": summary.words,
            "last_event": _last_event([*statuses, someone], head["created"]),
            "search": " ".join(
                (
                    head["subject"],
                    *letters.tags_of(db, letter),
                    names,
                    *(r["address"] for r in people),
                )
            ).casefold(),
            "revision": revision,
            "origin": head["origin"],
        },
    )


def _last_event(statuses: Iterable[Status], created: int) -> int:
    return max(
        (codec.ticks(status.last_event) for status in statuses if status.last_event),
        default=created,
    )
