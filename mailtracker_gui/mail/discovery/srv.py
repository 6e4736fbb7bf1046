"""What the domain says in DNS (RFC 6186; TLS first, RFC 8314 section 5.1)."""

from __future__ import annotations

import asyncio

from dns.rdtypes.IN.SRV import SRV

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.mail.discovery.lookups import Lookups
from mailtracker_gui.mail.discovery.who import Servers, Who, server

_SMTP = (("_submissions._tcp", Security.TLS), ("_submission._tcp", Security.STARTTLS))
_IMAP = (("_imaps._tcp", Security.TLS), ("_imap._tcp", Security.STARTTLS))


async def of_services(who: Who, lookups: Lookups) -> Servers | None:
    smtp, imap = await asyncio.gather(_first(_SMTP, who, lookups), _first(_IMAP, who, lookups))
    return Servers(smtp=smtp, imap=imap) if smtp else None


async def _first(
    services: tuple[tuple[str, Security], ...], who: Who, lookups: Lookups
) -> Server | None:
    asked = (lookups.ask(f"{name}.{who.domain}", "SRV") for name, _ in services)
    for records, (_, security) in zip(await asyncio.gather(*asked), services, strict=True):
        for record in sorted(records, key=_rank):
            host = record.target.to_text(omit_final_dot=True)  # "." alone: not offered
            if found := server(host, record.port, security, who.address):
                return found
    return None


def _rank(record: SRV) -> tuple[int, int]:
    """Return the order of RFC 2782; of equals the heaviest, so the answer is always the same."""
    return record.priority, -record.weight
