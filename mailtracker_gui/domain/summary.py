"""One line for a letter to several people: the sum of what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mailtracker_gui.domain.status import Delivery, Mark, Reading, Status

NOBODY = Status(delivery=Delivery.CREATED)
BOUNCES = frozenset({Delivery.HARD_BOUNCE, Delivery.SPAM_BOUNCE, Delivery.SOFT_BOUNCE})
SAID = {  # in the order in which the sum says them
    "delivered": frozenset({Delivery.DELIVERED}),
    "bounced": BOUNCES,
    "deferred": frozenset({Delivery.DEFERRED}),
    "dropped": frozenset({Delivery.DROPPED}),
    "unsure": frozenset({Delivery.UNSURE}),
}
READ = {
    "replied": frozenset({Reading.REPLIED}),
    "read": frozenset({Reading.READ}),
    "opened": frozenset({Reading.OPENED, Reading.CLICKED}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A letter's status: its worst delivery, its best reading, and the sum in words."""

    delivery: Delivery
    reading: Reading
    marks: frozenset[Mark]
    words: str


def summarise(statuses: Sequence[Status], someone: Status = NOBODY) -> Summary:
    """Return the sum of one letter's recipients: "2 of 3 delivered, 1 bounced; 1 read".

    `someone` is a recipient whom nobody can name: an open of a pixel that several share, or a
    bounce that says too little.
    """
    best = max((status.reading for status in statuses), key=_rank, default=Reading.NOTHING)
    deliveries = [status.delivery for status in statuses]
    bounced = someone.delivery in BOUNCES
    return Summary(
        delivery=min(
            [*deliveries, someone.delivery] if bounced else deliveries,
            key=_rank,
            default=Delivery.CREATED,
        ),
        reading=max(best, someone.reading, key=_rank),
        marks=someone.marks.union(*(status.marks for status in statuses)),
        words=_words(
            statuses,
            someone.reading if someone.reading.rank > best.rank else Reading.NOTHING,
            bounced=bounced,
        ),
    )


def _rank(value: Delivery | Reading) -> int:
    return value.rank


def _words(statuses: Sequence[Status], someone: Reading, *, bounced: bool) -> str:
    if len(statuses) == 1:
        return ""
    total = len(statuses)
    counts = [
        (sum(status.delivery in group for status in statuses), word) for word, group in SAID.items()
    ]
    said = [f"{count} {word}" for count, word in counts if count]
    if said:
        said[0] = said[0].replace(" ", f" of {total} ", 1)
    if bounced:
        said.append(f"someone of {total} bounced")
    read = [
        f"{count} {word}"
        for word, group in READ.items()
        if (count := sum(status.reading in group for status in statuses))
    ]
    if someone is not Reading.NOTHING:
        read.append(f"someone of {total}: {someone.value.lower()}")
    return "; ".join(part for part in (", ".join(said), ", ".join(read)) if part)
