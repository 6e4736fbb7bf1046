"""Complaints: feedback reports (RFC 5965), of failed authentication too (RFC 6591)."""

from __future__ import annotations

from dataclasses import replace

from mailtracker_gui.domain.reports.addresses import address_in, addresses_in, from_xtext
from mailtracker_gui.domain.reports.fields import Block, blocks
from mailtracker_gui.domain.reports.mime import Headers, Mail, Part
from mailtracker_gui.domain.reports.original import original_of, returned_headers
from mailtracker_gui.domain.reports.report import Finding, Report, ReportKind
from mailtracker_gui.domain.reports.tables import table
from mailtracker_gui.domain.reports.words import iso_time, squeezed

_RECIPIENT_FIELDS = ("original-rcpt-to", "removal-recipient", "x-original-rcpt-to")
RECIPIENTS = 200


def read_arf(mail: Mail) -> Report | None:
    for part in mail.root.own():
        if part.type == "message/feedback-report":
            return _report(mail, part)
    for name, kind in table("complaints")["headers"].items():
        if name in mail.root.headers:
            return _by_header(mail, kind)
    subject = mail.root.headers.decoded("subject").lower()
    if subject.startswith(tuple(table("complaints")["subjects"])):
        return _informal(mail)
    return None


def _report(mail: Mail, part: Part) -> Report:
    found = blocks(part.text())
    fields: Block = {name: value for block in reversed(found) for name, value in block.items()}
    returned = returned_headers(mail.root)
    kind = fields.get("feedback-type", "").strip().lower() or "abuse"
    at = iso_time(fields.get("arrival-date", "") or fields.get("received-date", ""))
    original = original_of(mail.root, returned)
    return Report(
        kind=ReportKind.ARF,
        agent=squeezed(fields.get("user-agent", "")),
        recipients=_findings(recipients(part.text(), returned), kind, at),
        original=replace(
            original, envelope_id=from_xtext(fields.get("original-envelope-id", "").strip())
        ),
        decided_by="rfc6591" if kind == "auth-failure" else "rfc5965",
    )


def recipients(text: str, returned: Headers | None) -> list[str]:
    """Return who complained: Original-Rcpt-To may occur several times (RFC 5965, section 3.2)."""
    named = [
        address_in(line.partition(":")[2])
        for line in text.split("\n")
        if line.partition(":")[0].strip().lower() in _RECIPIENT_FIELDS
    ]
    if not named and returned:
        named = addresses_in(", ".join(returned.all("to", *table("complaints")["recipients"])))
    return list(dict.fromkeys(address for address in named if "@" in address))[:RECIPIENTS]


def _findings(addresses: list[str], kind: str, at: str) -> tuple[Finding, ...]:
    return tuple(
        Finding(address=address, feedback_type=kind, category="delivered", at=at)
        for address in addresses
    )


def _informal(mail: Mail) -> Report | None:
    """Return a complaint that is just the letter, sent back by the provider."""
    returned = returned_headers(mail.root)
    if not returned:
        return None
    named = returned.all(*table("complaints")["recipients"]) or returned.all("to")
    return Report(
        kind=ReportKind.ARF,
        recipients=_findings(addresses_in(", ".join(named)), "abuse", ""),
        original=original_of(mail.root, returned),
        decided_by="subject",
    )


def _by_header(mail: Mail, kind: str) -> Report:
    sender = addresses_in(mail.root.headers.get("from"))[:1]
    return Report(
        kind=ReportKind.ARF,
        recipients=_findings(sender, kind, ""),
        original=original_of(mail.root),
        decided_by="header",
    )
