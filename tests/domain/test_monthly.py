"""Of which month a report is due: the last that ended, and those that were missed before it."""

from __future__ import annotations

from datetime import date

import pytest

from mailtracker_gui.domain.monthly import begun, due, name


@pytest.mark.parametrize(
    ("last", "today", "expected"),
    [
        ("2026-04", date(2026, 5, 31), None),
        ("2026-04", date(2026, 6, 1), date(2026, 5, 1)),
        ("2026-05", date(2026, 6, 1), None),
        ("2026-03", date(2026, 6, 20), date(2026, 4, 1)),
        ("2026-12", date(2027, 1, 31), None),
        ("2026-11", date(2027, 1, 1), date(2026, 12, 1)),
        ("2020-01", date(2026, 6, 1), date(2025, 6, 1)),
        ("", date(2026, 6, 1), date(2025, 6, 1)),
    ],
)
def test_each_month_once_the_oldest_first(last: str, today: date, expected: date | None) -> None:
    assert due(last, today) == expected


def test_a_new_wish_begins_with_the_month_that_runs() -> None:
    assert due(begun(date(2026, 5, 15)), date(2026, 5, 31)) is None
    assert due(begun(date(2026, 5, 15)), date(2026, 6, 1)) == date(2026, 5, 1)


def test_missed_months_follow_one_another() -> None:
    last, months = "2026-01", []
    while month := due(last, date(2026, 6, 1)):
        months.append(last := name(month))
    assert months == ["2026-02", "2026-03", "2026-04", "2026-05"]
