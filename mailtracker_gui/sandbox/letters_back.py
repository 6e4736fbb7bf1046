"""What recipients and their mail programs write to the sender."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from textwrap import indent

from mailtracker_gui.sandbox.envelope import from_xtext
from mailtracker_gui.sandbox.mime import Part, block, encoded, plain, report, text
from mailtracker_gui.sandbox.received import Copy
from mailtracker_gui.sandbox.script import Receipt

ANSWER = "Thank you, that is just what I needed. Shall we talk on Thursday at ten?\n"
AWAY = "Thank you for your message. I am out of the office until Monday and read no mail.\n"
# RFC 8098 section 3.2.6.2; "denied" is RFC 2298's and still seen.
RECEIPTS = {
    "displayed": "was displayed on the recipient's computer. There is no guarantee that it was "
    "read or understood.",
    "deleted": "was deleted. It may or may not have been read before.",
    "denied": "has arrived. The recipient does not wish to say whether it was read.",
}
COMPLAINT = "This is an email abuse report for a message received by {host}.\n"


def receipt(copy: Copy, step: Receipt, *, now: datetime, token: str) -> bytes:
    """Return a disposition notification (RFC 8098)."""
    letter, to = copy.letter, copy.to
    sent = "MDN-sent-manually" if step.by_hand else "MDN-sent-automatically"
    action = "manual-action" if step.by_hand else "automatic-action"
    original = to.orcpt and ";".join(map(from_xtext, to.orcpt.split(";", 1)))
    fields = [
        ("Reporting-UA", f"{to.host}; Thunderbird 140.4.0"),
        ("Original-Recipient", original),
        ("Final-Recipient", f"rfc822;{to.address}"),
        ("Original-Message-ID", letter.message_id),
        ("Disposition", f"{action}/{sent}; {step.disposition}"),
    ]
    told = f'The message "{letter.subject}" that you sent {RECEIPTS[step.disposition]}\n'
    header = {
        "Date": format_datetime(now),
        "From": copy.mailbox,
        "To": letter.receipt_to,
        "Message-ID": f"<{token}@{to.host}>",
        "Subject": encoded("Subject", f"Return Receipt ({step.disposition}) - {letter.subject}"),
        "In-Reply-To": letter.message_id,
        "References": letter.message_id,
    }
    parts = [
        Part(content_type="text/plain; charset=utf-8", content=text(told)),
        Part(content_type="message/disposition-notification", content=block(fields)),
    ]
    return report("disposition-notification", header, parts, f"----{token}")


def complaint(copy: Copy, *, now: datetime, token: str) -> bytes:
    """Return a feedback report (RFC 5965)."""
    submission, to = copy.submission, copy.to
    fields = [
        ("Feedback-Type", "abuse"),
        ("User-Agent", "Sandbox-Feedback/1.0"),
        ("Version", "1"),
        ("Original-Mail-From", f"<{submission.sender}>"),
        ("Original-Rcpt-To", f"<{to.address}>"),
        ("Arrival-Date", format_datetime(submission.arrived)),
        ("Reported-Domain", submission.sender.rpartition("@")[2]),
        ("Source-IP", "127.0.0.1"),
    ]
    header = {
        "Date": format_datetime(now),
        "From": f"Feedback Loop <feedback@{to.host}>",
        "To": submission.sender,
        "Message-ID": f"<{token}@{to.host}>",
        "Subject": encoded("Subject", f"FW: {copy.letter.subject}"),
    }
    told = COMPLAINT.format(host=to.host)
    parts = [
        Part(content_type="text/plain; charset=us-ascii", content=text(told)),
        Part(content_type="message/feedback-report", content=block(fields)),
        Part(content_type="message/rfc822", content=submission.content),
    ]
    return report("feedback-report", header, parts, f"----{token}")


def reply(copy: Copy, *, now: datetime, token: str) -> bytes:
    letter = copy.letter
    quoted = indent(letter.text.strip() or letter.subject, "> ", lambda line: True)
    return plain(_answer(copy, "Re", now, token), f"{ANSWER}\n{quoted}\n")


def vacation(copy: Copy, *, now: datetime, token: str) -> bytes:
    """Return an automatic answer (RFC 3834)."""
    automatic = {"Auto-Submitted": "auto-replied (vacation)", "Precedence": "bulk"}
    return plain(_answer(copy, "Out of office", now, token) | automatic, AWAY)


def _answer(copy: Copy, prefix: str, now: datetime, token: str) -> dict[str, str]:
    letter = copy.letter
    return {
        "Date": format_datetime(now),
        "From": copy.mailbox,
        "To": letter.answer_to,
        "Message-ID": f"<{token}@{copy.to.host}>",
        "Subject": encoded("Subject", f"{prefix}: {letter.subject}"),
        "In-Reply-To": letter.message_id,
        "References": f"{letter.references} {letter.message_id}".strip(),
    }
