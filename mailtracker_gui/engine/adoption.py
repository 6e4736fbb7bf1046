"""Letters that another program wrote become letters here, and reports about them find them.

The Message-ID is the key: a letter that lies in two folders, or that this or another computer's
MailTracker sent, is there once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mailtracker_gui.domain.evidence import Evidence, Source
from mailtracker_gui.domain.judgements import Place, judgement
from mailtracker_gui.domain.reports.report import Finding
from mailtracker_gui.domain.sent import read_sent
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.correlate import find, recipient_of
from mailtracker_gui.engine.reading import Reading
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.mailbox import Copy

_ID = re.compile(rb"<([^<>\s]{1,500})>")


class Adoption:
    def __init__(self, ledger: Ledger, reading: Reading) -> None:
        self._ledger, self._reading = ledger, reading

    async def adopt(self, account: int, copies: Sequence[Copy]) -> set[str]:
        """Store the letters that are new; return their Message-IDs."""
        now = clock.now()
        adopted = set()
        with self._ledger.transaction():
            for copy in copies:
                sent = read_sent(copy.header, copy.arrived or now, account, now)
                if sent and self._ledger.adopt(sent, now) is not None:
                    adopted.add(sent.message_id)
        for fact in self._reports_about(adopted):
            await self._place(fact)
        return adopted

    def _reports_about(self, message_ids: set[str]) -> Iterator[Evidence]:
        """Yield the reports without a letter that name one of these: they came before it."""
        names = {one.encode() for one in message_ids}
        for fact in self._ledger.unmatched() if names else ():
            if names & set(_ID.findall(fact.raw)):
                yield fact

    async def _place(self, fact: Evidence) -> None:
        report = await self._reading.report(fact.raw, self._ledger.rules())
        now = clock.now()
        if match := find(report, self._ledger.lookup, now):
            told = fact.details
            finding = Finding(
                address=told.get("address", ""),
                original_address=told.get("original_recipient", ""),
            )
            recipient = recipient_of(finding, self._ledger.lookup.recipients(match.letter))
            place = (match.letter, recipient)
            placed = judgement(fact, Place.BELONGS, now, Source.SENT, place=place)
            self._ledger.append([placed], now)
