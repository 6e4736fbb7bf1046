"""The tracking server on one event loop and one port: in the desktop's, or alone on a host."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Sequence
from datetime import timedelta
from itertools import count
from pathlib import Path

from granian.http import HTTP1Settings
from granian.server.embed import Server

from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.server.accounts import Accounts, OneAccount
from mailtracker_gui.server.app import build
from mailtracker_gui.server.bridge import Bridge
from mailtracker_gui.server.forwarded import Network, Trust
from mailtracker_gui.server.hot import Hot
from mailtracker_gui.server.service import Service
from mailtracker_gui.server.store import Events, Store

LONGEST_HEADER = 64 * 1024
SLOWEST_HEADER = 10.0  # seconds
CONNECTIONS = 4096  # at once; a slow one is closed when its header is late
PATIENCE = 10.0  # seconds until it must listen
WITH_ASYNCPG = "Run a MailTracker that pip installed, and install it there: pip install asyncpg"


class Serving:
    """Started and stopped on one event loop; keeps its hits in the file at `path`."""

    def __init__(
        self,
        *,
        path: Path,
        accounts: Accounts,
        host: str = "127.0.0.1",
        port: int = 0,
        trust: Sequence[Network] = (),
        retention: timedelta | None = None,
        slowest_header: float = SLOWEST_HEADER,
        database: str = "",
    ) -> None:
        """With `database`, a PostgreSQL URL, the hits are kept there and not in the file."""
        self._database = database
        self._path, self._accounts, self._host, self.port = path, accounts, host, port
        self._http1 = HTTP1Settings(
            header_read_timeout=round(slowest_header * 1000), max_buffer_size=LONGEST_HEADER
        )
        self._trust, self._retention = Trust(trust), retention
        self.service: Service | None = None
        self._server: Server | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> str:
        """Begin to listen; return the base URL.  Raises Trouble when the port is taken."""
        self.port = _free(self._host, self.port)
        store = await self._open()
        self.service = Service(store=store, accounts=self._accounts, trust=self._trust)
        self._server = Server(
            Hot(self.service, Bridge(build(self.service))),
            address=self._host,
            port=self.port,
            interface="rsgi",  # type: ignore[arg-type]  # a str enum, documented as its value
            http="1",  # type: ignore[arg-type]  # as above
            websockets=False,
            backlog=1024,
            backpressure=CONNECTIONS,
            http1_settings=self._http1,
            log_enabled=False,
        )
        loop = asyncio.get_running_loop()
        self._tasks = [loop.create_task(self._server.serve())]
        await self._listening()
        self._tasks.append(loop.create_task(self._keep_house(self.service)))
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self.port}"

    async def _open(self) -> Events:
        if not self._database:
            return Store(self._path)
        try:
            from mailtracker_gui.server.postgres import PostgresStore
        except ImportError as error:
            raise Trouble("PostgreSQL needs asyncpg.", WITH_ASYNCPG) from error
        return await PostgresStore.open(self._database)

    async def stop(self) -> None:
        """Answer what is under way, write what waits, close.  Harmless when never started."""
        if self.service:
            self.service.closing = True
            self.service.store.wake()
        if self._server and self._tasks:
            self._server.stop()  # type: ignore[no-untyped-call]  # Granian has no annotations here
            serving, *others = self._tasks
            for one in others:
                one.cancel()
            await asyncio.wait([serving, *others])
        if self.service:
            await self.service.store.close()
        self._server = self.service = None
        self._tasks = []

    async def _keep_house(self, service: Service) -> None:
        """Take note of changed accounts within a second, forget what is too old each hour."""
        for second in count():
            service.accounts.refresh()
            if self._retention and second % 3600 == 0:
                await service.store.forget(service.now() - self._retention)
            await asyncio.sleep(1)

    async def _listening(self) -> None:
        [serving] = self._tasks
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while not serving.done():
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


class EmbeddedServer(Serving):
    """The desktop's own: one account, its keys from the desktop's vault."""

    def __init__(
        self,
        *,
        path: Path,
        keys: Sequence[Key],
        api_key: str,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        super().__init__(path=path, accounts=OneAccount(keys, api_key), host=host, port=port)
