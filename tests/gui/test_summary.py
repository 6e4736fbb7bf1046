"""The sum of a letter's recipients, as the domain makes it and as the window says it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mailtracker_gui.domain.status import Delivery, Reading, Status
from mailtracker_gui.domain.summary import summarise
from mailtracker_gui.gui.summary import summed

STATUSES = [
    *(Status(delivery=delivery) for delivery in Delivery),
    *(Status(delivery=Delivery.DELIVERED, reading=reading) for reading in Reading),
]
SOMEONE = [Status(delivery=Delivery.SOFT_BOUNCE, reading=reading) for reading in Reading]


@pytest.mark.parametrize("someone", SOMEONE, ids=lambda one: one.reading)
def test_english_stays_as_the_ledger_keeps_it(someone: Status) -> None:
    words = summarise(STATUSES[:14], someone).words
    assert "someone of" in words
    assert summed(words) == words


@pytest.mark.parametrize("someone", SOMEONE, ids=lambda one: one.reading)
def test_every_part_is_said_in_polish(someone: Status, qapp: QApplication, polish: None) -> None:
    said = summed(summarise(STATUSES, someone).words)
    assert not {"of", "someone", "delivered", "bounced", "replied"} & set(said.split())


def test_nothing_is_summed_up_of_one() -> None:
    assert summed(summarise(STATUSES[:1]).words) == ""
