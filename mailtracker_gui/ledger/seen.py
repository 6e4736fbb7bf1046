"""What was seen of the world outside, and what earlier letters to an address taught."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Connection

from mailtracker_gui.domain.forecast import History
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.status import Reading
from mailtracker_gui.ledger import codec

LETTERS = 10  # the last ones to an address; habits change
GRACE = timedelta(days=3)  # in which a letter may yet be read
ANSWERED = "('displayed', 'deleted', 'denied', 'dispatched', 'processed')"
PAST = f"""SELECT l.tracking ->> 'receipt' AS receipt, l.tracking ->> 'pixel' AS pixel, s.reading,
    EXISTS (SELECT 1 FROM evidence e WHERE e.recipient = r.id AND e.kind IN {ANSWERED}) AS answered
  FROM recipients r JOIN letters l ON l.id = r.letter JOIN statuses s ON s.recipient = r.id
  WHERE r.canonical = ? AND l.created < ? ORDER BY r.id DESC LIMIT {LETTERS}"""  # noqa: S608  # constants


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An answer of DNS, and when it was given."""

    words: tuple[str, ...]
    at: datetime


class Seen:
    """Works inside the ledger's transactions."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def keep_offer(self, account: int, host: str, now: datetime, *, dsn: bool) -> None:
        """Remember whether an account's server offers delivery reports."""
        values = (account, host, dsn, codec.ticks(now))
        self._db.execute("INSERT OR REPLACE INTO offers VALUES (?, ?, ?, ?)", values)

    def dsn_offered(self, account: int, host: str) -> bool | None:
        """Return what the last connection to this host showed, None before the first."""
        row = self._db.execute(
            "SELECT dsn FROM offers WHERE account = ? AND host = ?", (account, host)
        ).fetchone()
        return bool(row["dsn"]) if row else None

    def keep_name(self, kind: str, name: str, said: Sequence[str], now: datetime) -> None:
        values = (name, kind, json.dumps(list(said)), codec.ticks(now))
        self._db.execute("INSERT OR REPLACE INTO names VALUES (?, ?, ?, ?)", values)

    def name(self, kind: str, name: str) -> Said | None:
        """Return what DNS said last, however long ago."""
        row = self._db.execute(
            "SELECT said, at FROM names WHERE kind = ? AND name = ?", (kind, name)
        ).fetchone()
        return (
            Said(words=tuple(json.loads(row["said"])), at=codec.moment(row["at"])) if row else None
        )

    def history(self, address: str, now: datetime) -> History:
        """Return what the last letters to an address taught, but for those of the last days."""
        values = (canonical(address), codec.ticks(now - GRACE))
        rows = self._db.execute(PAST, values).fetchall()
        loaded = [row for row in rows if row["pixel"] and row["reading"] != Reading.NOTHING]
        return History(
            receipts_asked=sum(bool(row["receipt"]) for row in rows),
            receipts_answered=sum(row["answered"] for row in rows),
            pixels_loaded=len(loaded),
            pixels_seen=sum(row["reading"] != Reading.MACHINE for row in loaded),
        )
