"""One account at work: what it sends, and what its mailbox tells."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.outbox import Body, More, Sender
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.reading import Reading
from mailtracker_gui.engine.runtime import Spawn
from mailtracker_gui.engine.watcher import Watcher
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.credential import Access

GRACE = 10.0  # seconds for the server's reply to a letter that is being handed over


class Correspondence:
    """Started and stopped with its account; both on the engine's thread."""

    def __init__(
        self,
        account: Account,
        *,
        ledger: Ledger,
        access: Access,
        reading: Reading,
        body: Body,
        more: More,
        pace: Pace,
        tls: ssl.SSLContext | None,
        alarm: Callable[[Trouble], None],
    ) -> None:
        self._watcher = Watcher(
            account, ledger=ledger, access=access, reading=reading, tls=tls, alarm=alarm
        )
        self._sender = Sender(
            account,
            ledger=ledger,
            access=access,
            body=body,
            more=more,
            pace=pace,
            tls=tls,
            alarm=alarm,
            handed_over=self._watcher.wake if account.copies else lambda: None,
        )
        self._sending: asyncio.Task[None] | None = None

    def start(self, spawn: Spawn) -> None:
        self._sending = spawn(self._sender.run())
        self._watcher.start()

    async def stop(self) -> None:
        """End both.  An attempt under way may finish; cut off, the ledger knows where it stood."""
        if self._sending:
            self._sender.end()
            await asyncio.wait([self._sending], timeout=GRACE)
            self._sending.cancel()
            await asyncio.wait([self._sending])
        await self._watcher.stop()

    def wake(self) -> None:
        self._sender.wake()
        self._watcher.wake()
