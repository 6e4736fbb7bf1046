"""What the provider itself publishes, over HTTPS alone (draft-ietf-mailmaint-autoconfig)."""

from __future__ import annotations

from urllib.parse import quote

import httpx

from mailtracker_gui.mail.discovery.client_config import servers_in
from mailtracker_gui.mail.discovery.lookups import Lookups
from mailtracker_gui.mail.discovery.who import Servers, Who

LARGEST = 64 * 1024  # bytes


async def of_subdomain(who: Who, lookups: Lookups) -> Servers | None:
    # Only here the address is sent, as the protocol wants it: users may have servers of their own.
    query = f"?emailaddress={quote(who.address, safe='')}"
    return await _at(f"https://autoconfig.{who.domain}/mail/config-v1.1.xml{query}", who, lookups)


async def of_well_known(who: Who, lookups: Lookups) -> Servers | None:
    place = "/.well-known/autoconfig/mail/config-v1.1.xml"
    return await _at(f"https://{who.domain}{place}", who, lookups)


async def _at(url: str, who: Who, lookups: Lookups) -> Servers | None:
    try:
        document = await _fetched(url, lookups)
    except (httpx.HTTPError, httpx.InvalidURL, OSError):
        return None
    return servers_in(document, who) if document else None


async def _fetched(url: str, lookups: Lookups) -> bytes:
    """Return a document, or nothing when it is none or too large.

    What is packed stays packed, and is no XML: a small answer cannot become a large one.
    """
    found = bytearray()
    async with (
        lookups.client() as client,
        client.stream("GET", url, headers={"Accept-Encoding": "identity"}) as answer,
    ):
        if answer.status_code != httpx.codes.OK:
            return b""
        async for chunk in answer.aiter_raw():
            found += chunk
            if len(found) > LARGEST:
                return b""
    return bytes(found)
