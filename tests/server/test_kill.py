"""A server killed in the middle of load: every answered hit is on disk, and there once."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

from mailtracker_gui.domain.tokens import Mark
from tests.mail.dovecot import free_port
from tests.server.conftest import sealed

HANDS, ROUNDS = 8, 3
SERVER = """
import asyncio, pathlib, sys
from mailtracker_gui.server.embedded import EmbeddedServer
from tests.server.conftest import API_KEY, KEY
async def main():
    server = EmbeddedServer(
        path=pathlib.Path(sys.argv[1]), keys=[KEY], api_key=API_KEY, port=int(sys.argv[2])
    )
    print(await server.start(), flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""


def begin(path: Path, port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", SERVER, str(path), str(port)]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])
    assert program.stdout
    assert program.stdout.readline()
    return program


class Load:
    """Hands that fetch one letter's pixel after another and note which were answered."""

    def __init__(self, port: int) -> None:
        self.port, self.asked, self.answered = port, 0, set[int]()
        self.enough = asyncio.Event()

    async def hand(self, until: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            while True:
                self.asked += 1
                letter = self.asked
                token = sealed(Mark.OPEN, letter=letter, nonce=letter)
                writer.write(f"GET /o/{token} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
                head = await reader.readuntil(b"\r\n\r\n")
                await reader.readexactly(42)
                assert head.startswith(b"HTTP/1.1 200")
                self.answered.add(letter)
                if len(self.answered) >= until:
                    self.enough.set()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # killed
        writer.close()


async def test_what_was_answered_survives_a_kill(tmp_path: Path) -> None:
    path, chance = tmp_path / "hits.sqlite", random.Random(4)
    load = Load(free_port())
    for _ in range(ROUNDS):
        program = begin(path, load.port)
        load.enough.clear()
        until = len(load.answered) + chance.randrange(100, 400)
        async with asyncio.TaskGroup() as hands:
            for _ in range(HANDS):
                hands.create_task(load.hand(until))
            await load.enough.wait()
            os.kill(program.pid, signal.SIGKILL)
        program.communicate()
    db = sqlite3.connect(path)
    kept = [letter for (letter,) in db.execute("SELECT letter FROM events ORDER BY seq")]
    db.close()
    assert len(kept) == len(set(kept))
    assert set(kept) >= load.answered
    assert len(kept) - len(load.answered) <= HANDS * ROUNDS  # kept, and killed before the answer
