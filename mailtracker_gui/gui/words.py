"""Times and sizes as people say them.  Pure: `now` carries the user's time zone."""

from __future__ import annotations

from datetime import datetime, timedelta

from mailtracker_gui.domain.dates import MONTHS

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NEAR = {-1: "Yesterday ", 0: "", 1: "Tomorrow "}
UNITS = ("bytes", "kB", "MB", "GB")


def when(at: datetime, now: datetime) -> str:
    """Return "10:42", "Yesterday 10:42", "12 May" or "12 May 2024"."""
    local = at.astimezone(now.tzinfo)
    days = (local.date() - now.date()) // timedelta(days=1)
    return f"{NEAR[days]}{local:%H:%M}" if days in NEAR else day(at, now)


def day(at: datetime, now: datetime) -> str:
    """Return "12 May" or "12 May 2024"."""
    local = at.astimezone(now.tzinfo)
    short = f"{local.day} {MONTHS[local.month - 1][:3]}"
    return short if local.year == now.year else f"{short} {local.year}"


def moment(at: datetime, now: datetime) -> str:
    """Return the time with its minute, for a timeline: "12 May 10:42"."""
    local = at.astimezone(now.tzinfo)
    said = when(at, now)
    return said if ":" in said else f"{said} {local:%H:%M}"


def full(at: datetime, now: datetime) -> str:
    """Return "Monday, 4 May 2026, 11:00:03 +02:00"."""
    local = at.astimezone(now.tzinfo)
    date = f"{DAYS[local.weekday()]}, {local.day} {MONTHS[local.month - 1]} {local.year}"
    zone = local.strftime("%z")
    return f"{date}, {local:%H:%M:%S} {zone[:3]}:{zone[3:5]}"


def size(count: int) -> str:
    """Return "812 bytes", "14 kB" or "2.5 MB"."""
    value, unit = float(count), 0
    while value >= 1000 and unit < len(UNITS) - 1:
        value, unit = value / 1000, unit + 1
    return f"{value:.0f} {UNITS[unit]}" if unit < 2 else f"{value:.1f} {UNITS[unit]}"


def mailbox(name: str, address: str) -> str:
    return f"{name} <{address}>" if name else address


def plural(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def sentence(words: str) -> str:
    """Return the words with a capital first: "another program" begins a line."""
    return words[:1].upper() + words[1:]
