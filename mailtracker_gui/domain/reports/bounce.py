"""Bounces and delays: the delivery status part, if there is one."""

from __future__ import annotations

from dataclasses import replace

from mailtracker_gui.domain.reports.dsn import read_delivery_status, status_parts
from mailtracker_gui.domain.reports.mime import Mail
from mailtracker_gui.domain.reports.original import original_of
from mailtracker_gui.domain.reports.report import Report, ReportKind


def read_bounce(mail: Mail) -> Report | None:
    for part in status_parts(mail.root):
        if delivery := read_delivery_status(part.text()):
            return Report(
                kind=ReportKind.DSN,
                agent=delivery.reporter,
                recipients=delivery.recipients,
                original=replace(original_of(mail), envelope_id=delivery.envelope_id),
                decided_by="rfc3464",
            )
    return None
