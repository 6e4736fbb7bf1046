"""Bounces and delays: the delivery status part first, the words beside it second."""

from __future__ import annotations

import re
from dataclasses import replace

from mailtracker_gui.domain.reports.auto_reply import auto_reply_rule
from mailtracker_gui.domain.reports.dsn import Delivery, read_delivery_status, status_parts
from mailtracker_gui.domain.reports.mime import Mail, Part, parse
from mailtracker_gui.domain.reports.original import original_of, with_header, with_text
from mailtracker_gui.domain.reports.recipients import COMMANDED
from mailtracker_gui.domain.reports.report import Finding, Report, ReportKind
from mailtracker_gui.domain.reports.signs import (
    agent_of,
    from_daemon,
    is_bounce,
    surely_automatic,
    worth_a_look,
)
from mailtracker_gui.domain.reports.text import (
    Bounce,
    Said,
    bounce_of,
    findings_in,
    judged,
    own_text,
    said_about,
)

_STATUS_FIELD = re.compile(
    r"^(?:reporting-mta|final-recipient|original-recipient)[ \t]*:", re.IGNORECASE | re.MULTILINE
)


def read_bounce(mail: Mail, *, inner: bool = False) -> Report | None:
    """Return the bounce this mail is; an inner one was found in another, and is not looked into."""
    for part in status_parts(mail.root):
        if delivery := read_delivery_status(part.text()):
            return _of_status(mail.root, bounce_of(mail.root), delivery, "rfc3464")
    # Mail systems call their bounces auto-replied too; only the other signs mean a vacation.
    if auto_reply_rule(mail.root.headers) not in ("", "rfc3834"):
        return None
    return _read_text(mail.root, inner)


def _read_text(root: Part, inner: bool) -> Report | None:
    if not worth_a_look(root.headers, root.type, own_text(root)):
        return None
    bounce = bounce_of(root)
    if not is_bounce(bounce.headers, bounce.text):
        return None
    if (field := _STATUS_FIELD.search(bounce.text)) and (
        delivery := read_delivery_status(bounce.text[field.start() :])
    ):
        return _of_status(root, bounce, delivery, "text:rfc3464")
    # A report within a report is the better one, unless this one lists its recipients itself.
    if findings := findings_in(bounce, at_least=COMMANDED):
        return _report(root, bounce, findings, "")
    if not surely_automatic(bounce.headers, bounce.text):
        return None  # people and robots that write about a bounce do not list who failed
    if not inner and bounce.returned and bounce.letter and from_daemon(bounce.returned):
        return read_bounce(parse(bounce.letter.encode("utf-8", "replace")), inner=True)
    findings = findings_in(bounce)
    return _report(root, bounce, findings, "") if findings else None


def _of_status(root: Part, bounce: Bounce, delivery: Delivery, rule: str) -> Report:
    beside = said_about(bounce)
    alone = next(iter(beside.values())) if len(beside) == 1 == len(delivery.recipients) else Said()
    recipients = delivery.recipients
    if len(beside) == 1 == len(recipients) and "@" not in recipients[0].address:
        recipients = (replace(recipients[0], address=next(iter(beside))),)  # X.400, a file, a pipe
    findings = tuple(judged(one, beside.get(one.address.casefold(), alone)) for one in recipients)
    report = _report(root, bounce, findings, rule)
    return replace(
        report,
        agent=report.agent or delivery.reporter,
        original=replace(
            with_header(report.original, delivery.message_id), envelope_id=delivery.envelope_id
        ),
    )


def _report(root: Part, bounce: Bounce, findings: tuple[Finding, ...], rule: str) -> Report:
    agent = agent_of(bounce.headers, bounce.text)
    return Report(
        kind=ReportKind.DSN,
        agent=agent,
        recipients=findings,
        original=with_text(original_of(root, bounce.returned), own_text(root)),
        decided_by=rule or f"text:{agent.lower() or 'words'}",
    )
