"""The real spamd on a port of its own, and a small server that speaks rspamd's protocol."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from tests.mail.dovecot import free_port

SPAMD = "/usr/sbin/spamd"
PATIENCE = 60  # seconds until it has read its rules
GTUBE = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"


@contextmanager
def spamassassin(folder: Path) -> Iterator[int]:
    """Run spamd without the network and without learning; give its port."""
    port = free_port()
    log = folder / "spamd.log"
    command = [SPAMD, "--local", f"--port={port}", "--listen=127.0.0.1", "--max-children=1"]
    command += ["--nouser-config", f"--syslog={log}", f"--helper-home-dir={folder}"]
    if os.geteuid() == 0:
        command.append("--username=nobody")
    log.touch()
    log.chmod(0o666)
    daemon = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
    try:
        end = time.monotonic() + PATIENCE
        while "server started on" not in log.read_text():
            assert daemon.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.05)
        yield port
    finally:
        daemon.terminate()
        daemon.wait()


class Rspamd:
    """Answers POST /checkv2 as https://rspamd.com/doc/developers/protocol.html says."""

    def __init__(self) -> None:
        self.score = 0.1
        self.silent = False
        self.reply = b""  # in place of what the protocol says
        self.asked: list[bytes] = []
        self.ready = asyncio.Event()  # it answers when this is set
        self.ready.set()
        self.port = 0

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"POST /checkv2 HTTP/1.1\r\n")
        assert b"\r\nuser: " in head.lower()  # else the host that hands it in is judged as well
        [length] = [
            int(one.split(b":")[1])
            for one in head.lower().split(b"\r\n")
            if one.startswith(b"content-length")
        ]
        self.asked.append(await reader.readexactly(length))
        await self.ready.wait()
        if self.silent:
            await reader.read()  # until the other gives up
        else:
            symbols = {
                "BAYES_SPAM": {"name": "BAYES_SPAM", "score": 5.1, "options": ["99%"]},
                "MIME_GOOD": {"name": "MIME_GOOD", "score": -0.1},
                "SUBJ_ALL_CAPS": {"name": "SUBJ_ALL_CAPS", "score": self.score - 5},
            }
            told = {"score": self.score, "required_score": 15.0, "action": "no action"}
            body = self.reply or json.dumps({**told, "symbols": symbols}).encode()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
            writer.write(b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(body) + body)


Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def rspamd() -> AsyncIterator[Rspamd]:
    one = Rspamd()
    async with listening(one._serve) as one.port:
        yield one


@asynccontextmanager
async def listening(talk: Talk) -> AsyncIterator[int]:
    """Serve `talk` on loopback and give the port; every conversation is over at the end."""
    under_way: list[Awaitable[None]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        under_way.append(task)
        try:
            await talk(reader, writer)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        yield server.sockets[0].getsockname()[1]
        await asyncio.gather(*under_way)
