"""Periods as they are lived, and what counts as what."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.overview import (
    DELIVERIES,
    WAITING,
    Counts,
    Measure,
    counts,
    opened_after,
)
from mailtracker_gui.domain.periods import MOST, Step, last_month, next_month, spans
from mailtracker_gui.domain.status import Delivery, Reading, Status
from tests.facts import START, at, fact

BERLIN = ZoneInfo("Europe/Berlin")


def test_days_follow_one_another_over_the_change_of_clocks() -> None:
    found = spans(date(2026, 3, 28), date(2026, 3, 30), Step.DAY, BERLIN)
    assert [one.since.date().day for one in found] == [28, 29, 30]
    lengths = [one.until.timestamp() - one.since.timestamp() for one in found]
    assert lengths == [86_400, 82_800, 86_400]
    assert [one.until for one in found[:-1]] == [one.since for one in found[1:]]


@pytest.mark.parametrize(
    ("step", "starts"),
    [
        (Step.WEEK, [date(2026, 5, 6), date(2026, 5, 11), date(2026, 5, 18)]),
        (Step.MONTH, [date(2026, 5, 6)]),
    ],
)
def test_weeks_begin_on_monday_and_the_ends_may_be_short(step: Step, starts: list[date]) -> None:
    found = spans(date(2026, 5, 6), date(2026, 5, 20), step, BERLIN)
    assert [one.since.date() for one in found] == starts
    assert found[-1].until == datetime(2026, 5, 21, tzinfo=BERLIN)


def test_a_step_that_makes_too_many_is_taken_longer() -> None:
    years = spans(date(2020, 1, 1), date(2026, 5, 20), Step.DAY, BERLIN)
    assert len(years) <= MOST
    assert years[1].since - years[0].since == timedelta(days=5)  # to the first Monday
    assert len(spans(date(1950, 1, 1), date(2026, 5, 20), Step.DAY, BERLIN)) == MOST


def test_months_follow_over_the_turn_of_the_year() -> None:
    assert next_month(date(2026, 12, 31)) == date(2027, 1, 1)
    assert last_month(date(2026, 1, 31)) == date(2025, 12, 1)


@pytest.mark.parametrize("delivery", Delivery)
def test_every_delivery_counts_once_beside_the_sums(delivery: Delivery) -> None:
    sums = {Measure.SENT, Measure.BOUNCED}
    own = [one for one in DELIVERIES if one not in sums and counts(Status(delivery=delivery), one)]
    assert len(own) == 1
    sent = delivery not in WAITING | {Delivery.DROPPED}
    assert counts(Status(delivery=delivery), Measure.SENT) is sent


def test_who_answered_had_it_open_and_a_machine_had_not() -> None:
    answered = Status(delivery=Delivery.DELIVERED, reading=Reading.REPLIED)
    loaded = Status(delivery=Delivery.DELIVERED, reading=Reading.MACHINE)
    assert [counts(one, Measure.OPENED) for one in (answered, loaded)] == [True, False]
    assert not counts(answered, Measure.CLICKED)
    assert counts(loaded, Measure.MACHINE)


def test_the_time_to_the_first_open_begins_when_the_letter_left() -> None:
    opened = Status(delivery=Delivery.DELIVERED, first_open=at(5))
    assert opened_after(opened, [fact(Kind.ACCEPTED, 3)], START) == 2 * 3_600
    assert opened_after(opened, [], START) == 5 * 3_600
    assert opened_after(Status(delivery=Delivery.DELIVERED), [], START) is None


def test_a_rate_of_nothing_is_nothing() -> None:
    assert Counts().share(Measure.OPENED) == 0
    both = Counts(numbers={Measure.SENT: 3}) + Counts(numbers={Measure.SENT: 1, Measure.OPENED: 1})
    assert (both[Measure.SENT], both.share(Measure.OPENED)) == (4, 0.25)
