"""The ways out of this computer: DNS, HTTPS and plain connections that are then protected."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
from dns.asyncresolver import Resolver
from dns.exception import DNSException

from mailtracker_gui.mail.handshake import Dial
from mailtracker_gui.mail.tls import trusted


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookups:
    """Tests bring their own; what is None is the system's."""

    resolver: Resolver | None = None
    transport: Callable[[], httpx.AsyncBaseTransport] | None = None
    dial: Dial = asyncio.open_connection
    tls: ssl.SSLContext | None = None
    patience: float = 8.0  # seconds, for each source; they run side by side

    async def ask(self, name: str, kind: str) -> list[Any]:
        """Return the records of a name; none where there is no answer."""
        try:
            resolver = self.resolver or Resolver()
            found = await resolver.resolve(name, kind, search=False, lifetime=self.patience)
        except (DNSException, OSError):
            return []
        return list(found)

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
