"""Speaks OAuth 2.0 with one provider: RFC 6749, proof keys (RFC 7636), device codes (RFC 8628).

The only module that knows Authlib, and the HTTP client it is made for.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx2
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import AsyncOAuth2Client

from mailtracker_gui.domain.sign_in import Client, Invitation, Provider, Token
from mailtracker_gui.mail.tls import trusted
from mailtracker_gui.mail.trouble import ServerTrouble, Stage

TIMEOUT = 20.0  # seconds for one question and its answer
LARGEST = 64 * 1024  # bytes of an answer
PENDING, SLOW_DOWN = "authorization_pending", "slow_down"  # RFC 8628 section 3.5
_AGAIN = "Sign in again in Tools › Accounts."
_KNOWN_AS = "Check the client id and secret of this program in Tools › Accounts, Sign in."
_ENDED = ("no longer lets MailTracker in", _AGAIN)
REFUSALS = {  # RFC 6749 sections 4.1.2.1 and 5.2, RFC 8628 section 3.5, OpenID Connect Core 3.1.2.6
    "invalid_grant": _ENDED,
    "interaction_required": _ENDED,
    "login_required": _ENDED,
    "consent_required": _ENDED,
    "access_denied": ("was told not to let MailTracker in", "Sign in again, and agree."),
    "expired_token": ("waited too long for the code to be entered", _AGAIN),
    "invalid_client": ("does not know this program", _KNOWN_AS),
    "unauthorized_client": ("does not let this program sign in like this", _KNOWN_AS),
    "temporarily_unavailable": ("cannot sign anybody in at the moment", "It is tried again."),
    "server_error": ("cannot sign anybody in at the moment", "It is tried again."),
}


class Refused(ServerTrouble):
    """The provider said no; `error` is its word for why."""

    def __init__(self, provider: Provider, error: str) -> None:
        strange = (f"does not sign in ({error[:60]})", _AGAIN)
        what, way_out = REFUSALS.get(error, strange)
        passing = error in {"temporarily_unavailable", "server_error"}
        super().__init__(f"{provider.title} {what}.", way_out, passing=passing, stage=Stage.LOGIN)
        self.error = error

    @property
    def ended(self) -> bool:
        return REFUSALS.get(self.error) is _ENDED


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
        client = AsyncOAuth2Client(
            self._client.id,
            redirect_uri=redirect,
            scope=" ".join(self.provider.scopes),
            code_challenge_method="S256",
        )
        url, _ = client.create_authorization_url(
            self.provider.authorization,
            state=state,
            code_verifier=verifier if self.provider.pkce else None,
            login_hint=address,
            **self.provider.parameters,
        )
        return str(url)

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
        return DeviceCode(
            code=told["device_code"],
            invitation=Invitation(
                url=told.get("verification_uri") or told["verification_url"],
                code=told["user_code"],
            ),
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
    async def _asking(self) -> AsyncIterator[AsyncOAuth2Client]:
        """Ask within bounds; what goes wrong is Trouble and never shows what was asked."""
        client = AsyncOAuth2Client(
            self._client.id,
            self._client.secret or None,
            token_endpoint_auth_method=self.provider.secret if self._client.secret else "none",
            transport=_Bounded(trusted(self._ssl_context)),
            timeout=TIMEOUT,
            trust_env=False,
        )
        try:
            async with asyncio.timeout(TIMEOUT), client:
                yield client
        except OAuthError as error:
            raise Refused(self.provider, str(error.error)) from None
        except (httpx2.HTTPError, OSError, ValueError, KeyError, TypeError) as error:
            raise ServerTrouble(
                f"{self.provider.title} could not be asked for the sign-in "
                f"({type(error).__name__}).",
                "Check the network connection.",
                passing=True,
                stage=Stage.LOGIN,
            ) from None


class _Bounded(httpx2.AsyncHTTPTransport):
    """Ends an answer that is larger than any sign-in needs."""

    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__(verify=context, trust_env=False)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        request.headers["Accept-Encoding"] = "identity"
        answer = await super().handle_async_request(request)
        answer.stream = _Bound(answer.stream)
        return answer


class _Bound(httpx2.AsyncByteStream):
    def __init__(self, stream: Any) -> None:  # noqa: ANN401  # either kind, as httpx2 has it
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > LARGEST:
                raise ValueError("too large")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()
