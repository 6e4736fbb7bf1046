"""Asks a provider within bounds.  The only module that knows Authlib and the HTTP client below it.

It is imported when it is first wanted: that takes a quarter of a second, and accounts with
passwords never do.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import AsyncOAuth2Client

from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.sign_in import Client, Provider
from mailtracker_gui.mail.refusal import Refused
from mailtracker_gui.mail.tls import trusted
from mailtracker_gui.mail.trouble import ServerTrouble, Stage

TIMEOUT = 20.0  # seconds for one question and its answer
LARGEST = 64 * 1024  # bytes of an answer


@asynccontextmanager
async def asking(
    provider: Provider, client: Client, ssl_context: ssl.SSLContext | None
) -> AsyncIterator[AsyncOAuth2Client]:
    """What goes wrong inside is Trouble, and never shows what was asked."""
    session = AsyncOAuth2Client(
        client.id,
        client.secret or None,
        token_endpoint_auth_method=provider.secret if client.secret else "none",
        transport=_Bounded(trusted(ssl_context)),
        timeout=TIMEOUT,
        trust_env=False,
    )
    try:
        async with asyncio.timeout(TIMEOUT), session:
            yield session
    except OAuthError as error:
        raise Refused(provider, str(error.error)) from None
    except (httpx2.HTTPError, OSError, ValueError, KeyError, TypeError) as error:
        raise ServerTrouble(
            say(
                "{title} could not be asked for the sign-in ({kind}).",
                title=provider.title,
                kind=type(error).__name__,
            ),
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
