"""What is counted over many letters, and for which of them.

Every recipient of a letter counts once, on the day the letter was written, by what is known of
them now: a late bounce moves a number of that day, as it moves the letter in the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.status import Delivery, Mark, Reading, Status


class Measure(StrEnum):
    """What a number counts."""

    SENT = "sent"
    DELIVERED = "delivered"
    SILENT = "silent"
    DEFERRED = "deferred"
    UNSURE = "unsure"
    BOUNCED = "bounced"
    HARD = "hard"
    SOFT = "soft"
    SPAM = "spam"
    DROPPED = "dropped"
    WAITING = "waiting"
    OPENED = "opened"  # by a person, so far as is known: at least so many
    MACHINE = "machine"
    CLICKED = "clicked"
    REPLIED = "replied"
    UNSUBSCRIBED = "unsubscribed"
    COMPLAINED = "complained"


BOUNCES = frozenset({Delivery.HARD_BOUNCE, Delivery.SOFT_BOUNCE, Delivery.SPAM_BOUNCE})
WAITING = frozenset({Delivery.CREATED, Delivery.SCHEDULED, Delivery.PROCESSING})
DELIVERIES = {
    Measure.SENT: frozenset(Delivery) - WAITING - {Delivery.DROPPED},
    Measure.DELIVERED: frozenset({Delivery.DELIVERED}),
    Measure.SILENT: frozenset({Delivery.ACCEPTED, Delivery.SILENT}),
    Measure.DEFERRED: frozenset({Delivery.DEFERRED}),
    Measure.UNSURE: frozenset({Delivery.UNSURE}),
    Measure.BOUNCED: BOUNCES,
    Measure.HARD: frozenset({Delivery.HARD_BOUNCE}),
    Measure.SOFT: frozenset({Delivery.SOFT_BOUNCE}),
    Measure.SPAM: frozenset({Delivery.SPAM_BOUNCE}),
    Measure.DROPPED: frozenset({Delivery.DROPPED}),
    Measure.WAITING: WAITING,
}
READINGS = {  # who clicked, confirmed or answered had it open
    Measure.OPENED: frozenset(Reading) - {Reading.NOTHING, Reading.MACHINE},
    Measure.MACHINE: frozenset({Reading.MACHINE}),
    Measure.REPLIED: frozenset({Reading.REPLIED}),
}
MARKS = {Measure.UNSUBSCRIBED: Mark.UNSUBSCRIBED, Measure.COMPLAINED: Mark.COMPLAINED}
HOUR, DAY = 3_600, 86_400
OPENED_WITHIN = (HOUR, 3 * HOUR, 12 * HOUR, DAY, 3 * DAY, 7 * DAY)  # seconds; more is the last bin


class By(StrEnum):
    """By what numbers are told apart."""

    ACCOUNT = "account"
    DOMAIN = "domain"
    TAG = "tag"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """The recipients behind a number: of letters written from `since` to before `until`."""

    account: int | None = None
    domain: str = ""
    tag: str = ""
    subject: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    measure: Measure | None = None
    reason: str = ""  # of a bounce
    opened_within: int | None = None  # the number of a bin of OPENED_WITHIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many recipients each measure has."""

    numbers: dict[Measure, int] = field(default_factory=dict)

    def __getitem__(self, measure: Measure) -> int:
        return self.numbers.get(measure, 0)

    def __add__(self, other: Counts) -> Counts:
        return Counts(numbers={one: self[one] + other[one] for one in Measure})

    def share(self, measure: Measure) -> float:
        """Return which part of what was sent this is."""
        return self[measure] / self[Measure.SENT] if self[Measure.SENT] else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The numbers of one account, domain, tag or subject."""

    name: str  # an account's is its number
    recipients: int
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """How many bounces had one reason; "" where none is known."""

    reason: str
    measure: Measure
    count: int


def counts(status: Status, measure: Measure) -> bool:
    """Whether a recipient with this status counts; the ledger says the same in SQL."""
    if measure is Measure.CLICKED:
        return status.clicks > 0
    if measure in MARKS:
        return MARKS[measure] in status.marks
    if measure in READINGS:
        return status.reading in READINGS[measure]
    return status.delivery in DELIVERIES[measure]


def opened_after(status: Status, facts: Sequence[Evidence], written: datetime) -> int | None:
    """Return the seconds from when the letter left to the first opening by a person."""
    if status.first_open is None:
        return None
    left = min((fact.at for fact in facts if fact.kind is Kind.ACCEPTED), default=written)
    return max(0, int((status.first_open - left).total_seconds()))
