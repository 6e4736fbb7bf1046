"""Letters that others begin with, each under a name."""

from __future__ import annotations

from sqlite3 import Connection
from typing import NamedTuple

from mailtracker_gui.domain.message import Letter
from mailtracker_gui.ledger import codec


class TemplateRow(NamedTuple):
    id: int
    name: str


class TemplateQueries:
    """Answers from one connection; part of Queries."""

    _db: Connection

    def templates(self) -> list[TemplateRow]:
        """Return all by name."""
        rows = self._db.execute("SELECT id, name FROM templates ORDER BY name")
        return [TemplateRow(row["id"], row["name"]) for row in rows]

    def template(self, number: int) -> Letter | None:
        row = self._db.execute("SELECT letter FROM templates WHERE id = ?", (number,)).fetchone()
        return codec.letter(row["letter"]) if row else None


class Templates:
    """Works inside the ledger's transactions."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def keep(self, name: str, letter: Letter) -> int:
        """Store a letter under a name, in the place of what stood there."""
        row = self._db.execute(
            "INSERT INTO templates (name, letter) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET letter = excluded.letter RETURNING id",
            (name, codec.letter_text(letter)),
        )
        return int(row.fetchone()[0])

    def named(self, name: str) -> int | None:
        row = self._db.execute("SELECT id FROM templates WHERE name = ?", (name,)).fetchone()
        return int(row["id"]) if row else None

    def rename(self, number: int, name: str) -> None:
        self._db.execute("UPDATE templates SET name = ? WHERE id = ?", (name, number))

    def remove(self, number: int) -> None:
        self._db.execute("DELETE FROM templates WHERE id = ?", (number,))
