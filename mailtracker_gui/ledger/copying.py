"""Whole files of SQLite: copied while they are written, and looked at before they are trusted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger.store import migrations, troubles

NO_LEDGER = "There is no ledger of MailTracker's in it."
NEWER = "It was written by a newer MailTracker."
DAMAGED = "The ledger in it is damaged."
WAY_OUT = "Nothing was changed. Choose another file."


@dataclass(frozen=True, slots=True)
class Held:
    """How much a ledger holds."""

    letters: int
    facts: int
    accounts: int


def copy(source: Path, target: Path) -> None:
    """Copy a database as it is at one moment, whoever writes it meanwhile."""
    with (
        troubles(target),
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as theirs,
        closing(sqlite3.connect(target)) as ours,
    ):
        theirs.backup(ours)


def look_into(path: Path) -> Held:
    """Say what a ledger holds.  Raises Trouble when it is none that can be used here."""
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as db:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            tables = {row[0] for row in db.execute("SELECT name FROM sqlite_schema")}
            if not version or not {"letters", "evidence", "accounts"} <= tables:
                raise Trouble(NO_LEDGER, WAY_OUT)
            if version > len(migrations()):
                raise Trouble(NEWER, "Install that version, then restore. Nothing was changed.")
            if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise Trouble(DAMAGED, WAY_OUT)
            return Held(*(_count(db, name) for name in ("letters", "evidence", "accounts")))
    except sqlite3.OperationalError as error:
        raise Trouble(NO_LEDGER, WAY_OUT) from error
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "")
        raise Trouble(NO_LEDGER if name == "SQLITE_NOTADB" else DAMAGED, WAY_OUT) from error


def _count(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  # constants
