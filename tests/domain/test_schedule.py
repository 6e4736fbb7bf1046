"""Tomorrow at 8 is tomorrow at 8, also when the clocks are set meanwhile."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
import tzlocal

from mailtracker_gui.domain.schedule import in_an_hour, moment, tomorrow_morning
from mailtracker_gui.gui.window import local_now
from mailtracker_gui.gui.words import when

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        (datetime(2026, 5, 12, 14, tzinfo=BERLIN), datetime(2026, 5, 13, 6, tzinfo=UTC)),
        (datetime(2026, 3, 28, 14, tzinfo=BERLIN), datetime(2026, 3, 29, 6, tzinfo=UTC)),  # spring
        (datetime(2026, 10, 24, 14, tzinfo=BERLIN), datetime(2026, 10, 25, 7, tzinfo=UTC)),
        (datetime(2026, 12, 31, 23, tzinfo=BERLIN), datetime(2027, 1, 1, 7, tzinfo=UTC)),
    ],
)
def test_tomorrow_morning(now: datetime, morning: datetime) -> None:
    assert tomorrow_morning(now) == morning
    assert when(tomorrow_morning(now), now) == "Tomorrow 08:00"


def test_a_time_that_does_not_exist_or_exists_twice() -> None:
    assert moment(datetime(2026, 3, 29, 2, 30, tzinfo=UTC), BERLIN) == datetime(
        2026, 3, 29, 1, 30, tzinfo=UTC
    )
    assert moment(datetime(2026, 10, 25, 2, 30, tzinfo=UTC), BERLIN) == datetime(
        2026, 10, 25, 0, 30, tzinfo=UTC
    )


def test_an_hour_is_an_hour() -> None:
    now = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    assert (in_an_hour(now) - now.astimezone(UTC)).total_seconds() == 3600


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    tzlocal.reload_localzone()
    yield
    monkeypatch.undo()
    time.tzset()
    tzlocal.reload_localzone()


@pytest.mark.usefixtures("in_berlin")
def test_the_windows_clock_knows_summer_time() -> None:
    with time_machine.travel(datetime(2026, 3, 28, 12, tzinfo=UTC), tick=False):
        assert local_now().hour == 13
        assert tomorrow_morning(local_now()) == datetime(2026, 3, 29, 6, tzinfo=UTC)
