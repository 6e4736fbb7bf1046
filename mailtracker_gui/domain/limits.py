"""How much an account may send, and when a server says that it was too much.  Pure.

Providers count recipients, over the last day and the last minute.  Above their limit they refuse,
and some lock the account; so what is too much waits here.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import Any

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


def preset(host: str, address: str) -> Limits:
    """Return what the provider behind an SMTP server lets this address send."""
    domain = address.rpartition("@")[2].lower()
    for one in _providers():
        fits = any(_below(host.lower(), end) for end in one["hosts"])
        if fits and domain in one.get("domains", [domain]):
            return Limits(day=one.get("day", 0), minute=one.get("minute", 0))
    return Limits()


def too_fast(reply_code: str, status: str, text: str) -> bool:
    """Whether a reply asks for fewer letters: 4.7.x, or words of a rate (RFC 3463, RFC 5321)."""
    if reply_code not in _BUSY or status.startswith("4.2.") or _OTHERS.search(text):
        return False
    return status.startswith("4.7.") or bool(_WORDS.search(text))


def _below(host: str, end: str) -> bool:
    return host == end or host.endswith(f".{end}")


@cache
def _providers() -> list[dict[str, Any]]:
    source = files("resources") / "limits.toml"
    found: list[dict[str, Any]] = tomllib.loads(source.read_text(encoding="utf-8"))["providers"]
    return found
