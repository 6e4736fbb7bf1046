"""Hits on disk before they are answered, by natural group commit.

One thread writes.  Its batch is whatever arrived while the last commit ran, so a quiet server
answers at once and a busy one pays one fsync for many.  When the disk is full or broken, or the
queue is, the reader is answered all the same and the loss is counted.
"""

from __future__ import annotations

import asyncio
import json
import queue
import secrets
import sqlite3
import threading
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mailtracker_gui.domain.tokens import Mark, Token
from mailtracker_gui.domain.trouble import Trouble

WAITING = 20_000  # hits; past it they are counted as lost and memory stays bounded
BATCH = 500
SCHEMA = """CREATE TABLE IF NOT EXISTS hits (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  account INTEGER NOT NULL,
  letter INTEGER NOT NULL,
  recipient INTEGER NOT NULL,
  url TEXT NOT NULL,
  method TEXT NOT NULL,
  user_agent TEXT NOT NULL,
  address TEXT NOT NULL,
  headers TEXT NOT NULL
) STRICT"""
META = "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"
INSERT = """INSERT INTO hits
  (at, kind, account, letter, recipient, url, method, user_agent, address, headers)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
KINDS = {Mark.OPEN: "open", Mark.CLICK: "click"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A hit as it came in."""

    token: Token
    at: datetime
    method: str
    user_agent: str
    address: str
    headers: dict[str, str] = field(default_factory=dict)

    def values(self) -> tuple[object, ...]:
        token = self.token
        return (
            self.at.isoformat(),
            KINDS[token.mark],
            token.account,
            token.letter,
            token.recipient,
            token.target,
            self.method,
            self.user_agent,
            self.address,
            json.dumps(self.headers),
        )


Waiting = tuple[Arrival, "asyncio.Future[None]"]


class Store:
    """The hits of one server in one SQLite file.  Made and used on one event loop."""

    def __init__(self, path: Path) -> None:
        self._loop = asyncio.get_running_loop()
        self._news, self._hushed = asyncio.Event(), False
        self._queue: queue.Queue[Waiting | None] = queue.Queue(WAITING)
        self.lost = 0
        self.trouble = ""
        try:
            self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.execute(SCHEMA)
            self.identity = self._identity()
            self._reader = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        except sqlite3.Error as error:
            raise Trouble(
                f"{path} cannot be used: {error}.", "Check the disk, or move the file away."
            ) from error
        self._reader.row_factory = sqlite3.Row
        self._thread = threading.Thread(target=self._write, name="hits")
        self._thread.start()

    async def keep(self, arrival: Arrival) -> None:
        """Return when the hit is on disk, or when it is clear that it cannot be kept."""
        done: asyncio.Future[None] = self._loop.create_future()
        try:
            self._queue.put_nowait((arrival, done))
        except queue.Full:
            self.lost += 1
            self.trouble = "too many hits at once"
            return
        await done

    def after(self, cursor: int, limit: int) -> tuple[list[dict[str, object]], int]:
        """Return at most `limit` hits after `cursor`, in order, and the cursor behind them.

        The cursor is smaller than the one asked for when that is not of this file.
        """
        rows = self._reader.execute(
            "SELECT * FROM hits WHERE seq > ? ORDER BY seq LIMIT ?", (cursor, limit)
        ).fetchall()
        hits = [{**dict(row), "headers": json.loads(row["headers"])} for row in rows]
        return hits, (rows[-1]["seq"] if rows else min(cursor, self._last()))

    async def news(self, seconds: float) -> None:
        """Return at the next commit, or after so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._news.wait()
        except TimeoutError:
            pass

    def hush(self) -> None:
        """Let nobody wait for news any more: the server is about to stop."""
        self._hushed = True
        self._news.set()

    async def close(self) -> None:
        """Write what waits, then close."""
        await self._loop.run_in_executor(None, self._queue.put, None)
        await self._loop.run_in_executor(None, self._thread.join)
        self._reader.close()
        self._db.close()

    def _last(self) -> int:
        row = self._reader.execute("SELECT seq FROM sqlite_sequence WHERE name = 'hits'").fetchone()
        return int(row["seq"]) if row else 0

    def _identity(self) -> str:
        """Return what tells this file from another, whose numbers mean other hits."""
        self._db.execute(META)
        self._db.execute(
            "INSERT OR IGNORE INTO meta VALUES ('store_id', ?)", (secrets.token_hex(8),)
        )
        row = self._db.execute("SELECT value FROM meta WHERE name = 'store_id'").fetchone()
        return str(row[0])

    def _write(self) -> None:
        while (first := self._queue.get()) is not None:
            batch: list[Waiting] = [first]
            last = False
            while len(batch) < BATCH and not last:
                try:
                    more = self._queue.get_nowait()
                except queue.Empty:
                    break
                last = more is None
                if more is not None:
                    batch.append(more)
            error = self._commit([arrival for arrival, _ in batch])
            self._loop.call_soon_threadsafe(self._answer, batch, error)
            if last:
                return

    def _commit(self, batch: list[Arrival]) -> str:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany(INSERT, [arrival.values() for arrival in batch])
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            return str(error)
        return ""

    def _answer(self, batch: list[Waiting], error: str) -> None:
        self.trouble = error
        self.lost += len(batch) if error else 0
        for _, done in batch:
            if not done.done():  # the reader may have gone away
                done.set_result(None)
        self._news.set()
        if not self._hushed:
            self._news.clear()
