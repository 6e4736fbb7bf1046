"""Letters and their recipients as rows, written here or elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Connection

from mailtracker_gui.domain.message import Letter, Origin, canonical
from mailtracker_gui.ledger import codec


def add(
    db: Connection,
    letter: Letter,
    *,
    message_id: str,
    envid: str,
    raw: bytes,
    created: datetime,
    origin: Origin = Origin.HERE,
) -> tuple[int, list[int]]:
    """Store a letter; return its id and those of its recipients."""
    values = (
        letter.account,
        message_id,
        envid,
        letter.sender,
        letter.subject,
        codec.ticks(created),
        codec.tracking_text(letter.tracking),
        raw,
        origin,
    )
    number = db.execute(
        "INSERT INTO letters (account, message_id, envid, sender, subject, created, tracking, raw,"
        " origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        values,
    ).fetchone()[0]
    if tag := letter.tag.strip():
        add_tag(db, [number], tag)
    recipients = [
        db.execute(
            "INSERT INTO recipients (letter, role, name, address, canonical)"
            " VALUES (?, ?, ?, ?, ?) RETURNING id",
            (number, role.value, name, address, canonical(address)),
        ).fetchone()[0]
        for role, name, address in letter.recipients()
    ]
    return int(number), recipients


def add_tag(db: Connection, letters: Iterable[int], tag: str) -> None:
    db.executemany("INSERT OR IGNORE INTO tags VALUES (?, ?)", ((one, tag) for one in letters))


def remove_tag(db: Connection, letters: Iterable[int], tag: str) -> None:
    db.executemany("DELETE FROM tags WHERE letter = ? AND tag = ?", ((one, tag) for one in letters))


def tags_of(db: Connection, letter: int) -> list[str]:
    rows = db.execute("SELECT tag FROM tags WHERE letter = ? ORDER BY tag", (letter,))
    return [row[0] for row in rows]
