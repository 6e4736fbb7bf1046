"""What DNS says of a domain: who takes its mail, and what it publishes about its own."""

from __future__ import annotations

from typing import Any

import dns.asyncresolver
import dns.exception
import dns.name
import dns.rdatatype
import dns.resolver

TIMEOUT = 3.0  # seconds for one question, over all servers
MOST = 20  # records of one answer


class Names:
    """Asks the computer's own name servers; a test brings others."""

    def __init__(
        self, resolver: dns.asyncresolver.Resolver | None = None, patience: float = TIMEOUT
    ) -> None:
        self._resolver, self._patience = resolver or _system(), patience

    async def mail_hosts(self, domain: str) -> tuple[str, ...] | None:
        """Return who takes the domain's mail, the preferred first (RFC 5321 section 5.1).

        Empty: nobody, or it says so itself (a null MX, RFC 7505).  None: nobody answered.
        """
        found = await self._ask(domain, "MX")
        if found:
            ranked = sorted((one.preference, str(one.exchange).lower()) for one in found)
            hosts = tuple(host.rstrip(".") for _, host in ranked)
            return tuple(host for host in hosts if host)
        if found is None:
            return None
        plain = [await self._ask(domain, kind) for kind in ("A", "AAAA")]
        if any(plain):
            return (domain,)
        return None if None in plain else ()

    async def texts(self, name: str) -> tuple[str, ...] | None:
        """Return the TXT records of a name; None: nobody answered."""
        found = await self._ask(name, "TXT")
        if found is None:
            return None
        return tuple(b"".join(one.strings).decode("utf-8", "replace") for one in found)

    async def _ask(self, name: str, kind: str) -> list[Any] | None:
        """Return the answer's records, none when there are none, None when nobody answered."""
        if self._resolver is None:
            return None
        try:
            asked = dns.name.from_text(name.rstrip(".") + ".")
            answer = await self._resolver.resolve(
                asked, kind, lifetime=self._patience, search=False
            )
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return []
        except (dns.exception.DNSException, OSError, UnicodeError):
            return None
        return list(answer)[:MOST]


def asking_nobody() -> Names:
    """Return names for a world that DNS does not know."""
    return Names(dns.asyncresolver.Resolver(configure=False))


def _system() -> dns.asyncresolver.Resolver | None:
    try:
        return dns.asyncresolver.Resolver()
    except (dns.exception.DNSException, OSError):
        return None  # a computer without a network has no name servers
