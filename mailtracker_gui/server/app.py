"""The tracking server's pages: pixel, redirect, events, health.

Nothing in an address is readable, no redirect goes anywhere but where it was sealed to go, and
junk is answered like the real thing and never stored.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Callable, Sequence
from datetime import datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from mailtracker_gui.domain.tokens import Key, Mark, Token, among, unseal
from mailtracker_gui.server.clock import now as clock
from mailtracker_gui.server.store import Arrival, Store

GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
NOT_KEPT = {  # proxies and mail programs must ask again every time
    "Cache-Control": "no-store, no-cache, must-revalidate, max-age=0, private",
    "Pragma": "no-cache",
    "X-Content-Type-Options": "nosniff",
}
GONE = "<!doctype html><title>Not found</title><p>This link leads nowhere."
TELLING = ("sec-purpose", "purpose", "x-purpose", "x-moz")
LONGEST_WAIT = 60.0
LARGEST_PAGE = 1000
LONGEST_AGENT = 500


class Service:
    """What the routes share: the keys, the store, the time."""

    def __init__(
        self,
        store: Store,
        keys: Sequence[Key],
        api_key: str,
        now: Callable[[], datetime] = clock,
    ) -> None:
        self._store, self._keys, self._api_key, self._now = store, among(keys), api_key, now

    async def pixel(self, request: Request) -> Response:
        await self._keep(request, unseal(self._keys, request.path_params["token"]), Mark.OPEN)
        return Response(GIF, media_type="image/gif", headers=NOT_KEPT)

    async def click(self, request: Request) -> Response:
        token = unseal(self._keys, request.path_params["token"])
        if token is None or token.mark is not Mark.CLICK:
            return HTMLResponse(GONE, status_code=404, headers=NOT_KEPT)
        await self._keep(request, token, Mark.CLICK)
        target = {"Location": token.target, "Referrer-Policy": "no-referrer"}
        return Response(status_code=302, headers=NOT_KEPT | target)

    async def events(self, request: Request) -> Response:
        if not self._knows(request.headers.get("authorization", "")):
            return JSONResponse({"error": "the key is missing or wrong"}, status_code=401)
        try:
            after = max(0, int(request.query_params.get("after", "0")))
            wait = min(max(0.0, float(request.query_params.get("wait", "0"))), LONGEST_WAIT)
            limit = min(max(1, int(request.query_params.get("limit", "100"))), LARGEST_PAGE)
            if after.bit_length() > 63:
                raise ValueError
        except ValueError:
            return JSONResponse({"error": "after, wait and limit are numbers"}, status_code=400)
        hits, cursor = self._store.after(after, limit)
        if not hits and wait and cursor == after:
            await self._store.news(wait)
            hits, cursor = self._store.after(after, limit)
        told = {"events": hits, "cursor": cursor, "store_id": self._store.identity}
        return JSONResponse(told, headers=NOT_KEPT)

    async def health(self, _: Request) -> Response:
        well = not self._store.trouble
        told = {"ok": well, "lost": self._store.lost, "trouble": self._store.trouble}
        return JSONResponse(told, status_code=200 if well else 503, headers=NOT_KEPT)

    async def _keep(self, request: Request, token: Token | None, mark: Mark) -> None:
        # HEAD asks for no content: it is answered alike and proves nothing, so it is not kept.
        if token is None or token.mark is not mark or request.method != "GET":
            return
        await self._store.keep(
            Arrival(
                token=token,
                at=self._now(),
                method=request.method,
                user_agent=request.headers.get("user-agent", "")[:LONGEST_AGENT],
                address=request.client.host if request.client else "",
                headers={
                    name: request.headers[name][:50] for name in TELLING if name in request.headers
                },
            )
        )

    def _knows(self, authorization: str) -> bool:
        expected = f"Bearer {self._api_key}"
        return hmac.compare_digest(authorization.encode(), expected.encode())


def build(service: Service) -> Starlette:
    """Return the ASGI application."""
    return Starlette(
        routes=[
            Route("/o/{token}", service.pixel),
            Route("/c/{token}", service.click),
            Route("/api/v1/events", service.events),
            Route("/healthz", service.health),
        ]
    )
