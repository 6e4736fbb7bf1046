"""Reaching a mail server as far as its TLS handshake, without logging in."""

from __future__ import annotations

import asyncio
import ssl
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from enum import StrEnum

from mailtracker_gui.domain.account import Security, Server

Dial = Callable[[str, int], Awaitable[tuple[StreamReader, StreamWriter]]]


class Service(StrEnum):
    SMTP = "smtp"
    IMAP = "imap"


# What asyncio raises of a server that hangs up, says nonsense, or is not trusted.
UNREACHED = (OSError, ValueError)
_GREETINGS = {Service.SMTP: b"220", Service.IMAP: b"* OK"}
_TALKS = {  # before STARTTLS: what is said, and how the last line of the answer begins
    Service.SMTP: ((b"EHLO [127.0.0.1]", b"250 "), (b"STARTTLS", b"220 ")),
    Service.IMAP: ((b"a STARTTLS", b"a OK"),),
}
_LINES = 100


@asynccontextmanager
async def handshake(
    service: Service,
    server: Server,
    context: ssl.SSLContext,
    dial: Dial = asyncio.open_connection,
) -> AsyncIterator[ssl.SSLObject]:
    """Yield the protected end of a connection to `server`, which greeted as `service` does.

    Raises one of `UNREACHED`.  The caller bounds the time.
    """
    reader, writer = await dial(server.host, server.port)
    try:
        if server.security is Security.STARTTLS:
            await _answer(reader, _GREETINGS[service])
            for words, answer in _TALKS[service]:
                writer.write(words + b"\r\n")
                await _answer(reader, answer)
        await writer.start_tls(context, server_hostname=server.host)
        if server.security is Security.TLS:
            await _answer(reader, _GREETINGS[service])
        yield writer.get_extra_info("ssl_object")
    finally:
        writer.transport.abort()
        await asyncio.sleep(0)  # the loop closes the socket in its next turn


async def _answer(reader: StreamReader, wanted: bytes) -> None:
    """Read on to the line that begins as wanted."""
    for _ in range(_LINES):
        line = await reader.readline()
        if line.startswith(wanted):
            return
        if not (line.startswith(b"* ") or line[3:4] == b"-"):
            break  # the end of an answer, and not the one that was wanted
    raise ValueError("no such answer")
