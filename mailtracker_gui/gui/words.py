"""Times and sizes as people say them, in their language.  `now` carries the user's time zone."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from mailtracker_gui.gui.language import many, mark, t

# Patterns of Qt's: https://doc.qt.io/qt-6/qlocale.html#toString
DAY, DAY_OF_YEAR = mark("d MMM"), mark("d MMM yyyy")
WHOLE_DAY = mark("dddd, d MMMM yyyy")
NEAR = {-1: mark("Yesterday {time}"), 0: "{time}", 1: mark("Tomorrow {time}")}
UNITS = ("kB", "MB", "GB")


def when(at: datetime, now: datetime) -> str:
    """Return "10:42", "Yesterday 10:42", "12 May" or "12 May 2024"."""
    local = at.astimezone(now.tzinfo)
    days = (local.date() - now.date()) // timedelta(days=1)
    return t(NEAR[days], time=f"{local:%H:%M}") if days in NEAR else day(at, now)


def day(at: datetime, now: datetime) -> str:
    """Return "12 May" or "12 May 2024"."""
    local = at.astimezone(now.tzinfo)
    return _date(local, DAY if local.year == now.year else DAY_OF_YEAR)


def moment(at: datetime, now: datetime) -> str:
    """Return the time with its minute, for a timeline: "12 May 10:42"."""
    local = at.astimezone(now.tzinfo)
    said = when(at, now)
    return said if ":" in said else f"{said} {local:%H:%M}"


def full(at: datetime, now: datetime) -> str:
    """Return "Monday, 4 May 2026, 11:00:03 +02:00"."""
    local = at.astimezone(now.tzinfo)
    zone = local.strftime("%z")
    return f"{_date(local, WHOLE_DAY)}, {local:%H:%M:%S} {zone[:3]}:{zone[3:5]}"


def size(count: int) -> str:
    """Return "812 bytes", "14 kB" or "2.5 MB"."""
    if count < 1000:
        return many(count, "{n} byte", "{n} bytes")
    value, unit = count / 1000, 0
    while value >= 1000 and unit < len(UNITS) - 1:
        value, unit = value / 1000, unit + 1
    return t("{value:.1f} {unit}" if unit else "{value:.0f} {unit}", value=value, unit=UNITS[unit])


def mailbox(name: str, address: str) -> str:
    return f"{name} <{address}>" if name else address


def sentence(words: str) -> str:
    """Return the words with a capital first: "another program" begins a line."""
    return words[:1].upper() + words[1:]


def _date(at: datetime, pattern: str) -> str:
    return QLocale().toString(QDate(at.year, at.month, at.day), t(pattern))
