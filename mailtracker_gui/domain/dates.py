"""Dates in words, the same on every machine."""

from __future__ import annotations

from datetime import datetime

from mailtracker_gui.domain.saying import Said, say

# strftime's names follow the process's locale, which Qt sets from the environment.
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def date(at: datetime) -> Said:
    """Return "3 May 2026"."""
    month = say(MONTHS[at.month - 1])
    return say("{day} {month} {year}", day=at.day, month=month, year=at.year)
