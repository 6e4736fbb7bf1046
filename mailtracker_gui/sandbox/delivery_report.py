"""Delivery reports as Postfix writes them (RFC 3464)."""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import format_datetime
from textwrap import fill

from mailtracker_gui.sandbox.envelope import Addressee, Submission, from_xtext
from mailtracker_gui.sandbox.mime import Part, block, report, text
from mailtracker_gui.sandbox.received import Copy
from mailtracker_gui.sandbox.script import Report
from mailtracker_gui.sandbox.submission import HOSTNAME

QUEUE_LIFETIME = timedelta(days=5)

EVENTS = {  # RFC 3464 section 2.3.3, Action -> RFC 3461 section 4.1, NOTIFY
    "failed": "FAILURE",
    "delayed": "DELAY",
    "delivered": "SUCCESS",
    "relayed": "SUCCESS",
    "expanded": "SUCCESS",
}
SUBJECTS = {
    "FAILURE": "Undelivered Mail Returned to Sender",
    "DELAY": "Delayed Mail (still being retried)",
    "SUCCESS": "Successful Mail Delivery Report",
}
TEXTS = {
    "FAILURE": """\
I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.
""",
    "DELAY": """\
####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 1 hour(s).
It will be retried until it is 5 day(s) old.

For further assistance, please send mail to postmaster.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.
""",
    "SUCCESS": """\
Your message was successfully delivered to the destination(s)
listed below. If the message was delivered to mailbox you will
receive no further notifications. Otherwise you may still receive
notifications of mail delivery errors from other systems.
""",
}


def delivery_report(copy: Copy, step: Report, *, now: datetime, token: str) -> bytes:
    """Return the report of one step; `token` is its own queue id."""
    letter, to = copy.submission, copy.to
    event = EVENTS[step.action]
    said = step.said.format(address=to.address, host=to.host)
    header = {
        "Date": format_datetime(now),
        "From": f"MAILER-DAEMON@{HOSTNAME} (Mail Delivery System)",
        "Subject": SUBJECTS[event],
        "To": letter.sender,
        "Auto-Submitted": "auto-replied",
        "Message-Id": f"<{token}@{HOSTNAME}>",
    }
    # RFC 6533: an address outside ASCII needs the wider format.
    wide = "" if to.address.isascii() else "global-"
    parts = [
        Part(
            content_type="text/plain; charset=utf-8",
            content=_told(event, to, said),
            description="Notification",
        ),
        Part(
            content_type=f"message/{wide}delivery-status",
            content=_about_letter(letter) + b"\r\n" + _about_recipient(letter, to, step, said, now),
            description="Delivery report",
        ),
        _returned(letter, event),
    ]
    return report("delivery-status", header, parts, f"{token}.{letter.queue_id}/{HOSTNAME}")


def _told(event: str, to: Addressee, said: str) -> bytes:
    kind, _, words = said.partition("; ")
    if kind == "smtp":
        words = f"host {to.host}[127.0.0.1] said: {words}"
    verdict = fill(f"<{to.address}>: {words}", width=72, subsequent_indent="    ")
    return text(
        f"This is the mail system at host {HOSTNAME}.\n\n"
        f"{TEXTS[event]}\n                   The mail system\n\n{verdict}\n"
    )


def _about_letter(letter: Submission) -> bytes:
    return block(
        [
            ("Reporting-MTA", f"dns; {HOSTNAME}"),
            ("Original-Envelope-Id", from_xtext(letter.envid)),
            ("X-Postfix-Queue-ID", letter.queue_id),
            ("X-Postfix-Sender", f"rfc822; {letter.sender}"),
            ("Arrival-Date", format_datetime(letter.arrived)),
        ]
    )


def _about_recipient(
    letter: Submission, to: Addressee, step: Report, said: str, now: datetime
) -> bytes:
    kind = "rfc822" if to.address.isascii() else "utf-8"
    original_kind, _, original = to.orcpt.partition(";")
    until = format_datetime(letter.arrived + QUEUE_LIFETIME)
    return block(
        [
            ("Final-Recipient", f"{kind}; {to.address}"),
            ("Original-Recipient", to.orcpt and f"{original_kind};{from_xtext(original)}"),
            ("Action", step.action),
            ("Status", step.status),
            ("Remote-MTA", f"dns; {to.host}" if said.startswith("smtp;") else ""),
            ("Diagnostic-Code", said),
            ("Last-Attempt-Date", format_datetime(now)),
            ("Will-Retry-Until", until if step.action == "delayed" else ""),
        ]
    )


def _returned(letter: Submission, event: str) -> Part:
    """RFC 3461 section 4.3: the whole letter goes back only when it has failed."""
    if event == "FAILURE" and letter.ret.upper() != "HDRS":
        return Part(
            content_type="message/rfc822",
            content=letter.content,
            description="Undelivered Message",
        )
    return Part(
        content_type="text/rfc822-headers",
        content=letter.header,
        description="Message Headers",
    )
