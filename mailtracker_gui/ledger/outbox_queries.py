"""What can be asked of letters that wait."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection, Row

from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.domain.summary import BOUNCES
from mailtracker_gui.ledger import codec
from mailtracker_gui.ledger.rows import MergeRow, MergeState, Waits

UNDO_SETTING, UNDO_SECONDS, LONGEST_UNDO = "undo-seconds", 10, 60
TO_LEAVE = frozenset({Delivery.CREATED, Delivery.SCHEDULED, Delivery.PROCESSING, Delivery.DEFERRED})
FAILED = BOUNCES | {Delivery.DROPPED, Delivery.UNSURE}
UNFINISHED = "state IN ('running', 'paused')"
WAITS = "SELECT letter, min(due) AS due, max(held) AS held FROM envelopes WHERE state = 'queued'"


class OutboxQueries:
    _db: Connection

    def undo_seconds(self) -> int:
        """Return how long a letter waits before it leaves, so that it can be taken back."""
        row = self._db.execute(
            "SELECT value FROM settings WHERE name = ?", (UNDO_SETTING,)
        ).fetchone()
        return int(row["value"]) if row else UNDO_SECONDS

    def to_leave(self) -> int:
        """Return how many letters wait to leave."""
        row = self._db.execute(
            "SELECT count(DISTINCT letter) FROM envelopes WHERE state = 'queued' AND NOT held"
        ).fetchone()
        return int(row[0])

    def waits(self, letters: Sequence[int]) -> dict[int, Waits]:
        """Return which of these letters have something to leave, and when."""
        marks = ",".join("?" * len(letters))
        rows = self._db.execute(f"{WAITS} AND letter IN ({marks}) GROUP BY letter", letters)
        return {row["letter"]: Waits(codec.moment(row["due"]), bool(row["held"])) for row in rows}

    def merges_under_way(self) -> list[MergeRow]:
        """Return the merges that run or pause."""
        rows = self._db.execute(f"SELECT * FROM merges WHERE {UNFINISHED} ORDER BY id")  # noqa: S608  # constant
        return [self._merge(row) for row in rows]

    def merge_row(self, merge: int) -> MergeRow | None:
        row = self._db.execute("SELECT * FROM merges WHERE id = ?", (merge,)).fetchone()
        return self._merge(row) if row else None

    def _merge(self, row: Row) -> MergeRow:
        deliveries = tuple(Delivery)
        counts = {
            deliveries[one["delivery"]]: one["letters"]
            for one in self._db.execute(
                "SELECT delivery, count(*) AS letters FROM list WHERE letter IN"
                " (SELECT letter FROM envelopes WHERE merge = ?) GROUP BY delivery",
                (row["id"],),
            )
        }
        unmade = row["state"] != MergeState.CANCELLED
        failed = sum(count for delivery, count in counts.items() if delivery in FAILED)
        to_leave = sum(count for delivery, count in counts.items() if delivery in TO_LEAVE)
        return MergeRow(
            id=row["id"],
            tag=row["tag"],
            state=MergeState(row["state"]),
            total=row["total"],
            sent=row["made"] - failed - to_leave,
            failed=failed,
            waiting=to_leave + (row["total"] - row["made"] if unmade else 0),
        )
