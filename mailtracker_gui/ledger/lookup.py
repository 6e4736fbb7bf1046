"""Finding the letter that a report, a receipt or a reply is about."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Connection

from mailtracker_gui.domain.contacts import Signal
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.ledger import codec

KNOWN = """SELECT message_id FROM letters
  WHERE message_id IN (SELECT value FROM json_each(?))"""
OBJECTED = """SELECT r.id FROM recipients r JOIN signals s ON s.recipient = r.id
  WHERE r.canonical = (SELECT canonical FROM recipients WHERE id = ?) AND s.signal = ?"""
PEOPLE = "SELECT letter, id FROM recipients WHERE letter IN (SELECT value FROM json_each(?))"
NAMESAKES = """SELECT id FROM recipients
  WHERE canonical = (SELECT canonical FROM recipients WHERE id = ?)"""


class Lookup:
    """Asks by one clue each; the order of the clues is the engine's (see engine/correlate.py)."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def by_envid(self, envid: str) -> int | None:
        # Some servers change the case of what they give back.
        return self._one("SELECT id FROM letters WHERE envid = ? COLLATE NOCASE", envid)

    def by_message_id(self, message_id: str) -> int | None:
        return self._one(
            "SELECT id FROM letters WHERE message_id = ? ORDER BY id DESC", message_id.strip("<> ")
        )

    def known(self, message_ids: Iterable[str]) -> set[str]:
        """Return which of these are Message-IDs of letters."""
        rows = self._db.execute(KNOWN, (json.dumps([*message_ids]),))
        return {row["message_id"] for row in rows}

    def by_recipient_and_subject(
        self, address: str, subject: str, since: datetime, until: datetime
    ) -> int | None:
        """Return the latest letter to `address` under `subject`, sent in that time."""
        return self._one(
            "SELECT l.id FROM recipients r JOIN letters l ON l.id = r.letter"
            " WHERE r.canonical = ? AND l.subject = ? AND l.created BETWEEN ? AND ?"
            " ORDER BY l.id DESC",
            canonical(address),
            subject,
            codec.ticks(since),
            codec.ticks(until),
        )

    def recipients(self, letter: int) -> dict[str, int]:
        """Return the letter's recipients: canonical address -> id."""
        rows = self._db.execute("SELECT canonical, id FROM recipients WHERE letter = ?", (letter,))
        return {row["canonical"]: row["id"] for row in rows}

    def people(self, letters: Iterable[int]) -> dict[int, set[int]]:
        """Return the recipients of each of these letters that is in this ledger."""
        found = defaultdict[int, set[int]](set)
        for letter, recipient in self._db.execute(PEOPLE, (json.dumps([*letters]),)):
            found[letter].add(recipient)
        return found

    def addresses(self, letter: int) -> dict[int, str]:
        """Return the letter's recipients: id -> address as written."""
        rows = self._db.execute("SELECT id, address FROM recipients WHERE letter = ?", (letter,))
        return {row["id"]: row["address"] for row in rows}

    def namesakes(self, recipient: int) -> list[int]:
        """Return the recipients of all letters who have this one's address, this one too."""
        return [row["id"] for row in self._db.execute(NAMESAKES, (recipient,))]

    def objects(self, recipient: int) -> bool:
        """Whether who has this recipient's address said, of any letter, not to be tracked."""
        return bool(self._one(OBJECTED, recipient, Signal.OBJECTED))

    def _one(self, query: str, *values: object) -> int | None:
        row = self._db.execute(f"{query} LIMIT 1", values).fetchone()
        return int(row[0]) if row else None
