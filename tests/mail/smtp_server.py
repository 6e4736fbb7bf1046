"""A small SMTP server that does exactly what a test tells it, also what no server should do."""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

DSN = ("SIZE 50000000", "8BITMIME", "SMTPUTF8", "DSN", "AUTH PLAIN LOGIN")
PLAIN = ("SIZE 50000000", "AUTH PLAIN LOGIN")
HANG_UP = "(hang up)"
SAY_NOTHING = "(say nothing)"
REPLIES = {
    "greeting": "220 mail.example.org ready",
    "HELO": "250 mail.example.org",
    "STARTTLS": "220 go ahead",
    "AUTH": "235 2.7.0 welcome",
    "MAIL": "250 2.1.0 ok",
    "RCPT": "250 2.1.5 ok",
    "DATA": "354 go ahead",
    "content": "250-2.0.0 taken\r\n250 2.0.0 queued as 4711",
    "RSET": "250 2.0.0 ok",
    "QUIT": "221 2.0.0 bye",
}


@dataclass
class SMTPServer:
    """`replies` is keyed by verb, by "greeting" and "content", or by the start of a whole line."""

    offers: tuple[str, ...] = DSN
    replies: Mapping[str, str] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    implicit: bool = False
    password: str = "secret"
    heard: list[str] = field(default_factory=list)
    letters: list[bytes] = field(default_factory=list)
    port: int = 0
    _clients: set[asyncio.StreamWriter] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        tls = self.tls if self.implicit else None
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        self.hang_up()
        await self._server.wait_closed()
        await asyncio.sleep(0)

    def hang_up(self) -> None:
        for writer in list(self._clients):
            writer.transport.abort()

    def commands(self, *verbs: str) -> list[str]:
        return [line for line in self.heard if line.split(" ")[0] in verbs]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._clients.add(writer)
        try:
            if await self._say(writer, self._reply("greeting")):
                while line := await reader.readline():
                    self.heard.append(line.decode().rstrip("\r\n"))
                    if not await self._answer(self.heard[-1], reader, writer):
                        break
        except (ConnectionError, ssl.SSLError):
            pass
        finally:
            self._clients.discard(writer)
            writer.transport.abort()

    async def _answer(
        self, line: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        verb = line.split(" ")[0].upper()
        if verb == "EHLO":
            return await self._say(writer, self._ehlo(writer))
        if verb == "AUTH" and not self._known(line):
            return await self._say(writer, "535 5.7.8 wrong user name or password")
        reply = self._reply(line)
        going_on = await self._say(writer, reply)
        if verb == "STARTTLS" and reply.startswith("220"):
            return await self._protect(writer)
        if verb == "DATA" and reply.startswith("354"):
            return await self._take(reader, writer)
        return going_on and verb != "QUIT"

    async def _protect(self, writer: asyncio.StreamWriter) -> bool:
        assert self.tls
        clear = writer.transport
        try:
            await writer.start_tls(self.tls)
        except AttributeError:  # Python 3.11, when the client hangs up on our certificate
            writer._transport = clear
            return False
        return True

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        content = bytearray()
        while not content.endswith(b"\r\n.\r\n"):
            if not (line := await reader.readline()):
                return False
            content += line
        self.letters.append(bytes(content[:-3]))
        return await self._say(writer, self._reply("content"))

    async def _say(self, writer: asyncio.StreamWriter, reply: str) -> bool:
        if reply == HANG_UP:
            return False
        if reply != SAY_NOTHING:
            writer.write(reply.encode("utf-8", "surrogateescape") + b"\r\n")
            await writer.drain()
        return not reply.startswith("421")

    def _ehlo(self, writer: asyncio.StreamWriter) -> str:
        clear = writer.get_extra_info("ssl_object") is None
        offers = ["STARTTLS"] if self.tls and clear else []
        lines = ["mail.example.org", *offers, *self.offers]
        return "\r\n".join([*(f"250-{line}" for line in lines[:-1]), f"250 {lines[-1]}"])

    def _reply(self, line: str) -> str:
        verb = line.split(" ")[0]
        for start, reply in self.replies.items():
            if line.startswith(start):
                return reply
        return REPLIES.get(verb, "500 5.5.2 what?")

    def _known(self, line: str) -> bool:
        return "AUTH" in self.replies or base64.b64decode(line.split()[-1]).endswith(
            f"\0{self.password}".encode()
        )
