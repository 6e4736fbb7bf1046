"""Replies by people: an ordinary mail that refers to an earlier one."""

from __future__ import annotations

from mailtracker_gui.domain.reports.addresses import address_in
from mailtracker_gui.domain.reports.mime import Mail
from mailtracker_gui.domain.reports.original import references
from mailtracker_gui.domain.reports.report import (
    Clue,
    Finding,
    FoundIn,
    Original,
    Report,
    ReportKind,
)


def read_reply(mail: Mail) -> Report | None:
    headers = mail.root.headers
    ids = references(headers)
    if not ids:
        return None
    clue = Clue(message_id=ids[0], found_in=FoundIn.REFERENCE)
    sender = address_in(headers.get("from"))
    return Report(
        kind=ReportKind.REPLY,
        agent=headers.decoded("x-mailer") or headers.decoded("user-agent"),
        recipients=(Finding(address=sender, category="delivered"),) if sender else (),
        original=Original(clues=(clue,), references=ids),
        decided_by="in-reply-to" if "in-reply-to" in headers else "references",
    )
