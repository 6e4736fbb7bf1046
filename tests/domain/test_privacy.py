"""What a level promises not to keep is not there."""

from __future__ import annotations

from datetime import UTC, datetime

from mailtracker_gui.domain.privacy import Level, kept
from mailtracker_gui.domain.verdict import Hit

HIT = Hit(
    at=datetime(2026, 3, 4, 15, 16, 17, 18, tzinfo=UTC),
    kind="click",
    url="https://a.example/",
    user_agent="Firefox",
    address="192.0.2.1",
    headers={"purpose": "prefetch"},
)


def test_a_letter_that_is_not_tracked_leaves_nothing() -> None:
    assert kept(Level.OFF, HIT, 3) is None


def test_anonymous_is_a_count_by_day() -> None:
    day = datetime(2026, 3, 4, tzinfo=UTC)
    assert kept(Level.ANONYMOUS, HIT, 3) == (Hit(at=day, kind="click", url=HIT.url), 0)


def test_pseudonymous_is_a_recipient_and_an_hour() -> None:
    hour = datetime(2026, 3, 4, 15, tzinfo=UTC)
    assert kept(Level.PSEUDONYMOUS, HIT, 3) == (Hit(at=hour, kind="click", url=HIT.url), 3)


def test_full_is_the_hit_as_it_came() -> None:
    assert kept(Level.FULL, HIT, 3) == (HIT, 3)
