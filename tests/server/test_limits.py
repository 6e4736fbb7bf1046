"""A flood costs no memory, and one network's junk is its own."""

from __future__ import annotations

import pytest

from mailtracker_gui.server.limits import Limit, neighbourhood


def test_a_key_passes_so_often_in_a_window_and_again_in_the_next() -> None:
    limit = Limit(2, seconds=10)
    assert [limit.passes("a", now) for now in (100, 101, 102)] == [True, True, False]
    assert limit.passes("b", 103)
    assert limit.passes("a", 111)


def test_a_flood_of_keys_keeps_memory_bounded() -> None:
    limit = Limit(1, keys=100)
    for key in range(10_000):
        assert limit.passes(key, 1.0)
        assert len(limit._counts) <= 100


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2::3", "2001:db8:1::/48"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        ("", ""),
    ],
)
def test_neighbours_are_counted_together(address: str, network: str) -> None:
    assert neighbourhood(address) == network
