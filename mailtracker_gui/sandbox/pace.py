"""Time and chance of the sandbox, in one place: both come from here or not at all."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from random import Random

_QUEUE_LETTERS = "BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789"  # Postfix's: no vowels
_JITTER = 0.1  # nobody answers after exactly two seconds


class Pace:
    """How quickly things happen.  The dates written into mail stay the real ones."""

    def __init__(self, *, seed: int, speed: float) -> None:
        self._chance = Random(seed)
        self._speed = speed

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - the sandbox's one look at the clock

    async def wait(self, seconds: float) -> None:
        uneven = seconds * self._chance.uniform(1 - _JITTER, 1 + _JITTER)
        await asyncio.sleep(uneven / self._speed)

    def queue_id(self) -> str:
        """Return an identifier as Postfix gives one to each mail in its queue."""
        return "4" + "".join(self._chance.choices(_QUEUE_LETTERS, k=14))
