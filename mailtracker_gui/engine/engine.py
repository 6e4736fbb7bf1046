"""What the window and the command line can ask for, and the parts that do it.

Every command is a coroutine for `Engine.submit`.  What comes of it is not returned in pieces: it
is in the ledger, and the ledger announces itself.
"""

from __future__ import annotations

import asyncio
import secrets
import ssl
from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import Future
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from mailtracker_gui import __version__
from mailtracker_gui.domain import monthly
from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.evidence import Kind, Verdict
from mailtracker_gui.domain.judgements import judgement
from mailtracker_gui.domain.merge import Row
from mailtracker_gui.domain.message import Letter, canonical
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.setup import Found
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import backup, clock
from mailtracker_gui.engine.addresses import Addresses
from mailtracker_gui.engine.correspondence import Correspondence
from mailtracker_gui.engine.data import Data
from mailtracker_gui.engine.follow_ups import FollowUps
from mailtracker_gui.engine.follower import second_thoughts
from mailtracker_gui.engine.merge import keep_rows, make_letters
from mailtracker_gui.engine.outbox import abandon
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.preferences import Preferences
from mailtracker_gui.engine.presend import Presend
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.reading import Reading
from mailtracker_gui.engine.reports import Reports
from mailtracker_gui.engine.runtime import Runtime
from mailtracker_gui.engine.setup import Finder, everybody
from mailtracker_gui.engine.sign_ins import SignIns
from mailtracker_gui.engine.silences import watch_silences
from mailtracker_gui.engine.tables import Tables
from mailtracker_gui.engine.templates import Templates
from mailtracker_gui.engine.tracker import Tracker
from mailtracker_gui.engine.waiting import Waiting
from mailtracker_gui.engine.wishes import Wishes
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.check import check_account
from mailtracker_gui.mail.compose import compose, message_id
from mailtracker_gui.mail.credential import Access, Credential
from mailtracker_gui.mail.names import Names
from mailtracker_gui.mail.session import Submission
from mailtracker_gui.vault.master_key import MasterKey
from mailtracker_gui.vault.vault import Vault

T = TypeVar("T")
Composed = tuple[str, bytes]  # Message-ID, and the mail
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
        finder: Finder = everybody,
        names: Names | None = None,
    ) -> None:
        """`committed` hears the ledger's revision, `alarm` what the ledger could not keep.

        Both are called on the engine's thread.  `tls` replaces the system's trust, `finder` who is
        asked for servers and `names` the name servers, for tests.
        """
        self._profile, self._key = profile, key
        self._committed, self._alarm = committed, alarm
        self._pace, self._tls, self._finder = pace or Pace(), tls, finder
        self._accounts: dict[int, Correspondence] = {}
        # Two senders of one account would send a letter twice: changes wait for each other.
        self._changing = asyncio.Lock()
        self._runtime = Runtime(self._begin, self._end)
        backup.settle(profile, clock.now())
        self.ledger = Ledger(profile.ledger, committed)
        self.vault = Vault(self.ledger, key)
        self.sign_ins = SignIns(self.ledger, self.vault, self._signed_in, tls)
        self._reading = Reading()
        self.reports = Reports(self.ledger, self._reading)
        self.addresses = Addresses(self.ledger)
        self.tables = Tables(profile.ledger)
        self.templates = Templates(self.ledger)
        self.follow_ups = FollowUps(self.ledger, self._pace)
        self.waiting = Waiting(self.ledger, self._wake)
        self.wishes = Wishes(self.ledger)
        self._tracker = Tracker(
            profile, ledger=self.ledger, vault=self.vault, pace=self._pace, alarm=alarm
        )
        self.data = Data(
            profile, self.ledger, forget_hits=self._tracker.forget, save=self.save_account
        )
        self.presend = Presend(
            self.ledger,
            names=names or Names(),
            own=self._tracker.own,
            hello=self._hello,
            spawn=self._runtime.spawn,
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

    async def send(self, letter: Letter, undo: int = 0) -> int:
        """Store a letter and send it when it is due; return its id.  Nothing is lost after that.

        For `undo` seconds it can be taken back.
        """
        composed = _composed(letter)
        if letter.tracking.individual:
            await self._tracker.ready(letter.account)
        number = self._store(letter, composed, wait=timedelta(seconds=undo))
        self._wake(letter.account)
        return number

    async def send_report(self, letter: Letter, month: str) -> int | None:
        """Send the report of a month ("2026-05") unless it was sent; return the letter's id.

        The letter and that it was sent are stored together: it goes neither twice nor not at all.
        """
        with self.ledger.transaction():
            if self.ledger.setting(monthly.LAST) >= month:
                return None
            self.ledger.keep_setting(monthly.LAST, month)
            number = self._store(letter, _composed(letter))
        self._wake(letter.account)
        return number

    async def send_merge(self, template: Letter, rows: Iterable[Row]) -> int:
        """Send `template` once for each row, its {{fields}} filled; return the merge's number.

        The rows are read once, one after the other.  Raises Trouble that names the row at fault
        before any letter is stored.
        """
        if template.tracking.individual:
            await self._tracker.ready(template.account)
        number = await keep_rows(self.ledger, template, rows, _composed)
        self._wake(template.account)
        return number

    async def send_again(self, letter: int, recipient: int) -> None:
        """Send to one recipient again, on the user's word: they may get it twice.

        Their word goes before a block of the address.
        """
        row = self.ledger.letter(letter)
        if row is None or recipient not in {one.id for one in row.recipients}:
            raise Trouble("There is no such letter or recipient.")
        if row.origin:
            raise Trouble(
                say("This letter was written in {origin}.", origin=row.origin),
                "Send it again there.",
            )
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
                removed = [one for one in self.ledger.accounts() if one.id == number]
                self.ledger.remove_account(number)
                for one in removed:
                    self.sign_ins.forget(one)
                self.vault.forget(secret_name(number))
                self._tracker.disconnect(number)

    async def find_servers(self, address: str) -> Found:
        """Return the servers for an address, or raise Trouble when nobody knows them."""
        return await self._finder(address)

    async def check_account(
        self, account: Account, password: str = "", connection: str = ""
    ) -> list[Check]:
        """Try everything the account needs; each answer in plain words."""
        access = self._access(account, password)
        mail = await check_account(account, access, ssl_context=self._tls)
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
        Preferences(self._profile.settings).settle(self.ledger)
        await self._tracker.start(self._runtime.spawn)
        self._runtime.spawn(watch_silences(self.ledger, self._pace, self._alarm))
        self._runtime.spawn(self.data.keep_house(self._pace, self._alarm))
        self._runtime.spawn(self.follow_ups.watch(self._alarm))
        for account in self.ledger.accounts():
            await self._tracker.follow(account.id)
            self._engage(account)

    async def _end(self) -> None:
        async with self._changing:
            for number in list(self._accounts):
                await self._retire(number)
            await self.sign_ins.close()
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
            access=self._access(account),
            reading=self._reading,
            body=self._tracker.body,
            more=lambda number: make_letters(self.ledger, number, self._store_merged),
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

    async def _signed_in(self, provider: str, address: str) -> None:
        """Send and read what waited for a sign-in."""
        for account in self.ledger.accounts():
            if (account.sign_in, canonical(account.address)) == (provider, canonical(address)):
                self.ledger.outbox.hasten(account.id, clock.now())
                self._wake(account.id)

    def _access(self, account: Account, typed: str = "") -> Access:
        """Return what logs the account in; a password that was `typed` goes before the kept one."""
        if account.sign_in:
            return self.sign_ins.access(account)

        async def access(_refused: Credential | None) -> Credential:
            return Credential(typed or self.vault.fetch(secret_name(account.id)) or "")

        return access

    def _hello(self, account: Account) -> Submission:
        return Submission(account.smtp, self._access(account), ssl_context=self._tls)

    def _store(
        self,
        letter: Letter,
        composed: Composed,
        *,
        wait: timedelta = timedelta(),
        merge: int | None = None,
    ) -> int:
        identity, raw = composed
        return self.ledger.add_letter(
            letter,
            message_id=identity,
            envid=secrets.token_hex(16),
            raw=raw,
            now=clock.now(),
            wait=wait,
            merge=merge,
        )

    def _store_merged(self, letter: Letter, merge: int) -> int:
        return self._store(letter, _composed(letter), merge=merge)


def _composed(letter: Letter) -> Composed:
    """Return a new Message-ID and the letter's bytes.  Raises Trouble when it is none."""
    domain = canonical(letter.sender).rpartition("@")[2]
    identity = message_id(domain, secrets.token_bytes(16))
    raw = compose(letter, message_id=identity, date=clock.now(), user_agent=AGENT)
    if not letter.recipients():
        raise Trouble("The letter has no recipient.", "Add one.")
    return identity, raw


def secret_name(account: int) -> str:
    return f"account:{account}"
