"""What the test bench says of a mail: who decided, and every field that was read.  Pure."""

from __future__ import annotations

from mailtracker_gui.domain.reports.report import Finding, Report, ReportKind
from mailtracker_gui.domain.reports.ruled import Examined
from mailtracker_gui.gui.language import mark, t

KINDS = {
    ReportKind.DSN: mark("A bounce, a delay or a delivery report"),
    ReportKind.MDN: mark("A read receipt"),
    ReportKind.ARF: mark("A complaint"),
    ReportKind.AUTO_REPLY: mark("An automatic reply"),
    ReportKind.REPLY: mark("An answer by a person"),
    ReportKind.NONE: mark("Nothing about a letter of yours"),
}
PARTS = {
    "rfc3464": mark("its delivery status part (RFC 3464)"),
    "rfc8098": mark("its disposition notification (RFC 8098)"),
    "rfc5965": mark("its feedback report (RFC 5965)"),
    "rfc6591": mark("its authentication failure report (RFC 6591)"),
    "rfc3834": mark("its Auto-Submitted field (RFC 3834)"),
    "text:rfc3464": mark("the delivery status in its text"),
    "text:words": mark("the words of its text"),
    "limit:size": mark("its size: it is too large to be read"),
    "limit:time": mark("the time limit: reading it took too long"),
    "limit:crash": mark("the memory limit: reading it needs too much"),
}
CATEGORIES = {
    "hard": mark("hard"),
    "soft": mark("soft"),
    "spam": mark("spam"),
    "deferred": mark("deferred"),
    "delivered": mark("delivered"),
    "undetermined": mark("undetermined"),
}
FIELDS = {  # of a finding, in the order in which one asks for them
    "original_address": mark("Original recipient"),
    "action": mark("Action"),
    "status": mark("Enhanced status code"),
    "reply_code": mark("SMTP reply code"),
    "reason": mark("Reason"),
    "remote_mta": mark("Remote server"),
    "disposition": mark("Disposition"),
    "feedback_type": mark("Feedback type"),
    "until": mark("Tried until"),
    "at": mark("Last attempt"),
    "diagnostic": mark("The server's words"),
}


def verdict(seen: Examined) -> str:
    """Return what the mail is, and who or which part of it decided that."""
    kind = t(KINDS[seen.ruled.kind])
    if seen.rule and any(one.rule for one in seen.ruled.recipients):
        return t("{kind}. Your rule decided: {rule}.", kind=kind, rule=seen.rule)
    decided = seen.read.decided_by
    part = t(PARTS.get(decided, ""))
    if not part and decided.startswith("text:"):
        part = t("the words of {program}", program=decided.removeprefix("text:"))
    if not decided:
        return f"{kind}."
    return t("{kind}. Decided by {part}.", kind=kind, part=part or decided)


def about(report: Report) -> list[tuple[str, str]]:
    """Return what was read of the mail as a whole: (name, value), without what it does not say."""
    told = [
        (t("Written by"), report.agent),
        (t("From"), report.sender),
        (t("Subject"), report.subject),
        (t("About the letter"), report.original.message_id),
        (t("with the subject"), report.original.subject),
        (t("Envelope id"), report.original.envelope_id),
    ]
    return [(name, value) for name, value in told if value]


def fields(one: Finding) -> list[tuple[str, str]]:
    """Return what was read of a recipient."""
    told = [(t(name), str(getattr(one, field))) for field, name in FIELDS.items()]
    return [(name, value) for name, value in told if value]


def category(before: Finding | None, after: Finding) -> str:
    """Return the category, and what it was without the rule: "hard (read as soft)"."""
    if not after.rule or before is None or before.category == after.category:
        return t(CATEGORIES[after.category])
    now, read = t(CATEGORIES[after.category]), t(CATEGORIES[before.category])
    return t("{now} (read as {before})", now=now, before=read)
