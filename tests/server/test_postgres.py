"""PostgreSQL keeps the store's promises, with several replicas writing at once."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from mailtracker_gui.domain.tokens import Key, Mark, Token, seal
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.server.accounts import HOME, OneAccount
from mailtracker_gui.server.embedded import Serving
from mailtracker_gui.server.postgres import PostgresStore
from tests.engine.test_outbox import until
from tests.server.postgres import Cluster, cluster
from tests.server.test_store import NOW, arrival, page

WRITERS, EACH = 4, 60
PATIENCE = 20


@pytest.fixture(scope="module")
def database() -> Iterator[Cluster]:
    folder = Path(tempfile.mkdtemp(prefix="mailtracker-postgres-"))
    folder.chmod(0o755)  # another user's program works in it
    with cluster(folder) as made:
        yield made
    shutil.rmtree(folder)


@pytest.fixture
async def replicas(database: Cluster) -> AsyncIterator[list[PostgresStore]]:
    made = [await PostgresStore.open(database.url) for _ in range(3)]
    await made[0]._pool.execute("TRUNCATE events, positions, killed, objected")
    yield made
    for one in made:
        await one.close()


async def followed(store: PostgresStore, account: int, wanted: int) -> list[tuple[int, int]]:
    """Read by cursor, a little at a time, until so many are known: (number, letter) each."""
    found: list[tuple[int, int]] = []
    cursor = 0
    async with asyncio.timeout(PATIENCE):
        while len(found) < wanted:
            events, cursor = await page(store, account, cursor, 7)
            found += [(one["seq"], one["letter"]) for one in events]  # type: ignore[misc]
            if not events:
                await store.news(account, 0.05)
    return found


async def test_cursors_miss_nothing_and_see_nothing_twice_while_replicas_write(
    replicas: list[PostgresStore],
) -> None:
    """Two accounts, three replicas, four writers each, and a reader on every replica."""

    async def write(store: PostgresStore, first: int) -> None:
        for number in range(first, first + EACH):
            assert await store.keep(arrival(account=number % 2 + 1, letter=number))

    total = len(replicas) * WRITERS * EACH
    async with asyncio.TaskGroup() as tasks:
        readers = [
            tasks.create_task(followed(store, account, total // 2))
            for store in replicas
            for account in (1, 2)
        ]
        for place in range(len(replicas) * WRITERS):
            tasks.create_task(write(replicas[place % 3], place * EACH))
    for place, reader in enumerate(readers):
        account = place % 2 + 1
        numbers, letters = zip(*reader.result(), strict=True)
        assert list(numbers) == list(range(1, total // 2 + 1))
        assert sorted(letters) == [one for one in range(total) if one % 2 + 1 == account]


async def test_news_of_one_replica_reaches_who_waits_at_another(
    replicas: list[PostgresStore],
) -> None:
    here, there, _ = replicas
    async with asyncio.timeout(PATIENCE):
        waiting = asyncio.ensure_future(there.news(5, PATIENCE * 2))  # noqa: TID251  # a test's
        while not waiting.done():
            await here.keep(arrival(account=5))
            await asyncio.sleep(0.01)


async def test_a_killed_letter_and_an_objection_hold_on_every_replica(
    replicas: list[PostgresStore],
) -> None:
    here, there, _ = replicas
    assert await here.kill(1, 7)
    assert await here.objection(1, 3)
    await until(lambda: there.inert(1, 7, 99) and there.inert(1, 99, 3))
    assert await there.kill(1, 7, killed=False)
    await until(lambda: not here.inert(1, 7, 99))


async def test_retention_forgets_and_numbers_go_on(replicas: list[PostgresStore]) -> None:
    store = replicas[0]
    for day in range(4):
        await store.keep(arrival(at=NOW + timedelta(days=day)))
    await store.forget(NOW + timedelta(days=2))
    events, cursor = await page(store, 1, 0, 100)
    assert ([one["seq"] for one in events], cursor) == ([3, 4], 4)
    await store.forget(NOW + timedelta(days=9))
    assert await page(store, 1, 99, 100) == ([], 4)
    await store.keep(arrival())
    events, _ = await page(store, 1, 4, 100)
    assert [one["seq"] for one in events] == [5]


async def test_a_dead_database_is_said_and_counted_and_used_again(
    database: Cluster, replicas: list[PostgresStore]
) -> None:
    store = replicas[0]
    database.stop()
    assert not await store.keep(arrival())
    assert (store.lost, bool(store.trouble)) == (1, True)
    database.start()
    async with asyncio.timeout(PATIENCE):
        while not await store.keep(arrival(letter=8)):  # noqa: ASYNC110  # the world's, not ours
            await asyncio.sleep(0.1)
    assert store.trouble == ""
    events, _ = await page(store, 1, 0, 100)
    assert [one["letter"] for one in events] == [8]


async def test_a_database_that_is_not_there_is_trouble(database: Cluster) -> None:
    for url in (database.url.replace(str(database.port), "9"), "postgresql://[", "nonsense"):
        with pytest.raises(Trouble, match="database cannot be used"):
            await PostgresStore.open(url)


async def test_all_replicas_know_the_database_by_one_name(replicas: list[PostgresStore]) -> None:
    assert len({one.identity for one in replicas}) == 1


async def test_a_served_replica_keeps_its_hits_there(database: Cluster, tmp_path: Path) -> None:
    key = Key(1, bytes(32))
    serving = Serving(
        path=tmp_path / "unused.sqlite",
        accounts=OneAccount([key], "k"),
        database=database.url,
    )
    url = await serving.start()
    token = seal(key, Token(mark=Mark.OPEN, account=HOME, letter=77), bytes(12))
    async with httpx.AsyncClient(trust_env=False) as client:
        before = (await client.get(f"{url}/v1/health")).json()["kept"]
        assert (await client.get(f"{url}/o/{token}")).status_code == 200
        assert (await client.get(f"{url}/v1/health")).json()["kept"] == before + 1
        page = await client.get(
            f"{url}/v1/events?limit=1000", headers={"Authorization": "Bearer k"}
        )
        assert page.json()["events"][-1]["letter"] == 77
    await serving.stop()
    assert not (tmp_path / "unused.sqlite").exists()
