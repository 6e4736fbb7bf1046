"""The tables of one server's SQLite file, and how an older file becomes a newer one."""

from __future__ import annotations

import secrets
import sqlite3

MIGRATIONS = (
    # A plain key would restart when retention has emptied the table, and cursors would miss hits.
    """CREATE TABLE events (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      account INTEGER NOT NULL,
      letter INTEGER NOT NULL,
      recipient INTEGER NOT NULL,
      level INTEGER NOT NULL,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      verdict TEXT NOT NULL,
      rule TEXT NOT NULL,
      confidence REAL NOT NULL,
      url TEXT NOT NULL,
      method TEXT NOT NULL,
      user_agent TEXT NOT NULL,
      address TEXT NOT NULL,
      headers TEXT NOT NULL
    ) STRICT;
    CREATE INDEX events_account ON events (account);
    CREATE TABLE killed (
      account INTEGER NOT NULL, letter INTEGER NOT NULL, PRIMARY KEY (account, letter)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE objected (
      account INTEGER NOT NULL, recipient INTEGER NOT NULL, PRIMARY KEY (account, recipient)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT""",
)


def migrated(db: sqlite3.Connection) -> str:
    """Bring the file up to date; return what tells it from another, whose numbers differ."""
    [version] = db.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise sqlite3.DatabaseError("a newer version of the program has written it")
    for number in range(version, len(MIGRATIONS)):
        db.executescript(
            f"BEGIN IMMEDIATE; {MIGRATIONS[number]}; PRAGMA user_version = {number + 1}; COMMIT"
        )
    db.execute("INSERT OR IGNORE INTO meta VALUES ('store_id', ?)", (secrets.token_hex(8),))
    [identity] = db.execute("SELECT value FROM meta WHERE name = 'store_id'").fetchone()
    return str(identity)
