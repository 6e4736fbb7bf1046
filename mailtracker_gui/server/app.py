"""The tracking server's API and pages; pixel and link are in hot.py.

Described for machines in resources/openapi.json, for people in packaging/server/README.md.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from mailtracker_gui import __version__
from mailtracker_gui.server.bridge import NOT_KEPT
from mailtracker_gui.server.limits import neighbourhood
from mailtracker_gui.server.logs import Told
from mailtracker_gui.server.metrics import CONTENT_TYPE, exposition
from mailtracker_gui.server.pages import Pages
from mailtracker_gui.server.service import Service
from mailtracker_gui.server.store import NONE

LONGEST_WAIT = 60.0
LARGEST_PAGE = 1000
HEARTBEAT = 15.0  # seconds; proxies close what is silent for long
LARGEST = 2**63 - 1  # SQLite's integer
LARGEST_RECIPIENT = 2**32 - 1  # a token's


class Api:
    """What programs ask, with an account's key."""

    def __init__(self, service: Service) -> None:
        self._service, self._store = service, service.store

    async def events(self, request: Request) -> Response:
        account = self._account(request)
        after = _number(request, "after", 0, LARGEST)
        limit = max(1, _number(request, "limit", 100, LARGEST_PAGE))
        try:
            wait = float(request.query_params.get("wait", "0"))
            if not wait >= 0:  # nor NaN
                raise ValueError
        except ValueError:
            raise HTTPException(400, "wait is a number of seconds") from None
        events, cursor = await self._store.after(account, after, limit)
        if events == NONE and wait and cursor == after and not self._service.closing:
            await self._store.news(account, min(wait, LONGEST_WAIT))
            events, cursor = await self._store.after(account, after, limit)
        told = self._told(events, cursor)
        return Response(told, media_type="application/json", headers=NOT_KEPT)

    async def stream(self, request: Request) -> Response:
        """Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html."""
        account = self._account(request)
        last = request.headers.get("last-event-id", "")
        after = _number(request, "after", 0, LARGEST)
        if last.isascii() and last.isdigit() and len(last) < 19:
            after = int(last)
        flow = self._flow(account, after, _key(request))
        return StreamingResponse(flow, media_type="text/event-stream", headers=NOT_KEPT)

    async def _flow(self, account: int, after: int, key: str) -> AsyncIterator[str]:
        while not self._service.closing and self._service.accounts.holder(key) == account:
            events, cursor = await self._store.after(account, after, LARGEST_PAGE)
            if events == NONE and cursor == after:
                yield ": still here\n\n"
                await self._store.news(account, HEARTBEAT)
                continue
            after = cursor
            yield f"id: {cursor}\ndata: {self._told(events, cursor)}\n\n"

    async def kill(self, request: Request) -> Response:
        account, letter = self._account(request), _part(request, "letter", LARGEST)
        return _done(await self._store.kill(account, letter, killed=request.method == "POST"))

    async def objection(self, request: Request) -> Response:
        account = self._account(request)
        recipient = _part(request, "recipient", LARGEST_RECIPIENT)
        return _done(await self._store.objection(account, recipient))

    async def health(self, _: Request) -> Response:
        trouble = self._store.trouble
        told = {
            "ok": not trouble,
            "trouble": trouble,
            "kept": self._store.kept,
            "lost": self._store.lost,
            "version": __version__,
        }
        return JSONResponse(told, status_code=503 if trouble else 200, headers=NOT_KEPT)

    async def metrics(self, request: Request) -> Response:
        self._account(request)
        text = exposition(self._service.counts, kept=self._store.kept, lost=self._store.lost)
        return PlainTextResponse(text, media_type=CONTENT_TYPE, headers=NOT_KEPT)

    def _told(self, events: str, cursor: int) -> str:
        store = self._store
        rest = json.dumps(
            {
                "cursor": cursor,
                "store_id": store.identity,
                "lost": store.lost,
                "trouble": store.trouble,
            }
        )
        return f'{{"events":{events},{rest[1:]}'

    def _account(self, request: Request) -> int:
        account = self._service.accounts.holder(_key(request))
        if account is not None:
            return account
        network = neighbourhood(self._service.asking(request).address)
        if self._service.wrong_keys.passes(network, self._service.elapsed()):
            raise HTTPException(
                401, "the key is missing or wrong", headers={"WWW-Authenticate": "Bearer"}
            )
        raise HTTPException(429, "too many wrong keys", headers={"Retry-After": "60"})


def _key(request: Request) -> str:
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else ""


def _number(request: Request, name: str, otherwise: int, largest: int) -> int:
    text = request.query_params.get(name, str(otherwise))
    if not (text.isascii() and text.isdigit() and len(text) < 20 and int(text) <= LARGEST):
        raise HTTPException(400, f"{name} is a number, 0 or more")
    return min(int(text), largest)


def _part(request: Request, name: str, largest: int) -> int:
    text = str(request.path_params[name])
    if not (text.isascii() and text.isdigit() and len(text) < 20 and int(text) <= largest):
        raise HTTPException(404, f"there is no such {name}")
    return int(text)


def _done(kept: bool) -> Response:
    if not kept:
        raise HTTPException(503, "it cannot be stored now; try again")
    return Response(status_code=204, headers=NOT_KEPT)


async def _description(_: Request) -> Response:
    text = (files("resources") / "openapi.json").read_text(encoding="utf-8")
    return Response(text, media_type="application/json")


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = NOT_KEPT | dict(error.headers or {})
    return JSONResponse({"error": error.detail}, status_code=error.status_code, headers=headers)


def build(service: Service) -> Starlette:
    """Return the ASGI application."""
    api, pages = Api(service), Pages(service)
    return Starlette(
        routes=[
            Route("/v1/events", api.events),
            Route("/v1/events/stream", api.stream),
            Route("/v1/letters/{letter}/kill", api.kill, methods=["POST", "DELETE"]),
            Route("/v1/recipients/{recipient}/object", api.objection, methods=["POST"]),
            Route("/v1/unsubscribe/{token}", pages.unsubscribe, methods=["GET", "POST"]),
            Route("/v1/object/{token}", pages.objection, methods=["GET", "POST"]),
            Route("/v1/health", api.health),
            Route("/v1/metrics", api.metrics),
            Route("/v1/openapi.json", _description),
        ],
        middleware=[Middleware(Told)],
        exception_handlers={HTTPException: _refused},
    )
