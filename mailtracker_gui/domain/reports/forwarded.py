"""Reports that somebody passed on: attached as a mail, or quoted in the text."""

from __future__ import annotations

import re
from dataclasses import replace

from mailtracker_gui.domain.reports.bounce import read_bounce
from mailtracker_gui.domain.reports.mime import Mail, parse
from mailtracker_gui.domain.reports.report import Report
from mailtracker_gui.domain.reports.returned import split_returned
from mailtracker_gui.domain.reports.signs import from_daemon
from mailtracker_gui.domain.reports.text import own_text

_FORWARD_MARK = re.compile(r"(?:fwd?|wg|tr|i|enc|rv|vs|doorst|pd|пересл)\s?:", re.IGNORECASE)
_QUOTE_MARK = re.compile(r"^> ?", re.MULTILINE)


def read_forwarded(mail: Mail) -> Report | None:
    report = _attached(mail) or _quoted(mail)
    return replace(report, decided_by=f"forwarded:{report.decided_by}") if report else None


def _attached(mail: Mail) -> Report | None:
    for part in mail.root.own():
        if part.type.startswith("message/") and part.parts:
            inner = part.parts[0]
            if from_daemon(inner.headers) or inner.type == "multipart/report":
                return read_bounce(Mail(root=inner, limits=mail.limits), inner=True)
    return None


def _quoted(mail: Mail) -> Report | None:
    if not _FORWARD_MARK.match(mail.root.headers.decoded("subject")):
        return None
    text = _QUOTE_MARK.sub("", own_text(mail.root))
    _, headers, letter = split_returned(text, telling=1)
    if not headers or not from_daemon(headers):
        return None
    return read_bounce(parse(letter.encode("utf-8", "replace")), inner=True)
