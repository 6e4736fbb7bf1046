"""Dates in words, the same on every machine."""

from __future__ import annotations

from datetime import datetime

# strftime's names follow the process's locale, which Qt sets from the environment.
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def date(at: datetime) -> str:
    """Return "3 May 2026"."""
    return f"{at.day} {MONTHS[at.month - 1]} {at.year}"
