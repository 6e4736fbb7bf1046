"""What the evidence adds up to, kept beside it so that a list of a million letters is instant.

A projection is never the truth: `rebuild` makes the same rows from the evidence alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from sqlite3 import Connection

from mailtracker_gui.domain.account import Policy
from mailtracker_gui.domain.contacts import signals_of
from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.status import Status, status_of
from mailtracker_gui.domain.summary import summarise
from mailtracker_gui.ledger import codec, contacts, letters, outcomes, placements

# Folding needs no raw report, and reports can be large.
FACTS = """SELECT seq, message, recipient, kind, at, learnt, source, key, details, x'' AS raw
           FROM facts WHERE {} ORDER BY seq"""
STATUS = """INSERT OR REPLACE INTO statuses VALUES (:recipient, :letter, :delivery, :reading,
  :marks, :reason, :proof, :opens, :clicks, :first_open, :first_click, :last_event, :due)"""
COLUMNS = (
    *("account", "sent", "recipients", "subject", "delivery", "reading", "marks", "summary"),
    *("last_event", "people", "search", "tags", "opens", "clicks", "revision", "origin"),
)
# Not REPLACE: what is searched is indexed by triggers, and only where it changed.
LIST = "INSERT INTO list (letter, {}) VALUES (:letter, {}) ON CONFLICT DO UPDATE SET {}".format(  # noqa: S608  # constants
    ", ".join(COLUMNS),
    ", ".join(f":{name}" for name in COLUMNS),
    ", ".join(f"{name} = excluded.{name}" for name in COLUMNS),
)
# What can be searched of the evidence: what servers, programs and people said.
SAYING = ("reason", "status", "reply", "words")
SAID = """SELECT details FROM facts WHERE message = ? AND kind NOT IN
          ('created', 'scheduled', 'processing', 'opened', 'clicked', 'judged') ORDER BY seq"""
MOST_SAID = 4000  # characters of a letter that are searched


def refold(db: Connection, recipients: Iterable[int], whose: Iterable[int], now: datetime) -> int:
    """Fold these recipients and the letters `whose` again; return the new revision."""
    touched, addresses = set(whose), set()
    policy = lru_cache(maxsize=None)(lambda account: _policy(db, account))
    for recipient in sorted(set(recipients)):
        row = db.execute(
            "SELECT letter, account, canonical, created FROM recipients r"
            " JOIN letters l ON l.id = letter WHERE r.id = ?",
            (recipient,),
        ).fetchone()
        facts = _facts(db, "recipient = ?", recipient)
        status = status_of(facts, policy(row["account"]), now)
        values = codec.status_values(status)
        db.execute(STATUS, {"recipient": recipient, "letter": row["letter"], **values})
        outcomes.keep(db, recipient, row, status, facts)
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
    db.execute("DELETE FROM outcomes")
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
    tags = letters.tags_of(db, letter)
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
            "people": " ".join((names, *(row["address"] for row in people))),
            "search": " ".join((head["subject"], *tags, *_said(db, letter)))[:MOST_SAID],
            "tags": ", ".join(tags),
            "opens": sum(status.opens for status in (*statuses, someone)),
            "clicks": sum(status.clicks for status in (*statuses, someone)),
            "revision": revision,
            "origin": head["origin"],
        },
    )


def _said(db: Connection, letter: int) -> list[str]:
    """Return what was said of a letter, each thing once."""
    told = (json.loads(row["details"]) for row in db.execute(SAID, (letter,)))
    return list(dict.fromkeys(one[name] for one in told for name in SAYING if one.get(name)))


def _last_event(statuses: Iterable[Status], created: int) -> int:
    return max(
        (codec.ticks(status.last_event) for status in statuses if status.last_event),
        default=created,
    )
