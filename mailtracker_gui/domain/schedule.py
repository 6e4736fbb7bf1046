"""When a letter shall leave, by the clock on the author's wall.  Pure.

A zone has to know summer time: with today's distance from UTC, "tomorrow at 8" is 7 or 9 on two
days a year.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo

MORNING = time(8)


def moment(wall: datetime, zone: tzinfo | None) -> datetime:
    """Return when a clock in `zone` shows `wall`.

    A time that spring leaves out is the one an hour later, one that autumn has twice the first.
    """
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def in_an_hour(now: datetime) -> datetime:
    return now.astimezone(UTC) + timedelta(hours=1)


def tomorrow_morning(now: datetime) -> datetime:
    return moment(datetime.combine(now.date() + timedelta(days=1), MORNING), now.tzinfo)
