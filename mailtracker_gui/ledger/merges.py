"""One letter to many: the rows of a table, each kept until it is a letter of its own.

A row is taken away by the transaction that stores its letter, so that a crash neither loses nor
doubles one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from sqlite3 import Connection
from typing import NamedTuple

from mailtracker_gui.domain.message import Letter
from mailtracker_gui.ledger import codec
from mailtracker_gui.ledger.rows import MergeState


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """One that is to be sent: its letter with the fields still in it."""

    id: int
    account: int
    template: Letter


class Numbered(NamedTuple):
    number: int
    fields: Mapping[str, str]


class Merges:
    """Works inside the ledger's transactions."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def begin(self, template: Letter) -> int:
        """Make one that takes rows; it is nothing until it runs."""
        row = self._db.execute(
            "INSERT INTO merges (account, tag, template, state) VALUES (?, ?, ?, ?) RETURNING id",
            (template.account, template.tag, codec.letter_text(template), MergeState.BEGUN),
        )
        return int(row.fetchone()[0])

    def add(self, merge: int, rows: Iterable[Numbered]) -> None:
        self._db.executemany(
            "INSERT INTO merge_rows VALUES (?, ?, ?)",
            [(merge, number, json.dumps(dict(fields))) for number, fields in rows],
        )

    def run(self, merge: int, total: int) -> None:
        """All rows are there: from now on they become letters."""
        self._db.execute("UPDATE merges SET total = ? WHERE id = ?", (total, merge))
        self.become(merge, MergeState.RUNNING)

    def change(self, merge: int, before: MergeState, after: MergeState) -> int:
        """Go from one state to another, if it is in that one; return whose it is, 0: nobody's."""
        self._db.execute(
            "UPDATE merges SET state = ? WHERE id = ? AND state = ?", (after, merge, before)
        )
        row = self._db.execute("SELECT account FROM merges WHERE id = ?", (merge,)).fetchone()
        return int(row["account"]) if row else 0

    def become(self, merge: int, state: MergeState) -> None:
        self._db.execute("UPDATE merges SET state = ? WHERE id = ?", (state, merge))

    def state(self, merge: int) -> MergeState | None:
        row = self._db.execute("SELECT state FROM merges WHERE id = ?", (merge,)).fetchone()
        return MergeState(row["state"]) if row else None

    def running(self, account: int) -> list[Merge]:
        rows = self._db.execute(
            "SELECT * FROM merges WHERE state = ? AND account = ? ORDER BY id",
            (MergeState.RUNNING, account),
        )
        return [
            Merge(id=row["id"], account=account, template=codec.letter(row["template"]))
            for row in rows
        ]

    def unfinished(self, account: int) -> list[int]:
        rows = self._db.execute(
            "SELECT id FROM merges WHERE state IN (?, ?) AND account = ?",
            (MergeState.RUNNING, MergeState.PAUSED, account),
        )
        return [row["id"] for row in rows]

    def next_row(self, merge: int) -> Numbered | None:
        row = self._db.execute(
            "SELECT number, fields FROM merge_rows WHERE merge = ? ORDER BY number LIMIT 1",
            (merge,),
        ).fetchone()
        return Numbered(row["number"], json.loads(row["fields"])) if row else None

    def made(self, merge: int, number: int) -> None:
        """The row is a letter now."""
        self._db.execute("DELETE FROM merge_rows WHERE merge = ? AND number = ?", (merge, number))
        self._db.execute("UPDATE merges SET made = made + 1 WHERE id = ?", (merge,))

    def cancel(self, merge: int) -> bool:
        """Make no more letters; say whether there was anything to cancel."""
        if self.state(merge) not in {MergeState.RUNNING, MergeState.PAUSED}:
            return False
        self.become(merge, MergeState.CANCELLED)
        self._db.execute("DELETE FROM merge_rows WHERE merge = ?", (merge,))
        return True

    def forget_begun(self) -> None:
        """What was cut off before all rows were there never ran: whoever began it begins again."""
        rows = self._db.execute("SELECT id FROM merges WHERE state = ?", (MergeState.BEGUN,))
        for row in rows.fetchall():
            self.forget(row["id"])

    def forget(self, merge: int) -> None:
        self._db.execute("DELETE FROM merge_rows WHERE merge = ?", (merge,))
        self._db.execute("DELETE FROM merges WHERE id = ?", (merge,))
