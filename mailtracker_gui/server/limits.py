"""Bounds on what one network or one token may cost, in memory that never grows.

Never on valid opens by address: Gmail's proxy is a few addresses for many readers.
"""

from __future__ import annotations

from collections.abc import Hashable
from ipaddress import ip_address, ip_network

MINUTE = 60.0


class Limit:
    """Counts by key within a window; past `most` in one, `passes` says no.

    When more than `keys` of them come within a window, all counts begin anew: a flood of keys
    loosens the limit and costs no memory.
    """

    def __init__(self, most: int, *, seconds: float = MINUTE, keys: int = 20_000) -> None:
        self._most, self._seconds, self._keys = most, seconds, keys
        self._since = 0.0
        self._counts: dict[Hashable, int] = {}

    def passes(self, key: Hashable, now: float) -> bool:
        """Count one more; `now` is in seconds of any clock that only goes forward."""
        if now - self._since > self._seconds or len(self._counts) >= self._keys:
            self._since = now
            self._counts.clear()
        count = self._counts.get(key, 0) + 1
        self._counts[key] = count
        return count <= self._most


def neighbourhood(address: str) -> str:
    """Return what one owner usually has: a /24 of IPv4, a /48 of IPv6."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    known = getattr(known, "ipv4_mapped", None) or known
    return str(ip_network((known, 24 if known.version == 4 else 48), strict=False))
