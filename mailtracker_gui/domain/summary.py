"""One line for a letter to several people: the sum of what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mailtracker_gui.domain.status import Delivery, Mark, Reading, Status

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


def summarise(statuses: Sequence[Status], someone: Reading = Reading.NOTHING) -> Summary:
    """Return the sum of one letter's recipients: "2 of 3 delivered, 1 bounced; 1 read".

    `someone` is the reading by a recipient whom nobody can name, such as an open of a pixel that
    several recipients share.
    """
    best = max((status.reading for status in statuses), key=_rank, default=Reading.NOTHING)
    return Summary(
        delivery=min((s.delivery for s in statuses), key=_rank, default=Delivery.CREATED),
        reading=max(best, someone, key=_rank),
        marks=frozenset().union(*(status.marks for status in statuses)),
        words=_words(statuses, someone if someone.rank > best.rank else Reading.NOTHING),
    )


def _rank(value: Delivery | Reading) -> int:
    return value.rank


def _words(statuses: Sequence[Status], someone: Reading) -> str:
    if len(statuses) == 1:
        return ""
    total = len(statuses)
    counts = [
        (sum(status.delivery in group for status in statuses), word) for word, group in SAID.items()
    ]
    said = [f"{count} {word}" for count, word in counts if count]
    if said:
        said[0] = said[0].replace(" ", f" of {total} ", 1)
    read = [
        f"{count} {word}"
        for word, group in READ.items()
        if (count := sum(status.reading in group for status in statuses))
    ]
    if someone is not Reading.NOTHING:
        read.append(f"someone of {total}: {someone.value.lower()}")
    return "; ".join(part for part in (", ".join(said), ", ".join(read)) if part)
