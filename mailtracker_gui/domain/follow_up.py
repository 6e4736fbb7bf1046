"""Follow-ups: where a recipient's status fits a rule of the user's, something is done, once.

A rule reads as a sentence: when *delivered and not opened* after *3 days*, *remind me*.  Pure:
what is known of a recipient and the time go in, whether the rule hits comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from mailtracker_gui.domain.status import Delivery, Reading, Status

BOUNCED = frozenset({Delivery.SOFT_BOUNCE, Delivery.SPAM_BOUNCE, Delivery.HARD_BOUNCE})
UNREAD = frozenset({Reading.NOTHING, Reading.MACHINE})
LEFT = frozenset({Delivery.ACCEPTED, Delivery.DEFERRED, Delivery.SILENT, Delivery.DELIVERED})
LONGEST_WORDS = 2_000


class Condition(StrEnum):
    """What a rule asks of a recipient's status."""

    UNOPENED = "delivered and not opened"
    SOFT = "soft bounce"
    BOUNCED = "any bounce"
    OPENED_OFTEN = "opened several times"
    SILENT = "no failure reported"
    DEFERRED = "deferred"
    REPLIED = "replied"
    NOTHING = "nothing known"


class Deed(StrEnum):
    """What a rule does where it hits."""

    REMIND = "remind"
    NOTIFY = "notify"
    TAG = "tag"
    DRAFT = "draft"
    BLOCK = "block"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """`id` is the ledger's, 0 before it is stored; `words` are the tag or the draft's text."""

    id: int = 0
    condition: Condition = Condition.UNOPENED
    days: int = 3  # since the letter was written; 0: at once
    times: int = 3  # of opening, where the condition counts them
    tag: str = ""  # only letters with this tag; empty: all
    deed: Deed = Deed.REMIND
    words: str = ""
    on: bool = False
    earlier: bool = False  # letters from before the rule was made, too
    made: datetime | None = None

    @property
    def lacks(self) -> str:
        """Return what is missing before it can be on, empty when nothing is."""
        return "the tag to give" if self.deed is Deed.TAG and not self.words.strip() else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What is known of one recipient of one letter."""

    letter: int
    recipient: int
    sent: datetime
    status: Status
    tags: frozenset[str] = frozenset()


def hits(rule: FollowUp, one: Followed, now: datetime) -> bool:
    """Whether the rule, were it on, would act on this recipient at `now`."""
    if rule.tag and rule.tag.casefold() not in {tag.casefold() for tag in one.tags}:
        return False
    if not rule.earlier and rule.made is not None and one.sent < rule.made:
        return False
    return one.sent + timedelta(days=rule.days) <= now and TESTS[rule.condition](rule, one.status)


def _unopened(_: FollowUp, status: Status) -> bool:
    return status.delivery is Delivery.DELIVERED and status.reading in UNREAD


def _nothing(_: FollowUp, status: Status) -> bool:
    return status.delivery in LEFT - {Delivery.DELIVERED} and status.reading in UNREAD


TESTS: Mapping[Condition, Callable[[FollowUp, Status], bool]] = {
    Condition.UNOPENED: _unopened,
    Condition.SOFT: lambda _, status: status.delivery is Delivery.SOFT_BOUNCE,
    Condition.BOUNCED: lambda _, status: status.delivery in BOUNCED,
    Condition.OPENED_OFTEN: lambda rule, status: status.opens >= rule.times,
    Condition.SILENT: lambda _, status: status.delivery is Delivery.SILENT,
    Condition.DEFERRED: lambda _, status: status.delivery is Delivery.DEFERRED,
    Condition.REPLIED: lambda _, status: status.reading is Reading.REPLIED,
    Condition.NOTHING: _nothing,
}


def examples() -> tuple[FollowUp, ...]:
    """Return the rules a new profile has, all of them off."""
    return (
        FollowUp(condition=Condition.UNOPENED, days=3, deed=Deed.REMIND),
        FollowUp(condition=Condition.SOFT, days=0, deed=Deed.TAG, words="try again"),
        FollowUp(condition=Condition.OPENED_OFTEN, days=0, deed=Deed.NOTIFY),
        FollowUp(condition=Condition.NOTHING, days=7, deed=Deed.DRAFT),
    )
