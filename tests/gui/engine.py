"""A small engine over a real ledger: one thread, one loop, no network."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterable, Sequence
from concurrent.futures import Future
from datetime import datetime, timedelta
from typing import Any

from mailtracker_gui.domain import monthly
from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.evidence import Evidence, Kind, Source, Verdict
from mailtracker_gui.domain.merge import Row
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.setup import Found
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.addresses import Addresses
from mailtracker_gui.engine.data import Data
from mailtracker_gui.engine.follow_ups import FollowUps
from mailtracker_gui.engine.merge import keep_rows
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.presend import Presend
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.reading import Reading
from mailtracker_gui.engine.reports import Reports
from mailtracker_gui.engine.sign_ins import SignIns
from mailtracker_gui.engine.tables import Tables
from mailtracker_gui.engine.templates import Templates
from mailtracker_gui.engine.waiting import Waiting
from mailtracker_gui.engine.wishes import Wishes
from mailtracker_gui.gui.pulse import Pulse
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.names import Names
from mailtracker_gui.mail.session import Submission
from mailtracker_gui.vault.master_key import FixedKey
from mailtracker_gui.vault.vault import Vault
from tests.dns import nobody
from tests.gui.story import NOW


class Bench:
    """Does what the window asks for, at the ledger; keeps what it was asked."""

    def __init__(
        self,
        ledger: Ledger,
        pulse: Pulse,
        *,
        checks: Sequence[Check] = (),
        now: Callable[[], datetime] = lambda: NOW,
        names: Names | None = None,
    ) -> None:
        self.ledger, self.pulse, self.checks, self.now = ledger, pulse, checks, now
        self._reading = Reading()
        self.reports, self.addresses = Reports(ledger, self._reading), Addresses(ledger)
        self.follow_ups = FollowUps(ledger, Pace())
        self.sign_ins = SignIns(ledger, Vault(ledger, FixedKey(bytes(32))), self._signed_in)
        self.woken: list[int] = []
        self.tables = Tables(ledger.path)
        self.templates = Templates(ledger)
        self.merged: list[tuple[Letter, list[Row]]] = []
        self.waiting = Waiting(ledger, self.woken.append)
        self.wishes = Wishes(ledger)
        self.data = Data(
            Profile(ledger.path.parent), ledger, forget_hits=self._forget, save=self.save_account
        )
        self.presend = Presend(
            ledger,
            names=names or Names(nobody()),
            own=lambda: self.ours.get,
            hello=self._hello,
            spawn=lambda work: self._loop.create_task(self._told(work)),
        )
        self.ours: dict[str, str] = {}  # addresses of earlier letters, and where they lead
        self.sent: list[Letter] = []
        self.again: list[tuple[int, int]] = []
        self.passwords: dict[int, str] = {}
        self.searched: list[str] = []
        self.found: Found | None = None  # what a search for servers brings
        self.answer = threading.Event()  # cleared: searches take their time
        self.answer.set()
        self.connections: list[str] = []
        self.refreshed = 0
        self.trouble: Trouble | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="bench")
        self._thread.start()

    def close(self) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._reading.close()

    async def _end(self) -> None:
        """End what waits for a user."""
        await self.sign_ins.close()
        if others := asyncio.all_tasks() - {asyncio.current_task()}:
            await asyncio.wait(others, timeout=5)

    def submit(self, work: Coroutine[Any, Any, Any]) -> Future[Any]:
        return asyncio.run_coroutine_threadsafe(self._told(work), self._loop)

    async def _told(self, work: Coroutine[Any, Any, Any]) -> Any:
        try:
            return await work
        finally:
            self._tell()

    def happen(self, fact: Evidence) -> None:
        """Let the world tell something; waits until the ledger has it."""
        self.submit(self._append(fact)).result()

    async def _append(self, fact: Evidence) -> None:
        self.ledger.append([fact], self.now())
        self._tell()

    async def _signed_in(self, provider: str, address: str) -> None:
        """Nothing waits for it here."""

    async def _forget(self, before: datetime) -> None:
        """There is no tracking server here."""

    async def send(self, letter: Letter, undo: int = 0) -> int:
        self._refuse()
        self.sent.append(letter)
        mark = f"bench{len(self.sent)}"
        number = self.ledger.add_letter(
            letter,
            message_id=mark,
            envid=mark,
            raw=b"raw",
            now=self.now(),
            wait=timedelta(seconds=undo),
        )
        self._tell()
        return number

    async def send_report(self, letter: Letter, month: str) -> int | None:
        if self.ledger.setting(monthly.LAST) >= month:
            return None
        number = await self.send(letter)
        self.ledger.keep_setting(monthly.LAST, month)
        return number

    async def send_merge(self, template: Letter, rows: Iterable[Row]) -> int:
        self._refuse()
        self.merged.append((template, list(rows)))
        return await keep_rows(self.ledger, template, self.merged[-1][1], lambda letter: None)

    async def send_again(self, letter: int, recipient: int) -> None:
        self._refuse()
        self.again.append((letter, recipient))

    async def save_account(self, account: Account, password: str = "", connection: str = "") -> int:
        self._refuse()
        self.connections.append(connection)
        number = self.ledger.save_account(account, self.now())
        self.passwords[number] = password
        self._tell()
        return number

    async def remove_account(self, number: int) -> None:
        self.ledger.remove_account(number)
        self._tell()

    async def find_servers(self, address: str) -> Found:
        self.searched.append(address)
        await asyncio.to_thread(self.answer.wait)
        if self.found is None:
            raise Trouble("The servers were not found.", "Enter them under Servers.")
        return self.found

    async def check_account(
        self, account: Account, password: str = "", connection: str = ""
    ) -> Sequence[Check]:
        self._refuse()
        return self.checks

    async def judge(self, letter: int, about: str, verdict: Verdict) -> None:
        hit = self.ledger.fact(about)
        assert hit is not None
        now = self.now() + timedelta(seconds=self.ledger.last())  # the later word counts
        await self._append(
            Evidence(
                message=letter,
                recipient=hit.recipient,
                kind=Kind.JUDGED,
                at=now,
                learnt=now,
                source=Source.USER,
                key=f"judged:{about}:{verdict}:{self.ledger.last()}",
                details={"about": about, "judgement": verdict.value},
            )
        )

    async def connect_server(self, number: int, connection: str) -> Sequence[Check]:
        self._refuse()
        self.connections.append(connection)
        return self.checks

    async def keep_setting(self, name: str, value: str) -> None:
        self.ledger.keep_setting(name, value)

    async def refresh(self) -> None:
        self._refuse()
        self.refreshed += 1

    def _hello(self, account: Account) -> Submission:
        raise Trouble(f"{account.smtp.host} is not there.")

    def _refuse(self) -> None:
        if self.trouble:
            raise self.trouble

    def _tell(self) -> None:
        self.pulse.tell(self.ledger.revision())
