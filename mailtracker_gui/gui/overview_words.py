"""The overview in words: what is counted, and the steps of a period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QDate, QLocale

from mailtracker_gui.domain.dates import date
from mailtracker_gui.domain.overview import Measure
from mailtracker_gui.domain.periods import Span, Step
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.why import reason_words
from mailtracker_gui.gui.widgets.chart import Category
from mailtracker_gui.gui.words import DAY as SHORT_DAY
from mailtracker_gui.gui.words import WHOLE_DAY, sentence

NAMES = {
    Measure.SENT: mark("Sent"),
    Measure.DELIVERED: mark("Delivered"),
    Measure.SILENT: mark("No failure reported"),
    Measure.DEFERRED: mark("Deferred"),
    Measure.UNSURE: mark("Unsure"),
    Measure.BOUNCED: mark("Bounced"),
    Measure.HARD: mark("Hard bounces"),
    Measure.SOFT: mark("Soft bounces"),
    Measure.SPAM: mark("Spam bounces"),
    Measure.DROPPED: mark("Dropped"),
    Measure.WAITING: mark("Waiting"),
    Measure.OPENED: mark("Opened by a person"),
    Measure.MACHINE: mark("Loaded by a machine only"),
    Measure.CLICKED: mark("Clicked"),
    Measure.REPLIED: mark("Replied"),
    Measure.UNSUBSCRIBED: mark("Unsubscribed"),
    Measure.COMPLAINED: mark("Complained"),
}
SHORT = {  # as heads of columns
    Measure.SENT: mark("Sent"),
    Measure.DELIVERED: mark("Delivered"),
    Measure.HARD: mark("Hard"),
    Measure.SOFT: mark("Soft"),
    Measure.SPAM: mark("Spam"),
    Measure.BOUNCED: mark("Bounced"),
    Measure.OPENED: mark("Opened"),
    Measure.CLICKED: mark("Clicked"),
    Measure.REPLIED: mark("Replied"),
    Measure.UNSUBSCRIBED: mark("Unsubscribed"),
    Measure.COMPLAINED: mark("Complained"),
}
OPENED_IN = (  # as OPENED_WITHIN has them: on the axis, and in full
    (mark("< 1 h"), mark("Within an hour")),
    (mark("1–3 h"), mark("After one to three hours")),
    (mark("3–12 h"), mark("After three to twelve hours")),
    (mark("12–24 h"), mark("After half a day to a day")),
    (mark("1–3 d"), mark("After one to three days")),
    (mark("3–7 d"), mark("After three to seven days")),
    (mark("> 7 d"), mark("After more than a week")),
)
COUNTED = mark(
    "Each recipient counts on the day the letter was written, by what is known of them now."
)
AT_LEAST = mark(
    "At least so many: who loads no images is not seen. What machines loaded does not count."
)
STEPS = {Step.DAY: mark("Day"), Step.WEEK: mark("Week"), Step.MONTH: mark("Month")}
MINUTE, HOUR, DAY = 60, 3_600, 86_400


def categories(spans: Sequence[Span], step: Step) -> tuple[Category, ...]:
    years = {one.since.year for one in spans}
    return tuple(_category(one, step, one_year=len(years) == 1) for one in spans)


def period(span: Span) -> str:
    """Return "4 May 2026", "4 to 10 May 2026", or both ends whole."""
    since, last = span.since, span.until - timedelta(days=1)
    if since.date() == last.date():
        return date(since)
    if (since.year, since.month) == (last.year, last.month):
        return t("{first} to {last}", first=since.day, last=date(last))
    return t("{first} to {last}", first=date(since), last=date(last))


def lasting(seconds: int) -> str:
    """Return how long in one unit: "40 minutes", "2.5 hours", "3.1 days"."""
    if seconds < 2 * HOUR:
        return t("{n} minutes", n=round(seconds / MINUTE))
    if seconds < 2 * DAY:
        return t("{n:.1f} hours", n=seconds / HOUR)
    return t("{n:.1f} days", n=seconds / DAY)


def reason(name: str) -> str:
    """Return a reason's name as words: "User unknown"."""
    return sentence(reason_words(name)) if name else t("Not told")


def _category(span: Span, step: Step, *, one_year: bool) -> Category:
    day, say = QDate(span.since.year, span.since.month, span.since.day), QLocale().toString
    if step is Step.MONTH:
        short = say(day, "MMM" if one_year else "MMM yy")
        return Category(short, say(day, "MMMM yyyy"))
    short = say(day, t(SHORT_DAY))
    if step is Step.WEEK:
        return Category(short, period(span))
    return Category(short, say(day, t(WHOLE_DAY)))
