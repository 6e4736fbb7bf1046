"""Sends what is due: one attempt at a time, each step durable before the next is taken.

The ledger knows at every instant how far an envelope has come, so a kill loses nothing.  What may
have gone is never sent again unasked.
"""

from __future__ import annotations

import asyncio
import hashlib
import random
import ssl
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.contacts import Standing
from mailtracker_gui.domain.evidence import Kind, Source
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.allowance import Allowance, Hurdle
from mailtracker_gui.engine.outbox_facts import drop, fact, facts, outcome_fact
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.part import Part
from mailtracker_gui.engine.screen import Screen
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.outbox import Envelope, State
from mailtracker_gui.ledger.rows import offline
from mailtracker_gui.mail.credential import Access
from mailtracker_gui.mail.submission import Envelope as Transaction
from mailtracker_gui.mail.submission import Outcome, Submission, submit
from mailtracker_gui.mail.trouble import Offline, ServerTrouble

Body = Callable[[Envelope, Account], bytes]
More = Callable[[int], Awaitable[None]]
READY = "Ready to send"
REMOVED = "Its account was removed before the letter could leave."
INTERRUPTED = "The program ended while the letter was being handed over."


def recover(ledger: Ledger, account: int, now: datetime) -> None:
    """Before an account sends: what had begun is tried again, what may have gone is Unsure."""
    with ledger.transaction():
        ledger.outbox.requeue_begun(account)
        for envelope in ledger.outbox.interrupted(account):
            ledger.append(facts(envelope, Kind.UNSURE, now, why=INTERRUPTED), now)
            ledger.outbox.move(envelope.id, State.DONE)


def abandon(ledger: Ledger, account: int, now: datetime) -> None:
    """Before an account is forgotten: nothing of it waits for ever."""
    with ledger.transaction():
        recover(ledger, account, now)
        for merge in ledger.merges.unfinished(account):
            ledger.merges.cancel(merge)
        drop(ledger, ledger.outbox.unsent(account), now, REMOVED)


class Sender:
    """Sends one account's letters, one connection at a time."""

    def __init__(
        self,
        account: Account,
        *,
        ledger: Ledger,
        access: Access,
        body: Body,
        more: More,
        pace: Pace,
        tls: ssl.SSLContext | None = None,
        alarm: Callable[[Trouble], None],
        handed_over: Callable[[], None] = lambda: None,
    ) -> None:
        """`body` gives an envelope's bytes; `more` makes the account's next letters, if it can."""
        self._account, self._ledger, self._pace = account, ledger, pace
        self._access, self._body, self._tls, self._alarm = access, body, tls, alarm
        self._handed_over, self._more = handed_over, more
        self._allowance = Allowance(account, ledger, pace)
        self._part = Part(ledger, account.id, "sending", alarm)
        self._screen = Screen(account.id, ledger, tls, alarm)
        self._hurdle: Hurdle | None = None
        self._wake = asyncio.Event()
        self._ending = False
        self._failures = 0

    def wake(self) -> None:
        """There may be something to send now."""
        self._failures = 0
        self._wake.set()

    def end(self) -> None:
        """Finish the attempt under way, and begin no other: a reply missed would be Unsure."""
        self._ending = True
        self._wake.set()

    async def run(self) -> None:
        """Send until told to end."""
        recovered = False
        while not self._ending:
            try:
                if not recovered:
                    recover(self._ledger, self._account.id, clock.now())
                    recovered = True
                await self._round()
                wait = self._until_due()
            except Trouble as trouble:
                self._failures += 1
                self._hurdle = None
                self._report(trouble)
                wait = self._pace.retry(self._failures, random.random()).total_seconds()  # noqa: S311  # jitter
            await _either(self._wake, wait)
            self._wake.clear()

    async def _round(self) -> None:
        while due := await self._due():
            try:
                await self._send(due)
            except Trouble as trouble:
                self._could_not_begin(trouble)
                raise

    async def _due(self) -> list[Envelope]:
        """Return what may leave now: nothing when the end has come, or when a limit is reached."""
        if self._ending:
            return []
        await self._more(self._account.id)
        now = clock.now()
        due = self._ledger.outbox.due(self._account.id, now)
        before = self._hurdle
        self._hurdle = self._allowance.hurdle(len(due[0].recipients), now) if due else None
        if self._hurdle or before:
            self._part.say(self._hurdle.words if self._hurdle else READY)
        return [] if self._hurdle else due

    async def _send(self, due: Sequence[Envelope]) -> None:
        async with Submission(
            self._account.smtp,
            self._access,
            ssl_context=self._tls,
            timeout=self._pace.answer,
            patience=self._pace.taking,
        ) as session:
            self._part.say(READY)
            self._ledger.keep_offer(
                self._account.id, self._account.smtp.host, clock.now(), dsn=session.dsn_offered
            )
            for envelope in due:
                if self._ending or self._allowance.hurdle(len(envelope.recipients), clock.now()):
                    return
                if not await self._is_spam(envelope):
                    await self._attempt(session, envelope)

    async def _is_spam(self, envelope: Envelope) -> bool:
        """Drop what the user's own filter takes for spam, unless they want it sent regardless."""
        if envelope.attempts or envelope.regardless:
            return False
        why = await self._screen.objection(
            envelope.letter, lambda: self._body(envelope, self._account)
        )
        if why:
            now = clock.now()
            with self._ledger.transaction():
                if self._ledger.outbox.ready(envelope):  # not held or cancelled meanwhile
                    dropped = facts(envelope, Kind.DROPPED, now, why=why, reason="spam")
                    self._ledger.append(dropped, now)
                    self._ledger.outbox.move(envelope.id, State.DONE)
        return bool(why)

    async def _attempt(self, session: Submission, envelope: Envelope) -> None:
        now = clock.now()
        with self._ledger.transaction():
            if not self._ledger.outbox.ready(envelope):  # it was held or cancelled meanwhile
                return
            envelope = self._without_blocked(envelope, now)
            if not envelope.recipients:
                self._ledger.outbox.move(envelope.id, State.DONE)
                return
            self._ledger.outbox.tried(envelope.id, now)
            self._ledger.outbox.move(envelope.id, State.SENDING)
            self._ledger.append(facts(envelope, Kind.PROCESSING, now), now)
        addresses = self._ledger.lookup.addresses(envelope.letter)
        outcomes = await submit(
            session,
            self._transaction(envelope, [addresses[one] for one in envelope.recipients]),
            handing_over=self._handing(envelope),
        )
        numbers = {addresses[one]: one for one in envelope.recipients}
        results = [(numbers[outcome.recipient], outcome) for outcome in outcomes]
        await self._durably(lambda: self._settle(envelope, results, session.dsn_words))
        self._handed_over()

    def _without_blocked(self, envelope: Envelope, now: datetime) -> Envelope:
        """Drop the recipients whose address is blocked, unless the user wants it regardless."""
        if envelope.regardless:
            return envelope
        addresses = self._ledger.lookup.addresses(envelope.letter)
        blocked = {
            one: contact.standing
            for one in envelope.recipients
            if (contact := self._ledger.contact(addresses[one])) and contact.standing.block
        }
        tag = str(envelope.attempts)
        self._ledger.append(
            [
                fact(envelope, one, Kind.DROPPED, now, tag, Source.OUTBOX, _why(standing))
                for one, standing in blocked.items()
            ],
            now,
        )
        if not blocked:
            return envelope
        kept = tuple(one for one in envelope.recipients if one not in blocked)
        self._ledger.outbox.postpone(envelope.id, kept, envelope.due)
        return replace(envelope, recipients=kept)

    def _transaction(self, envelope: Envelope, recipients: Sequence[str]) -> Transaction:
        letter = self._ledger.letter(envelope.letter)
        assert letter is not None
        return Transaction(
            sender=self._account.address,
            recipients=tuple(recipients),
            envid=letter.envid,
            body=self._body(envelope, self._account),
            delivery_report=letter.tracking.delivery_report,
        )

    def _handing(self, envelope: Envelope) -> Callable[[], Awaitable[None]]:
        async def handing() -> None:
            with self._ledger.transaction():
                self._ledger.outbox.move(envelope.id, State.HANDING)

        return handing

    def _settle(self, envelope: Envelope, results: Sequence[tuple[int, Outcome]], dsn: str) -> None:
        """Keep what the server said of each recipient; queue again whom it wants later."""
        now = clock.now()
        later = [number for number, outcome in results if outcome.kind is Kind.POSTPONED]
        with self._ledger.transaction():
            host = self._account.smtp.host
            self._allowance.learn([outcome for _, outcome in results], now)
            self._ledger.append(
                [outcome_fact(envelope, number, one, host, dsn, now) for number, one in results],
                now,
            )
            accepted = any(outcome.kind is Kind.ACCEPTED for _, outcome in results)
            if accepted and self._account.imap and self._account.copies:
                self._ledger.copies.add(envelope.letter, self._account.id, now)
            if later and self._given_up(envelope, later, now):
                later = []
            if later:
                wait = self._pace.retry(envelope.attempts + 1, random.random())  # noqa: S311  # jitter
                self._ledger.outbox.postpone(envelope.id, later, now + wait)
            else:
                self._ledger.outbox.move(envelope.id, State.DONE)

    def _could_not_begin(self, trouble: Trouble) -> None:
        """No connection: said once per letter and cause, and tried again later.

        Without a network there was no attempt; the letters wait as they are.
        """
        now = clock.now()
        if isinstance(trouble, Offline):
            with self._ledger.transaction():
                self._ledger.outbox.requeue_begun(self._account.id)
            return
        if isinstance(trouble, ServerTrouble) and trouble.too_fast:
            with self._ledger.transaction():
                self._allowance.slow_down(now)
        cause = hashlib.sha256(trouble.what.encode()).hexdigest()[:12]
        wait = self._pace.retry(self._failures + 1, 0.0)
        with self._ledger.transaction():
            self._ledger.outbox.requeue_begun(self._account.id)
            for envelope in self._ledger.outbox.due(self._account.id, now):
                told = facts(envelope, Kind.POSTPONED, now, why=str(trouble), tag=cause)
                self._ledger.append(told, now)
                self._ledger.outbox.tried(envelope.id, now)
                if self._given_up(envelope, envelope.recipients, now):
                    self._ledger.outbox.move(envelope.id, State.DONE)
                else:
                    self._ledger.outbox.postpone(envelope.id, envelope.recipients, now + wait)

    def _given_up(self, envelope: Envelope, recipients: Sequence[int], now: datetime) -> bool:
        window: timedelta = self._account.policy.retry_window
        if now - (envelope.first_tried or now) < window:
            return False
        why = f"It could not be handed over within {window.total_seconds() / 3600:.0f} hours."
        told = facts(envelope, Kind.REFUSED, now, why=why, tag="gave-up", reason="expired")
        self._ledger.append([fact for fact in told if fact.recipient in recipients], now)
        return True

    async def _durably(self, write: Callable[[], None]) -> None:
        """Write what the world told us, however long the disk is full: it cannot be asked twice."""
        while True:
            try:
                return write()
            except Trouble as trouble:
                self._alarm(trouble)
                await asyncio.sleep(self._pace.first_reconnect)

    def _until_due(self) -> float:
        due = self._ledger.outbox.next_due(self._account.id)
        if due and self._hurdle:
            due = max(due, self._hurdle.until)
        wait = (due - clock.now()).total_seconds() if due else self._pace.look_again
        return max(0.0, min(wait, self._pace.look_again))

    def _report(self, trouble: Trouble) -> None:
        if isinstance(trouble, Offline):
            self._part.say(offline(self._ledger.outbox.waiting_count(self._account.id)))
        else:
            self._part.tell(trouble)


def _why(standing: Standing) -> dict[str, str]:
    return {"why": str(standing), "block": standing.block.value}


async def _either(event: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        pass
