"""Kill the tracking server again and again under load; every answered hit must be on disk once.

Meanwhile somebody reads by cursor, and must miss nothing and see nothing twice.

.ci/kill_server.py [ROUNDS [HITS]]     20 rounds of 50,000 hits unless told otherwise
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import secrets
import sqlite3
import sys
import tempfile
from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import httpx

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mailtracker_gui.domain.connection import Connection, read
from mailtracker_gui.domain.tokens import NONCE, Mark, Token, seal

CONNECTIONS = 64
PATIENCE = 300  # seconds for one round
SERVER = ["mailtracker_gui", "serve", "--port", "0", "--url", "https://t.example", "--data"]


class Following:
    """Who reads by cursor, over all ends and beginnings of the server."""

    def __init__(self) -> None:
        self.seen: list[int] = []
        self._cursor = 0

    async def read(self, port: int, api_key: str) -> None:
        """Read until nothing is new, or the server is gone."""
        headers = {"Authorization": f"Bearer {api_key}"}
        url = f"http://127.0.0.1:{port}/v1/events"
        async with httpx.AsyncClient(headers=headers, trust_env=False, timeout=30) as client:
            with contextlib.suppress(httpx.HTTPError):
                while True:
                    query = {"after": self._cursor, "limit": 1000, "wait": 1}
                    page = (await client.get(url, params=query)).json()
                    if not page["events"]:
                        return
                    self.seen += [one["letter"] for one in page["events"]]
                    self._cursor = page["cursor"]


async def main(rounds: int, hits: int) -> int:
    with tempfile.TemporaryDirectory() as name:
        data, numbers, answered, following = Path(name), count(1), set[int](), Following()
        for _ in range(rounds):
            answered |= await killed(data, numbers, hits, following)
        async with serving(data) as (_, port):
            await following.read(port, read((data / "connection.txt").read_text()).api_key)
        with sqlite3.connect(data / "hits.sqlite") as db:
            kept = [row[0] for row in db.execute("SELECT letter FROM events ORDER BY seq")]
            well = db.execute("PRAGMA integrity_check").fetchone()[0]
        db.close()
    missing, doubled = len(answered - set(kept)), len(kept) - len(set(kept))
    print(f"{rounds} kills, {len(answered)} answered, {missing} missing, {doubled} doubled, {well}")
    same = following.seen == kept
    print(f"by cursor: {len(following.seen)} of {len(kept)} read, {'' if same else 'not '}the same")
    return int(missing or doubled or well != "ok" or not same or len(answered) < rounds * hits)


@contextlib.asynccontextmanager
async def serving(data: Path) -> AsyncIterator[tuple[asyncio.subprocess.Process, int]]:
    """The server alone, and its port."""
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *SERVER, str(data),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    assert server.stdout
    said = [await server.stdout.readline() for _ in range(3)]  # with the third, its line is there
    try:
        yield server, int(said[0].split(b":")[-1])
    finally:
        if server.returncode is None:
            server.kill()
        await server.wait()


async def killed(data: Path, numbers: count[int], hits: int, following: Following) -> set[int]:
    """Return which hits were answered until the kill, which comes in the midst of the load."""
    answered = set[int]()
    enough = asyncio.Event()

    async def reader(own: Connection, port: int) -> None:
        incoming, outgoing = await asyncio.open_connection("127.0.0.1", port)
        try:
            while True:
                number = next(numbers)
                token = Token(mark=Mark.OPEN, account=own.account, letter=number)
                text = seal(own.key, token, secrets.token_bytes(NONCE))
                outgoing.write(f"GET /o/{text} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
                head = await incoming.readuntil(b"\r\n\r\n")
                length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
                await incoming.readexactly(length)
                answered.add(number)
                if len(answered) >= hits:
                    enough.set()
        except (OSError, EOFError):
            outgoing.close()
            enough.set()  # it ended by itself: the kill that nobody meant is counted as short

    async with (
        asyncio.timeout(PATIENCE),
        serving(data) as (server, port),
        asyncio.TaskGroup() as readers,
    ):
        own = read((data / "connection.txt").read_text())
        for _ in range(CONNECTIONS):
            readers.create_task(reader(own, port))
        readers.create_task(following.read(port, own.api_key))
        await enough.wait()
        await asyncio.sleep(random.random() / 50)  # noqa: S311  # somewhere in a commit
        server.kill()
        await server.wait()
    return answered


if __name__ == "__main__":
    told = [int(one) for one in sys.argv[1:]]
    raise SystemExit(asyncio.run(main(*(told + [20, 50_000][len(told) :]))))
