"""Who takes the domain's mail: a provider that hosts it is known by its hosts."""

from __future__ import annotations

from mailtracker_gui.mail.discovery.ispdb import of_mail_host
from mailtracker_gui.mail.discovery.lookups import Lookups
from mailtracker_gui.mail.discovery.who import Servers, Who

_HOSTS = 10


async def of_mail_hosts(who: Who, lookups: Lookups) -> Servers | None:
    records = await lookups.ask(who.domain, "MX")
    for record in sorted(records, key=lambda one: one.preference)[:_HOSTS]:
        if found := of_mail_host(record.exchange.to_text(omit_final_dot=True), who):
            return found
    return None
