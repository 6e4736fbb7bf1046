"""How often the table is right about people, on a month it was not written for.

Precision has no exceptions: whatever is counted and was nobody's reading is wrong, a second count
of one reading too.  Recall is of the readings a server can know of: one that fetched nothing
(cached, or images not shown) is in no log of anybody's, and one that Apple fetched at the moment
of reading looks like its fetches ahead of any (`hidden`).  The latter are missed by every table;
recall with them is printed beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise

import pytest

from mailtracker_gui.domain.verdict import BY_PERSON, CLICK, OPEN, Judgement, openings, rejudge
from tests.domain.simulated_month import OWN, Fetch, Recipient, month

SEEDS = (20260601, 7, 1009, 31337)
FLOOR = 0.97
LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(slots=True)
class Tally:
    right: int = 0
    counted: int = 0
    real: int = 0
    hidden: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.counted

    @property
    def recall(self) -> float:
        return self.right / self.real

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.4f} of {self.counted} counted, "
            f"recall {self.recall:.4f} of {self.real} that can be known, "
            f"{self.right / (self.real + self.hidden):.4f} with {self.hidden} that cannot"
        )


@cache
def measured(seed: int) -> tuple[Tally, Tally]:
    opens, clicks = Tally(), Tally()
    for recipient in month(seed):
        told = rejudge([one.hit for one in recipient.fetches], recipient.handed_off, own=OWN)
        add_opens(opens, recipient, told)
        add_clicks(clicks, recipient, told)
    return opens, clicks


def add_opens(tally: Tally, recipient: Recipient, told: Sequence[Judgement]) -> None:
    """Count a reading once: an opening is right when it holds one nobody has counted yet."""
    fetches = [pair for pair in zip(recipient.fetches, told, strict=True) if of(OPEN, pair[0])]
    starts = openings([(one.hit.at, judged.verdict) for one, judged in fetches])
    seen: set[int] = set()
    for start, end in pairwise([*starts, LAST]):
        group = {
            one.reading
            for one, judged in fetches
            if judged.verdict in BY_PERSON and start <= one.hit.at < end and one.reading is not None
        }
        tally.right += bool(group - seen)
        seen |= group
    tally.counted += len(starts)
    readings = {one.reading: one.hidden for one, _ in fetches if one.reading is not None}
    tally.real += sum(not hidden for hidden in readings.values())
    tally.hidden += sum(readings.values())


def add_clicks(tally: Tally, recipient: Recipient, told: Sequence[Judgement]) -> None:
    for one, judged in zip(recipient.fetches, told, strict=True):
        if of(CLICK, one):
            counted, real = judged.verdict in BY_PERSON, one.reading is not None
            tally.counted += counted
            tally.real += real
            tally.right += counted and real


def of(kind: str, fetch: Fetch) -> bool:
    return fetch.hit.kind == kind


@pytest.mark.parametrize("seed", SEEDS)
def test_a_persons_opens_are_found_and_nothing_else(seed: int) -> None:
    opens, clicks = measured(seed)
    print(f"seed {seed}: opens: {opens}; clicks: {clicks}")
    assert opens.precision >= FLOOR
    assert opens.recall >= FLOOR


@pytest.mark.parametrize("seed", SEEDS)
def test_the_month_holds_what_it_promises(seed: int) -> None:
    told = month(seed)
    assert month(seed)[0].fetches == told[0].fetches
    assert len({recipient.kind for recipient in told}) == 10
    fetches = [one for recipient in told for one in recipient.fetches]
    machines = sum(one.reading is None for one in fetches)
    assert 0.3 < machines / len(fetches) < 0.8
    assert any(one.hit.address in OWN for one in fetches)


def test_a_table_that_believes_everybody_fails() -> None:
    told = month(SEEDS[0])
    opens = [one for recipient in told for one in recipient.fetches if of(OPEN, one)]
    assert sum(one.reading is not None for one in opens) / len(opens) < FLOOR - 0.1
