"""Guessing: the usual names and ports, each really tried as far as its TLS handshake."""

from __future__ import annotations

import asyncio
from itertools import compress

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.mail.discovery.lookups import Lookups
from mailtracker_gui.mail.discovery.who import Servers, Who
from mailtracker_gui.mail.handshake import UNREACHED, Service, handshake
from mailtracker_gui.mail.tls import trusted

_PORTS = {
    Service.SMTP: ((465, Security.TLS), (587, Security.STARTTLS)),
    Service.IMAP: ((993, Security.TLS), (143, Security.STARTTLS)),
}


async def of_guesses(who: Who, lookups: Lookups) -> Servers | None:
    smtp, imap = await asyncio.gather(
        *(_first(service, who, lookups) for service in (Service.SMTP, Service.IMAP))
    )
    return Servers(smtp=smtp, imap=imap) if smtp else None


async def _first(service: Service, who: Who, lookups: Lookups) -> Server | None:
    """Return the first of the usual servers that answers; TLS goes before STARTTLS."""
    usual = (f"{service}.{who.domain}", f"mail.{who.domain}", who.domain)
    exist = await asyncio.gather(*(_exists(host, lookups) for host in usual))
    guesses = [
        Server(host=host, port=port, security=security, user=who.address)
        for port, security in _PORTS[service]
        for host in compress(usual, exist)
    ]
    answers = await asyncio.gather(*(_answers(service, one, lookups) for one in guesses))
    return next(compress(guesses, answers), None)


async def _exists(host: str, lookups: Lookups) -> bool:
    """Whether a name leads anywhere.

    The system's own look-up would tell too, but in a thread that nothing can end.
    """
    return any(await asyncio.gather(lookups.ask(host, "A"), lookups.ask(host, "AAAA")))


async def _answers(service: Service, server: Server, lookups: Lookups) -> bool:
    try:
        async with (
            asyncio.timeout(lookups.patience / 2),  # the others' answers must still count
            handshake(service, server, trusted(lookups.tls), lookups.dial),
        ):
            return True
    except UNREACHED:
        return False
