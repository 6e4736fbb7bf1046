"""The file: opened, upgraded after a backup, guarded against a second writer.

One connection writes and checkpoints, all others only read: before SQLite 3.51.3 two connections
that write and checkpoint can lose committed rows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble

_KEPT = "The file is kept as it is. Restore a backup, or move it away."
WORLD = {  # SQLite's primary error -> what happened, and the way out
    "SQLITE_FULL": ("The disk is full.", "Free some space; nothing is lost, work goes on then."),
    "SQLITE_CORRUPT": ("{path} is damaged.", _KEPT),
    "SQLITE_NOTADB": ("{path} is not a ledger.", _KEPT),
    "SQLITE_CANTOPEN": ("{path} cannot be opened.", "Check that the folder exists and is yours."),
    "SQLITE_READONLY": ("{path} cannot be written.", "Check the permissions of file and folder."),
    "SQLITE_IOERR": ("The disk failed on {path}.", "Check the disk; nothing more is written."),
    "SQLITE_BUSY": ("{path} is in use by another program.", "Close the other program, try again."),
}


class InUse(Trouble):
    """Another MailTracker has the ledger open for writing."""


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Turn what the world does to the file into Trouble; our own mistakes pass through."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "")
        known = next((value for key, value in WORLD.items() if name.startswith(key)), None)
        if known is None:
            raise
        raise Trouble(say(known[0], path=path), known[1]) from error


@contextmanager
def closing_transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Commit what was done inside, or none of it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        _undo(db)
        raise


def _undo(db: sqlite3.Connection) -> None:
    # A full disk may have rolled back already.
    if db.in_transaction:
        db.execute("ROLLBACK")


class Connection(sqlite3.Connection):
    """One whose trouble is Trouble, in transactions and outside of them."""

    path: Path

    def execute(self, *statement: Any) -> sqlite3.Cursor:  # noqa: ANN401  # as sqlite3 has it
        with troubles(self.path):
            return super().execute(*statement)

    def of(self, path: Path) -> Connection:
        self.path = path
        self.row_factory = sqlite3.Row
        return self


def open_writer(path: Path) -> tuple[sqlite3.Connection, FileLock]:
    """Open the one writing connection, upgraded to this version's schema.

    Raises Trouble: another MailTracker has the profile, the file is newer, damaged or unwritable.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise Trouble(
            say(
                "{parent} cannot be made: {strerror}.", parent=path.parent, strerror=error.strerror
            ),
            "Use another.",
        ) from error
    lock = FileLock(path.with_name(path.name + ".lock"), mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise InUse(
            "MailTracker is already running on this profile.",
            "Use its window, close it first, or name another profile.",
        ) from error
    try:
        with troubles(path):
            return _upgraded(path), lock
    except BaseException:
        lock.release()
        raise


def open_reader(path: Path) -> sqlite3.Connection:
    """Open a read-only connection; it sees every commit of the writer's at its next query."""
    with troubles(path):
        uri = f"{path.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(uri, uri=True, factory=Connection).of(path)
        try:
            if _refuse_newer(connection, path) < len(migrations()):
                raise Trouble(
                    say("{path} was written by an older MailTracker.", path=path),
                    "Open the window once, or run `mailtracker watch`: the file is brought up to"
                    " date after a backup.",
                )
        except BaseException:
            connection.close()
            raise
        return connection


def _upgraded(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, isolation_level=None, check_same_thread=False, factory=Connection
    ).of(path)
    try:
        path.chmod(0o600)
        version = _refuse_newer(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")  # what is forgotten is overwritten
        if 0 < version < len(migrations()):
            _back_up(connection, path.with_name(f"{path.stem}.v{version}.backup{path.suffix}"))
        for number, script in enumerate(migrations()[version:], start=version + 1):
            connection.executescript(
                f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;"
            )
    except BaseException:
        connection.close()
        raise
    return connection


@cache
def migrations() -> tuple[str, ...]:
    """Return the numbered scripts; a ledger's user_version says how many it has had."""
    folder = files("mailtracker_gui.ledger") / "migrations"
    scripts = sorted((e for e in folder.iterdir() if e.name.endswith(".sql")), key=lambda e: e.name)
    return tuple(script.read_text(encoding="utf-8") for script in scripts)


def _refuse_newer(connection: sqlite3.Connection, path: Path) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(migrations()):
        raise Trouble(
            say("{path} was written by a newer MailTracker.", path=path),
            "Install the newer version again; this one leaves the file untouched.",
        )
    return version


def _back_up(connection: sqlite3.Connection, path: Path) -> None:
    with sqlite3.connect(path) as copy:
        connection.backup(copy)
    copy.close()
