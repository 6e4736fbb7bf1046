"""What any mail tells about a letter of ours: standards first, text second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mailtracker_gui.domain.reports.arf import read_arf
from mailtracker_gui.domain.reports.auto_reply import read_auto_reply
from mailtracker_gui.domain.reports.bounce import read_bounce
from mailtracker_gui.domain.reports.forwarded import read_forwarded
from mailtracker_gui.domain.reports.mdn import read_mdn
from mailtracker_gui.domain.reports.mime import Mail, parse
from mailtracker_gui.domain.reports.reply import read_reply
from mailtracker_gui.domain.reports.report import Report, ReportKind
from mailtracker_gui.domain.reports.sns import read_sns
from mailtracker_gui.domain.reports.words import iso_time, squeezed

TEXT = 8000  # characters of the human-readable part that are kept

READERS: tuple[Callable[[Mail], Report | None], ...] = (
    read_arf,
    read_mdn,
    read_sns,
    read_bounce,
    read_auto_reply,
    read_forwarded,
    read_reply,
)


def read(raw: bytes) -> Report:
    """Return what `raw` tells about a letter; kind `none` when it tells nothing.

    Never raises for any bytes, and the work is bounded, whatever the mail is made of.
    """
    try:
        mail = parse(raw)
        return _read(mail)
    except Exception as trouble:  # some mail will always surprise us, and it must not stop the rest
        return Report(kind=ReportKind.NONE, decided_by=f"error:{type(trouble).__name__}")


def _read(mail: Mail) -> Report:
    report = next((found for reader in READERS if (found := reader(mail))), None)
    headers = mail.root.headers
    return replace(
        report or nothing(mail),
        text=human_text(mail)[:TEXT],
        sender=headers.decoded("from")[:500],
        subject=squeezed(headers.decoded("subject"))[:500],
        date=iso_time(headers.get("date")),
    )


def nothing(mail: Mail) -> Report:
    met = ",".join(sorted(mail.limits))
    return Report(kind=ReportKind.NONE, decided_by=f"limit:{met}" if met else "")


def human_text(mail: Mail) -> str:
    """Return the first part that people read."""
    for part in mail.root.walk():
        if part.type in ("text/plain", "text/html") and not part.parts:
            return part.text().strip()
    return ""
