"""One line of JSON for each request to the API: what was asked and answered, under an id.

No address and no token: the route's name stands for the path.  Pixel and link have no lines; they
are counted.
"""

from __future__ import annotations

import json
import logging
import secrets
import time

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

logger = logging.getLogger(__name__)


class Told:
    """ASGI middleware: gives each request an id, says it in the answer and in the log."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request, begun = secrets.token_hex(8), time.monotonic()
        status = 0

        async def telling(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = request
            await send(message)

        try:
            await self._app(scope, receive, telling)
        except Exception:  # ours: the reader hears no more than the id, the log the rest
            logger.exception("request %s failed", request)
            if not status:
                failed = JSONResponse({"error": "internal error"}, status_code=500)
                await failed(scope, receive, telling)
        route = getattr(scope.get("endpoint"), "__name__", "none")
        line = {
            "request": request,
            "method": scope["method"],
            "route": route,
            "status": status,
            "ms": round((time.monotonic() - begun) * 1000, 1),
        }
        logger.info(json.dumps(line))
