"""The durable half of sending: which envelope is where, so that a kill at any point loses nothing.

An envelope is one SMTP transaction.  It goes queued -> sending -> handing -> done; `handing` is
committed right before the first byte of the letter's content may leave, so after a crash a
`sending` one is tried again and a `handing` one may have gone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from sqlite3 import Connection, Row
from typing import NamedTuple

from mailtracker_gui.ledger import codec

ALL = "envelopes e JOIN letters l ON l.id = letter"
# What may leave when it is due: not held, and not of a merge that pauses.
READY = (
    "state = 'queued' AND NOT held AND account = ?"
    " AND NOT EXISTS (SELECT 1 FROM merges m WHERE m.id = e.merge AND m.state = 'paused')"
)


class State(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    HANDING = "handing"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """One transaction to come: these recipients of this letter, in one body."""

    id: int
    letter: int
    account: int
    recipients: tuple[int, ...]
    attempts: int
    due: datetime
    first_tried: datetime | None
    regardless: bool = False  # goes to blocked addresses too
    merged: bool = False  # of one letter to many


class Slowdown(NamedTuple):
    """Nothing leaves before `until`; so often did the server ask for that in a row."""

    until: datetime
    times: int


class Outbox:
    """Works inside the ledger's transactions."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(
        self,
        letter: int,
        groups: Sequence[Sequence[int]],
        due: datetime,
        *,
        regardless: bool = False,
        merge: int | None = None,
    ) -> None:
        """Queue one envelope for each group of the letter's recipients."""
        at = codec.ticks(due)
        self._db.executemany(
            "INSERT INTO envelopes (letter, recipients, state, due, first_due, regardless, merge)"
            " VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6)",
            [
                (letter, json.dumps(list(one)), State.QUEUED, at, regardless, merge)
                for one in groups
            ],
        )

    def due(self, account: int, now: datetime, limit: int = 100) -> list[Envelope]:
        """Return what is to be sent now, the longest waiting first."""
        return self._all(
            f"{READY} AND due <= ? ORDER BY due, e.id LIMIT ?", account, codec.ticks(now), limit
        )

    def ready(self, envelope: Envelope) -> bool:
        """Whether what was due may still leave."""
        return bool(self._all(f"{READY} AND e.id = ?", envelope.account, envelope.id))

    def begun(self, letter: int) -> bool:
        """Whether any of the letter was tried."""
        row = self._db.execute(
            "SELECT 1 FROM envelopes WHERE letter = ? AND (state <> ? OR attempts > 0) LIMIT 1",
            (letter, State.QUEUED),
        ).fetchone()
        return row is not None

    def waiting(self, letter: int, recipient: int) -> bool:
        """Whether the letter is already on its way to this recipient, or about to be."""
        rows = self._all("letter = ? AND state <> ?", letter, State.DONE)
        return any(recipient in one.recipients for one in rows)

    def queued(self, letter: int) -> list[Envelope]:
        """Return what of the letter has not begun to leave, held or not."""
        return self._all("state = ? AND letter = ?", State.QUEUED, letter)

    def waiting_count(self, account: int) -> int:
        """Return how many letters of the account are ready to leave, or will be."""
        row = self._db.execute(
            f"SELECT count(DISTINCT letter) FROM {ALL} WHERE {READY}",  # noqa: S608  # constants
            (account,),
        ).fetchone()
        return int(row[0])

    def hold(self, letter: int, *, held: bool) -> None:
        """Keep what has not left until it is released, or release it."""
        self._db.execute(
            "UPDATE envelopes SET held = ? WHERE letter = ? AND state <> ?",
            (held, letter, State.DONE),
        )

    def hurry(self, letter: int, now: datetime) -> None:
        """Let the letter leave now, whatever it waits for."""
        self._db.execute(
            "UPDATE envelopes SET held = 0, due = min(due, ?) WHERE letter = ? AND state = ?",
            (codec.ticks(now), letter, State.QUEUED),
        )

    def untried(self, merge: int) -> int:
        """Return how many envelopes of a merge wait for their first attempt."""
        row = self._db.execute(
            "SELECT count(*) FROM envelopes WHERE state = ? AND +merge = ? AND first_tried IS NULL",
            (State.QUEUED, merge),
        ).fetchone()
        return int(row[0])

    def unsettled(self, merge: int) -> bool:
        """Whether anything of a merge is still to leave."""
        row = self._db.execute(
            "SELECT 1 FROM envelopes WHERE state IN (?, ?, ?) AND +merge = ? LIMIT 1",
            (State.QUEUED, State.SENDING, State.HANDING, merge),
        ).fetchone()
        return row is not None

    def of_merge(self, merge: int) -> list[Envelope]:
        """Return what of a merge has not begun to leave."""
        return self._all("state = ? AND +e.merge = ?", State.QUEUED, merge)

    def attempts(self, account: int, since: datetime, skip: int) -> datetime | None:
        """Return when the account tried a recipient, the latest but `skip`, if after `since`."""
        row = self._db.execute(
            "SELECT at FROM evidence WHERE kind = 'processing' AND at > ?"
            " AND (SELECT account FROM letters WHERE id = message) = ?"
            " ORDER BY at DESC LIMIT 1 OFFSET ?",
            (codec.ticks(since), account, skip),
        ).fetchone()
        return codec.moment(row["at"]) if row else None

    def slowdown(self, account: int) -> Slowdown | None:
        row = self._db.execute("SELECT * FROM slowdowns WHERE account = ?", (account,)).fetchone()
        return Slowdown(codec.moment(row["until"]), row["times"]) if row else None

    def slow_down(self, account: int, slowdown: Slowdown) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO slowdowns VALUES (?, ?, ?)",
            (account, codec.ticks(slowdown.until), slowdown.times),
        )

    def unsent(self, account: int) -> list[Envelope]:
        """Return what was not begun or is to be tried again, due or not."""
        return self._all("state = ? AND account = ?", State.QUEUED, account)

    def hasten(self, account: int, now: datetime) -> None:
        """Try now what was tried before; what its author wants later waits for its time."""
        self._db.execute(
            "UPDATE envelopes SET due = ?1"
            " WHERE state = ?2 AND due > ?1 AND first_tried IS NOT NULL"
            " AND (SELECT account FROM letters WHERE id = letter) = ?3",
            (codec.ticks(now), State.QUEUED, account),
        )

    def tried(self, envelope: int, now: datetime) -> None:
        """Remember when the first attempt began, whatever came of it."""
        self._db.execute(
            "UPDATE envelopes SET first_tried = coalesce(first_tried, ?) WHERE id = ?",
            (codec.ticks(now), envelope),
        )

    def interrupted(self, account: int) -> list[Envelope]:
        """Return what was cut off after its content may have begun to leave."""
        return self._all("state = ? AND account = ?", State.HANDING, account)

    def next_due(self, account: int) -> datetime | None:
        row = self._db.execute(
            f"SELECT due FROM {ALL} WHERE {READY} ORDER BY due LIMIT 1",  # noqa: S608  # constants
            (account,),
        ).fetchone()
        return codec.moment(row["due"]) if row else None

    def move(self, envelope: int, state: State) -> None:
        attempts = 1 if state is State.SENDING else 0
        self._db.execute(
            "UPDATE envelopes SET state = ?, attempts = attempts + ? WHERE id = ?",
            (state, attempts, envelope),
        )

    def postpone(self, envelope: int, recipients: Sequence[int], due: datetime) -> None:
        """Queue the envelope again, for the recipients that are still to be tried."""
        self._db.execute(
            "UPDATE envelopes SET state = ?, recipients = ?, due = ? WHERE id = ?",
            (State.QUEUED, json.dumps(list(recipients)), codec.ticks(due), envelope),
        )

    def requeue_begun(self, account: int) -> int:
        """Queue attempts again that were cut off before anything was handed over."""
        return self._db.execute(
            "UPDATE envelopes SET state = ? WHERE state = ?"
            " AND (SELECT account FROM letters WHERE id = letter) = ?",
            (State.QUEUED, State.SENDING, account),
        ).rowcount

    def _all(self, where: str, *values: object) -> list[Envelope]:
        rows = self._db.execute(
            f"SELECT e.*, l.account FROM {ALL} WHERE {where}",  # noqa: S608  # constants of this file
            values,
        )
        return [_envelope(row) for row in rows]


def _envelope(row: Row) -> Envelope:
    return Envelope(
        id=row["id"],
        letter=row["letter"],
        account=row["account"],
        recipients=tuple(json.loads(row["recipients"])),
        attempts=row["attempts"],
        due=codec.moment(row["due"]),
        first_tried=codec.maybe_moment(row["first_tried"]),
        regardless=bool(row["regardless"]),
        merged=row["merge"] is not None,
    )
