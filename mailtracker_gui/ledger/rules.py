"""The user's rules for bounces, stored as they were typed; a missing part is an empty one."""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection

from mailtracker_gui.domain.rules import Rule, Section, Type, starting_set

STARTED = "rules-started"


def stored(db: Connection) -> list[Rule]:
    """Return the rules in the order in which they were made."""
    return [
        Rule(
            id=row["id"],
            section=Section(row["section"]) if row["section"] else None,
            text=row["text"],
            type=Type(row["type"]) if row["type"] else None,
        )
        for row in db.execute("SELECT * FROM rules ORDER BY id")
    ]


def save(db: Connection, rule: Rule) -> int:
    """Store a new rule (id 0) or a changed one; return its id."""
    values = (rule.id or None, rule.section or "", rule.text, rule.type or "")
    row = db.execute("INSERT OR REPLACE INTO rules VALUES (?, ?, ?, ?) RETURNING id", values)
    return int(row.fetchone()[0])


def remove(db: Connection, numbers: Iterable[int]) -> None:
    db.executemany("DELETE FROM rules WHERE id = ?", [(number,) for number in numbers])


def start(db: Connection) -> None:
    """Give a new profile its starting set, once: what the user removes stays removed."""
    if db.execute("SELECT 1 FROM settings WHERE name = ?", (STARTED,)).fetchone():
        return
    for rule in starting_set():
        save(db, rule)
    db.execute("INSERT INTO settings VALUES (?, '1')", (STARTED,))
