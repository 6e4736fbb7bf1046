"""What is known of an address over all letters: whether more may be sent there, and why not.

Statuses leave signals about their address; the user leaves notes.  What they add up to is folded,
as a status is: a note that clears an address, or a letter that arrived, undoes what came before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mailtracker_gui.domain.dates import date
from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.status import Delivery, Status

SOFT_LIMIT = 5  # soft bounces in a row after which an address is blocked, unless set; 0: never


class Signal(StrEnum):
    """What one letter's status says of the address it went to."""

    ARRIVED = "arrived"
    HARD = "hard"
    SOFT = "soft"
    SPAM = "spam"
    COMPLAINED = "complained"
    UNSUBSCRIBED = "unsubscribed"
    OBJECTED = "objected"


class Note(StrEnum):
    """What the user says of an address."""

    CLEARED = "cleared"  # the address is good: what came before no longer counts
    BLOCKED = "blocked"
    CORRECTED = "corrected"  # the person has another address now


class Block(StrEnum):
    """Why no more is sent to an address."""

    NONE = ""
    BOUNCED = "Bounced address"
    SOFT = "Soft bounces in a row"
    COMPLAINED = "Complained"
    UNSUBSCRIBED = "Unsubscribed"
    BY_HAND = "Blocked by you"
    CORRECTED = "Address corrected"


BOUNCES = {
    Delivery.HARD_BOUNCE: Signal.HARD,
    Delivery.SOFT_BOUNCE: Signal.SOFT,
    Delivery.SPAM_BOUNCE: Signal.SPAM,
    Delivery.DELIVERED: Signal.ARRIVED,
}
WISHES = {
    Kind.COMPLAINED: Signal.COMPLAINED,
    Kind.UNSUBSCRIBED: Signal.UNSUBSCRIBED,
    Kind.OBJECTED: Signal.OBJECTED,
}
UNTRACKED = (Signal.OBJECTED, Signal.UNSUBSCRIBED, Signal.COMPLAINED)  # after that, no pixel
BLOCKING_NOTES = {Note.BLOCKED: Block.BY_HAND, Note.CORRECTED: Block.CORRECTED}
BLOCKING_SIGNALS = (  # the first that holds is the reason that is told
    (Signal.COMPLAINED, Block.COMPLAINED),
    (Signal.UNSUBSCRIBED, Block.UNSUBSCRIBED),
    (Signal.HARD, Block.BOUNCED),
)
SENTENCES = {
    Block.BOUNCED: "Letters to this address bounced hard since {since}{because}.",
    Block.SOFT: "The last {words} letters to this address bounced softly, since {since}.",
    Block.COMPLAINED: "They reported a letter of yours as spam on {since}.",
    Block.UNSUBSCRIBED: "They asked for no more mail on {since}.",
    Block.BY_HAND: "You blocked this address on {since}{because}.",
    Block.CORRECTED: "You corrected this address to {words} on {since}.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One signal: when it happened, and the reason of a bounce."""

    signal: Signal
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """One note of the user's; `words` are their own, or the corrected address."""

    note: Note
    at: datetime
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Whether an address may be written to.  `since` and `words` say why not."""

    block: Block = Block.NONE
    since: datetime | None = None
    words: str = ""

    def __str__(self) -> str:
        if self.since is None:
            return ""
        words = self.words.rstrip(".")
        if self.block is Block.BOUNCED:  # the words are a reason
            words = say(words)
        return say(
            SENTENCES[self.block],
            since=date(self.since),
            words=words,
            because=say(": {words}", words=words) if words else "",
        )


def signals_of(status: Status, facts: Iterable[Evidence]) -> list[Told]:
    """Return what one recipient's status and facts say of their address."""
    known = {fact.key: fact for fact in facts}
    found = []
    proof = known.get(status.proof)
    if proof and (signal := BOUNCES.get(status.delivery)):
        found.append(Told(signal=signal, at=proof.at, reason=status.reason))
    wishes = {WISHES[fact.kind]: fact.at for fact in known.values() if fact.kind in WISHES}
    return found + [Told(signal=signal, at=at) for signal, at in wishes.items()]


def standing(
    told: Sequence[Told], noted: Sequence[Noted], soft_limit: int = SOFT_LIMIT
) -> Standing:
    """Fold signals and notes, in the order in which they were made, into one answer."""
    cleared, noted = _since_cleared(noted)
    told = [one for one in told if cleared is None or one.at > cleared]
    for note in reversed(noted):
        if note.note in BLOCKING_NOTES:
            return Standing(block=BLOCKING_NOTES[note.note], since=note.at, words=note.words)
    arrived = max((one.at for one in told if one.signal is Signal.ARRIVED), default=None)
    for signal, block in BLOCKING_SIGNALS:
        # A bounce is over when a later letter arrived; a wish is not.
        after = arrived if signal is Signal.HARD else None
        if since := _first(told, signal, after):
            return Standing(block=block, since=since.at, words=since.reason.replace("-", " "))
    soft = [one for one in told if one.signal is Signal.SOFT and (not arrived or one.at > arrived)]
    if soft_limit and len(soft) >= soft_limit:
        since = min(soft, key=lambda one: one.at)
        return Standing(block=Block.SOFT, since=since.at, words=str(len(soft)))
    return Standing()


def _first(told: Iterable[Told], signal: Signal, after: datetime | None) -> Told | None:
    found = (one for one in told if one.signal is signal and (after is None or one.at > after))
    return min(found, key=lambda one: one.at, default=None)


def _since_cleared(noted: Sequence[Noted]) -> tuple[datetime | None, Sequence[Noted]]:
    """Return when the address was cleared last, and the notes made after that.

    Notes go by their order: two may have one time, and clocks are set back.
    """
    for index in reversed(range(len(noted))):
        if noted[index].note is Note.CLEARED:
            return noted[index].at, noted[index + 1 :]
    return None, noted
