"""What is known before a letter leaves: the checks of it, and a forecast for each recipient.

An answer never waits for the network.  What DNS or the account's server would have to say is asked
for beside it, kept in the ledger, and the ledger announces itself; then the window asks again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime, timedelta

from mailtracker_gui.domain import records, spam
from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.forecast import Recipient, forecast
from mailtracker_gui.domain.hosts import ends
from mailtracker_gui.domain.letter_check import Own, check
from mailtracker_gui.domain.message import Letter, canonical
from mailtracker_gui.domain.providers import packaged
from mailtracker_gui.domain.records import Records
from mailtracker_gui.domain.remarks import Remark
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.runtime import Spawn
from mailtracker_gui.engine.screen import SAMPLE, STATE
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail import spam as filters
from mailtracker_gui.mail.names import Names
from mailtracker_gui.mail.session import Submission

MOST = 100  # recipients that are looked at
AGE = timedelta(days=7)
AGE_OF_NOTHING = timedelta(hours=1)  # what was not there may be by now
AGAIN = timedelta(minutes=5)  # after nobody answered
HELLO = 15.0  # seconds for the account's server to say what it offers
Answer = tuple[str, ...] | None


class Presend:
    """Commands of the engine."""

    def __init__(
        self,
        ledger: Ledger,
        *,
        names: Names,
        own: Callable[[], Own],
        hello: Callable[[Account], Submission],
        spawn: Spawn,
    ) -> None:
        """`own` knows the addresses of our tracking; `hello` is a connection to say hello on."""
        self._ledger, self._names, self._own = ledger, names, own
        self._hello, self._spawn = hello, spawn
        self._tried: dict[tuple[str, str], datetime] = {}  # asked, whatever came of it
        self._under_way: set[asyncio.Task[None]] = set()
        self._questions: dict[str, Callable[[str], Awaitable[Answer]]] = {
            "mx": names.mail_hosts,
            "spf": self._spf,
            "dkim": self._dkim,
            "dmarc": self._dmarc,
        }

    async def examine(self, letter: Letter, patience: float = 0) -> list[Remark]:
        """Return what its author should know, the gravest first.

        `patience` is how many seconds may be waited for those who are asked beside it.
        """
        # A long letter takes a tenth of a second, in which a pixel is to be answered.
        written = await asyncio.to_thread(check, letter, self._own())
        known = self._known_of(letter)
        if patience and self._under_way:
            await asyncio.wait(self._under_way, timeout=patience)
            known = self._known_of(letter)
        return sorted([*written, *known], key=lambda one: -one.weight)

    def _known_of(self, letter: Letter) -> list[Remark]:
        """Return what is known of those it goes between."""
        now = clock.now()
        addresses = [address for _, _, address in letter.recipients()][:MOST]
        hosts = {one: self._known("mx", one, now) for one in dict.fromkeys(map(_domain, addresses))}
        people = [
            Recipient(
                address=one,
                provider=packaged().of(_domain(one), hosts[_domain(one)] or ()),
                history=self._ledger.seen.history(one, now),
            )
            for one in addresses
        ]
        return [
            *records.unreachable(one for one, found in hosts.items() if found == ()),
            *records.sender(_domain(letter.sender), self._records(_domain(letter.sender), now)),
            *forecast(letter.tracking, self._dsn_offered(letter.account, now), people),
        ]

    def _beside(self, work: Coroutine[object, object, None]) -> None:
        task = self._spawn(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def keep_spam_check(self, chosen: spam.SpamCheck | None) -> None:
        """Ask this filter before each letter, or (None) no more."""
        with self._ledger.transaction():
            self._ledger.keep_setting(spam.SETTING, spam.stored(chosen))
            self._ledger.forget_states(STATE)

    async def try_spam_check(self, chosen: spam.SpamCheck) -> Check:
        """Ask a filter about a letter that harms nobody."""
        name = str(chosen.filter)
        try:
            score = await filters.ask(chosen, SAMPLE)
        except Trouble as trouble:
            return Check(name=name, ok=False, words=trouble.what, way_out=trouble.way_out)
        return Check(
            name=name,
            ok=True,
            words=say("It answers: {points:.1f} points for a trial.", points=score.points),
        )

    # -- what the account's server offers --------------------------------------------------------

    def _dsn_offered(self, number: int, now: datetime) -> bool | None:
        account = next((one for one in self._ledger.accounts() if one.id == number), None)
        if account is None:
            return None
        known = self._ledger.seen.dsn_offered(number, account.smtp.host)
        if known is None and self._is_due("hello", f"{number} {account.smtp.host}", now):
            self._beside(self._say_hello(account))
        return known

    async def _say_hello(self, account: Account) -> None:
        """Learn what the account's server offers, before the first letter teaches it."""
        try:
            async with asyncio.timeout(HELLO), self._hello(account) as session:
                offered = session.dsn_offered
            self._ledger.keep_offer(account.id, account.smtp.host, clock.now(), dsn=offered)
        except (Trouble, TimeoutError):
            return  # the account's state says what is wrong

    # -- what DNS says ---------------------------------------------------------------------------

    def _records(self, domain: str, now: datetime) -> Records:
        return Records(
            **{kind: self._known(kind, domain, now) for kind in ("spf", "dkim", "dmarc")}
        )

    def _known(self, kind: str, name: str, now: datetime) -> Answer:
        """Return what DNS said last, and ask again beside it when that is too old."""
        said = self._ledger.seen.name(kind, name)
        fresh = said is not None and now - said.at < (AGE if said.words else AGE_OF_NOTHING)
        if not fresh and records.public(name) and self._is_due(kind, name, now):
            self._beside(self._look_up(kind, name))
        return said.words if said else None

    async def _look_up(self, kind: str, name: str) -> None:
        answer = await self._questions[kind](name)
        if answer is None:
            return
        try:
            self._ledger.keep_name(kind, name, answer, clock.now())
        except Trouble:
            return  # a full disk: it is asked again

    def _is_due(self, kind: str, name: str, now: datetime) -> bool:
        """Whether nobody was asked just now; the answer may be that nobody answers."""
        if now - self._tried.get((kind, name), now - 2 * AGAIN) < AGAIN:
            return False
        self._tried[kind, name] = now
        return True

    async def _spf(self, domain: str) -> Answer:
        texts = await self._names.texts(domain)
        return None if texts is None else records.spf(texts)

    async def _dmarc(self, domain: str) -> Answer:
        for one in ends(domain)[:-1]:
            texts = await self._names.texts(f"_dmarc.{one}")
            if texts is None or records.dmarc(texts):
                return None if texts is None else records.dmarc(texts)
        return ()

    async def _dkim(self, domain: str) -> Answer:
        """Return the usual selectors that have a key; nobody can list all of them."""
        texts = await asyncio.gather(
            *(self._names.texts(f"{one}._domainkey.{domain}") for one in records.SELECTORS)
        )
        pairs = zip(records.SELECTORS, texts, strict=True)
        found = tuple(one for one, said in pairs if said and any("p=" in text for text in said))
        return None if None in texts and not found else found


def _domain(box: str) -> str:
    return canonical(box).rpartition("@")[2]
