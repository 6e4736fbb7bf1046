"""Which letter a report is about: the clues in order of their worth, the first that fits wins.

The way and its confidence are kept with the fact, so that the window can say how a report came
to stand beside a letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.reports.report import Finding, FoundIn, Report
from mailtracker_gui.ledger.lookup import Lookup

RECENT = timedelta(days=14)

Ask = Callable[[Report, Lookup, datetime], Iterator[int | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    letter: int
    way: str
    confidence: str  # "certain", "high", "medium", "low"


def find(report: Report, lookup: Lookup, now: datetime) -> Match | None:
    """Return the letter of ours that `report` is about, or None."""
    for way, confidence, ask in WAYS:
        for letter in ask(report, lookup, now):
            if letter is not None:
                return Match(letter=letter, way=way, confidence=confidence)
    return None


def recipient_of(finding: Finding, recipients: dict[str, int]) -> int | None:
    """Return which recipient a finding is about; a letter to one person leaves no choice."""
    for address in (finding.original_address, finding.address):
        if address and (known := recipients.get(canonical(address))):
            return known
    return next(iter(recipients.values())) if len(recipients) == 1 else None


def _by_envelope_id(report: Report, lookup: Lookup, now: datetime) -> Iterator[int | None]:
    if report.original.envelope_id:
        yield lookup.by_envid(report.original.envelope_id)


def _by_message_id(found_in: FoundIn) -> Ask:
    def ask(report: Report, lookup: Lookup, now: datetime) -> Iterator[int | None]:
        for clue in report.original.clues:
            if clue.found_in is found_in:
                yield lookup.by_message_id(clue.message_id)

    return ask


def _by_reference(report: Report, lookup: Lookup, now: datetime) -> Iterator[int | None]:
    for reference in report.original.references:
        yield lookup.by_message_id(reference)


def _by_recipient_and_subject(
    report: Report, lookup: Lookup, now: datetime
) -> Iterator[int | None]:
    if not report.original.subject:
        return
    for finding in report.recipients:
        for address in (finding.original_address, finding.address):
            if address:
                yield lookup.by_recipient_and_subject(
                    address, report.original.subject, now - RECENT, now
                )


WAYS: tuple[tuple[str, str, Ask], ...] = (
    ("envelope id", "certain", _by_envelope_id),
    ("Message-ID of the returned letter", "certain", _by_message_id(FoundIn.LETTER)),
    ("X-Original-Message-ID header", "certain", _by_message_id(FoundIn.HEADER)),
    ("Original-Message-ID", "certain", _by_message_id(FoundIn.RECEIPT)),
    ("In-Reply-To or References", "high", _by_reference),
    ("Message-ID in the text", "medium", _by_message_id(FoundIn.TEXT)),
    ("recipient, subject and time", "low", _by_recipient_and_subject),
)
