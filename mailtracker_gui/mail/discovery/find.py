"""All sources at once; the most trusted answer wins, and the time is bounded."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from mailtracker_gui.domain.own_provider import OwnProvider, provider_at
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.setup import Found
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.discovery.autoconfig import of_subdomain, of_well_known
from mailtracker_gui.mail.discovery.ispdb import of_domain
from mailtracker_gui.mail.discovery.lookups import Lookups
from mailtracker_gui.mail.discovery.mx import of_mail_hosts
from mailtracker_gui.mail.discovery.probe import of_guesses
from mailtracker_gui.mail.discovery.srv import of_services
from mailtracker_gui.mail.discovery.who import Servers, Who
from mailtracker_gui.mail.tls import trusted

Source = Callable[[Who, Lookups], Awaitable[Servers | None]]
OWN = say("the provider's own configuration")
# In the order of trust.  Who answers for the first two proved by TLS to be the domain; DNS does
# not prove anything, so it comes after the list that this program brought along.
SOURCES: tuple[tuple[Source, str], ...] = (
    (of_subdomain, OWN),
    (of_well_known, OWN),
    (of_domain, say("Thunderbird's provider list")),
    (of_services, say("the domain's entry in DNS (SRV)")),
    (of_mail_hosts, say("the host that takes the domain's mail (MX)")),
    (of_guesses, say("trying the usual names")),
)


async def find_servers(address: str, lookups: Lookups) -> Found:
    """Return the servers for an address, or raise Trouble when nobody knows them."""
    who = Who.of(address)
    lookups = replace(lookups, tls=trusted(lookups.tls))  # one for all connections: it is large
    async with asyncio.TaskGroup() as group:
        asked = [group.create_task(_bounded(source, who, lookups)) for source, _ in SOURCES]
        for task, (_, name) in zip(asked, SOURCES, strict=True):
            if servers := await task:
                for other in asked:
                    other.cancel()
                return _found(servers, name)
    raise Trouble(
        say("The servers for {domain} were not found.", domain=who.domain),
        "Enter them yourself; your provider's help pages name them.",
    )


def _found(servers: Servers, name: str) -> Found:
    known = (provider_at(one.host, one.port) for one in (servers.smtp, servers.imap) if one)
    provider = next((one for one in known if one.words), OwnProvider())
    return Found(smtp=servers.smtp, imap=servers.imap, found_by=name, provider=provider)


async def _bounded(source: Source, who: Who, lookups: Lookups) -> Servers | None:
    try:
        async with asyncio.timeout(lookups.patience):
            return await source(who, lookups)
    except TimeoutError:
        return None
