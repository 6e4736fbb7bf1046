"""The user's mailbox: pymap in our own loop, so that IDLE speaks the moment a report arrives.

pymap is used by its public parts but for two repairs, each beside the trap it closes.
"""

from __future__ import annotations

import asyncio
from argparse import Namespace
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing, suppress
from datetime import datetime
from io import BytesIO

from proxyprotocol.sock import SocketInfoLocal
from pymap.backend.dict import Config, Login
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import MailboxData, MailboxSet
from pymap.concurrent import Event, Subsystem
from pymap.context import connection_exit
from pymap.imap import IMAPConnection
from pymap.imap.state import ConnectionState
from pymap.parsing.message import AppendMessage
from pymap.parsing.response import Response
from pymap.selected import SelectedMailbox
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext


class _WakefulMailbox(MailboxData):
    async def update_selected(
        self, selected: SelectedMailbox, *, wait_on: Event | None = None
    ) -> SelectedMailbox:
        # pymap waits for the next change even if one came while it wrote about the last:
        # the second of two reports in a row was told only when a third arrived.
        if selected.mod_sequence != self._mod_sequences.highest:
            wait_on = None
        return await super().update_selected(selected, wait_on=wait_on)


class _WakefulMailboxes(MailboxSet):
    def __init__(self) -> None:
        super().__init__()
        self._inbox = _WakefulMailbox(self._content_cache, self._thread_cache)


class _WholeLines(IMAPConnection):
    async def write_response(self, resp: Response) -> None:
        # pymap writes a response in pieces, and IMAPClient's idle_check() takes half a line
        # for a broken connection.
        whole = BytesIO()
        await resp.async_write(whole)
        self.writer.write(whole.getvalue())
        with suppress(ConnectionError):
            await self.writer.drain()


class Inbox:
    def __init__(self, *, user: str, password: str) -> None:
        self._config = Config(
            Namespace(passlib_cfg=None, proxy_protocol=None),
            host=None,
            port=0,
            demo_data=False,
            demo_user=user,
            demo_password="",
            tls_enabled=False,  # loopback only
            hash_context=Cleartext(),  # nothing is stored
            cpu_subsystem=Subsystem.for_asyncio(),  # no threads
        )
        self._config.set_cache[user] = (_WakefulMailboxes(), FilterSet())
        self._login = Login(self._config)
        self._user = UserMetadata(self._config, user, password=password)

    async def deliver(self, content: bytes, now: datetime) -> None:
        """Put a mail into INBOX and tell everyone who is idling there."""
        async with self._login.demo_user_identity.new_session() as session:
            await session.append_messages("INBOX", [AppendMessage(content, now)])

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[int]:
        """Serve on a free port of the loopback interface, and leave nothing behind."""
        await self._login.demo_user_identity.set(self._user)
        lines: dict[asyncio.Task[None] | None, asyncio.StreamWriter] = {}

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            lines[asyncio.current_task()] = writer
            try:
                await self._converse(reader, writer)
            finally:
                del lines[asyncio.current_task()]

        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            server.close()
            for writer in lines.values():
                writer.close()
            if lines:
                await asyncio.wait([task for task in lines if task])
            await server.wait_closed()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        caller = SocketInfoLocal(writer, unique_id=b"sandbox")
        line = _WholeLines(self._config.commands, self._config, reader, writer, caller)
        async with AsyncExitStack() as stack:
            connection_exit.set(stack)
            stack.enter_context(closing(line))
            await line.run(ConnectionState(self._login, self._config))
        with suppress(ConnectionError):
            await writer.wait_closed()
