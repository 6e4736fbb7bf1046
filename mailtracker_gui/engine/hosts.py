"""The tracking servers that run elsewhere: one for each account that was given a connection."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from mailtracker_gui.domain.connection import Connection, connection
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.follower import Follower
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.runtime import Spawn
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.tracking.events import EventsClient
from mailtracker_gui.vault.vault import Vault

Tell = Callable[[int, Trouble | None], None]
NO_CONNECTION = "This is not a tracking server's line, or not the whole of it."
PASTE = "Paste all of what the server printed; it begins with “mailtracker:”."


class Hosts:
    """Works on the engine's thread."""

    def __init__(self, ledger: Ledger, vault: Vault, pace: Pace, tell: Tell) -> None:
        self._ledger, self._vault, self._pace, self._tell = ledger, vault, pace, tell
        self._followed: dict[int, tuple[EventsClient, asyncio.Task[None]]] = {}

    def keep(self, account: int, line: str) -> None:
        """Remember an account's connection.  Raises Trouble for anything but a whole line."""
        if connection(line) is None:
            raise Trouble(NO_CONNECTION, PASTE)
        self._vault.keep(_name(account), line)

    def forget(self, account: int) -> None:
        self._vault.forget(_name(account))

    def of(self, account: int) -> Connection | None:
        return connection(self._vault.fetch(_name(account)) or "")

    def all(self) -> list[Connection]:
        found = (self.of(account.id) for account in self._ledger.accounts())
        return [one for one in found if one]

    async def follow(self, account: int, spawn: Spawn) -> None:
        """Follow the account's server from now on, by its connection as it is now."""
        await self.leave(account)
        host = self.of(account)
        if host is None:
            return
        client = EventsClient(host.url, host.api_key)
        follower = Follower(
            client,
            name=f"{host.url}#{host.account}",
            ledger=self._ledger,
            pace=self._pace,
            alarm=lambda trouble: self._tell(account, trouble),
        )
        self._tell(account, None)
        self._followed[account] = client, spawn(follower.run())

    async def leave(self, account: int) -> None:
        if found := self._followed.pop(account, None):
            client, task = found
            task.cancel()
            await asyncio.wait([task])
            await client.close()

    async def leave_all(self) -> None:
        for account in list(self._followed):
            await self.leave(account)


def _name(account: int) -> str:
    return f"tracking-server:{account}"
