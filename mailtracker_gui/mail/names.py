"""What DNS says of a domain: who takes its mail, and what it publishes about its own."""

from __future__ import annotations

from typing import Any

from dns.asyncresolver import Resolver
from dns.exception import DNSException
from dns.resolver import NXDOMAIN, NoAnswer

TIMEOUT = 3.0  # seconds for one question, over all servers
MOST = 20  # records of one answer


class Names:
    """Asks the name servers that the computer has at the moment; a test brings others."""

    def __init__(self, resolver: Resolver | None = None, patience: float = TIMEOUT) -> None:
        self._resolver, self._patience = resolver, patience

    async def mail_hosts(self, domain: str) -> tuple[str, ...] | None:
        """Return who takes the domain's mail, the preferred first (RFC 5321 section 5.1).

        Empty: nobody, or it says so itself (a null MX, RFC 7505).  None: nobody answered.
        """
        found = await self.records(domain, "MX")
        if found:
            ranked = sorted((one.preference, str(one.exchange).lower()) for one in found)
            hosts = tuple(host.rstrip(".") for _, host in ranked)
            return tuple(host for host in hosts if host)
        if found is None:
            return None
        plain = [await self.records(domain, kind) for kind in ("A", "AAAA")]
        if any(plain):
            return (domain,)
        return None if None in plain else ()

    async def texts(self, name: str) -> tuple[str, ...] | None:
        """Return the TXT records of a name; None: nobody answered."""
        found = await self.records(name, "TXT")
        if found is None:
            return None
        return tuple(b"".join(one.strings).decode("utf-8", "replace") for one in found)

    async def records(self, name: str, kind: str) -> list[Any] | None:
        """Return the answer's records, none when there are none, None when nobody answered."""
        try:
            resolver = self._resolver or Resolver()  # raises where there is no network
            answer = await resolver.resolve(name, kind, lifetime=self._patience, search=False)
        except (NXDOMAIN, NoAnswer):
            return []
        except (DNSException, OSError, UnicodeError):
            return None
        return list(answer)[:MOST]


def asking_nobody() -> Names:
    """Return names for a world that DNS does not know."""
    return Names(Resolver(configure=False))
