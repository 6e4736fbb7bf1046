"""What may be kept of a hit, by the level its letter was sent with.

The level stands inside the sealed token, so a server keeps no more than the sender promised, and
nobody on the way can raise it.  The verdict is made before anything is dropped, with address and
user agent in memory.
"""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum

from mailtracker_gui.domain.verdict import Hit


class Level(IntEnum):
    """How much a letter's sender asked to know; the numbers stand in tokens."""

    OFF = 0
    ANONYMOUS = 1  # how many, by verdict and day
    PSEUDONYMOUS = 2  # which recipient, by verdict and hour
    FULL = 3  # address and user agent too, for a limited time


def kept(level: Level, hit: Hit, recipient: int) -> tuple[Hit, int] | None:
    """Return what may be stored of a hit and whom it may be about, or None: nothing at all."""
    match level:
        case Level.FULL:
            return hit, recipient
        case Level.ANONYMOUS:  # the time of day alone can tell one of a few readers
            return _bare(hit, hit.at.replace(hour=0, minute=0, second=0, microsecond=0)), 0
        case Level.PSEUDONYMOUS:
            return _bare(hit, hit.at.replace(minute=0, second=0, microsecond=0)), recipient
        case Level.OFF:
            return None


def _bare(hit: Hit, at: datetime) -> Hit:
    return Hit(at=at, kind=hit.kind, url=hit.url, method=hit.method)
