"""Follows a tracking server's event cursor: its hits become facts, each exactly once.

The cursor moves in the transaction that keeps the facts, so a crash asks again for what was not
kept, and the facts' keys make a second arrival a no-op.  A server whose file was moved away or
restored counts again from below: it is followed from its beginning.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from ipaddress import ip_address

from mailtracker_gui.domain.evidence import Evidence, Kind, Source, Verdict
from mailtracker_gui.domain.judgements import judgement
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.status import HITS
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.domain.verdict import Hit, judge, rejudge
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.tracking.events import FULL, PAGE, Event, EventsClient, Page

KINDS = {
    "open": Kind.OPENED,
    "click": Kind.CLICKED,
    "unsubscribe": Kind.UNSUBSCRIBED,
    "object": Kind.OBJECTED,
}
FEW = 20  # recipients, folded within some ten milliseconds
NAMES = {kind: name for name, kind in KINDS.items()}


class Follower:
    """One server, one cursor."""

    def __init__(
        self,
        client: EventsClient,
        *,
        name: str,
        ledger: Ledger,
        pace: Pace,
        alarm: Callable[[Trouble | None], None],
    ) -> None:
        """`alarm` hears what keeps the cursor from moving, and None when it moves again."""
        self._client, self._name, self._ledger = client, name, ledger
        self._pace, self._alarm = pace, alarm
        self._losing = ""

    async def run(self) -> None:
        failures, more = 0, True
        while True:
            try:
                # After trouble the answer is wanted at once, to say that it is over.
                more = await self._step(0 if failures or more else self._pace.long_poll)
                if not more:  # or the next page has more of the same recipients
                    await self._fold()
                if failures:
                    self._alarm(None)
                failures = 0
            except Trouble as trouble:
                failures += 1
                self._alarm(trouble)
                await asyncio.sleep(self._pace.reconnect(failures, random.random()))  # noqa: S311  # jitter

    async def _step(self, wait: float) -> bool:
        """Store the next page; say whether another may follow at once."""
        after = int(self._ledger.setting(self._cursor, "0"))
        page = await self._client.fetch(after, wait)
        self._tell_of_loss(page)
        known_store = self._ledger.setting(self._store)
        store = page.store_id or known_store
        if page.cursor < after or (known_store and store != known_store):
            self._begin_anew(store)
            return True
        if page.cursor == after:
            return False
        await self._pass_on(page.events)
        now = clock.now()
        with self._ledger.transaction():
            people = self._ledger.lookup.people({event.letter for event in page.events})
            known = (self._fact(event, people, store, now) for event in page.events)
            self._ledger.append_unfolded([fact for fact in known if fact])
            self._ledger.keep_setting(self._cursor, str(page.cursor))
            self._ledger.keep_setting(self._store, store)
        return len(page.events) == PAGE

    async def _fold(self) -> None:
        """Judge and fold in what is stored, a few at a time: pixels are served meanwhile."""
        while few := self._ledger.unfolded(FEW):
            now = clock.now()
            with self._ledger.transaction():
                for _, recipient in few:
                    if recipient:
                        self._ledger.append_unfolded(second_thoughts(self._ledger, recipient, now))
                self._ledger.fold(few, now)
            await asyncio.sleep(0)

    async def _pass_on(self, events: Sequence[Event]) -> None:
        """Let who wants no tracking be followed in none of their letters; before the cursor moves.

        The server knows a recipient's number only; whose numbers are one person's is known here.
        """
        for event in events:
            if KINDS.get(event.hit.kind) is Kind.OBJECTED:
                for one in self._ledger.lookup.namesakes(event.recipient):
                    await self._client.object(one)

    def _tell_of_loss(self, page: Page) -> None:
        if page.trouble and page.trouble != self._losing:
            what = say(
                "The tracking server keeps no hits: {trouble}. {lost} are lost.",
                trouble=page.trouble,
                lost=page.lost,
            )
            self._alarm(Trouble(what, "Make room on its disk; pixels and links work all the same."))
        elif self._losing and not page.trouble:
            self._alarm(None)
        self._losing = page.trouble

    def _begin_anew(self, store: str) -> None:
        with self._ledger.transaction():
            self._ledger.keep_setting(self._cursor, "0")
            self._ledger.keep_setting(self._store, store)

    @property
    def _cursor(self) -> str:
        return f"cursor:{self._name}"

    @property
    def _store(self) -> str:
        return f"store:{self._name}"

    def _fact(
        self, event: Event, people: Mapping[int, set[int]], store: str, now: datetime
    ) -> Evidence | None:
        """Return the hit as a fact, or None for a letter that is not in this ledger."""
        recipients = people.get(event.letter)
        if not recipients or event.hit.kind not in KINDS:
            return None
        hit = event.hit
        details = {
            **(_verdict(event) if KINDS[hit.kind] in HITS else {}),
            "level": event.level if event.level != FULL else "",
            "user_agent": hit.user_agent,
            "address": hit.address,
            "url": hit.url,
            "method": hit.method,
            **{f"header:{name}": value for name, value in hit.headers.items()},
        }
        return Evidence(
            message=event.letter,
            recipient=event.recipient if event.recipient in recipients else None,
            kind=KINDS[hit.kind],
            at=min(hit.at, now),
            learnt=now,
            source=Source.TRACKER,
            # A restored file gives old numbers to new hits: the time tells them apart.
            key=f"hit:{self._name}:{store}:{event.seq}:{hit.at.isoformat()}",
            details={name: value for name, value in details.items() if value},
        )


def _verdict(event: Event) -> dict[str, str]:
    """Return the server's verdict, which saw all of it, else our own; second thoughts follow."""
    first = event.judgement or judge(event.hit)
    return {
        "verdict": first.verdict.value,
        "rule": first.rule,
        "confidence": f"{first.confidence:.2f}",
    }


def second_thoughts(ledger: Ledger, recipient: int, now: datetime) -> list[Evidence]:
    """Judge all hits of a recipient anew, now that the later ones and the hand-off are known.

    Of those kept without agent, address and time the server's verdict stands.
    """
    facts = ledger.facts_of(recipient)
    hits = [fact for fact in facts if fact.kind in HITS and "level" not in fact.details]
    judgements = rejudge(
        [_hit(fact) for fact in hits], handed_off=_handed_off(facts), own=_own(facts)
    )
    current = _current(facts)
    return [
        judgement(
            fact,
            anew.verdict,
            now,
            Source.TRACKER,
            rule=anew.rule,
            confidence=f"{anew.confidence:.2f}",
        )
        for fact, anew in zip(hits, judgements, strict=True)
        if current[fact.key] != anew.verdict
    ]


def _current(facts: Sequence[Evidence]) -> dict[str, str]:
    """Return the verdict each hit stands at by the rules alone, the user's word left aside."""
    verdicts = {fact.key: fact.details["verdict"] for fact in facts if fact.kind in HITS}
    for fact in facts:
        if fact.kind is Kind.JUDGED and fact.source is Source.TRACKER:
            verdicts[fact.details["about"]] = fact.details["judgement"]
    return verdicts


def _own(facts: Sequence[Evidence]) -> set[str]:
    """Return the addresses the user called their own.

    Not an image proxy's, which fetches for many; nor one that is not of the internet: in front of
    the server stands a proxy it was not told of, and everybody seems to come from there.
    """
    said = {
        fact.details["about"]: fact.details["judgement"]
        for fact in facts
        if fact.kind is Kind.JUDGED and fact.source is Source.USER
    }
    return {
        fact.details["address"]
        for fact in facts
        if said.get(fact.key) == Verdict.SELF
        and fact.details.get("verdict") == Verdict.PERSON
        and _is_of_the_internet(fact.details.get("address", ""))
    }


def _is_of_the_internet(address: str) -> bool:
    try:
        return ip_address(address).is_global
    except ValueError:
        return False


def _handed_off(facts: Sequence[Evidence]) -> datetime | None:
    return next((fact.at for fact in facts if fact.kind is Kind.ACCEPTED), None)


def _hit(fact: Evidence) -> Hit:
    told = fact.details
    return Hit(
        at=fact.at,
        kind=NAMES[fact.kind],
        url=told.get("url", ""),
        method=told.get("method", "GET"),
        user_agent=told.get("user_agent", ""),
        address=told.get("address", ""),
        headers={
            name.removeprefix("header:"): value
            for name, value in told.items()
            if name.startswith("header:")
        },
    )
