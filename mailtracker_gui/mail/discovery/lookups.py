"""The ways out of this computer: DNS, HTTPS and plain connections that are then protected."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from mailtracker_gui.mail.handshake import Dial
from mailtracker_gui.mail.names import Names
from mailtracker_gui.mail.tls import trusted


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookups:
    """Tests bring their own; what is None is the system's."""

    names: Names = field(default_factory=Names)
    transport: Callable[[], httpx.AsyncBaseTransport] | None = None
    dial: Dial = asyncio.open_connection
    tls: ssl.SSLContext | None = None
    patience: float = 8.0  # seconds, for each source; they run side by side

    async def ask(self, name: str, kind: str) -> list[Any]:
        """Return the records of a name; none where there is no answer."""
        return await self.names.records(name, kind) or []

    def client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            transport=self.transport() if self.transport else None,
            verify=trusted(self.tls),
            trust_env=False,
            follow_redirects=True,
            max_redirects=3,
            timeout=self.patience,
            event_hooks={"request": [_protected]},
        )


async def _protected(request: httpx.Request) -> None:
    if request.url.scheme != "https":
        raise httpx.UnsupportedProtocol("not over TLS", request=request)
