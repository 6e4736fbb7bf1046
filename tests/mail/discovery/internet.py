"""A small internet on loopback: DNS over UDP, HTTPS, and mail servers, by their real names.

Names are proved by TLS as everywhere, with certificates of the tests' own authority; only where a
name leads is our own: `Internet.lookups` knows the ports.
"""

from __future__ import annotations

import asyncio
import ssl
import threading
from asyncio import StreamReader, StreamWriter
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any, Self

import dns.flags
import dns.message
import dns.name
import dns.rcode
import dns.rdatatype
import dns.rrset
import httpx

from mailtracker_gui.mail.discovery.lookups import Lookups
from mailtracker_gui.mail.names import Names
from tests.dns import resolver
from tests.mail.conftest import Authority
from tests.mail.smtp_server import SMTPServer

Page = tuple[str, bytes]  # more header lines than the usual, body


@dataclass
class Internet:
    """`zone` maps "name TYPE" to records, `pages` maps URLs to what is answered."""

    authority: Authority
    zone: dict[str, list[str]] = field(default_factory=dict)
    pages: dict[str, bytes | Page] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)  # of DNS
    fetched: list[str] = field(default_factory=list)
    reached: list[tuple[str, int]] = field(default_factory=list)  # by plain connections
    silent: bool = False  # nobody answers anything
    patience: float = 5.0
    _servers: dict[tuple[str, int], SMTPServer] = field(default_factory=dict)
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    _talks: set[asyncio.Task[None]] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        self._transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(
            lambda: _Dns(self), local_addr=("127.0.0.1", 0)
        )
        self._web = await asyncio.start_server(
            self._serve, "127.0.0.1", 0, ssl=self.authority.server("*.lind.example", *NAMES)
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()
        self._transport.close()
        self._web.close()
        await self._web.wait_closed()  # it waits for nobody's connection before Python 3.12
        for talk in self._talks:
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)
        for _ in range(TURNS):
            await asyncio.sleep(0)

    async def mail_server(self, name: str, port: int, **how: Any) -> SMTPServer:
        """Let a server be found at `name` and `port`; `proves` is the name it can prove."""
        tls = self.authority.server(how.pop("proves", name))
        server = await self._stack.enter_async_context(SMTPServer(tls=tls, **how))
        self._servers[name, port] = server
        self.zone[f"{name} A"] = ["127.0.0.1"]
        return server

    @property
    def lookups(self) -> Lookups:
        return Lookups(
            names=Names(resolver(self._transport.get_extra_info("sockname")[1])),
            transport=lambda: _Named(self.authority.client, self._port),
            dial=self._dial,
            tls=self.authority.client,
            patience=self.patience,
        )

    @property
    def _port(self) -> int:
        return int(self._web.sockets[0].getsockname()[1])

    async def _dial(self, host: str, port: int) -> tuple[StreamReader, StreamWriter]:
        self.reached.append((host, port))
        if self.silent:
            await asyncio.Event().wait()
        if (host, port) not in self._servers:
            raise ConnectionRefusedError(host, port)
        return await asyncio.open_connection("127.0.0.1", self._servers[host, port].port)

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        talk = asyncio.current_task()
        assert talk
        self._talks.add(talk)
        try:
            await self._answer(reader, writer)
        except asyncio.CancelledError:
            return  # this was all there was to do
        finally:
            writer.transport.abort()

    async def _answer(self, reader: StreamReader, writer: StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().splitlines()
        host = next(line for line in head if line.lower().startswith("host:")).split()[1]
        url = f"https://{host}{head[0].split()[1]}"
        self.fetched.append(url)
        if self.silent:
            await reader.read()
        page = self.pages.get(url.partition("?")[0])
        more, body = page if isinstance(page, tuple) else ("", page or b"")
        status = (
            "404 Not Found" if page is None else "302 Found" if "Location" in more else "200 OK"
        )
        writer.write(f"HTTP/1.1 {status}\r\nConnection: close\r\n{more}\r\n".encode() + body)
        try:
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        except (OSError, ssl.SSLError):
            writer.transport.abort()  # the client has seen enough


TURNS = 9  # of the loop, in which what was cut off closes its socket
NAMES = ("lind.example", "mail.example", "*.here.test")


@contextmanager
def in_a_thread(internet: Internet) -> Iterator[Internet]:
    """Let `internet` run beside a test that waits for a window."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="internet")
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(internet.__aenter__(), loop).result()
        yield internet
        asyncio.run_coroutine_threadsafe(internet.__aexit__(), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


class _Dns(asyncio.DatagramProtocol):
    def __init__(self, internet: Internet) -> None:
        self._internet = internet

    def connection_made(self, transport: asyncio.DatagramTransport) -> None:  # type: ignore[override]
        self._transport = transport

    def datagram_received(self, data: bytes, client: tuple[str | Any, int]) -> None:
        query = dns.message.from_wire(data)
        name, kind = query.question[0].name, dns.rdatatype.to_text(query.question[0].rdtype)
        question = f"{name.to_text(omit_final_dot=True)} {kind}"
        self._internet.asked.append(question)
        if self._internet.silent:
            return
        answer = dns.message.make_response(query)
        answer.flags |= dns.flags.RA
        if records := self._internet.zone.get(question):
            answer.answer.append(dns.rrset.from_text(name, 60, "IN", kind, *records))
        else:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        self._transport.sendto(answer.to_wire(), client)


class _Named(httpx.AsyncHTTPTransport):
    """Goes to one port on loopback, and has it prove the name that was asked for."""

    def __init__(self, context: ssl.SSLContext, port: int) -> None:
        super().__init__(verify=context, trust_env=False)
        self._port = port

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions = {**request.extensions, "sni_hostname": request.url.host}
        request.url = request.url.copy_with(host="127.0.0.1", port=self._port)
        return await super().handle_async_request(request)
