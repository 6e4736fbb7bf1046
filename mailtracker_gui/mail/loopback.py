"""Hears the one answer that the browser brings back to this computer (RFC 8252 section 7.3)."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble

HOST = "127.0.0.1"
LARGEST = 16 * 1024  # bytes of a request
SLOWEST = 10.0  # seconds for it to come whole; browsers open connections they do not use
PAGE = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>MailTracker</title>"
    "<p style='font:1.2em sans-serif;margin:3em'>{words}"
)
BACK = "MailTracker has your answer. You may close this."
STRANGE = "This does not belong to a sign-in of MailTracker. Nothing was done."
_HEAD = (
    "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {size}\r\n"
    "Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n"
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n\r\n"
)


class Loopback:
    """An async context manager; it listens until one answer came, whatever it is."""

    def __init__(self, redirect: str, state: str) -> None:
        """`redirect` is the address to come back to; with {port}, any port will do."""
        self.redirect, self._state = redirect, state
        self._answer: asyncio.Future[Mapping[str, str]]

    async def __aenter__(self) -> Self:
        self._answer = asyncio.get_running_loop().create_future()
        port = 0 if "{port}" in self.redirect else urlsplit(self.redirect).port or 80
        try:
            self._server = await asyncio.start_server(self._hear, HOST, port, limit=LARGEST)
        except OSError as error:
            raise Trouble(
                say(
                    "Port {port} of this computer is taken, and the browser would come back there.",
                    port=port,
                ),
                "Close the other program, or restart the computer.",
            ) from error
        self.redirect = self.redirect.format(port=self._server.sockets[0].getsockname()[1])
        return self

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self._server.close()
        self._answer.cancel()

    async def answer(self) -> Mapping[str, str]:
        """Return what the provider told through the browser; Trouble when it was no provider."""
        told = await self._answer
        if not self._ours(told):
            raise Trouble(
                "The answer that came back does not belong to this sign-in, so it was not used.",
                "Sign in again; if this happens again, another program interferes.",
            )
        return told

    def _ours(self, told: Mapping[str, str]) -> bool:
        return secrets.compare_digest(told.get("state", "").encode(), self._state.encode())

    async def _hear(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(SLOWEST):
                request = await reader.readuntil(b"\r\n\r\n")
                writer.write(self._take(request))
                await writer.drain()
        except (TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError):
            pass  # whoever it was, it asked nothing
        finally:
            writer.close()

    def _take(self, request: bytes) -> bytes:
        """Keep the answer, if this is one and the first, and return what the browser shows."""
        method, _, rest = request.decode("latin-1").partition(" ")
        asked = urlsplit(rest.partition(" ")[0])
        told = dict(parse_qsl(asked.query, max_num_fields=100))
        expected = urlsplit(self.redirect).path or "/"
        if method != "GET" or asked.path != expected or "state" not in told or self._answer.done():
            return _page("404 Not Found", STRANGE)
        self._answer.set_result(told)
        self._server.close()
        return _page("200 OK", BACK) if self._ours(told) else _page("400 Bad Request", STRANGE)


def _page(status: str, words: str) -> bytes:
    body = PAGE.format(words=words).encode()
    return _HEAD.format(status=status, size=len(body)).encode() + body
