"""Times as people say them: the nearer, the fewer words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale


def short(at: datetime, today: date) -> str:
    """Return "10:42", "Yesterday 10:42", "12 May 10:42" or "12 May 2024", in local time."""
    local = at.astimezone()
    clock = f"{local:%H:%M}"
    if local.date() == today:
        return clock
    if local.date() == today - timedelta(days=1):
        return f"Yesterday {clock}"
    day = f"{local.day} {QLocale().monthName(local.month, QLocale.FormatType.ShortFormat)}"
    return f"{day} {clock}" if local.year == today.year else f"{day} {local.year}"


def full(at: datetime) -> str:
    """Return the time to the second, in local time: "12 May 2026 10:42:07"."""
    local = at.astimezone()
    month = QLocale().monthName(local.month, QLocale.FormatType.ShortFormat)
    return f"{local.day} {month} {local.year} {local:%H:%M:%S}"
