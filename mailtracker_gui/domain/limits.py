"""How much an account may send, and when a server says that it was too much.  Pure.

Providers count recipients, over the last day and the last minute.  Above their limit they refuse,
and some lock the account; so what is too much waits here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
_BUSY = frozenset({"421", "450", "452", "454"})
_WORDS = re.compile(r"\brate\b|\blimit|too (?:many|much|fast)|throttl|slow down", re.IGNORECASE)
# The recipient's mailbox or server, not the sender's pace.
_OTHERS = re.compile(r"gr[ea]y.?list|mailbox|quota", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Recipients in any day and any minute; 0 is no limit."""

    day: int = 0
    minute: int = 0

    def __bool__(self) -> bool:
        return bool(self.day or self.minute)


def too_fast(reply_code: str, status: str, text: str) -> bool:
    """Whether a reply asks for fewer letters: 4.7.x, or words of a rate (RFC 3463, RFC 5321)."""
    if reply_code not in _BUSY or status.startswith("4.2.") or _OTHERS.search(text):
        return False
    return status.startswith("4.7.") or bool(_WORDS.search(text))
