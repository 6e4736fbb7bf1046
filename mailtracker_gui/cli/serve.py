"""`mailtracker serve`: the tracking server alone, in the foreground, until interrupted."""

from __future__ import annotations

import asyncio
import secrets
import signal
from argparse import Namespace
from pathlib import Path

from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.server.embedded import EmbeddedServer

SEALING_KEY, API_KEY = "sealing.key", "events.key"


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
    server = EmbeddedServer(
        path=options.data / "hits.sqlite",
        keys=[Key(1, _key(options.data / SEALING_KEY))],
        api_key=_key(options.data / API_KEY).hex(),
        host=options.host,
        port=options.port,
    )
    print(f"Serving on {await server.start()}", flush=True)
    print(f"The keys are in {options.data}.", flush=True)
    await stopping.wait()
    await server.stop()


def _key(path: Path) -> bytes:
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return bytes.fromhex(path.read_text().strip())
