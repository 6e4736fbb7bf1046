"""`mailtracker serve`: the tracking server alone, in the foreground, until interrupted."""

from __future__ import annotations

import asyncio
import secrets
import signal
from argparse import Namespace
from pathlib import Path

from mailtracker_gui.domain.connection import Connection
from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.server.embedded import EmbeddedServer

SEALING_KEY, API_KEY, LINE = "sealing.key", "events.key", "connection.txt"


def serve(options: Namespace) -> int:
    """Serve; the keys are made at the first start, readable by their owner alone."""
    options.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    asyncio.run(_serve(options))
    return 0


async def _serve(options: Namespace) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, stopping.set)
    key, api_key = Key(1, _key(options.data / SEALING_KEY)), _key(options.data / API_KEY).hex()
    server = EmbeddedServer(
        path=options.data / "hits.sqlite",
        keys=[key],
        api_key=api_key,
        host=options.host,
        port=options.port,
    )
    print(f"Serving on {await server.start()}", flush=True)
    print(f"The keys are in {options.data}.", flush=True)
    if options.url:
        line = Connection(url=options.url.rstrip("/"), account=1, api_key=api_key, key=key).line()
        (options.data / LINE).touch(mode=0o600)
        (options.data / LINE).write_text(line + "\n")
        print(f"Paste what {options.data / LINE} holds into the account.", flush=True)
    await stopping.wait()
    await server.stop()


def _key(path: Path) -> bytes:
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return bytes.fromhex(path.read_text().strip())
