"""Amazon SES notifications as Amazon SNS mails them: one JSON object in the text.

Fields as in the SES developer guide, "Amazon SNS notification contents".
"""

from __future__ import annotations

import json
from typing import Any

from mailtracker_gui.domain.reasons import category, reason_of
from mailtracker_gui.domain.reports.codes import enhanced_code, reply_code
from mailtracker_gui.domain.reports.mime import Mail
from mailtracker_gui.domain.reports.report import (
    Clue,
    Finding,
    FoundIn,
    Original,
    Report,
    ReportKind,
)
from mailtracker_gui.domain.reports.text import own_text
from mailtracker_gui.domain.reports.words import squeezed

TEXT = 100_000
RECIPIENTS = 500


def read_sns(mail: Mail) -> Report | None:
    if "x-amz-sns-message-id" not in mail.root.headers:
        return None
    notice = _notice(own_text(mail.root))
    notice = _notice(str(notice["Message"])) if "Message" in notice else notice  # its envelope
    kind = str(notice.get("notificationType", notice.get("eventType", ""))).lower()
    findings = _FINDINGS[kind](_object(notice, kind)) if kind in _FINDINGS else ()
    if not findings:
        return None
    sent = _object(notice, "mail")
    subject = str(_object(sent, "commonHeaders").get("subject", ""))
    return Report(
        kind=ReportKind.ARF if kind == "complaint" else ReportKind.DSN,
        agent="Amazon SES",
        recipients=findings,
        original=Original(clues=_clues(sent), subject=subject[:500]),
        decided_by="sns",
    )


def _notice(text: str) -> dict[str, Any]:
    start, end = text.find("{"), text.rfind("}", 0, TEXT)
    # Sendmail breaks a line that is too long with "!" and a space, in the middle of a string.
    text = text[start : end + 1].replace("!\n ", "").replace("\n", "")
    try:
        found = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _object(of: dict[str, Any], name: str) -> dict[str, Any]:
    found = of.get(name)
    return found if isinstance(found, dict) else {}


def _objects(of: dict[str, Any], name: str) -> list[dict[str, Any]]:
    found = of.get(name)
    rows = found if isinstance(found, list) else []
    return [row for row in rows[:RECIPIENTS] if isinstance(row, dict) and row.get("emailAddress")]


def _clues(sent: dict[str, Any]) -> tuple[Clue, ...]:
    """Return the letter's own id, then the one that SES gave it."""
    named = (_object(sent, "commonHeaders").get("messageId", ""), sent.get("messageId", ""))
    ids = dict.fromkeys(str(one).strip("<> ")[:500] for one in named if one)
    return tuple(Clue(message_id=one, found_in=FoundIn.LETTER) for one in ids if one)


def _bounced(bounce: dict[str, Any]) -> tuple[Finding, ...]:
    return tuple(_bounce_of(row) for row in _objects(bounce, "bouncedRecipients"))


def _bounce_of(row: dict[str, Any]) -> Finding:
    words = squeezed(str(row.get("diagnosticCode", "")))[:2000]
    status = enhanced_code(str(row.get("status", "")), words)
    reply = reply_code(words)
    action = "delayed" if str(row.get("action", "")).lower() == "delayed" else "failed"
    reason = reason_of(text=words, status=status, reply_code=reply, action=action)
    return Finding(
        address=str(row["emailAddress"]),
        action=action,
        status=status,
        reply_code=reply,
        reason=reason,
        category=category(action, reason, reply or status),
        diagnostic=words,
    )


def _complained(complaint: dict[str, Any]) -> tuple[Finding, ...]:
    kind = str(complaint.get("complaintFeedbackType") or "abuse")
    return tuple(
        Finding(address=str(row["emailAddress"]), feedback_type=kind, category="delivered")
        for row in _objects(complaint, "complainedRecipients")
    )


def _delivered(delivery: dict[str, Any]) -> tuple[Finding, ...]:
    named = delivery.get("recipients")
    return tuple(
        Finding(
            address=str(address),
            action="delivered",
            category="delivered",
            diagnostic=str(delivery.get("smtpResponse", ""))[:2000],
            remote_mta=str(delivery.get("reportingMTA", "")),
        )
        for address in (named if isinstance(named, list) else [])[:RECIPIENTS]
    )


_FINDINGS = {"bounce": _bounced, "complaint": _complained, "delivery": _delivered}
