"""What the test bench says of a mail: who decided, and every field that was read.  Pure."""

from __future__ import annotations

from mailtracker_gui.domain.reports.report import Finding, Report, ReportKind
from mailtracker_gui.domain.reports.ruled import Examined

KINDS = {
    ReportKind.DSN: "A bounce, a delay or a delivery report",
    ReportKind.MDN: "A read receipt",
    ReportKind.ARF: "A complaint",
    ReportKind.AUTO_REPLY: "An automatic reply",
    ReportKind.REPLY: "An answer by a person",
    ReportKind.NONE: "Nothing about a letter of yours",
}
PARTS = {
    "rfc3464": "its delivery status part (RFC 3464)",
    "rfc8098": "its disposition notification (RFC 8098)",
    "rfc5965": "its feedback report (RFC 5965)",
    "rfc6591": "its authentication failure report (RFC 6591)",
    "rfc3834": "its Auto-Submitted field (RFC 3834)",
    "text:rfc3464": "the delivery status in its text",
    "text:words": "the words of its text",
    "limit:size": "its size: it is too large to be read",
    "limit:time": "the time limit: reading it took too long",
    "limit:crash": "the memory limit: reading it needs too much",
}
FIELDS = {  # of a finding, in the order in which one asks for them
    "original_address": "Original recipient",
    "action": "Action",
    "status": "Enhanced status code",
    "reply_code": "SMTP reply code",
    "reason": "Reason",
    "remote_mta": "Remote server",
    "disposition": "Disposition",
    "feedback_type": "Feedback type",
    "until": "Tried until",
    "at": "Last attempt",
    "diagnostic": "The server's words",
}


def verdict(seen: Examined) -> str:
    """Return what the mail is, and who or which part of it decided that."""
    kind = KINDS[seen.ruled.kind]
    if seen.rule and any(one.rule for one in seen.ruled.recipients):
        return f"{kind}. Your rule decided: {seen.rule}."
    decided = seen.read.decided_by
    part = PARTS.get(decided, "")
    if not part and decided.startswith("text:"):
        part = f"the words of {decided.removeprefix('text:')}"
    return f"{kind}. Decided by {part or decided}." if decided else f"{kind}."


def about(report: Report) -> list[tuple[str, str]]:
    """Return what was read of the mail as a whole: (name, value), without what it does not say."""
    told = [
        ("Written by", report.agent),
        ("From", report.sender),
        ("Subject", report.subject),
        ("About the letter", report.original.message_id),
        ("with the subject", report.original.subject),
        ("Envelope id", report.original.envelope_id),
    ]
    return [(name, value) for name, value in told if value]


def fields(one: Finding) -> list[tuple[str, str]]:
    """Return what was read of a recipient."""
    told = [(name, str(getattr(one, field))) for field, name in FIELDS.items()]
    return [(name, value) for name, value in told if value]


def category(before: Finding | None, after: Finding) -> str:
    """Return the category, and what it was without the rule: "hard (read as soft)"."""
    if not after.rule or before is None or before.category == after.category:
        return after.category
    return f"{after.category} (read as {before.category})"
