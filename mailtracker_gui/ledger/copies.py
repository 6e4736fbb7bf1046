"""The durable half of copies in Sent: which letters were handed over and have none yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Connection

from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.ledger import codec

AT_ONCE = 20
ADD = "INSERT INTO copies (letter, account, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    letter: int
    message_id: str
    tracking: Tracking
    since: datetime


class Copies:
    """Works inside the ledger's transactions."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(self, letter: int, account: int, now: datetime) -> None:
        """A letter was handed over: whether its copy is there is to be seen.

        Handed over once more, to another recipient, it is seen to again only when it is another
        mail: the provider may have filed that, too.
        """
        values = (letter, account, codec.ticks(now))
        if self._db.execute(ADD, values).rowcount:
            return
        row = self._db.execute("SELECT tracking FROM letters WHERE id = ?", (letter,)).fetchone()
        if codec.tracking(row["tracking"]).individual:
            self._db.execute("UPDATE copies SET done = 0 WHERE letter = ?", (letter,))

    def waiting(self, account: int) -> list[Waiting]:
        """Return the first of those that wait, the longest waiting first."""
        rows = self._db.execute(
            "SELECT c.letter, c.since, l.message_id, l.tracking FROM copies c"
            " JOIN letters l ON l.id = c.letter WHERE c.account = ? AND NOT c.done"
            " ORDER BY c.since LIMIT ?",
            (account, AT_ONCE),
        )
        return [
            Waiting(
                letter=row["letter"],
                message_id=row["message_id"],
                tracking=codec.tracking(row["tracking"]),
                since=codec.moment(row["since"]),
            )
            for row in rows
        ]

    def done(self, letter: int) -> None:
        self._db.execute("UPDATE copies SET done = 1 WHERE letter = ?", (letter,))
