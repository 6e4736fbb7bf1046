from __future__ import annotations

import pytest

from mailtracker_gui.domain.status import Delivery, Reading, Status
from mailtracker_gui.domain.summary import summarise


def one(delivery: Delivery, reading: Reading = Reading.NOTHING) -> Status:
    return Status(delivery=delivery, reading=reading)


@pytest.mark.parametrize(
    ("statuses", "words"),
    [
        ([one(Delivery.DELIVERED)], ""),
        ([one(Delivery.DELIVERED)] * 2, "2 of 2 delivered"),
        (
            [
                one(Delivery.DELIVERED, Reading.READ),
                one(Delivery.DELIVERED),
                one(Delivery.HARD_BOUNCE),
            ],
            "2 of 3 delivered, 1 bounced; 1 read",
        ),
        ([one(Delivery.DEFERRED), one(Delivery.UNSURE)], "1 of 2 deferred, 1 unsure"),
        ([one(Delivery.ACCEPTED), one(Delivery.ACCEPTED)], ""),
        (
            [one(Delivery.DELIVERED, Reading.REPLIED), one(Delivery.DELIVERED, Reading.CLICKED)],
            "2 of 2 delivered; 1 replied, 1 opened",
        ),
    ],
)
def test_the_sum_in_words(statuses: list[Status], words: str) -> None:
    assert summarise(statuses).words == words


def test_a_letter_sorts_by_its_worst_delivery_and_best_reading() -> None:
    summary = summarise(
        [one(Delivery.DELIVERED, Reading.OPENED), one(Delivery.SOFT_BOUNCE), one(Delivery.DEFERRED)]
    )
    assert (summary.delivery, summary.reading) == (Delivery.SOFT_BOUNCE, Reading.OPENED)


def test_somebody_unknown_among_several_is_said_as_such() -> None:
    summary = summarise(
        [one(Delivery.DELIVERED)] * 3, someone=one(Delivery.CREATED, Reading.OPENED)
    )
    assert summary.reading is Reading.OPENED
    assert summary.words == "3 of 3 delivered; someone of 3: opened"


def test_a_bounce_that_nobody_can_pin_is_in_the_sum() -> None:
    summary = summarise([one(Delivery.DELIVERED)] * 3, someone=one(Delivery.HARD_BOUNCE))
    assert summary.delivery is Delivery.HARD_BOUNCE
    assert summary.words == "3 of 3 delivered, someone of 3 bounced"
