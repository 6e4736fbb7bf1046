"""What views ask of the ledger, and the shapes in which it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from mailtracker_gui.domain.message import Origin, Role, Tracking
from mailtracker_gui.domain.status import Delivery, Mark, Reading, Status


class MergeState(StrEnum):
    """Where one letter to many stands."""

    BEGUN = "begun"  # its rows are still being stored
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    DONE = "done"


class Column(StrEnum):
    """What the list of letters can be sorted by."""

    SENT = "sent"
    TO = "to"
    SUBJECT = "subject"
    DELIVERY = "delivery"
    READING = "reading"
    LAST_EVENT = "last event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which letters, in which order.  `text` is looked for in subject, tag, recipients."""

    text: str = ""
    column: Column = Column.SENT
    descending: bool = True
    account: int | None = None


OFFLINE = "Offline"


def offline(letters: int) -> str:
    """Return what is said while there is no network."""
    if not letters:
        return OFFLINE
    return f"{OFFLINE}: {letters:,} letter{' waits' if letters == 1 else 's wait'}"


class Waits(NamedTuple):
    """When what is still to leave is due; `held`: not before it is released."""

    due: datetime
    held: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One letter in the list."""

    id: int
    sent: datetime
    to: str  # "Ann Lee, Bob Ray"
    subject: str
    delivery: Delivery  # the worst of its recipients
    reading: Reading  # the best of its recipients
    marks: frozenset[Mark]
    summary: str  # "2 of 3 delivered, 1 bounced; 1 read", empty for a single recipient
    last_event: datetime
    waits: Waits | None  # None: nothing of it is still to leave
    origin: Origin = Origin.HERE


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientRow:
    """One recipient of a letter, with what may be said about them."""

    id: int
    role: Role
    name: str
    address: str
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """One letter, whole."""

    id: int
    account: int
    sender: str
    subject: str
    message_id: str
    envid: str
    created: datetime
    tracking: Tracking
    tags: tuple[str, ...]
    waits: Waits | None
    recipients: tuple[RecipientRow, ...]
    origin: Origin = Origin.HERE


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeRow:
    """How far one letter to many has come: letters that left, failed, and are still to leave."""

    id: int
    tag: str
    state: MergeState
    total: int
    sent: int
    failed: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountState:
    """How an account's part ("sending", "reading", "tracking") is doing now, in words."""

    account: int
    part: str
    ok: bool
    words: str
    way_out: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed since a revision: the letters, and the revision to ask from next time."""

    letters: list[int] = field(default_factory=list)
    revision: int = 0
