"""An account: how letters leave, where reports arrive, and what its owner chose."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from mailtracker_gui.domain.hosts import below
from mailtracker_gui.domain.limits import Limits
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.own_provider import provider_at
from mailtracker_gui.domain.privacy import Level


class Security(StrEnum):
    """How the connection is protected.  `NONE` is accepted for loopback addresses only."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


SMTP_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}
IMAP_PORTS = {Security.TLS: 993, Security.STARTTLS: 143, Security.NONE: 143}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    host: str
    port: int
    security: Security = Security.TLS
    user: str = ""  # empty: no login
    pin: str = (
        ""  # SHA-256 of the one certificate its user accepts, "AB:CD:…"; empty: the usual trust
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The two silences that mean something (see status.py)."""

    retry_window: timedelta = timedelta(hours=72)
    quiet_period: timedelta = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What may be changed in the mailbox, and is not unless its owner asks for it."""

    folder: str = ""  # where reports are moved to; empty: they stay
    seen: bool = False  # reports are marked as read
    keywords: bool = False  # the copies in Sent are marked with what became of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """`id` is the ledger's, 0 before it is stored.  Secrets are in the vault, never here."""

    id: int = 0
    name: str
    address: str
    smtp: Server
    imap: Server | None = None  # None: nothing is read, so reports never arrive
    folders: tuple[str, ...] = ()  # where reports arrive; empty: found by themselves
    adopts: bool = True  # letters that other programs wrote are followed too
    copies: bool = True  # a copy of what is sent here is put into Sent
    filing: Filing = field(default_factory=Filing)
    tracking: Tracking = field(default_factory=Tracking)
    policy: Policy = field(default_factory=Policy)
    tracker_url: str = ""  # base URL recipients can reach; empty: the embedded server, loopback
    level: Level = Level.FULL  # how much its tracking server keeps of a hit
    unled: tuple[str, ...] = ()  # hosts whose links are never led, those below them too
    limits: Limits | None = None  # None: what its provider is known to allow
    enabled: bool = True
    sign_in: str = ""  # with this provider (resources/oauth.toml); empty: by a password

    @property
    def allowed(self) -> Limits:
        """How much it may send."""
        if self.limits is None:
            return provider_at(self.smtp.host).limits(self.address)
        return self.limits

    def leads(self, url: str) -> bool:
        """Whether a link may be led through the tracking server."""
        return not below(urlsplit(url).hostname or "", self.unled)
