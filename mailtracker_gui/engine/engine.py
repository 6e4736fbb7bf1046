"""What the window and the command line can ask for, and the parts that do it.

Every command is a coroutine for `Engine.submit`.  What comes of it is not returned in pieces: it
is in the ledger, and the ledger announces itself.
"""

from __future__ import annotations

import asyncio
import secrets
import ssl
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import replace
from typing import TypeVar

from mailtracker_gui import __version__
from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.evidence import Kind, Verdict
from mailtracker_gui.domain.judgements import judgement
from mailtracker_gui.domain.message import Letter, canonical
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.addresses import Addresses
from mailtracker_gui.engine.correspondence import Correspondence
from mailtracker_gui.engine.follower import second_thoughts
from mailtracker_gui.engine.outbox import abandon
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.reading import Reading
from mailtracker_gui.engine.reports import Reports
from mailtracker_gui.engine.runtime import Runtime
from mailtracker_gui.engine.silences import watch_silences
from mailtracker_gui.engine.tracker import Tracker
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.check import check_account
from mailtracker_gui.mail.compose import compose, message_id
from mailtracker_gui.vault.master_key import MasterKey
from mailtracker_gui.vault.vault import Vault

T = TypeVar("T")
AGENT = f"MailTracker/{__version__}"


class Engine:
    """Everything that happens over time, on one thread of its own."""

    def __init__(
        self,
        profile: Profile,
        *,
        key: MasterKey,
        committed: Callable[[int], None] | None = None,
        alarm: Callable[[Trouble], None] = lambda trouble: None,
        pace: Pace | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """`committed` hears the ledger's revision, `alarm` what the ledger could not keep.

        Both are called on the engine's thread.  `tls` replaces the system's trust, for tests.
        """
        self._profile, self._key = profile, key
        self._committed, self._alarm = committed, alarm
        self._pace, self._tls = pace or Pace(), tls
        self._accounts: dict[int, Correspondence] = {}
        # Two senders of one account would send a letter twice: changes wait for each other.
        self._changing = asyncio.Lock()
        self._runtime = Runtime(self._begin, self._end)
        self.ledger = Ledger(profile.ledger, committed)
        self.vault = Vault(self.ledger, key)
        self._reading = Reading()
        self.reports = Reports(self.ledger, self._reading)
        self.addresses = Addresses(self.ledger)
        self._tracker = Tracker(
            profile, ledger=self.ledger, vault=self.vault, pace=self._pace, alarm=alarm
        )

    def start(self) -> None:
        """Begin; return when letters can be sent.  Raises Trouble when that cannot be."""
        try:
            self._runtime.start()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End every task and close the ledger; what is unfinished goes on at the next start."""
        self._runtime.stop()
        self._reading.close()
        self.ledger.close()

    @property
    def failure(self) -> BaseException | None:
        """What ended the engine, if it ended by itself."""
        return self._runtime.failure

    def submit(self, work: Coroutine[object, object, T]) -> Future[T]:
        return self._runtime.submit(work)

    # -- commands ------------------------------------------------------------------------------

    async def send(self, letter: Letter) -> int:
        """Store a letter and send it when it is due; return its id.  Nothing is lost after that."""
        now = clock.now()
        domain = canonical(letter.sender).rpartition("@")[2]
        identity = message_id(domain, secrets.token_bytes(16))
        raw = compose(letter, message_id=identity, date=now, user_agent=AGENT)
        if not letter.recipients():
            raise Trouble("The letter has no recipient.", "Add one.")
        if letter.tracking.individual:
            await self._tracker.ready(letter.account)
        number = self.ledger.add_letter(
            letter, message_id=identity, envid=secrets.token_hex(16), raw=raw, now=now
        )
        self._wake(letter.account)
        return number

    async def send_again(self, letter: int, recipient: int) -> None:
        """Send to one recipient again, on the user's word: they may get it twice.

        Their word goes before a block of the address.
        """
        row = self.ledger.letter(letter)
        if row is None or recipient not in {one.id for one in row.recipients}:
            raise Trouble("There is no such letter or recipient.")
        if row.origin:
            raise Trouble(f"This letter was written in {row.origin}.", "Send it again there.")
        with self.ledger.transaction():
            if not self.ledger.outbox.waiting(letter, recipient):
                self.ledger.outbox.add(letter, [[recipient]], clock.now(), regardless=True)
        self._wake(row.account)

    async def save_account(self, account: Account, password: str = "", connection: str = "") -> int:
        """Store a new or changed account and begin to use it.

        An empty password keeps the old one, and so does an empty connection (the line that a
        tracking server's operator gave).
        """
        async with self._changing:
            with self.ledger.transaction():
                number = self.ledger.save_account(account, clock.now())
                if password:
                    self.vault.keep(secret_name(number), password)
                self._tracker.connect(number, connection)
            await self._restart(number)
        return number

    async def remove_account(self, number: int) -> None:
        async with self._changing:
            await self._retire(number)
            await self._tracker.leave(number)
            with self.ledger.transaction():
                abandon(self.ledger, number, clock.now())
                self.ledger.remove_account(number)
                self.vault.forget(secret_name(number))
                self._tracker.disconnect(number)

    async def check_account(
        self, account: Account, password: str = "", connection: str = ""
    ) -> list[Check]:
        """Try everything the account needs; each answer in plain words."""
        known = password or self._password(account.id)
        mail = await check_account(account, known, ssl_context=self._tls)
        return [*mail, *await self._tracker.check(account, connection)]

    async def connect_server(self, number: int, connection: str) -> list[Check]:
        """Try a tracking server by its line; when it works, the account uses it from now on."""
        account = next((one for one in self.ledger.accounts() if one.id == number), None)
        if account is None:
            raise Trouble("There is no such account.")
        checks = await self._tracker.check(account, connection)
        if all(one.ok for one in checks):
            url = self._tracker.address_in(connection)
            await self.save_account(replace(account, tracker_url=url), "", connection)
        return checks

    async def judge(self, letter: int, about: str, verdict: Verdict) -> None:
        """Keep the user's own judgement of a hit; a later one undoes it.

        What is theirs once is theirs each time: the letter's other hits are judged anew.
        """
        hit = self.ledger.fact(about)
        if hit is None or hit.kind not in {Kind.OPENED, Kind.CLICKED} or hit.message != letter:
            raise Trouble("There is no such hit.")
        now = clock.now()
        with self.ledger.transaction():
            self.ledger.append([judgement(hit, verdict, now)], now)
            if hit.recipient:
                self.ledger.append(second_thoughts(self.ledger, hit.recipient, now), now)

    async def keep_setting(self, name: str, value: str) -> None:
        self.ledger.keep_setting(name, value)

    async def refresh(self) -> None:
        """Send what waits for another try and look into the mailboxes now."""
        with self.ledger.transaction():
            for number in self._accounts:
                self.ledger.outbox.hasten(number, clock.now())
        for one in self._accounts.values():
            one.wake()

    # -- life ----------------------------------------------------------------------------------

    async def _begin(self) -> None:
        self.ledger.settle_in(clock.now())
        await self._tracker.start(self._runtime.spawn)
        self._runtime.spawn(watch_silences(self.ledger, self._pace, self._alarm))
        for account in self.ledger.accounts():
            await self._tracker.follow(account.id)
            self._engage(account)

    async def _end(self) -> None:
        async with self._changing:
            for number in list(self._accounts):
                await self._retire(number)
            await self._tracker.stop()

    async def _restart(self, number: int) -> None:
        await self._retire(number)
        await self._tracker.follow(number)
        account = next(one for one in self.ledger.accounts() if one.id == number)
        self._engage(account)

    def _engage(self, account: Account) -> None:
        if not account.enabled:
            return
        one = Correspondence(
            account,
            ledger=self.ledger,
            password=lambda: self._password(account.id),
            reading=self._reading,
            body=self._tracker.body,
            pace=self._pace,
            tls=self._tls,
            alarm=self._alarm,
        )
        self._accounts[account.id] = one
        one.start(self._runtime.spawn)

    async def _retire(self, number: int) -> None:
        if one := self._accounts.pop(number, None):
            await one.stop()

    def _wake(self, account: int) -> None:
        if one := self._accounts.get(account):
            one.wake()

    def _password(self, account: int) -> str:
        return self.vault.fetch(secret_name(account)) or ""


def secret_name(account: int) -> str:
    return f"account:{account}"
