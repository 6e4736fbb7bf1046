"""The two ways to be let in by a user: through the browser here, or a code typed elsewhere."""

from __future__ import annotations

import asyncio
import secrets
from abc import ABC, abstractmethod
from contextlib import AsyncExitStack

from mailtracker_gui.domain.sign_in import Invitation, Token
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.loopback import Loopback
from mailtracker_gui.mail.oauth import Authority, DeviceCode
from mailtracker_gui.mail.refusal import PENDING, SLOW_DOWN, Refused
from mailtracker_gui.mail.trouble import ServerTrouble

PATIENCE = 600.0  # seconds for the user to sign in
SLOWER = 5.0  # seconds more between two questions, RFC 8628 section 3.5


class Consent(ABC):
    """`ask`, show the invitation, then wait for `token`, or `give_up`."""

    invitation: Invitation
    patience: float = PATIENCE

    def __init__(self, authority: Authority) -> None:
        self._authority = authority
        self._end = AsyncExitStack()
        self._waiting: asyncio.Task[object] | None = None

    @abstractmethod
    async def ask(self, address: str) -> None:
        """Begin; the invitation says where the user agrees."""

    @abstractmethod
    async def _token(self) -> Token: ...

    async def token(self) -> Token:
        """Return the tokens when the user has agreed; Trouble when not, or not in time."""
        self._waiting = asyncio.current_task()
        try:
            async with self._end, asyncio.timeout(self.patience):
                return await self._token()
        except TimeoutError:
            raise Trouble(
                f"Nobody signed in with {self._authority.provider.title} in time.", "Try again."
            ) from None

    async def give_up(self) -> None:
        """End the waiting, as if it had been cancelled, or what `ask` opened."""
        if self._waiting:
            self._waiting.cancel()
        await self._end.aclose()


class ByBrowser(Consent):
    """Authorization code with a proof key, brought back to this computer (RFC 8252)."""

    async def ask(self, address: str) -> None:
        state, self._verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(48)
        back = Loopback(self._authority.provider.redirect, state)
        self._back = await self._end.enter_async_context(back)
        page = self._authority.page(back.redirect, state, self._verifier, address)
        self.invitation = Invitation(url=page)

    async def _token(self) -> Token:
        told = await self._back.answer()
        if "code" not in told:
            raise Refused(self._authority.provider, told.get("error", "no code"))
        return await self._authority.redeem(told["code"], self._back.redirect, self._verifier)


class ByCode(Consent):
    """A code to type on any device (RFC 8628)."""

    _device: DeviceCode

    async def ask(self, address: str) -> None:
        self._device = await self._authority.device()
        self.invitation, self.patience = self._device.invitation, self._device.patience

    async def _token(self) -> Token:
        interval = self._device.interval
        while True:
            await asyncio.sleep(interval)
            try:
                return await self._authority.collect(self._device.code)
            except ServerTrouble as trouble:
                interval = _next(interval, trouble)


def _next(interval: float, trouble: ServerTrouble) -> float:
    """Return the wait before the next question, or raise what ends the asking."""
    if isinstance(trouble, Refused) and trouble.error == PENDING:
        return interval
    if isinstance(trouble, Refused) and trouble.error == SLOW_DOWN:
        return interval + SLOWER
    if trouble.passing:
        return interval * 2  # "such as doubling", the RFC says of lost connections
    raise trouble
