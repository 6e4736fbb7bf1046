"""What proves who logs in: a password, or a bearer token in its place (RFC 6750)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Credential:
    secret: str = field(default="", repr=False)
    bearer: bool = False

    def hidden(self, text: str) -> str:
        """Return what a server said, without the secret."""
        return text.replace(self.secret, "…") if self.secret else text


# Asked before each connection; with the one a server just refused, for one that may do better.
Access = Callable[[Credential | None], Awaitable[Credential]]


def password(secret: str) -> Access:
    """Return the access that is always the same."""

    async def access(_refused: Credential | None) -> Credential:
        return Credential(secret)

    return access
