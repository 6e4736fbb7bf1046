"""The same promises as the SQLite store, kept in PostgreSQL: for teams, and for several replicas.

An identity column numbers rows when they are inserted, not when they are committed, so a reader
that asks for `id > last` misses what commits late.  Here an account's numbers are taken from its
row in `positions`, whose lock a batch holds until it commits: who gets the next number sees all
earlier ones.  So numbers are gapless and in commit order, with any number of writers.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import asyncpg

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.server.store import COLUMNS, LEVELS, NONE, WAITING, Arrival

SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS positions (account BIGINT PRIMARY KEY, last BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS events (
  account BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  letter BIGINT NOT NULL,
  recipient BIGINT NOT NULL,
  level SMALLINT NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  url TEXT NOT NULL,
  method TEXT NOT NULL,
  user_agent TEXT NOT NULL,
  address TEXT NOT NULL,
  headers TEXT NOT NULL,
  PRIMARY KEY (account, seq)
);
CREATE INDEX IF NOT EXISTS events_at ON events (at);
CREATE TABLE IF NOT EXISTS killed (account BIGINT, letter BIGINT, PRIMARY KEY (account, letter));
CREATE TABLE IF NOT EXISTS objected (
  account BIGINT, recipient BIGINT, PRIMARY KEY (account, recipient)
);
"""
MIGRATING = 8_025_000_001  # an advisory lock: replicas may start at once
TYPES = {
    **dict.fromkeys(("account", "back", "letter", "recipient"), "bigint"),
    "level": "smallint",
    "confidence": "float8",
}
STORED = ("seq", *COLUMNS)
GIVEN = ("back", *COLUMNS)  # back: how many of its account's hits in the batch come after it
NEWS, CHANGES = "mailtracker_news", "mailtracker_changes"
_ARRAYS = ", ".join(
    f"${number}::{TYPES.get(name, 'text')}[]" for number, name in enumerate(GIVEN, start=4)
)
# One statement is one way there and back, and one transaction.  Rows are locked in the order of
# accounts, as each batch gives them: no two batches can deadlock.
STORE = f"""WITH numbered AS (
    INSERT INTO positions SELECT * FROM unnest($1::bigint[], $2::bigint[])
    ON CONFLICT (account) DO UPDATE SET last = positions.last + excluded.last
    RETURNING account, last
  ), stored AS (
    INSERT INTO events (seq, {", ".join(COLUMNS)})
    SELECT last - back, account, {", ".join(COLUMNS[1:])}
    FROM unnest({_ARRAYS}) AS given (back, {", ".join(COLUMNS)}) JOIN numbered USING (account)
  )
  SELECT pg_notify('{NEWS}', $3)"""  # noqa: S608  # constants
AFTER = (
    f"SELECT {', '.join(STORED)} FROM events"  # noqa: S608  # constants
    " WHERE account = $1 AND seq > $2 ORDER BY seq LIMIT $3"
)
FORGET = """DELETE FROM events WHERE ctid IN
  (SELECT ctid FROM events WHERE at < $1 ORDER BY at LIMIT 1000)"""
IDENTIFIED = "INSERT INTO meta VALUES ('store_id', $1) ON CONFLICT DO NOTHING"
IDENTITY = "SELECT value FROM meta WHERE name = 'store_id'"
KILL = "INSERT INTO killed VALUES ($1, $2) ON CONFLICT DO NOTHING"
REVIVE = "DELETE FROM killed WHERE account = $1 AND letter = $2"
OBJECT = "INSERT INTO objected VALUES ($1, $2) ON CONFLICT DO NOTHING"
TIMEOUT = 5.0  # seconds for one statement or connection: a reader waits no longer for a dead one
BUSY = "too many hits at once"

Kept = asyncio.Future[bool]
World = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)


class PostgresStore:
    """One replica's way to the events.  Made by `open`, used on one event loop."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._waiting: list[tuple[Arrival, Kept]] = []
        self._turn = asyncio.Event()
        self._news: dict[int, asyncio.Event] = {}
        self._killed: set[tuple[int, int]] = set()
        self._objected: set[tuple[int, int]] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._closing, self._one_reload = False, asyncio.Lock()
        self.kept = self.lost = 0
        self.trouble = self.identity = ""

    @classmethod
    async def open(cls, url: str) -> PostgresStore:
        """Return a store on the database at `url`, its tables made.  Raises Trouble."""
        store = cls(url)
        try:
            store._pool = await asyncpg.create_pool(
                url, min_size=1, max_size=4, command_timeout=TIMEOUT, timeout=TIMEOUT
            )
            async with store._pool.acquire() as db, db.transaction():
                await db.execute("SELECT pg_advisory_xact_lock($1)", MIGRATING)
                await db.execute(SCHEMA)
                await db.execute(IDENTIFIED, secrets.token_hex(8))
                store.identity = await db.fetchval(IDENTITY)
            await store._reload()
        except (*World, ValueError) as error:
            raise Trouble(
                f"The database cannot be used: {error or type(error).__name__}.",
                "Check its URL, and that the server runs and lets this user in.",
            ) from error
        loop = asyncio.get_running_loop()
        store._tasks = [loop.create_task(store._write()), loop.create_task(store._listen())]
        return store

    _pool: asyncpg.Pool[asyncpg.Record]

    async def keep(self, arrival: Arrival) -> bool:
        """Return when the hit is committed (true), or cannot be kept (false, and counted)."""
        if len(self._waiting) >= WAITING:
            self.trouble = BUSY
            self.lost += 1
            return False
        done: Kept = asyncio.get_running_loop().create_future()
        self._waiting.append((arrival, done))
        self._turn.set()
        return await done

    def inert(self, account: int, letter: int, recipient: int) -> bool:
        return (account, letter) in self._killed or (account, recipient) in self._objected

    async def kill(self, account: int, letter: int, *, killed: bool = True) -> bool:
        return await self._change(KILL if killed else REVIVE, account, letter)

    async def objection(self, account: int, recipient: int) -> bool:
        return await self._change(OBJECT, account, recipient)

    async def forget(self, before: datetime) -> None:
        with contextlib.suppress(*World):
            while await self._pool.execute(FORGET, before.isoformat()) != "DELETE 0":
                pass

    async def after(self, account: int, cursor: int, limit: int) -> tuple[str, int]:
        """Return at most `limit` of the account's events after `cursor`, as a JSON array, and the
        cursor then.
        """
        rows = await self._pool.fetch(AFTER, account, cursor, limit)
        if rows:
            return json.dumps([_event(row) for row in rows]), int(rows[-1]["seq"])
        last = await self._pool.fetchval("SELECT last FROM positions WHERE account = $1", account)
        return NONE, min(cursor, int(last or 0))

    async def news(self, account: int, seconds: float) -> None:
        event = self._news.setdefault(account, asyncio.Event())
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await event.wait()

    def wake(self) -> None:
        for account in list(self._news):
            self._news.pop(account).set()

    async def close(self) -> None:
        """Write what waits, then close."""
        self._closing = True
        self._turn.set()
        for one in self._tasks[1:]:  # the first writes what still waits, and ends by itself
            one.cancel()
        await asyncio.wait(self._tasks)
        await self._pool.close()

    # -- inside ------------------------------------------------------------------------------------

    async def _write(self) -> None:
        """Commit, one batch after the other, whatever arrived while the last commit ran."""
        while not self._closing or self._waiting:
            await self._turn.wait()
            self._turn.clear()
            batch, self._waiting = self._waiting, []
            if batch:
                kept = await self._commit([arrival for arrival, _ in batch])
                for _, done in batch:
                    if not done.done():  # the reader may have gone away
                        done.set_result(kept)
            if self._closing:
                self._turn.set()
                if not self._waiting:
                    return

    async def _commit(self, batch: Sequence[Arrival]) -> bool:
        counts = Counter(one.account for one in batch)
        accounts = sorted(counts)
        try:
            numbers = [counts[account] for account in accounts]
            news = json.dumps(accounts)
            await self._pool.fetchval(STORE, accounts, numbers, news, *_columns(batch, counts))
        except World as error:
            self.trouble = f"{error or type(error).__name__}"
            self.lost += len(batch)
            return False
        self.trouble = ""
        self.kept += len(batch)
        return True

    async def _change(self, sql: str, *values: int) -> bool:
        try:
            async with self._pool.acquire() as db, db.transaction():
                await db.execute(sql, *values)
                await db.execute("SELECT pg_notify($1, '')", CHANGES)
            await self._reload()
        except World as error:
            self.trouble = f"{error or type(error).__name__}"
            return False
        return True

    async def _reload(self) -> None:
        async with self._one_reload:  # or an older answer could overtake a newer one
            killed = await self._pool.fetch("SELECT account, letter FROM killed")
            objected = await self._pool.fetch("SELECT account, recipient FROM objected")
            self._killed = {(row[0], row[1]) for row in killed}
            self._objected = {(row[0], row[1]) for row in objected}

    async def _listen(self) -> None:
        """Hear what other replicas kept and changed, for as long as the store is open."""
        while True:
            with contextlib.suppress(*World):
                db = await asyncpg.connect(self._url, timeout=TIMEOUT, command_timeout=TIMEOUT)
                try:
                    await db.add_listener(NEWS, self._heard_news)
                    await db.add_listener(CHANGES, self._heard_change)
                    await self._reload()  # what was said while nobody listened
                    self.wake()
                    while True:  # a dead connection says so only when asked
                        await asyncio.sleep(1)
                        await db.execute("SELECT 1")
                finally:
                    db.terminate()
            await asyncio.sleep(1)

    def _heard_news(self, *heard: Any) -> None:  # noqa: ANN401  # asyncpg's own
        for account in json.loads(heard[3]):
            if event := self._news.pop(account, None):
                event.set()

    def _heard_change(self, *heard: Any) -> None:  # noqa: ANN401  # asyncpg's own
        self._tasks.append(asyncio.get_running_loop().create_task(self._reload_quietly()))

    async def _reload_quietly(self) -> None:
        with contextlib.suppress(*World):
            await self._reload()


def _event(row: asyncpg.Record) -> dict[str, object]:
    return {**row, "level": LEVELS[row["level"]], "headers": json.loads(row["headers"])}


def _columns(batch: Sequence[Arrival], counts: Counter[int]) -> list[list[object]]:
    """Return the batch by columns, as GIVEN names them."""
    left = counts.copy()
    rows = []
    for arrival in batch:
        left[arrival.account] -= 1
        rows.append((left[arrival.account], *arrival.values()))
    return [list(column) for column in zip(*rows, strict=True)]
