"""Of what the user wants to be told, how loudly, and when not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum

SETTING, PAUSED = "notifications", "notifications-paused"
ALWAYS = "until resumed"
SATURDAY = 5


class Matter(StrEnum):
    """In the order of urgency."""

    BOUNCE = "bounce"
    COMPLAINT = "complaint"
    REPLY = "reply"
    RECEIPT = "receipt"
    CLICK = "click"
    OPEN = "open"
    REMINDER = "reminder"


class Loudness(StrEnum):
    OFF = "off"
    QUIET = "quiet"  # the icon and the list of recent events only
    LOUD = "loud"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """Times are of the user's own clock; from 22:00 to 07:00 is a night."""

    loudness: Mapping[Matter, Loudness] = field(default_factory=dict)  # LOUD, where not said
    hours: bool = False
    begin: time = time(22)
    end: time = time(7)
    weekends: bool = False  # whether they are quiet

    def of(self, matter: Matter, now: datetime) -> Loudness:
        """Return how loudly to tell of a matter at this moment."""
        chosen = self.loudness.get(matter, Loudness.LOUD)
        return Loudness.QUIET if chosen is Loudness.LOUD and self.resting(now) else chosen

    def resting(self, now: datetime) -> bool:
        if self.weekends and now.weekday() >= SATURDAY:
            return True
        moment = now.time()
        if self.begin <= self.end:
            within = self.begin <= moment < self.end
        else:
            within = moment >= self.begin or moment < self.end
        return self.hours and within


def stored(manner: Manner) -> str:
    """Return what is kept of the user's choice."""
    return json.dumps(
        {
            "loudness": dict(manner.loudness),
            "hours": manner.hours,
            "begin": manner.begin.isoformat("minutes"),
            "end": manner.end.isoformat("minutes"),
            "weekends": manner.weekends,
        }
    )


def read(text: str) -> Manner:
    if not text:
        return Manner()
    told = json.loads(text)
    return Manner(
        loudness={Matter(one): Loudness(loud) for one, loud in told["loudness"].items()},
        hours=told["hours"],
        begin=time.fromisoformat(told["begin"]),
        end=time.fromisoformat(told["end"]),
        weekends=told["weekends"],
    )


def paused(text: str, now: datetime) -> bool:
    """Whether the user's pause, ALWAYS or the moment at which it ends, still holds."""
    return text == ALWAYS or (bool(text) and now < datetime.fromisoformat(text))
