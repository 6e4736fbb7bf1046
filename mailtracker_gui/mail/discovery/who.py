"""Whose servers are looked for, and what a source answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.mail.address import wire_address

_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\.[a-z0-9_-]{1,63})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """An address, its domain in ASCII."""

    local: str
    domain: str

    @classmethod
    def of(cls, address: str) -> Self:
        """Raises Trouble when it is none."""
        local, _, domain = wire_address(address.strip()).rpartition("@")
        return cls(local=local, domain=domain.lower())

    @property
    def address(self) -> str:
        return f"{self.local}@{self.domain}"

    def fill(self, text: str) -> str:
        """Return `text` with the placeholders of Thunderbird's configurations filled in."""
        for name, value in (
            ("%EMAILADDRESS%", self.address),
            ("%EMAILLOCALPART%", self.local),
            ("%EMAILDOMAIN%", self.domain),
        ):
            text = text.replace(name, value)
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Servers:
    smtp: Server
    imap: Server | None


def server(host: str, port: int, security: Security, user: str) -> Server | None:
    """Return a server that may be talked to, or None for what is none."""
    host = host.strip().rstrip(".").lower()
    if not (_HOST.fullmatch(host) and 0 < port < 65536):
        return None
    return Server(host=host, port=port, security=security, user=user)
