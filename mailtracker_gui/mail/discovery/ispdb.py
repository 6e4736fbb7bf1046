"""Thunderbird's list of providers, as it is shipped with the program: it needs no network."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.domain.hosts import ends
from mailtracker_gui.mail.discovery.lookups import Lookups
from mailtracker_gui.mail.discovery.who import Servers, Who

_ADDRESS = "%EMAILADDRESS%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    smtp: str  # "host:port", or "host:port starttls"
    imap: str
    user: str
    imap_user: str

    def servers(self, who: Who) -> Servers:
        return Servers(
            smtp=_server(self.smtp, who.fill(self.user)),
            imap=_server(self.imap, who.fill(self.imap_user)),
        )


async def of_domain(who: Who, _: Lookups) -> Servers | None:
    by_domain, _hosts = table()
    entry = by_domain.get(who.domain)
    return entry.servers(who) if entry else None


def of_mail_host(host: str, who: Who) -> Servers | None:
    """Return the servers of the provider whose host takes the mail (MX)."""
    by_domain, by_host = table()
    for name in ends(host)[:-1]:
        if entry := by_host.get(name) or by_domain.get(name):
            return entry.servers(who)
    return None


@cache
def table() -> tuple[dict[str, Entry], dict[str, Entry]]:
    """Return who is responsible for a domain, and whom a host that takes mail belongs to."""
    by_domain: dict[str, Entry] = {}
    by_host: dict[str, Entry] = {}
    source = files("resources") / "ispdb" / "servers.toml"
    for one in tomllib.loads(source.read_text(encoding="utf-8"))["provider"]:
        user = one.get("user", _ADDRESS)
        entry = Entry(
            smtp=one["smtp"], imap=one["imap"], user=user, imap_user=one.get("imap_user", user)
        )
        by_domain |= dict.fromkeys(one["domains"], entry)
        by_host |= dict.fromkeys(one.get("mx", ()), entry)
    return by_domain, by_host


def _server(text: str, user: str) -> Server:
    place, _, starttls = text.partition(" ")
    host, _, port = place.rpartition(":")
    security = Security.STARTTLS if starttls else Security.TLS
    return Server(host=host, port=int(port), security=security, user=user)
