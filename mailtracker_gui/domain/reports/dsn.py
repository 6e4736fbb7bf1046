"""Delivery status notifications (RFC 3464, RFC 6533), read in whole: every recipient's block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailtracker_gui.domain.reports.addresses import (
    address_in,
    from_xtext,
    message_ids,
    without_type,
)
from mailtracker_gui.domain.reports.codes import enhanced_codes
from mailtracker_gui.domain.reports.fields import Block, blocks
from mailtracker_gui.domain.reports.mime import Part
from mailtracker_gui.domain.reports.report import Finding
from mailtracker_gui.domain.reports.words import iso_time, squeezed

STATUS_TYPES = ("message/delivery-status", "message/global-delivery-status")
ACTIONS = ("failed", "delayed", "delivered", "relayed", "expanded")
DIAGNOSTIC = 2000
STATUS_PARTS = 4

_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
# Class of the status (RFC 3463, section 3.1) -> action, for reports without an Action field.
_ACTION_OF_CLASS = {"2": "delivered", "4": "delayed", "5": "failed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One delivery report: what it says of the message, and of each recipient."""

    reporter: str  # Reporting-MTA
    envelope_id: str
    message_id: str  # which Google and others tell here too
    recipients: tuple[Finding, ...]


def status_parts(root: Part) -> list[Part]:
    return [part for part in root.own() if part.type in STATUS_TYPES][:STATUS_PARTS]


def read_delivery_status(text: str) -> Delivery | None:
    """Return what the text of a delivery-status part says; None when it names nobody."""
    found = blocks(text)
    per_message = found[0] if found and _address(found[0]) == "" else {}
    recipients = tuple(_finding(block, per_message) for block in found if _address(block))
    if not recipients:
        return None
    return Delivery(
        reporter=without_type(per_message.get("reporting-mta", "")),
        envelope_id=from_xtext(per_message.get("original-envelope-id", "")),
        message_id=next(iter(message_ids(per_message.get("x-original-message-id", ""))), ""),
        recipients=recipients,
    )


def _address(block: Block) -> str:
    for name in ("final-recipient", "x-actual-recipient", "original-recipient"):
        if value := block.get(name, ""):
            address = address_in(value)
            if address:
                return from_xtext(address) if "\\x{" in address else address
    return ""


def _finding(block: Block, per_message: Block) -> Finding:
    diagnostic = squeezed(block.get("diagnostic-code", ""))[:DIAGNOSTIC]
    if not diagnostic.lower().startswith("x-unix"):  # there the type says most: a command failed
        diagnostic = without_type(diagnostic)
    status = (enhanced_codes(block.get("status", "")) or [""])[0]
    address = _address(block)
    return Finding(
        address=address,
        original_address=original_recipient(block, address),
        action=_action(block, status),
        status=status,
        diagnostic=diagnostic,
        remote_mta=without_type(block.get("remote-mta", "")).split(" ")[0],
        until=iso_time(block.get("will-retry-until", "")),
        at=iso_time(block.get("last-attempt-date", "") or per_message.get("arrival-date", "")),
    )


def _action(block: Block, status: str) -> str:
    found = _WORD.match(block.get("action", "").strip())
    word = found[0].lower() if found else ""
    word = {"expired": "failed", "failure": "failed", "delay": "delayed"}.get(word, word)
    return word if word in ACTIONS else _ACTION_OF_CLASS.get(status[:1], "failed")


def original_recipient(block: Block, final: str) -> str:
    """Return ORCPT decoded.

    Many servers write it decoded already, where `ann+2Btag` would be a real address; so an
    address that equals the final one is left alone.
    """
    raw = address_in(block.get("original-recipient", ""))
    return raw if raw.casefold() == final.casefold() else from_xtext(raw)
