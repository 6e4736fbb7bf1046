"""Pixel and link on Granian's own interface, where a framework's routing would cost half the rate.

https://github.com/emmett-framework/granian/blob/master/docs/spec/RSGI.md; everything else is
Starlette's, behind a bridge.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Awaitable, Callable
from urllib.parse import quote

from mailtracker_gui.domain.tokens import Mark, Token
from mailtracker_gui.server.bridge import NOT_KEPT, HTTPProtocol, Scope, peer
from mailtracker_gui.server.service import TOLD, Service

GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
GONE = "<!doctype html><title>Not found</title><p>This link leads nowhere."
logger = logging.getLogger(__name__)
_ASCII = "".join(chr(code) for code in range(33, 127))
_NOT_KEPT = [*NOT_KEPT.items()]
_PIXEL = [*_NOT_KEPT, ("Content-Type", "image/gif"), ("Content-Length", str(len(GIF)))]
_PAGE = [*_NOT_KEPT, ("Content-Type", "text/html; charset=utf-8")]
_LED = [*_NOT_KEPT, ("Referrer-Policy", "no-referrer")]
_SLOWER = [*_NOT_KEPT, ("Retry-After", "60")]
_METHODS = [*_NOT_KEPT, ("Allow", "GET, HEAD")]
Answer = Callable[[HTTPProtocol, Token | None], None]
Rest = Callable[[Scope, HTTPProtocol], Awaitable[None]]


class Hot:
    """The RSGI application."""

    def __init__(self, service: Service, rest: Rest) -> None:
        self._service, self._rest = service, rest
        self._paths = {"/o/": (Mark.OPEN, self._pixel), "/c/": (Mark.CLICK, self._link)}

    async def __rsgi__(self, scope: Scope, protocol: HTTPProtocol) -> None:
        known = self._paths.get(scope.path[:3])
        if known is None:
            await self._rest(scope, protocol)
            return
        method, headers = scope.method, scope.headers
        names = headers.keys()
        if method not in {"GET", "HEAD"}:
            protocol.response_empty(405, _METHODS)
        elif "content-length" in names or "transfer-encoding" in names:
            protocol.response_empty(400, _NOT_KEPT)  # nothing here takes a body
        else:
            try:
                mark, answer = known
                told = () if TOLD.isdisjoint(names) else headers.items()
                agent = headers.get("user-agent", "")
                asking = self._service.known(method, peer(scope), agent, told)
                token = self._service.token(scope.path[3:], mark)
                if token is None:
                    if self._service.too_much_junk(asking.address):
                        protocol.response_empty(429, _SLOWER)
                        return
                elif method == "GET":  # HEAD asks for no content: answered alike, it proves nothing
                    await self._service.keep(token, asking)
                answer(protocol, token)
            except Exception:  # ours: logged without the address and the token, never raised on
                logger.exception("a hit failed")
                protocol.response_empty(500, _NOT_KEPT)

    def _pixel(self, protocol: HTTPProtocol, _: Token | None) -> None:
        protocol.response_bytes(200, _PIXEL, GIF)

    def _link(self, protocol: HTTPProtocol, token: Token | None) -> None:
        if token is None:
            protocol.response_str(404, _PAGE, GONE)
        else:
            # A header is ASCII: what the target has beyond is written as its UTF-8 bytes.
            target = token.target if token.target.isascii() else quote(token.target, safe=_ASCII)
            protocol.response_empty(302, [*_LED, ("Location", target)])
