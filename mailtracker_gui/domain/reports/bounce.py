"""Bounces and delays: the delivery status part first, the words beside it second."""

from __future__ import annotations

from dataclasses import replace

from mailtracker_gui.domain.reports.auto_reply import auto_reply_rule
from mailtracker_gui.domain.reports.dsn import Delivery, read_delivery_status, status_parts
from mailtracker_gui.domain.reports.mime import Mail
from mailtracker_gui.domain.reports.original import original_of
from mailtracker_gui.domain.reports.report import Report, ReportKind
from mailtracker_gui.domain.reports.text import agent_of, bounce_of, read_text_bounce, with_text


def read_bounce(mail: Mail) -> Report | None:
    for part in status_parts(mail.root):
        if delivery := read_delivery_status(part.text()):
            return _report(mail, delivery)
    # Mail systems call their bounces auto-replied too; only the other signs mean a vacation.
    if auto_reply_rule(mail.root.headers) not in ("", "rfc3834"):
        return None
    return read_text_bounce(mail)


def _report(mail: Mail, delivery: Delivery) -> Report:
    bounce = bounce_of(mail)
    return Report(
        kind=ReportKind.DSN,
        agent=agent_of(bounce) or delivery.reporter,
        recipients=tuple(with_text(finding, bounce) for finding in delivery.recipients),
        original=replace(original_of(mail, bounce.returned), envelope_id=delivery.envelope_id),
        decided_by="rfc3464",
    )
