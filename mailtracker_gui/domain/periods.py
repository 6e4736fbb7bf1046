"""Days, weeks and months as they are lived: from midnight to midnight of one's own time zone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import NamedTuple

MOST = 400  # columns of a chart; what is more is told by a longer step


class Step(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Span(NamedTuple):
    """From `since` to before `until`."""

    since: datetime
    until: datetime


def midnight(day: date, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, time(), zone)


def month_of(day: date) -> date:
    return day.replace(day=1)


def next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def last_month(day: date) -> date:
    """Return the first day of the month before."""
    return month_of(month_of(day) - timedelta(days=1))


def spans(since: date, until: date, step: Step, zone: tzinfo | None) -> list[Span]:
    """Return the steps from one day to another, that one included; the first and last may be short.

    Weeks begin on Monday (ISO 8601).  A step that makes too many is taken longer.
    """
    longer = list(Step)[list(Step).index(step) :]
    cuts = next(
        (found for one in longer if len(found := [*_cuts(since, until, one)]) <= MOST), None
    )
    if cuts is None:
        cuts = [*_cuts(since, until, Step.MONTH)][-MOST:]
    ends = [*cuts[1:], until + timedelta(days=1)]
    return [
        Span(midnight(first, zone), midnight(end, zone))
        for first, end in zip(cuts, ends, strict=True)
    ]


def _cuts(since: date, until: date, step: Step) -> Iterator[date]:
    day = since
    while day <= until:
        yield day
        day = _after(day, step)


def _after(day: date, step: Step) -> date:
    if step is Step.MONTH:
        return next_month(day)
    return day + timedelta(days=1 if step is Step.DAY else 7 - day.weekday())
