"""What is found out when an account is set up: servers, what their provider asks, certificates."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from mailtracker_gui.domain.account import Server
from mailtracker_gui.domain.own_provider import OwnProvider
from mailtracker_gui.domain.saying import both, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The servers for an address, and who named them, in words."""

    smtp: Server
    imap: Server | None
    found_by: str
    provider: OwnProvider = field(default_factory=OwnProvider)

    @property
    def words(self) -> str:
        hosts = both(self.smtp.host, self.imap.host if self.imap else "")
        return say("Found {hosts}, by {source}.", hosts=hosts, source=self.found_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate that was not trusted, for a person to judge.

    All but the fingerprint is what the certificate says of itself.
    """

    host: str
    port: int
    fingerprint: str  # SHA-256 of all of it, "AB:CD:…"
    subject: str
    issuer: str
    names: tuple[str, ...]
    begins: datetime
    ends: datetime
