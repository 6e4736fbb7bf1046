"""Times and sizes as people say them, in the user's own zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from mailtracker_gui.gui import words

NOW = datetime(2026, 5, 12, 14, 30, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 5, 12, 8, 42, tzinfo=UTC), "10:42"),
        (datetime(2026, 5, 11, 22, 30, tzinfo=UTC), "00:30"),  # past midnight only here
        (datetime(2026, 5, 11, 8, 42, tzinfo=UTC), "Yesterday 10:42"),
        (datetime(2026, 5, 13, 8, 0, tzinfo=UTC), "Tomorrow 10:00"),
        (datetime(2026, 5, 10, 8, 0, tzinfo=UTC), "10 May"),
        (datetime(2025, 12, 31, 8, 0, tzinfo=UTC), "31 Dec 2025"),
    ],
)
def test_when(at: datetime, said: str) -> None:
    assert words.when(at, NOW) == said


def test_a_timeline_always_says_the_minute() -> None:
    assert words.moment(NOW - timedelta(days=5), NOW) == "7 May 14:30"
    assert words.moment(NOW, NOW) == "14:30"


def test_the_full_time_names_day_and_zone() -> None:
    assert words.full(NOW, NOW) == "Tuesday, 12 May 2026, 14:30:00 +02:00"


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 bytes"), (812, "812 bytes"), (14_200, "14 kB"), (2_500_000, "2.5 MB")],
)
def test_sizes(count: int, said: str) -> None:
    assert words.size(count) == said
