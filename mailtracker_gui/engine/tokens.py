"""The tokens of those who signed in: sealed in the vault, renewed ahead of their end, and once.

A provider may give a new refresh token with each renewal and take the old one for a theft, so two
that renew at once would end the sign-in: all wait for the first.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable

from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.sign_in import Provider, Standing, Token, read_token, token_text
from mailtracker_gui.engine import clock
from mailtracker_gui.mail.credential import Credential
from mailtracker_gui.mail.oauth import Authority
from mailtracker_gui.mail.refusal import Refused
from mailtracker_gui.mail.trouble import ServerTrouble, Stage
from mailtracker_gui.vault.vault import Vault


class Tokens:
    """Works on the engine's thread."""

    def __init__(self, vault: Vault, authority: Callable[[Provider], Authority]) -> None:
        self._vault, self._authority = vault, authority
        self._renewing: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def standing(self, provider: Provider, address: str) -> Standing:
        token = self._fetch(_name(provider, address))
        if token is None:
            return Standing.OUT
        return Standing.IN if token.access else Standing.ENDED

    def keep(self, provider: Provider, address: str, token: Token) -> None:
        self._vault.keep(_name(provider, address), token_text(token))

    def forget(self, provider: Provider, address: str) -> None:
        self._vault.forget(_name(provider, address))

    async def bearer(
        self, provider: Provider, address: str, refused: Credential | None = None
    ) -> Credential:
        """Return a token that should be taken, and is not the one just refused."""
        name = _name(provider, address)
        async with self._renewing[name]:
            token = self._fetch(name) or Token()
            if not token.fresh(clock.now()) or (refused and token.access == refused.secret):
                token = await self._renewed(provider, address, token)
        return Credential(token.access, bearer=True)

    async def _renewed(self, provider: Provider, address: str, token: Token) -> Token:
        if not token.refresh:
            raise self._ended(provider, address, token)
        try:
            token = await self._authority(provider).renew(token)
        except Refused as refused:
            if not refused.ended:
                raise
            raise self._ended(provider, address, token) from None
        self.keep(provider, address, token)
        return token

    def _ended(self, provider: Provider, address: str, token: Token) -> ServerTrouble:
        if token.access:
            self.keep(provider, address, Token())
        known = self.standing(provider, address) is not Standing.OUT
        return ServerTrouble(
            say(
                "{title} no longer lets MailTracker in for {address}."
                if known
                else "{title} has not let MailTracker in yet for {address}.",
                title=provider.title,
                address=address,
            ),
            "Sign in again in Tools › Accounts; letters wait until then."
            if known
            else "Sign in in Tools › Accounts; letters wait until then.",
            passing=False,
            stage=Stage.LOGIN,
        )

    def _fetch(self, name: str) -> Token | None:
        stored = self._vault.fetch(name)
        return None if stored is None else read_token(stored)


def _name(provider: Provider, address: str) -> str:
    return f"sign-in:{provider.name}:{canonical(address)}"
