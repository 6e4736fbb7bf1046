"""Signing in with a provider: what the window shows, and what comes of it."""

from __future__ import annotations

import os
import ssl
from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from pathlib import Path

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.sign_in import (
    Client,
    Invitation,
    Provider,
    SignedIn,
    packaged,
    providers,
)
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.tokens import Tokens
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.consent import ByBrowser, ByCode, Consent
from mailtracker_gui.mail.credential import Access, Credential
from mailtracker_gui.mail.oauth import Authority
from mailtracker_gui.vault.vault import Vault

TABLE = "MAILTRACKER_OAUTH"  # the variable that names a file of further providers or client ids


class SignIns:
    """Commands for `Engine.submit`; `signed_in` hears of each that succeeded."""

    def __init__(
        self,
        ledger: Ledger,
        vault: Vault,
        signed_in: Callable[[str, str], Awaitable[None]],
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._ledger, self._vault, self._signed_in, self._tls = ledger, vault, signed_in, tls
        self._tokens = Tokens(vault, self._authority)
        self._under_way: dict[tuple[str, str], Consent] = {}

    @cached_property
    def providers(self) -> Mapping[str, Provider]:
        """The providers by name: packaged, and from the file that the environment names."""
        return providers([*packaged(), *_further()])

    async def known(self) -> Mapping[str, Provider]:
        return self.providers

    async def standing(self, provider: str, address: str) -> SignedIn:
        one = self._provider(provider)
        return SignedIn(
            standing=self._tokens.standing(one, address),
            provider=provider,
            address=address,
            known=bool(self._client(one).id),
        )

    async def keep_client(self, provider: str, client: Client) -> None:
        """Keep who MailTracker is at a provider, as the user was told there."""
        name = _client_name(self._provider(provider))
        with self._ledger.transaction():
            self._ledger.keep_setting(name, client.id)
            if client.secret:
                self._vault.keep(name, client.secret)
            else:
                self._vault.forget(name)

    async def begin(self, provider: str, address: str, *, device: bool = False) -> Invitation:
        """Return where the user signs in; `finish` waits until that is done."""
        one = self._provider(provider)
        if not self._client(one).id:
            raise Trouble(
                say("{title} does not know MailTracker yet.", title=one.title), one.unknown
            )
        if device and not one.device:
            raise Trouble(
                say("{title} signs nobody in to mail by a code.", title=one.title),
                "Use the browser.",
            )
        await self.cancel(provider, address)
        consent = (ByCode if device else ByBrowser)(self._authority(one))
        await consent.ask(address)
        self._under_way[provider, address] = consent
        return consent.invitation

    async def finish(self, provider: str, address: str) -> SignedIn:
        """Return when the user has signed in; Trouble when they did not."""
        consent = self._under_way.get((provider, address))
        if consent is None:
            raise Trouble("This sign-in was given up.", "Begin again.")
        try:
            token = await consent.token()
        finally:
            if self._under_way.get((provider, address)) is consent:
                del self._under_way[provider, address]
        self._tokens.keep(self._provider(provider), address, token)
        await self._signed_in(provider, address)
        return await self.standing(provider, address)

    async def cancel(self, provider: str, address: str) -> None:
        """End a sign-in under way; whoever waits for it hears that it was cancelled."""
        if consent := self._under_way.pop((provider, address), None):
            await consent.give_up()

    async def close(self) -> None:
        for provider, address in list(self._under_way):
            await self.cancel(provider, address)

    # -- for the engine ------------------------------------------------------------------------

    def access(self, account: Account) -> Access:
        """Return what gives the account's tokens."""

        async def access(refused: Credential | None) -> Credential:
            return await self._tokens.bearer(
                self._provider(account.sign_in), account.address, refused
            )

        return access

    def forget(self, account: Account) -> None:
        """Forget the tokens of a removed account, unless another one signs in alike."""
        if not account.sign_in:
            return
        key = (account.sign_in, canonical(account.address))
        others = ((one.sign_in, canonical(one.address)) for one in self._ledger.accounts())
        if account.sign_in in self.providers and key not in others:
            self._tokens.forget(self.providers[account.sign_in], account.address)

    def _provider(self, name: str) -> Provider:
        if name not in self.providers:
            raise Trouble(
                say("There is no sign-in provider called {name}.", name=name),
                say("Known are: {names}.", names=", ".join(self.providers)),
            )
        return self.providers[name]

    def _client(self, provider: Provider) -> Client:
        name = _client_name(provider)
        if known := self._ledger.setting(name):
            return Client(known, self._vault.fetch(name) or "")
        return Client(provider.client_id, provider.client_secret)

    def _authority(self, provider: Provider) -> Authority:
        return Authority(provider, self._client(provider), self._tls)


def _client_name(provider: Provider) -> str:
    return f"oauth-client:{provider.name}"


def _further() -> list[str]:
    if not (name := os.environ.get(TABLE)):
        return []
    try:
        return [Path(name).read_text(encoding="utf-8")]
    except (OSError, UnicodeError) as error:
        raise Trouble(
            say("{name} cannot be read.", name=name),
            say("Correct {table}, or unset it.", table=TABLE),
        ) from error
