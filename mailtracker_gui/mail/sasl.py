"""Bearer tokens in SASL: OAUTHBEARER (RFC 7628), and XOAUTH2, which came before it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from mailtracker_gui.domain.account import Server


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """What is said in one mechanism: first, and to a challenge that tells of an error."""

    mechanism: str
    first: bytes = field(repr=False)
    farewell: bytes

    def replies(self) -> Callable[[bytes], bytes]:
        """Return what answers challenge after challenge (the first one is empty)."""
        said = iter([self.first])
        return lambda _challenge: next(said, self.farewell)


def bearing(offered: Collection[str], server: Server, token: str) -> Bearing | None:
    """Return how to present `token` in the best mechanism offered, or None."""
    for mechanism, (first, farewell) in _MECHANISMS.items():
        if mechanism in offered:
            said = first(server, token).encode()
            return Bearing(mechanism=mechanism, first=said, farewell=farewell)
    return None


def _oauthbearer(server: Server, token: str) -> str:
    name = server.user.replace("=", "=3D").replace(",", "=2C")  # RFC 5801 section 4
    return f"n,a={name},\1host={server.host}\1port={server.port}\1auth=Bearer {token}\1\1"


def _xoauth2(server: Server, token: str) -> str:
    return f"user={server.user}\1auth=Bearer {token}\1\1"


_MECHANISMS = {
    "OAUTHBEARER": (_oauthbearer, b"\1"),  # RFC 7628 section 3.2.3
    "XOAUTH2": (_xoauth2, b""),
}
