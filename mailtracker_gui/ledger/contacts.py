"""The projection of statuses onto addresses: signals, and one row for each address written to."""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection

from mailtracker_gui.domain.contacts import (
    SOFT_LIMIT,
    Note,
    Noted,
    Signal,
    Standing,
    Told,
    standing,
)
from mailtracker_gui.ledger import codec

SOFT_LIMIT_SETTING = "soft-bounce-limit"
COUNTED = (Signal.HARD, Signal.SOFT, Signal.SPAM)
SIGNAL = """INSERT INTO signals (recipient, signal, canonical, at, reason)
  SELECT :recipient, :signal, canonical, :at, :reason FROM recipients WHERE id = :recipient"""
# One arrival says it all, the latest; there may be thousands.
TOLD = """SELECT signal, at, reason FROM signals WHERE canonical = ?1 AND signal <> 'arrived'
  UNION ALL SELECT 'arrived', max(at), '' FROM signals
    WHERE canonical = ?1 AND signal = 'arrived' HAVING max(at) IS NOT NULL"""
LATEST = """SELECT name, address, created FROM recipients r JOIN letters l ON l.id = r.letter
  WHERE r.canonical = ? ORDER BY r.id DESC LIMIT 1"""
CONTACT = """INSERT OR REPLACE INTO contacts VALUES (:canonical, :name, :address, :domain,
  :letters, :last_letter, :block, :since, :words, :hard, :soft, :spam, :revision, :search)"""


def keep_signals(db: Connection, recipient: int, told: Iterable[Told]) -> None:
    """Replace what one recipient's status says of their address."""
    db.execute("DELETE FROM signals WHERE recipient = ?", (recipient,))
    db.executemany(
        SIGNAL,
        [
            {
                "recipient": recipient,
                "signal": one.signal.value,
                "at": codec.ticks(one.at),
                "reason": one.reason,
            }
            for one in told
        ],
    )


def fold(db: Connection, addresses: Iterable[str], revision: int) -> None:
    """Fold these canonical addresses again."""
    limit = soft_limit(db)
    for canonical in sorted(set(addresses)):
        told, notes = _told(db, canonical), noted(db, canonical)
        latest = db.execute(LATEST, (canonical,)).fetchone()
        count = db.execute("SELECT count(*) FROM recipients WHERE canonical = ?", (canonical,))
        values = {
            "canonical": canonical,
            "name": latest["name"] if latest else "",
            "address": latest["address"] if latest else canonical,
            "domain": canonical.rpartition("@")[2],
            "letters": count.fetchone()[0],
            "last_letter": latest["created"] if latest else 0,
            "revision": revision,
            "search": f"{latest['name'] if latest else ''} {canonical}".casefold(),
            **{kind.value: sum(one.signal is kind for one in told) for kind in COUNTED},
            **standing_values(standing(told, notes, limit)),
        }
        db.execute(CONTACT, values)


def fold_noted(db: Connection, revision: int) -> None:
    """Fold the addresses of which the user said something; others have letters."""
    rows = db.execute("SELECT DISTINCT canonical FROM notes").fetchall()
    fold(db, [row[0] for row in rows], revision)


def fold_soft(db: Connection, revision: int) -> None:
    """Fold those whom another limit of soft bounces may block or release."""
    rows = db.execute("SELECT DISTINCT canonical FROM signals WHERE signal = 'soft'").fetchall()
    fold(db, [row[0] for row in rows], revision)


def add_note(db: Connection, canonical: str, noted: Noted) -> None:
    db.execute(
        "INSERT INTO notes (canonical, note, at, words) VALUES (?, ?, ?, ?)",
        (canonical, noted.note.value, codec.ticks(noted.at), noted.words),
    )


def soft_limit(db: Connection) -> int:
    row = db.execute("SELECT value FROM settings WHERE name = ?", (SOFT_LIMIT_SETTING,)).fetchone()
    return int(row["value"]) if row else SOFT_LIMIT


def standing_values(one: Standing) -> dict[str, object]:
    since = codec.maybe_ticks(one.since)
    return {"block": one.block.value, "since": since, "words": one.words}


def _told(db: Connection, canonical: str) -> list[Told]:
    return [
        Told(signal=Signal(row["signal"]), at=codec.moment(row["at"]), reason=row["reason"])
        for row in db.execute(TOLD, (canonical,))
    ]


def noted(db: Connection, canonical: str) -> list[Noted]:
    """Return what the user said of an address, oldest first."""
    return [
        Noted(note=Note(row["note"]), at=codec.moment(row["at"]), words=row["words"])
        for row in db.execute("SELECT * FROM notes WHERE canonical = ? ORDER BY seq", (canonical,))
    ]
