"""How each status looks: an icon and a tone beside its word, never colour alone."""

from __future__ import annotations

from mailtracker_gui.domain.evidence import Evidence, Kind, Verdict
from mailtracker_gui.domain.status import Delivery, Mark, Reading
from mailtracker_gui.gui.theme import Tone

Look = tuple[str, Tone]  # icon, tone

DELIVERY: dict[Delivery, Look] = {
    Delivery.CREATED: ("circle-dashed", Tone.MUTED),
    Delivery.SCHEDULED: ("calendar-clock", Tone.MUTED),
    Delivery.PROCESSING: ("loader", Tone.MUTED),
    Delivery.ACCEPTED: ("check", Tone.NOTE),
    Delivery.DEFERRED: ("hourglass", Tone.WARNING),
    Delivery.DELIVERED: ("check-check", Tone.GOOD),
    Delivery.SILENT: ("check", Tone.MUTED),
    Delivery.SOFT_BOUNCE: ("triangle-alert", Tone.WARNING),
    Delivery.SPAM_BOUNCE: ("shield-alert", Tone.BAD),
    Delivery.HARD_BOUNCE: ("circle-x", Tone.BAD),
    Delivery.DROPPED: ("ban", Tone.MUTED),
    Delivery.UNSURE: ("circle-help", Tone.WARNING),
}
READING: dict[Reading, Look] = {
    Reading.NOTHING: ("circle-minus", Tone.MUTED),
    Reading.MACHINE: ("bot", Tone.MUTED),
    Reading.OPENED: ("mail-open", Tone.NOTE),
    Reading.CLICKED: ("mouse-pointer-click", Tone.NOTE),
    Reading.READ: ("eye", Tone.GOOD),
    Reading.REPLIED: ("reply", Tone.GOOD),
}
MARK: dict[Mark, Look] = {
    Mark.DELETED_UNREAD: ("trash-2", Tone.WARNING),
    Mark.RECEIPT_REFUSED: ("receipt", Tone.MUTED),
    Mark.COMPLAINED: ("shield-alert", Tone.BAD),
    Mark.UNSUBSCRIBED: ("ban", Tone.WARNING),
    Mark.OBJECTED: ("ban", Tone.WARNING),
    Mark.AUTO_REPLIED: ("reply", Tone.MUTED),
    Mark.CONTRADICTORY: ("circle-help", Tone.WARNING),
}
FACT: dict[Kind, Look] = {
    Kind.CREATED: DELIVERY[Delivery.CREATED],
    Kind.SCHEDULED: DELIVERY[Delivery.SCHEDULED],
    Kind.PROCESSING: DELIVERY[Delivery.PROCESSING],
    Kind.DROPPED: DELIVERY[Delivery.DROPPED],
    Kind.ACCEPTED: DELIVERY[Delivery.ACCEPTED],
    Kind.POSTPONED: DELIVERY[Delivery.DEFERRED],
    Kind.REFUSED: DELIVERY[Delivery.HARD_BOUNCE],
    Kind.UNSURE: DELIVERY[Delivery.UNSURE],
    Kind.RELAYED: DELIVERY[Delivery.ACCEPTED],
    Kind.DELIVERED: DELIVERY[Delivery.DELIVERED],
    Kind.EXPANDED: ("users", Tone.GOOD),
    Kind.DELAYED: DELIVERY[Delivery.DEFERRED],
    Kind.FAILED: DELIVERY[Delivery.HARD_BOUNCE],
    Kind.AUTO_REPLIED: MARK[Mark.AUTO_REPLIED],
    Kind.DISPLAYED: READING[Reading.READ],
    Kind.DELETED: MARK[Mark.DELETED_UNREAD],
    Kind.DENIED: MARK[Mark.RECEIPT_REFUSED],
    Kind.DISPATCHED: ("receipt", Tone.NOTE),
    Kind.PROCESSED: ("receipt", Tone.NOTE),
    Kind.OPENED: READING[Reading.OPENED],
    Kind.CLICKED: READING[Reading.CLICKED],
    Kind.REPLIED: READING[Reading.REPLIED],
    Kind.COMPLAINED: MARK[Mark.COMPLAINED],
    Kind.UNSUBSCRIBED: MARK[Mark.UNSUBSCRIBED],
    Kind.OBJECTED: MARK[Mark.OBJECTED],
    Kind.JUDGED: ("users", Tone.MUTED),
}
BY_MACHINE: Look = READING[Reading.MACHINE]
MACHINES = frozenset({Verdict.PREFETCH, Verdict.SCANNER, Verdict.SELF, Verdict.UNKNOWN})


def of_fact(fact: Evidence, verdict: Verdict | None = None) -> Look:
    """Return how a fact looks; a hit by a machine does not look like a person's."""
    return BY_MACHINE if verdict in MACHINES else FACT[fact.kind]
