"""Speaks OAuth 2.0 with one provider: RFC 6749, proof keys (RFC 7636), device codes (RFC 8628)."""

from __future__ import annotations

import hashlib
import ssl
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from mailtracker_gui.domain.sign_in import Client, Invitation, Provider, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceCode:
    """RFC 8628 section 3.2."""

    code: str = field(repr=False)
    invitation: Invitation
    interval: float
    patience: float


class Authority:
    """A provider, and who MailTracker is there."""

    def __init__(
        self, provider: Provider, client: Client, ssl_context: ssl.SSLContext | None = None
    ) -> None:
        self.provider, self._client, self._ssl_context = provider, client, ssl_context

    def page(self, redirect: str, state: str, verifier: str, address: str) -> str:
        """Return where the user's browser goes (RFC 6749 section 4.1.1)."""
        asked = {
            **self.provider.parameters,
            "response_type": "code",
            "client_id": self._client.id,
            "redirect_uri": redirect,
            "scope": " ".join(self.provider.scopes),
            "state": state,
            "login_hint": address,
        }
        if self.provider.pkce:
            asked |= {"code_challenge": _challenge(verifier), "code_challenge_method": "S256"}
        return f"{self.provider.authorization}?{urlencode(asked)}"

    async def redeem(self, code: str, redirect: str, verifier: str) -> Token:
        """Return the tokens for a code (RFC 6749 section 4.1.3)."""
        proof = {"code_verifier": verifier} if self.provider.pkce else {}
        return await self._token(
            grant_type="authorization_code", code=code, redirect_uri=redirect, **proof
        )

    async def renew(self, token: Token) -> Token:
        """Return new tokens; the old refresh token stays where no other comes (section 6)."""
        async with self._asking() as client:
            asked = client.refresh_token(self.provider.token, refresh_token=token.refresh)
            return await self._understood(asked, token.refresh)

    async def device(self) -> DeviceCode:
        """Ask for a code to type elsewhere (RFC 8628 section 3.1)."""
        async with self._asking() as client:
            asked = {"client_id": self._client.id, "scope": " ".join(self.provider.scopes)}
            answer = await client.post(self.provider.device, data=asked, auth=None)
            told = client.parse_response_token(answer)
            url = told.get("verification_uri") or told["verification_url"]
            return DeviceCode(
                code=told["device_code"],
                invitation=Invitation(url=url, code=told["user_code"]),
                interval=float(told.get("interval", 5)),
                patience=float(told["expires_in"]),
            )

    async def collect(self, code: str) -> Token:
        """Return the tokens for a device code, or raise Refused, also while it is `PENDING`."""
        return await self._token(grant_type=self.provider.device_grant, device_code=code)

    async def _token(self, **what: str) -> Token:
        async with self._asking() as client:
            return await self._understood(client.fetch_token(self.provider.token, **what))

    async def _understood(self, asked: Awaitable[Mapping[str, Any]], refresh: str = "") -> Token:
        told = await asked
        return Token(
            access=told["access_token"],
            refresh=told.get("refresh_token") or refresh,
            expires=float(told.get("expires_at") or 0),
        )

    @asynccontextmanager
    async def _asking(self) -> AsyncIterator[Any]:
        from mailtracker_gui.mail.asking import asking  # it says why not before

        async with asking(self.provider, self._client, self._ssl_context) as client:
            yield client


def _challenge(verifier: str) -> str:
    """RFC 7636 section 4.2."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return urlsafe_b64encode(digest).rstrip(b"=").decode()
