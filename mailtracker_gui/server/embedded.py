"""The tracking server inside another program's event loop, on a port of its own."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Sequence
from pathlib import Path

from granian.http import HTTP1Settings
from granian.server.embed import Server

from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.server.app import Service, build
from mailtracker_gui.server.store import Store

HEADERS = HTTP1Settings(header_read_timeout=10_000, max_buffer_size=64 * 1024)
PATIENCE = 10.0  # seconds until it must listen


class EmbeddedServer:
    """Started and stopped on one event loop; keeps its hits in the file at `path`."""

    def __init__(
        self,
        *,
        path: Path,
        keys: Sequence[Key],
        api_key: str,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        self._path, self._keys, self._api_key = path, tuple(keys), api_key
        self._host, self.port = host, port
        self._store: Store | None = None
        self._server: Server | None = None
        self._serving: asyncio.Task[None] | None = None

    async def start(self) -> str:
        """Begin to listen; return the base URL.  Raises Trouble when the port is taken."""
        self.port = _free(self._host, self.port)
        self._store = Store(self._path)
        self._server = Server(
            build(Service(self._store, self._keys, self._api_key)),
            address=self._host,
            port=self.port,
            interface="asgi",  # type: ignore[arg-type]  # a str enum, documented as its value
            http="1",  # type: ignore[arg-type]  # as above
            websockets=False,
            http1_settings=HEADERS,
            log_enabled=False,
        )
        self._serving = asyncio.get_running_loop().create_task(self._server.serve())
        await self._listening()
        return f"http://{self._host}:{self.port}"

    async def stop(self) -> None:
        """Answer what is under way, write what waits, close.  Harmless when never started."""
        if self._store:
            self._store.hush()
        if self._server and self._serving:
            self._server.stop()  # type: ignore[no-untyped-call]  # Granian has no annotations here
            await self._serving
        if self._store:
            await self._store.close()
        self._server = self._serving = self._store = None

    async def _listening(self) -> None:
        assert self._serving
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while not self._serving.done():
                    try:
                        _, writer = await asyncio.open_connection(self._host, self.port)
                    except OSError:
                        await asyncio.sleep(0.01)
                    else:
                        writer.close()
                        await writer.wait_closed()
                        return
        await self.stop()
        raise Trouble("The tracking server did not start.", "Start the program again.")


def _free(host: str, port: int) -> int:
    """Return `port`, or a free one for 0.  The server binds by number, so this asks first."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Trouble(
                f"Port {port} on {host} cannot be used: {error.strerror}.",
                "Close the program that uses it; letters already sent point at this port.",
            ) from error
        return int(probe.getsockname()[1])
