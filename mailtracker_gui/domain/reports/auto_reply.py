"""Automatic replies (RFC 3834): the mailbox has the letter, nobody may have read it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from mailtracker_gui.domain.reports.addresses import address_in
from mailtracker_gui.domain.reports.mime import Headers, Mail
from mailtracker_gui.domain.reports.original import original_of
from mailtracker_gui.domain.reports.report import Finding, Report, ReportKind
from mailtracker_gui.domain.reports.signs import is_automatic
from mailtracker_gui.domain.reports.tables import table
from mailtracker_gui.domain.reports.words import squeezed

# "Re: " in the languages of the common mail programs; a vacation subject may follow it.
_REPLY_MARK = re.compile(
    r"(?:(?:re|aw|sv|antw|rif|res|odp|vs|fwd?|wg)(?:\[\d\])?\s?[:\uff1a]\s*){1,5}", re.IGNORECASE
)


def read_auto_reply(mail: Mail) -> Report | None:
    rule = auto_reply_rule(mail.root.headers)
    if not rule:
        return None
    sender = address_in(mail.root.headers.get("from"))
    return Report(
        kind=ReportKind.AUTO_REPLY,
        agent=mail.root.headers.decoded("x-mailer"),
        recipients=(Finding(address=sender, category="delivered"),) if sender else (),
        original=original_of(mail.root),
        decided_by=rule,
    )


def auto_reply_rule(headers: Headers) -> str:
    """Return the name of the rule by which this is an automatic reply, or an empty string."""
    known = table("auto_replies")
    for name in known["headers"]:
        if name in headers:
            return f"header:{name}"
    for name, starts in known["values"].items():
        if any(value.lower().startswith(tuple(starts)) for value in headers.all(name)):
            return "rfc3834" if name == "auto-submitted" else f"header:{name}"
    if "in-reply-to" in headers and is_automatic(headers):
        return "rfc3834"  # "auto-generated", and yet an answer: a ticket system
    subject = _REPLY_MARK.sub("", squeezed(headers.decoded("subject")), count=1).lower()
    if subject.startswith(_subjects()) or _contains(subject, known["subjects"]["contains"]):
        return "subject"
    return "challenge" if _contains(subject, known["challenges"]) else ""


def _contains(subject: str, phrases: Sequence[str]) -> bool:
    return any(phrase in subject for phrase in phrases)


@cache
def _subjects() -> tuple[str, ...]:
    return tuple(table("auto_replies")["subjects"]["starts"])
