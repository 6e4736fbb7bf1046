"""Who asks, where a proxy stands in front.

X-Forwarded-For is written from left to right and anyone may begin it: it is believed of configured
proxies only, and read from the right up to the first address that is not one of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Network, ip_address

Network = IPv4Network | IPv6Network
LONGEST = 2000  # characters; no honest chain of proxies is longer


class Trust:
    """The networks of proxies whose word on addresses is taken."""

    def __init__(self, networks: Sequence[Network] = ()) -> None:
        self._networks = tuple(networks)
        self._trusted = lru_cache(4096)(self._look)

    def address(self, peer: str, forwarded: str) -> str:
        """Return the address nearest to us that is not a trusted proxy's."""
        if not forwarded or len(forwarded) > LONGEST or not self._trusted(peer):
            return peer
        nearest = peer
        for hop in reversed(forwarded.split(",")):
            known = _plain(hop)
            if not known:
                break  # what is left of nonsense is nonsense
            nearest = known
            if not self._trusted(known):
                break
        return nearest

    def _look(self, address: str) -> bool:
        known = _plain(address)
        return bool(known) and any(ip_address(known) in network for network in self._networks)


def _plain(hop: str) -> str:
    """Return an address without port, brackets and IPv4-in-IPv6; "" for anything else."""
    text = hop.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        known = ip_address(text)
    except ValueError:
        return ""
    return str(getattr(known, "ipv4_mapped", None) or known)
