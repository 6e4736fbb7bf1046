"""Measure how long the desktop takes for the hits of a day it was away: part of `make bench`."""

from __future__ import annotations

import asyncio
import secrets
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mailtracker_gui.domain.account import Account, Server
from mailtracker_gui.domain.message import Letter, Tracking
from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.follower import Follower
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.server.embedded import EmbeddedServer
from mailtracker_gui.tracking.events import EventsClient

LETTERS, HITS = 2_000, 100_000
MOST = 10.0  # seconds
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
STORED = """INSERT INTO events (account, letter, recipient, level, at, kind, verdict, rule,
  confidence, url, method, user_agent, address, headers)
  VALUES (1, ?, ?, 3, ?, 'open', 'person', 'browser', 0.9, '', 'GET', ?, ?, '{}')"""


async def main() -> int:
    with tempfile.TemporaryDirectory() as name, closing(Ledger(Path(name) / "l.sqlite")) as ledger:
        people = written(ledger)
        server = EmbeddedServer(path=Path(name) / "h.sqlite", keys=[Key(1, bytes(32))], api_key="k")
        url = await server.start()
        fetched(Path(name) / "h.sqlite", people)
        client = EventsClient(url, "k")
        follower = Follower(client, name="t", ledger=ledger, pace=Pace(), alarm=print)
        begin = time.perf_counter()
        task = asyncio.get_running_loop().create_task(follower.run())
        longest = 0.0
        while ledger.setting("cursor:t", "0") != str(HITS) or ledger.unfolded(1):  # the task's
            before = time.perf_counter()
            await asyncio.sleep(0.001)
            longest = max(longest, time.perf_counter() - before)
        took = time.perf_counter() - begin
        task.cancel()
        await asyncio.wait([task])
        await client.close()
        await server.stop()
    print(
        f"{HITS:,} hits of {LETTERS:,} letters caught up in {took:.1f} s, at most {MOST:g}", end=""
    )
    print(
        "" if took <= MOST else "   MISSED",
        f"\nlongest time nothing else was done: {longest:.2f} s",
    )
    return int(took > MOST)


def written(ledger: Ledger) -> list[tuple[int, int]]:
    """Return letters and their recipients."""
    smtp, now = Server(host="x.example", port=465), clock.now() - timedelta(days=1)
    with ledger.transaction():
        account = ledger.save_account(Account(name="", address="a@b.example", smtp=smtp), now)
        letters = [
            ledger.add_letter(
                Letter(
                    account=account,
                    sender="a@b.example",
                    to=(f"r{number}@c.example",),
                    subject="Hi",
                    tracking=Tracking(pixel=True),
                ),
                message_id=f"{number}@b.example",
                envid=secrets.token_hex(8),
                raw=b"",
                now=now,
            )
            for number in range(LETTERS)
        ]
    return [(letter, *ledger.lookup.addresses(letter)) for letter in letters]


def fetched(path: Path, people: list[tuple[int, int]]) -> None:
    now = clock.now()
    rows = (
        (
            *people[number % LETTERS],
            (now - timedelta(seconds=0.5) * (HITS - number)).isoformat(),
            BROWSER,
            f"198.51.100.{number % 200}",
        )
        for number in range(HITS)
    )
    with closing(sqlite3.connect(path)) as db, db:
        db.executemany(STORED, rows)


if __name__ == "__main__":
    raise SystemExit(asyncio.run(main()))
