"""What holds an account back: its provider's limits, and what its server asked for.

Both outlive a restart.  Attempts are counted in the evidence, recipient by recipient, as providers
count them; what waits for room is no failure and is not told as one.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.limits import too_fast
from mailtracker_gui.domain.saying import say
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.outbox import Slowdown
from mailtracker_gui.mail.submission import Outcome


class Hurdle(NamedTuple):
    until: datetime
    words: str


class Allowance:
    """One account's."""

    def __init__(self, account: Account, ledger: Ledger, pace: Pace) -> None:
        self._account, self._ledger, self._pace = account, ledger, pace
        self._windows = (
            (
                account.allowed.minute,
                timedelta(seconds=pace.minute),
                "Waiting: the account's limit of {limit:,} a minute",
            ),
            (
                account.allowed.day,
                timedelta(seconds=pace.day),
                "Waiting: the account's limit of {limit:,} a day",
            ),
        )

    def hurdle(self, recipients: int, now: datetime) -> Hurdle | None:
        """Return what keeps a letter to so many from leaving now, the longest of several."""
        found = [self._slowed(now)]
        for limit, window, words in self._windows:
            if limit and (last := self._in_the_way(limit - recipients, now - window)):
                found.append(Hurdle(last + window, say(words, limit=limit)))
        return max(filter(None, found), default=None)

    def learn(self, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Slow down when the server asks for it, each time for longer."""
        if any(too_fast(one.reply_code, one.status, one.reply) for one in outcomes):
            self.slow_down(now)

    def slow_down(self, now: datetime) -> None:
        before = self._ledger.outbox.slowdown(self._account.id)
        again = before and now < before.until + timedelta(seconds=self._pace.longest_retry)
        times = before.times + 1 if before and again else 1
        wait = self._pace.retry(times, random.random())  # noqa: S311  # jitter
        self._ledger.outbox.slow_down(self._account.id, Slowdown(now + wait, times))

    def _slowed(self, now: datetime) -> Hurdle | None:
        slowdown = self._ledger.outbox.slowdown(self._account.id)
        if slowdown is None or slowdown.until <= now:
            return None
        return Hurdle(
            slowdown.until,
            say("Waiting: {host} asks for fewer letters", host=self._account.smtp.host),
        )

    def _in_the_way(self, room: int, since: datetime) -> datetime | None:
        """Return the attempt that must be long ago before there is room for one letter more.

        A letter to more people than the limit allows goes when nothing else was sent.
        """
        return self._ledger.outbox.attempts(self._account.id, since, max(0, room))
