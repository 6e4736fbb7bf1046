"""The views at the side: what each is called, and which letters it means."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple

from mailtracker_gui.gui.language import mark
from mailtracker_gui.ledger.rows import Query, View

SAVED = "saved searches"  # the setting that keeps them
UNMATCHED, TODAY = "unmatched", "today"
DAYS = 3  # after which a letter is asked about that nobody opened


class Place(NamedTuple):
    """One line at the side; `key` names it in settings."""

    key: str
    icon: str
    tone: str
    words: str
    under: bool = False  # belongs to the line above


FIXED = (
    Place("view:all", "mail", "muted", mark("All letters")),
    Place(TODAY, "circle-check", "good", mark("Delivered today")),
    Place("view:awaiting", "hourglass", "muted", mark("Awaiting")),
    Place("view:deferred", "clock", "warn", mark("Deferred")),
    Place("view:bounced", "circle-x", "bad", mark("Bounced")),
    Place("view:hard", "circle-x", "bad", mark("Hard"), under=True),
    Place("view:soft", "circle-alert", "warn", mark("Soft"), under=True),
    Place("view:spam", "shield-x", "bad", mark("Spam"), under=True),
    Place("view:dropped", "ban", "warn", mark("Dropped")),
    Place("view:opened", "eye", "info", mark("Opened")),
    Place("view:unopened", "minus", "muted", mark("Not opened")),
    Place("view:replied", "reply", "good", mark("Replied")),
    Place(UNMATCHED, "search-x", "muted", mark("Unmatched reports")),
)
ALL = FIXED[0].key


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What the user asks for beside a place; dates are days of the calendar, "2026-05-12"."""

    name: str = ""
    place: str = ALL
    text: str = ""
    recipient: str = ""
    since: str = ""
    until: str = ""  # this day too
    history: int = 0  # days back, 0: all
    days: int = DAYS


def query_of(search: Search, now: datetime) -> Query:
    """Return which letters are meant; `now` carries the user's time zone."""
    begin = [_midnight(now) - timedelta(days=search.history)] if search.history else []
    begin += [_day(search.since, now)] if search.since else []
    end = [_day(search.until, now) + timedelta(days=1)] if search.until else []
    query = Query(text=search.text, recipient=search.recipient)
    kind, _, value = search.place.partition(":")
    if search.place == TODAY:
        query = replace(query, view=View.DELIVERED)
        begin.append(_midnight(now))
    elif kind == "view":
        query = replace(query, view=View(value))
    elif kind == "tag":
        query = replace(query, tag=value)
    elif kind == "account":
        query = replace(query, account=int(value))
    if query.view is View.UNOPENED:
        end.append(now.replace(second=0, microsecond=0) - timedelta(days=search.days))
    return replace(query, since=max(begin, default=None), until=min(end, default=None))


def saved_text(searches: Iterable[Search]) -> str:
    return json.dumps([asdict(one) for one in searches])


def saved(text: str) -> Sequence[Search]:
    """Return the searches that were kept, in order of their names."""
    return sorted((Search(**one) for one in json.loads(text or "[]")), key=lambda one: one.name)


def _midnight(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def _day(text: str, now: datetime) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=now.tzinfo)
