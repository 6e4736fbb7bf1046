"""On disk before it is answered; what cannot be kept is counted, and memory stays bounded."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailtracker_gui.domain.evidence import Verdict
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.domain.verdict import Hit, Judgement
from mailtracker_gui.server import store as store_module
from mailtracker_gui.server.store import Arrival, Events, Store

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def arrival(account: int = 1, letter: int = 7, at: datetime = NOW) -> Arrival:
    return Arrival(
        account=account,
        letter=letter,
        recipient=3,
        level=Level.FULL,
        hit=Hit(at=at, kind="open"),
        judgement=Judgement(verdict=Verdict.PERSON, rule="browser", confidence=0.5),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hits.sqlite"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    store = Store(path)
    yield store
    await store.close()


async def letters(store: Store, account: int, cursor: int = 0) -> list[object]:
    events, _ = await page(store, account, cursor, 10_000)
    return [one["letter"] for one in events]


async def page(
    store: Events, account: int, cursor: int, limit: int
) -> tuple[list[dict[str, object]], int]:
    """Return what a client reads."""
    events, cursor = await store.after(account, cursor, limit)
    return json.loads(events), cursor


async def test_each_account_has_its_events_in_their_order(store: Store) -> None:
    for number in range(200):
        await store.keep(arrival(account=number % 2 + 1, letter=number))
    assert await letters(store, 1) == list(range(0, 200, 2))
    assert await letters(store, 2) == list(range(1, 200, 2))
    _, cursor = await page(store, 1, 0, 10)
    assert await letters(store, 1, cursor) == list(range(20, 200, 2))
    assert await letters(store, 3) == []


async def test_what_came_together_is_committed_together_and_whole(store: Store) -> None:
    """More rows than one INSERT takes, of which the last is not full; a kill between them."""
    many = [store.keep(arrival(letter=number)) for number in range(1000)]
    done = await asyncio.gather(*many[:500], store.kill(1, 5), *many[500:])
    assert all(done)
    assert sorted(map(str, await letters(store, 1))) == sorted(map(str, range(1000)))
    assert store.kept == 1000
    assert store.inert(1, 5, 0)
    assert not store.inert(2, 5, 0)


async def test_numbers_go_on_when_retention_has_emptied_the_table(store: Store) -> None:
    for days in (3, 2, 1):
        await store.keep(arrival(at=NOW - timedelta(days=days)))
    await store.forget(NOW - timedelta(days=1, hours=12))
    events, cursor = await page(store, 1, 0, 10)
    assert [one["seq"] for one in events] == [3]
    await store.forget(NOW)
    await store.keep(arrival())
    assert [one["seq"] for one in (await page(store, 1, cursor, 10))[0]] == [4]


async def test_a_cursor_of_another_file_falls(store: Store) -> None:
    await store.keep(arrival())
    assert await page(store, 1, 99, 10) == ([], 1)
    assert await page(store, 2, 99, 10) == ([], 1)


async def test_past_the_queues_bound_readers_are_answered_and_the_loss_is_counted(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "WAITING", 10)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # the writer waits for it
    first, *waiting = [store.keep(arrival()) for _ in range(31)]  # the first is with the writer
    refused = waiting[10:]
    assert not any(await asyncio.gather(*refused))
    assert store.lost == 20
    assert store.trouble
    other.execute("ROLLBACK")
    other.close()
    assert await first
    assert all(await asyncio.gather(*waiting[:10]))
    assert store.kept + store.lost == 31
    assert not store.trouble


async def test_a_disk_that_has_room_again_is_used_again(store: Store) -> None:
    [pages] = store._db.execute("PRAGMA page_count").fetchone()
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    while await store.keep(arrival()):
        pass
    assert store.lost == 1
    assert "full" in store.trouble
    store._db.execute("PRAGMA max_page_count = 100000")
    assert await store.keep(arrival())
    assert not store.trouble


async def test_a_newer_file_is_refused_and_kept(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(Trouble, match="newer version"):
        Store(path)


async def test_wishes_survive_a_restart(path: Path) -> None:
    first = Store(path)
    await first.kill(1, 5)
    await first.objection(1, 3)
    await first.close()
    second = Store(path)
    assert (second.inert(1, 5, 9), second.inert(1, 9, 3), second.inert(1, 9, 9)) == (
        True,
        True,
        False,
    )
    assert second.identity == first.identity
    await second.close()
