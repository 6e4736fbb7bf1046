"""What every path shares: which tokens are believed, and what of a hit is kept.

The verdict is made here, with address and user agent in memory; what is stored after that depends
on the level the letter was sent with.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from starlette.requests import Request

from mailtracker_gui.domain.privacy import Level, kept
from mailtracker_gui.domain.tokens import Mark, Token, unseal
from mailtracker_gui.domain.verdict import Hit, Judgement, judge, packaged
from mailtracker_gui.server.accounts import Accounts
from mailtracker_gui.server.clock import now as clock
from mailtracker_gui.server.forwarded import Trust
from mailtracker_gui.server.limits import Limit, neighbourhood
from mailtracker_gui.server.store import Arrival, Events

KINDS = {
    Mark.OPEN: "open",
    Mark.CLICK: "click",
    Mark.UNSUBSCRIBE: "unsubscribe",
    Mark.OBJECT: "object",
}
WISHES = {Mark.UNSUBSCRIBE, Mark.OBJECT}  # said, not observed: whose they are is kept always
TELLING = frozenset({"sec-purpose", "purpose", "x-purpose", "x-moz"})
FORWARDED = "x-forwarded-for"  # it may come in several lines, the last is the nearest
TOLD = TELLING | {FORWARDED}
ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # one look is for hits of all times
LONGEST_AGENT, LONGEST_HEADER = 500, 50
JUNK = 120  # a minute from one network; more is not a reader's
RECENT, LINKS = 2_000, 4  # readers whose latest clicks are in memory, and how many of each
REPEATS = 60  # of one token a minute; more tells nothing
NO_HEADERS: dict[str, str] = {}
Told = tuple[tuple[str, str], ...]


class Asking(NamedTuple):
    """Who asks, how: what a verdict needs."""

    method: str
    address: str
    user_agent: str = ""
    headers: Told = ()


@lru_cache(maxsize=4096)
def _first_look(kind: str, asking: Asking) -> Judgement:
    """Judge by what is the same at any time: a proxy that asks for thousands is looked at once."""
    return judge(_hit(ANY_TIME, kind, "", asking))


def _hit(at: datetime, kind: str, url: str, asking: Asking) -> Hit:
    headers = dict(asking.headers) if asking.headers else NO_HEADERS
    return Hit(at, kind, url, asking.method, asking.user_agent, asking.address, headers)


@dataclass(slots=True, kw_only=True)
class Service:
    """One server's state.  Used on one event loop."""

    store: Events
    accounts: Accounts
    trust: Trust = field(default_factory=Trust)
    now: Callable[[], datetime] = clock
    elapsed: Callable[[], float] = time.monotonic
    counts: Counter[str] = field(default_factory=Counter)  # by what is not about anyone
    junk: Limit = field(default_factory=lambda: Limit(JUNK))
    wrong_keys: Limit = field(default_factory=lambda: Limit(JUNK))
    repeats: Limit = field(default_factory=lambda: Limit(REPEATS))
    recent: dict[tuple[int, int, int], list[Hit]] = field(default_factory=dict)
    closing: bool = False

    def asking(self, request: Request) -> Asking:
        headers = request.headers
        peer = request.client.host if request.client else ""
        return self.known(request.method, peer, headers.get("user-agent", ""), headers.items())

    def known(
        self, method: str, peer: str, user_agent: str, headers: Iterable[tuple[str, str]]
    ) -> Asking:
        """Return who asks; of `headers`, names in lower case, only those in TOLD matter."""
        if not headers:
            return Asking(method, peer, user_agent[:LONGEST_AGENT])
        forwarded = [value for name, value in headers if name == FORWARDED]
        telling = {name: value[:LONGEST_HEADER] for name, value in headers if name in TELLING}
        address = self.trust.address(peer, ",".join(forwarded))
        return Asking(method, address, user_agent[:LONGEST_AGENT], tuple(telling.items()))

    def token(self, text: str, mark: Mark) -> Token | None:
        """Return what was sealed for this path, or None: junk."""
        token = unseal(self.accounts.key, text)
        return token if token is not None and token.mark is mark else None

    def too_much_junk(self, address: str) -> bool:
        """Count a junk token; true when its network sends too many."""
        self.counts["junk"] += 1
        return not self.junk.passes(neighbourhood(address), self.elapsed())

    async def keep(self, token: Token, asking: Asking) -> bool:
        """Keep a hit as its level allows; false when it should have been kept and was not."""
        kind = KINDS[token.mark]
        wish = token.mark in WISHES
        if not wish and self.store.inert(token.account, token.letter, token.recipient):
            self.counts["inert"] += 1
            return True
        if not self.repeats.passes(hash(token), self.elapsed()):
            self.counts["repeats"] += 1
            return True
        level = Level.PSEUDONYMOUS if wish and token.level is not Level.FULL else token.level
        hit = _hit(self.now(), kind, token.target, asking)
        stored = kept(level, hit, token.recipient)
        if stored is None:
            return True
        self.counts[kind] += 1
        judgement = self._judged(token, hit, asking)
        arrival = Arrival(token.account, token.letter, stored[1], level, stored[0], judgement)
        return bool(await self.store.keep(arrival))

    def _judged(self, token: Token, hit: Hit, asking: Asking) -> Judgement:
        """Judge a hit; of a private letter's clicks a burst is seen here or never again."""
        if token.level is Level.FULL or token.mark is not Mark.CLICK:
            return _first_look(hit.kind, asking)
        if len(self.recent) >= RECENT:
            self.recent.clear()
        reader = token.account, token.letter, token.recipient
        burst = packaged().burst
        earlier = [one for one in self.recent.get(reader, ()) if hit.at - one.at <= burst]
        self.recent[reader] = [*earlier, hit][-LINKS:]
        return judge(hit, earlier=earlier)

    async def objection(self, token: Token, asking: Asking) -> bool:
        """Keep nothing more about a recipient; about the letter, when several share its address."""
        if token.recipient:
            done = await self.store.objection(token.account, token.recipient)
        else:
            done = await self.store.kill(token.account, token.letter)
        return done and await self.keep(token, asking)
