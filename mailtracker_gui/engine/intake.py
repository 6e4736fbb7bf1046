"""From a mail in the mailbox to facts: read it, find its letter, say what it proves.

A report that fits no letter is kept all the same, as "unmatched"; an ordinary mail is not kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.reports.report import Finding, Report, ReportKind
from mailtracker_gui.domain.reports.signs import claims_to_report
from mailtracker_gui.engine.correlate import Match, find, recipient_of
from mailtracker_gui.ledger.lookup import Lookup

ACTIONS = {  # RFC 3464 section 2.3.3
    "failed": Kind.FAILED,
    "delayed": Kind.DELAYED,
    "delivered": Kind.DELIVERED,
    "relayed": Kind.RELAYED,
    "expanded": Kind.EXPANDED,
}
DISPOSITIONS = {  # RFC 8098 section 3.2.6
    "displayed": Kind.DISPLAYED,
    "deleted": Kind.DELETED,
    "denied": Kind.DENIED,
    "dispatched": Kind.DISPATCHED,
    "processed": Kind.PROCESSED,
}
FEEDBACK = {  # RFC 5965 section 7.3; an authentication report is no complaint
    "auth-failure": None,
    "not-spam": None,
    "opt-out": Kind.UNSUBSCRIBED,
}
SOURCES = {
    ReportKind.DSN: Source.DSN,
    ReportKind.MDN: Source.MDN,
    ReportKind.ARF: Source.ARF,
    ReportKind.AUTO_REPLY: Source.MAIL,
    ReportKind.REPLY: Source.MAIL,
}
KEPT_UNMATCHED = frozenset({ReportKind.DSN, ReportKind.MDN, ReportKind.ARF})
TOLD = {  # detail of the fact <- field of the finding
    "reply": "diagnostic",
    "reply_code": "reply_code",
    "status": "status",
    "reason": "reason",
    "remote_mta": "remote_mta",
    "until": "until",
    "original_recipient": "original_address",
    "address": "address",
}


def facts_in(
    report: Report, raw: bytes, own: frozenset[str], lookup: Lookup, now: datetime
) -> list[Evidence]:
    """Return what the mail `raw` proves, in which `report` was read.

    `own` are the canonical addresses of the user.
    """
    if report.kind is ReportKind.NONE:
        return [_unclear(report, raw, now)] if claims_to_report(raw) else []
    match = find(report, lookup, now)
    if match is None and report.kind not in KEPT_UNMATCHED:
        return []
    if report.kind is ReportKind.REPLY and canonical(report.sender) in own:
        return []
    return list(_facts(report, match, raw, lookup, now))


def _unclear(report: Report, raw: bytes, now: datetime) -> Evidence:
    return Evidence(
        message=None,
        recipient=None,
        kind=Kind.UNCLEAR,
        at=_when(report.date, now),
        learnt=now,
        source=Source.MAIL,
        key=f"mail:{_digest(raw)}:0",
        details=_details(report, Finding(), None),
        raw=raw,
    )


def _facts(
    report: Report, match: Match | None, raw: bytes, lookup: Lookup, now: datetime
) -> Iterator[Evidence]:
    digest = _digest(raw)
    recipients = lookup.recipients(match.letter) if match else {}
    for index, finding in enumerate(_findings(report, recipients)):
        kind = _kind(report.kind, finding)
        if kind is None:
            continue
        yield Evidence(
            message=match.letter if match else None,
            recipient=recipient_of(finding, recipients),
            kind=kind,
            at=_when(finding.at or report.date, now),
            learnt=now,
            source=Source.BOUNCE if _in_words(report) else SOURCES[report.kind],
            key=f"mail:{digest}:{index}",
            details=_details(report, finding, match),
            raw=raw,
        )


def _findings(report: Report, recipients: Mapping[str, int]) -> Sequence[Finding]:
    """Return what is said of each; a bounce found by a rule speaks of whom its words name."""
    found = report.recipients or (Finding(address=report.sender),)
    if not report.decided_by.startswith("rule:"):
        return found
    text = report.text.casefold()
    named = [replace(found[0], address=one) for one in recipients if one in text]
    return named or found


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:32]


def _kind(kind: ReportKind, finding: Finding) -> Kind | None:
    if kind is ReportKind.DSN:
        return ACTIONS.get(finding.action, Kind.FAILED)
    if kind is ReportKind.MDN:
        return DISPOSITIONS.get(finding.disposition, Kind.PROCESSED)
    if kind is ReportKind.ARF:
        return FEEDBACK.get(finding.feedback_type, Kind.COMPLAINED)
    return Kind.REPLIED if kind is ReportKind.REPLY else Kind.AUTO_REPLIED


def _in_words(report: Report) -> bool:
    return report.kind is ReportKind.DSN and not report.decided_by.startswith("rfc")


def _when(told: str, now: datetime) -> datetime:
    """Return the time the report gives, never later than its arrival: clocks differ."""
    try:
        return min(datetime.fromisoformat(told), now)
    except (ValueError, TypeError):
        return now


def _details(report: Report, finding: Finding, match: Match | None) -> dict[str, str]:
    told = {name: str(getattr(finding, field)) for name, field in TOLD.items()}
    about = {
        "agent": report.agent,
        "decided_by": report.decided_by,
        "subject": report.subject,
        "words": report.text[:2000],
        "matched_by": match.way if match else "",
        "match_confidence": match.confidence if match else "",
    }
    if finding.rule:
        about |= {"rule": finding.rule, "bounce": finding.category}
    return {name: value for name, value in (told | about).items() if value}
