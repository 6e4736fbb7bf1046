"""Follows one account's mailbox in a thread of its own and turns what matters into facts.

IMAPClient waits by blocking, hence the thread.  It goes on only when the engine says the facts are
on disk; so the last UID seen never runs ahead of the ledger.
"""

from __future__ import annotations

import asyncio
import random
import ssl
import threading
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import CancelledError
from typing import TypeVar

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.evidence import Source
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.rules import Section, deciding
from mailtracker_gui.domain.sent import RECENT, Marking
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.adoption import Adoption
from mailtracker_gui.engine.copies import SentCopies
from mailtracker_gui.engine.intake import facts_in
from mailtracker_gui.engine.part import Part
from mailtracker_gui.engine.reading import Reading
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.copies import CopyHooks
from mailtracker_gui.mail.credential import Access, Credential
from mailtracker_gui.mail.follow import Follower
from mailtracker_gui.mail.hooks import Hooks
from mailtracker_gui.mail.keywords import MarkingHooks
from mailtracker_gui.mail.mailbox import Copy
from mailtracker_gui.mail.places import Place
from mailtracker_gui.mail.summary import Summary

T = TypeVar("T")
OFFLINE, READING = "offline: ", "reading: "
REPORTS = frozenset({Source.DSN, Source.BOUNCE, Source.MDN, Source.ARF})
GRACE = 3.0  # seconds for what is under way when the account stops


class Watcher:
    """Runs from `start` to `stop`; both on the engine's thread."""

    def __init__(
        self,
        account: Account,
        *,
        ledger: Ledger,
        access: Access,
        reading: Reading,
        tls: ssl.SSLContext | None,
        alarm: Callable[[Trouble], None],
    ) -> None:
        self._account, self._ledger = account, ledger
        self._part = Part(ledger, account.id, "reading", alarm)
        self._access, self._reading = access, reading
        self._adoption, self._copies = Adoption(ledger, reading), SentCopies(ledger, account)
        self._loop = asyncio.get_running_loop()
        self._stopped, self._woken = threading.Event(), threading.Event()
        self._follower = Follower(account, self._hooks(), ssl_context=tls) if account.imap else None
        self._thread: threading.Thread | None = None

    def _hooks(self) -> Hooks:
        """Return what the follower calls on its own thread, each answered on the engine's."""
        return Hooks(
            credential=lambda refused: self._ask(self._credential(refused)),
            place=lambda folder: self._ask(self._place(folder)),
            known=lambda ids: self._ask(self._knows(ids)),
            wanted=lambda mails: self._ask(self._wants(mails)),
            found=lambda folder, validity, mails: self._begin(self._found(mails)),
            adopt=lambda copies: self._ask(self._adopt(copies)),
            seen=lambda folder, validity, uid: self._ask(self._seen(folder, validity, uid)),
            trouble=lambda trouble: self._ask(self._tell(trouble)),
            state=lambda words: self._ask(self._state(words)),
            wait=self._wait,
            random=random.random,
            today=lambda: clock.now().date(),
            copies=CopyHooks(
                owed=lambda: self._ask(self._copies.owed()),
                raw=lambda letter: self._ask(self._copies.raw(letter)),
                kept=lambda letter, how: self._ask(self._copies.kept(letter, how)),
            ),
            keywords=MarkingHooks(
                wanted=lambda: self._ask(self._marks()),
                written=lambda marking: self._ask(self._marked(marking)),
            ),
        )

    def start(self) -> None:
        if self._follower:
            self._thread = threading.Thread(
                target=self._run, name=f"mailbox-{self._account.id}", daemon=True
            )
            self._thread.start()

    async def stop(self) -> None:
        if self._follower and self._thread:
            self._stopped.set()
            self.wake()
            # A server that keeps silent keeps a connection waiting for a minute: it is left alone,
            # and can do nothing more, because nobody answers it.
            await asyncio.to_thread(self._thread.join, GRACE)

    def wake(self) -> None:
        """Look now, whatever is being waited for."""
        self._woken.set()
        if self._follower:
            self._follower.wake()

    def _wait(self, seconds: float) -> bool:
        if seconds:
            self._woken.wait(seconds)
            self._woken.clear()
        return self._stopped.is_set()

    def _run(self) -> None:
        assert self._follower
        try:
            self._follower.run()
        except CancelledError:
            return  # the engine is ending

    def _ask(self, work: Coroutine[object, object, T]) -> T:
        return self._begin(work)()

    def _begin(self, work: Coroutine[object, object, T]) -> Callable[[], T]:
        """Let the engine work; return what waits for its answer."""
        if self._stopped.is_set():
            work.close()
            raise CancelledError
        return asyncio.run_coroutine_threadsafe(work, self._loop).result

    # -- the answers, on the engine's thread ---------------------------------------------------

    async def _credential(self, refused: Credential | None) -> Credential:
        return await self._access(refused)

    async def _place(self, folder: str) -> Place | None:
        uidvalidity, uid = self._ledger.mailbox(self._account.id, folder)
        return Place(uidvalidity=uidvalidity, uid=uid) if uidvalidity else None

    async def _seen(self, folder: str, uidvalidity: int, uid: int) -> None:
        self._ledger.keep_mailbox(self._account.id, folder, uidvalidity, uid)

    async def _found(self, mails: Mapping[int, bytes]) -> list[int]:
        """Keep what mails prove; return those that are reports about letters."""
        about_letters = []
        reports = await self._reading.reports([*mails.values()], self._ledger.rules())
        own = frozenset(canonical(one.address) for one in self._ledger.accounts())
        now = clock.now()
        with self._ledger.transaction():
            for report, (uid, raw) in zip(reports, mails.items(), strict=True):
                facts = facts_in(report, raw, own, self._ledger.lookup, now)
                self._ledger.append(facts, now)
                if any(fact.message and fact.source in REPORTS for fact in facts):
                    about_letters.append(uid)
        return about_letters

    async def _adopt(self, copies: list[Copy]) -> set[str]:
        return await self._adoption.adopt(self._account.id, copies)

    async def _wants(self, mails: list[Summary]) -> set[int]:
        """Return the mails of which a rule of the user's speaks by a header."""
        rules = [one for one in self._ledger.rules() if one.section is not Section.BODY]
        if not rules:
            return set()
        return {mail.uid for mail in mails if deciding(rules, _sections(mail)) is not None}

    async def _marks(self) -> list[Marking]:
        return self._ledger.keywords.wanted(self._account.id, clock.now() - RECENT)

    async def _marked(self, marking: Marking) -> None:
        with self._ledger.transaction():
            self._ledger.keywords.written(marking.letter, marking.words)

    async def _knows(self, message_ids: list[str]) -> set[str]:
        return self._ledger.lookup.known(message_ids)

    async def _state(self, words: str) -> None:
        if words.startswith(OFFLINE):
            self._part.say(f"Offline: {words.removeprefix(OFFLINE)}", ok=False)
        elif words.startswith(READING):
            self._part.say(f"Reading {words.removeprefix(READING)}")
        else:
            self._part.say("Watching for reports and replies")

    async def _tell(self, trouble: Trouble) -> None:
        self._part.tell(trouble)


def _sections(mail: Summary) -> dict[Section, str]:
    return {
        Section.SUBJECT: mail.get("subject"),
        Section.FROM: mail.get("from"),
        Section.RECIPIENTS: " ".join(mail.get(name) for name in ("to", "cc", "bcc")),
    }
