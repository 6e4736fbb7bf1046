"""The monthly report: of which month it is due."""

from __future__ import annotations

from datetime import date

from mailtracker_gui.domain.periods import last_month, month_of, next_month

ACCOUNT = "report-account"  # setting: whose address gets it; empty: nobody's
LAST = "report-last"  # setting: the last month that needs no report any more, "2026-05"
MOST = 12  # months made up for


def name(month: date) -> str:
    return f"{month:%Y-%m}"


def due(last: str, today: date) -> date | None:
    """Return the first day of the oldest month whose report is due, if there is one."""
    oldest = today.replace(day=1, year=today.year - 1)
    month = oldest
    if len(last) == len("2026-05") and last > name(last_month(oldest)):
        month = next_month(date.fromisoformat(f"{last}-01"))
    return month if month < month_of(today) else None


def begun(today: date) -> str:
    """Return what to keep as LAST when the wish is new: the month that runs comes first."""
    return name(last_month(today))
