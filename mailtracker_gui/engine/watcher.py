"""Follows one account's mailbox in a thread of its own and turns what matters into facts.

IMAPClient waits by blocking, hence the thread.  It goes on only when the engine says the facts are
on disk; so the last UID seen never runs ahead of the ledger.
"""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError
from datetime import date
from typing import TypeVar

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.intake import facts_in
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import AccountState
from mailtracker_gui.mail.follow import Follower, Rhythm

T = TypeVar("T")


class Watcher:
    """Runs from `start` to `stop`; both on the engine's thread."""

    def __init__(
        self,
        account: Account,
        *,
        ledger: Ledger,
        password: Callable[[], str],
        pace: Pace,
        tls: ssl.SSLContext | None,
        alarm: Callable[[Trouble], None],
    ) -> None:
        self._account, self._ledger, self._alarm = account, ledger, alarm
        self._password = password
        self._loop = asyncio.get_running_loop()
        self._follower = (
            Follower(
                account.imap,
                account.folders,
                self,
                password=lambda: self._ask(self._secret()),
                ssl_context=tls,
                rhythm=Rhythm(
                    poll=pace.look_again,
                    first_wait=pace.first_reconnect,
                    longest_wait=pace.longest_reconnect,
                ),
            )
            if account.imap
            else None
        )
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        if self._follower:
            self._thread = threading.Thread(target=self._run, name=f"mailbox-{self._account.id}")
            self._thread.start()

    async def stop(self) -> None:
        if self._follower and self._thread:
            self._follower.stop()
            await asyncio.to_thread(self._thread.join)

    def wake(self) -> None:
        if self._follower:
            self._follower.wake()

    # -- what the follower asks and tells, on its own thread -------------------------------------

    def seen(self, folder: str) -> tuple[int, int]:
        return self._ask(self._seen(folder))

    def keep(self, folder: str, uidvalidity: int, uid: int) -> None:
        self._ask(self._keep(folder, uidvalidity, uid))

    def found(self, raw: bytes) -> None:
        self._ask(self._found(raw))

    def knows(self, message_ids: list[str]) -> bool:
        return bool(message_ids) and self._ask(self._knows(message_ids))

    def state(self, trouble: Trouble | None) -> None:
        self._ask(self._state(trouble))

    def today(self) -> date:
        return clock.now().date()

    def _run(self) -> None:
        assert self._follower
        try:
            self._follower.run()
        except CancelledError:
            return  # the engine is ending

    def _ask(self, work: Coroutine[object, object, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    # -- and the answers, on the engine's ---------------------------------------------------------

    async def _secret(self) -> str:
        return self._password()

    async def _seen(self, folder: str) -> tuple[int, int]:
        return self._ledger.mailbox(self._account.id, folder)

    async def _keep(self, folder: str, uidvalidity: int, uid: int) -> None:
        self._ledger.keep_mailbox(self._account.id, folder, uidvalidity, uid)

    async def _found(self, raw: bytes) -> None:
        now = clock.now()
        own = frozenset(canonical(one.address) for one in self._ledger.accounts())
        self._ledger.append(facts_in(raw, own, self._ledger.lookup, now), now)

    async def _knows(self, message_ids: list[str]) -> bool:
        return any(self._ledger.lookup.by_message_id(one) for one in message_ids)

    async def _state(self, trouble: Trouble | None) -> None:
        try:
            self._ledger.keep_state(
                AccountState(
                    account=self._account.id,
                    part="reading",
                    ok=trouble is None,
                    words=trouble.what if trouble else "Watching for reports and replies",
                    way_out=trouble.way_out if trouble else "",
                )
            )
        except Trouble as worse:
            self._alarm(worse)
