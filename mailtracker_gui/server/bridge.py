"""An ASGI application behind RSGI: what Granian serves on one port in one interface only.

ASGI 3.0, HTTP scope: https://asgi.readthedocs.io/en/latest/specs/www.html.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

from granian.rsgi import HTTPProtocol as HTTPProtocol  # type: ignore[attr-defined]  # public
from granian.rsgi import Scope as Scope
from starlette.types import ASGIApp, Message
from starlette.types import Scope as AsgiScope

NOT_KEPT = {  # proxies and mail programs must ask again every time
    "Cache-Control": "no-store, no-cache, must-revalidate, max-age=0, private",
    "Pragma": "no-cache",
    "X-Content-Type-Options": "nosniff",
}


class Bridge:
    """Calls the ASGI application for each request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, protocol: HTTPProtocol) -> None:
        if scope.proto == "http":
            exchange = _Exchange(protocol)
            await self._app(_asgi(scope), exchange.receive, exchange.send)


def _asgi(scope: Scope) -> AsgiScope:
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},  # it hears of a reader who has gone
        "http_version": scope.http_version,
        "method": scope.method,
        "scheme": scope.scheme,
        "path": scope.path,
        "raw_path": scope.path.encode(),
        "query_string": scope.query_string.encode(),
        "root_path": "",
        "headers": [
            (name.encode(), value.encode("latin-1")) for name, value in scope.headers.items()
        ],
        "client": (peer(scope), 0),
        "server": (scope.authority or "", 0),
    }


def peer(scope: Scope) -> str:
    """Return the address of who is connected, without port and brackets."""
    return scope.client.rpartition(":")[0].strip("[]")


class _Exchange:
    """One request and its answer, in ASGI's messages."""

    def __init__(self, protocol: HTTPProtocol) -> None:
        self._protocol = protocol
        self._body: AsyncIterator[bytes] | None = None
        self._ended = False
        self._status, self._headers = 500, list[tuple[str, str]]()
        self._more: Callable[[bytes], Awaitable[None]] | None = None

    async def receive(self) -> Message:
        if self._ended:
            await self._protocol.client_disconnect()
            return {"type": "http.disconnect"}
        if self._body is None:
            self._body = aiter(self._protocol)
        try:
            chunk = await anext(self._body)
        except StopAsyncIteration:
            self._ended = True
            return {"type": "http.request", "body": b"", "more_body": False}
        return {"type": "http.request", "body": bytes(chunk), "more_body": True}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status = message["status"]
            self._headers = [
                (name.decode("latin-1"), value.decode("latin-1"))
                for name, value in message["headers"]
            ]
            return
        body, more = message.get("body", b""), message.get("more_body", False)
        if self._more is None and not more:
            self._protocol.response_bytes(self._status, self._headers, body)
            return
        if self._more is None:
            self._more = self._protocol.response_stream(self._status, self._headers).send_bytes
        if body:
            await self._more(body)
