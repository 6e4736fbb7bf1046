"""Kill the tracking server again and again under load; every answered hit must be on disk once.

.ci/kill_server.py [ROUNDS [HITS]]     20 rounds of 50,000 hits unless told otherwise
"""

from __future__ import annotations

import asyncio
import random
import secrets
import sqlite3
import sys
import tempfile
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mailtracker_gui.domain.connection import read
from mailtracker_gui.domain.tokens import NONCE, Mark, Token, seal

CONNECTIONS = 64
PATIENCE = 300  # seconds for one round
SERVER = ["mailtracker_gui", "serve", "--port", "0", "--url", "https://t.example", "--data"]


async def main(rounds: int, hits: int) -> int:
    with tempfile.TemporaryDirectory() as name:
        data, numbers, answered = Path(name), count(1), set[int]()
        for _ in range(rounds):
            answered |= await killed(data, numbers, hits)
        with sqlite3.connect(data / "hits.sqlite") as db:
            kept = [row[0] for row in db.execute("SELECT letter FROM events")]
            well = db.execute("PRAGMA integrity_check").fetchone()[0]
        db.close()
    missing, doubled = len(answered - set(kept)), len(kept) - len(set(kept))
    print(f"{rounds} kills, {len(answered)} answered, {missing} missing, {doubled} doubled, {well}")
    return int(missing or doubled or well != "ok" or len(answered) < rounds * hits)


async def killed(data: Path, numbers: count[int], hits: int) -> set[int]:
    """Return which hits were answered until the kill, which comes in the midst of the load."""
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *SERVER, str(data),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    assert server.stdout
    said = [await server.stdout.readline() for _ in range(3)]  # with the third, its line is there
    port = int(said[0].split(b":")[-1])
    own = read((data / "connection.txt").read_text())
    answered = set[int]()
    enough = asyncio.Event()

    async def reader() -> None:
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

    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as readers:
        for _ in range(CONNECTIONS):
            readers.create_task(reader())
        await enough.wait()
        await asyncio.sleep(random.random() / 50)  # noqa: S311  # somewhere in a commit
        server.kill()
        await server.wait()
    return answered


if __name__ == "__main__":
    told = [int(one) for one in sys.argv[1:]]
    raise SystemExit(asyncio.run(main(*(told + [20, 50_000][len(told) :]))))
