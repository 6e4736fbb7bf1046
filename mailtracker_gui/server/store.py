"""Hits on disk before they are answered, by natural group commit.

One thread writes.  Its batch is whatever arrived while the last commit ran, so a quiet server
answers at once and a busy one pays one fsync for many.  When the disk is full or broken, or the
queue is, the reader is answered all the same and the loss is counted.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import Awaitable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.domain.verdict import Hit, Judgement
from mailtracker_gui.server.schema import migrated

WAITING = 20_000  # hits; past it they are counted as lost and memory stays bounded
TOGETHER = 64  # rows of one INSERT: a third of the work of as many statements
COLUMNS = (
    "account",
    "letter",
    "recipient",
    "level",
    "at",
    "kind",
    "verdict",
    "rule",
    "confidence",
    "url",
    "method",
    "user_agent",
    "address",
    "headers",
)
_ROW = f"({', '.join('?' * len(COLUMNS))})"
INSERT = f"INSERT INTO events ({', '.join(COLUMNS)}) VALUES "  # noqa: S608  # constants of this file
LEVELS = {level.value: level.name.lower() for level in Level}
_WORDS = " ".join(f"WHEN {number} THEN '{word}'" for number, word in LEVELS.items())
_TOLD = {"level": f"CASE level {_WORDS} END", "headers": "json(headers)"}
_FIELDS = ", ".join(f"'{name}', {_TOLD.get(name, name)}" for name in ("seq", *COLUMNS))
# SQLite writes a page of JSON in a third of the time that Python takes.
AFTER = (
    f"SELECT json_group_array(json_object({_FIELDS})), max(seq) FROM"  # noqa: S608  # as above
    " (SELECT * FROM events WHERE account = ? AND seq > ? ORDER BY seq LIMIT ?)"
)
# The oldest thousand at a time: a long DELETE would keep hits waiting.
FORGET = """DELETE FROM events
  WHERE at < ? AND seq IN (SELECT seq FROM events ORDER BY seq LIMIT 1000)"""
NONE = "[]"  # events: none
KILL = "INSERT OR IGNORE INTO killed VALUES (?, ?)"
REVIVE = "DELETE FROM killed WHERE account = ? AND letter = ?"
OBJECT = "INSERT OR IGNORE INTO objected VALUES (?, ?)"


class Arrival(NamedTuple):
    """A hit with its verdict, stripped to what its letter's level lets us keep."""

    account: int
    letter: int
    recipient: int
    level: Level
    hit: Hit
    judgement: Judgement

    def values(self) -> tuple[object, ...]:
        hit, judgement = self.hit, self.judgement
        return (
            self.account,
            self.letter,
            self.recipient,
            self.level.value,
            hit.at.isoformat(),
            hit.kind,
            judgement.verdict.value,
            judgement.rule,
            judgement.confidence,
            hit.url,
            hit.method,
            hit.user_agent,
            hit.address,
            json.dumps(dict(hit.headers)) if hit.headers else "{}",
        )


@dataclass(frozen=True, slots=True)
class Change:
    """A statement that is committed with the hits beside it."""

    sql: str
    values: tuple[object, ...]


Kept = asyncio.Future[int | None]  # rows changed; None when it could not be stored
Commit = asyncio.Future[tuple[dict[int, int], str]]  # what `_commit` returns


class Events(Protocol):
    """What every place to keep hits must do; see Store."""

    identity: str
    trouble: str
    kept: int
    lost: int

    def keep(self, arrival: Arrival) -> Awaitable[int | None]: ...
    def inert(self, account: int, letter: int, recipient: int) -> bool: ...
    async def kill(self, account: int, letter: int, *, killed: bool = True) -> bool: ...
    async def objection(self, account: int, recipient: int) -> bool: ...
    async def forget(self, before: datetime) -> None: ...
    async def after(self, account: int, cursor: int, limit: int) -> tuple[str, int]: ...
    async def news(self, account: int, seconds: float) -> None: ...
    def wake(self) -> None: ...
    async def close(self) -> None: ...


class Store:
    """The hits of one server in one SQLite file.  Made and used on one event loop."""

    def __init__(self, path: Path) -> None:
        self._loop = asyncio.get_running_loop()
        self._news: dict[int, asyncio.Event] = {}
        self._waiting: list[tuple[Arrival | Change, Kept]] = []
        self._under_way: Commit | None = None
        self.kept = self.lost = 0
        self.trouble = ""
        try:
            self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            path.chmod(0o600)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.execute("PRAGMA secure_delete = ON")  # what is forgotten is overwritten
            self.identity = migrated(self._db)
            self._killed = set(self._db.execute("SELECT account, letter FROM killed"))
            self._objected = set(self._db.execute("SELECT account, recipient FROM objected"))
            # It never checkpoints: before SQLite 3.51.3 two that do can lose committed rows.
            self._reader = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise Trouble(
                f"{path} cannot be used: {error}.", "Check the disk, or move the file away."
            ) from error
        self._reading = ThreadPoolExecutor(1, thread_name_prefix="events")
        self._writing = ThreadPoolExecutor(1, thread_name_prefix="hits")

    def keep(self, arrival: Arrival) -> Kept:
        """Await it: the hit is on disk (1), or cannot be kept (None, and counted)."""
        return self._put(arrival)

    def inert(self, account: int, letter: int, recipient: int) -> bool:
        """Whether nothing may be kept about them: the letter is killed, or the reader objected."""
        return (account, letter) in self._killed or (account, recipient) in self._objected

    async def kill(self, account: int, letter: int, *, killed: bool = True) -> bool:
        """Keep nothing more about a letter, or keep it again; false when that cannot be stored."""
        done = await self._put(Change(KILL if killed else REVIVE, (account, letter))) is not None
        if done:
            (self._killed.add if killed else self._killed.discard)((account, letter))
        return done

    async def objection(self, account: int, recipient: int) -> bool:
        """Keep nothing more about a recipient, in letters already sent too."""
        done = await self._put(Change(OBJECT, (account, recipient))) is not None
        if done:
            self._objected.add((account, recipient))
        return done

    async def forget(self, before: datetime) -> None:
        """Delete what is older."""
        while await self._put(Change(FORGET, (before.isoformat(),))):
            pass
        await self._loop.run_in_executor(self._writing, self._scrub)

    async def after(self, account: int, cursor: int, limit: int) -> tuple[str, int]:
        """Return at most `limit` of the account's events after `cursor`, as a JSON array, and the
        cursor then.

        The cursor is smaller than the one asked for when that is not of this file.
        """
        return await self._loop.run_in_executor(self._reading, self._after, account, cursor, limit)

    async def news(self, account: int, seconds: float) -> None:
        """Return when the account's next hit is kept, or after so many seconds."""
        event = self._news.setdefault(account, asyncio.Event())
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            pass

    def wake(self) -> None:
        """Let all who wait for news look again."""
        for account in list(self._news):
            self._news.pop(account).set()

    async def close(self) -> None:
        """Write what waits, then close."""
        while self._under_way:
            await asyncio.wait([self._under_way])
        self._writing.shutdown()
        self._reading.shutdown()
        self._reader.close()
        self._db.close()

    def _put(self, item: Arrival | Change) -> Kept:
        done: Kept = self._loop.create_future()
        if len(self._waiting) >= WAITING:
            self.trouble = "too many hits at once"
            self.lost += isinstance(item, Arrival)
            done.set_result(None)
            return done
        self._waiting.append((item, done))
        if not self._under_way:
            self._hand_over()
        return done

    def _after(self, account: int, cursor: int, limit: int) -> tuple[str, int]:
        events, last = self._reader.execute(AFTER, (account, cursor, limit)).fetchone()
        return events, (min(cursor, self._last()) if last is None else last)

    def _last(self) -> int:
        query = "SELECT seq FROM sqlite_sequence WHERE name = 'events'"
        row = self._reader.execute(query).fetchone()
        return int(row[0]) if row else 0

    def _hand_over(self) -> None:
        """Let the thread commit what has arrived."""
        batch, self._waiting = self._waiting, []
        self._under_way = self._loop.run_in_executor(
            self._writing, self._commit, [item for item, _ in batch]
        )
        self._under_way.add_done_callback(partial(self._answer, batch))

    def _commit(self, batch: Sequence[Arrival | Change]) -> tuple[dict[int, int], str]:
        """Return how many rows each change of the batch changed, by its place; or the error."""
        rows = [item.values() for item in batch if isinstance(item, Arrival)]
        try:
            self._db.execute("BEGIN IMMEDIATE")
            for first in range(0, len(rows), TOGETHER):
                some = rows[first : first + TOGETHER]
                values = [value for row in some for value in row]
                self._db.execute(INSERT + ", ".join([_ROW] * len(some)), values)
            changed = {
                place: self._db.execute(item.sql, item.values).rowcount
                for place, item in enumerate(batch)
                if isinstance(item, Change)
            }
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            return {}, str(error)
        return changed, ""

    def _scrub(self) -> None:
        """Empty what was written ahead: it still has what was forgotten."""
        with contextlib.suppress(sqlite3.Error):  # a reader is at it: the next time
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def _answer(self, batch: Sequence[tuple[Arrival | Change, Kept]], commit: Commit) -> None:
        self._under_way = None
        if self._waiting:
            self._hand_over()
        changed, error = commit.result()
        self.trouble = error
        accounts = [item.account for item, _ in batch if isinstance(item, Arrival)]
        if error:
            self.lost += len(accounts)
        else:
            self.kept += len(accounts)
        for place, (_, done) in enumerate(batch):
            if not done.done():  # the reader may have gone away
                done.set_result(None if error else changed.get(place, 1))
        for account in self._news.keys() & accounts:
            self._news.pop(account).set()
