"""Finding the servers for a new account."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from mailtracker_gui.domain.setup import Found
from mailtracker_gui.mail.discovery.find import find_servers
from mailtracker_gui.mail.discovery.lookups import Lookups

Finder = Callable[[str], Awaitable[Found]]


async def everybody(address: str) -> Found:
    """Ask everybody who may know; raises Trouble when nobody does."""
    return await find_servers(address, Lookups())
