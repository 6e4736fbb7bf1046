"""Read receipts: disposition notifications (RFC 8098)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mailtracker_gui.domain.reports.addresses import address_in, message_ids
from mailtracker_gui.domain.reports.dsn import original_recipient
from mailtracker_gui.domain.reports.fields import blocks
from mailtracker_gui.domain.reports.mime import Mail, Part
from mailtracker_gui.domain.reports.original import original_of, with_text
from mailtracker_gui.domain.reports.report import Clue, Finding, FoundIn, Report, ReportKind
from mailtracker_gui.domain.reports.tables import table
from mailtracker_gui.domain.reports.text import own_text
from mailtracker_gui.domain.reports.words import squeezed

NOTIFICATION_TYPES = (
    "message/disposition-notification",
    "message/global-disposition-notification",
)
TOP = 800  # characters in which a receipt says what it is
DISPOSITIONS = ("displayed", "deleted", "denied", "dispatched", "processed", "failed")


def read_mdn(mail: Mail) -> Report | None:
    for part in mail.root.own():
        if part.type in NOTIFICATION_TYPES:
            return _report(mail, part)
    return _informal(mail)


def _report(mail: Mail, part: Part) -> Report | None:
    found = blocks(part.text())
    fields = {name: value for block in reversed(found) for name, value in block.items()}
    disposition = disposition_of(fields.get("disposition", ""))
    if not disposition:
        return None
    address = address_in(fields.get("final-recipient", "") or mail.root.headers.get("from"))
    original = original_of(mail.root)
    if ids := message_ids(fields.get("original-message-id", "")):
        clue = Clue(message_id=ids[0], found_in=FoundIn.RECEIPT)
        original = replace(original, clues=(clue, *original.clues))
    original = with_text(original, own_text(mail.root))
    return Report(
        kind=ReportKind.MDN,
        agent=squeezed(fields.get("reporting-ua", "")),
        recipients=(
            Finding(
                address=address,
                original_address=original_recipient(fields, address),
                disposition=disposition,
                category="delivered",
            ),
        ),
        original=original,
        decided_by="rfc8098",
    )


def disposition_of(value: str) -> str:
    """Return the type in `manual-action/MDN-sent-manually; displayed/error`."""
    word = value.rpartition(";")[2].strip().partition("/")[0].strip().lower()
    return word if word in DISPOSITIONS else ""


def _informal(mail: Mail) -> Report | None:
    """Return a receipt in free text: subject and text must both say so."""
    subject = mail.root.headers.decoded("subject").strip().lower()
    row = next((row for row in _receipts() if subject.startswith(tuple(row["subjects"]))), None)
    if row is None:
        return None
    top = squeezed(own_text(mail.root)[:TOP]).lower()
    address = address_in(mail.root.headers.get("from"))
    if not any(phrase in top for phrase in row["texts"]):
        return None
    return Report(
        kind=ReportKind.MDN,
        recipients=(
            Finding(address=address, disposition=row["disposition"], category="delivered"),
        ),
        original=with_text(original_of(mail.root), own_text(mail.root)),
        decided_by="text:receipt",
    )


def _receipts() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = table("receipts")["receipt"]
    return rows
