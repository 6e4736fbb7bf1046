"""What the user wishes of letters: to be reminded of one, or to hear no more of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from sqlite3 import Connection
from typing import NamedTuple

from mailtracker_gui.ledger import codec

EVERYBODY = 0


class Reminder(NamedTuple):
    letter: int
    due: datetime


class WishQueries:
    """Answers from one connection; part of Queries."""

    _db: Connection

    def reminders(self, letters: Sequence[int]) -> dict[int, datetime]:
        """Return of which of these letters the user is to be reminded, and when."""
        marks = ",".join("?" * len(letters))
        rows = self._db.execute(
            f"SELECT letter, due FROM reminders WHERE letter IN ({marks})",  # noqa: S608  # question marks
            letters,
        )
        return {row["letter"]: codec.moment(row["due"]) for row in rows}

    def reminders_due(self, now: datetime, limit: int = 100) -> list[Reminder]:
        """Return the reminders whose time has come, the oldest first."""
        rows = self._db.execute(
            "SELECT letter, due FROM reminders WHERE due <= ? ORDER BY due, letter LIMIT ?",
            (codec.ticks(now), limit),
        )
        return [Reminder(row["letter"], codec.moment(row["due"])) for row in rows]

    def muted(self, letter: int | None, recipient: int | None = None) -> bool:
        """Whether nothing of a letter, or of this recipient of it, is to be announced."""
        row = self._db.execute(
            "SELECT 1 FROM mutes WHERE letter = ? AND recipient IN (?, ?) LIMIT 1",
            (letter, EVERYBODY, recipient or EVERYBODY),
        ).fetchone()
        return row is not None

    def mutes(self, letters: Sequence[int]) -> dict[int, frozenset[int]]:
        """Return who is muted of each of these letters; EVERYBODY is the letter itself."""
        marks = ",".join("?" * len(letters))
        found: dict[int, frozenset[int]] = {}
        for row in self._db.execute(f"SELECT * FROM mutes WHERE letter IN ({marks})", letters):  # noqa: S608  # question marks
            found[row["letter"]] = found.get(row["letter"], frozenset()) | {row["recipient"]}
        return found


class Wishes:
    """The writing side; every method is a part of the caller's transaction."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def remind(self, letters: Collection[int], due: datetime) -> None:
        values = ((one, codec.ticks(due)) for one in letters)
        self._db.executemany("INSERT OR REPLACE INTO reminders VALUES (?, ?)", values)

    def forget(self, letters: Collection[int]) -> None:
        """Remind of these no more."""
        self._db.executemany("DELETE FROM reminders WHERE letter = ?", ((one,) for one in letters))

    def mute(self, letters: Collection[int], recipient: int = EVERYBODY) -> None:
        values = ((one, recipient) for one in letters)
        self._db.executemany("INSERT OR IGNORE INTO mutes VALUES (?, ?)", values)

    def unmute(self, letters: Collection[int], recipient: int = EVERYBODY) -> None:
        values = ((one, recipient) for one in letters)
        self._db.executemany("DELETE FROM mutes WHERE letter = ? AND recipient = ?", values)
