"""The real server on a real port, asked by a real client."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from mailtracker_gui.domain.tokens import Mark
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.server.embedded import EmbeddedServer
from mailtracker_gui.tracking.events import EventsClient
from tests.server.conftest import API_KEY, KEY, TARGET, sealed

OPEN = sealed(Mark.OPEN)
CLICK = sealed(Mark.CLICK, target=TARGET, nonce=1)


async def test_a_pixel_is_served_uncached_and_kept(
    web: httpx.AsyncClient, events: EventsClient
) -> None:
    answer = await web.get(f"/o/{OPEN}", headers={"User-Agent": "Firefox", "Purpose": "prefetch"})
    assert answer.headers["content-type"] == "image/gif"
    assert answer.headers["cache-control"].startswith("no-store, no-cache, must-revalidate")
    assert "set-cookie" not in answer.headers
    page = await events.fetch(0, 0)
    [event] = page.events
    assert (event.letter, event.recipient) == (7, 3)
    assert (event.hit.kind, event.hit.user_agent) == ("open", "Firefox")
    assert event.hit.headers == {"purpose": "prefetch"}
    assert page.store_id
    assert await events.fetch(page.cursor, 0) == replace(page, events=[])


async def test_a_link_leads_to_its_sealed_target_only(
    web: httpx.AsyncClient, events: EventsClient
) -> None:
    answer = await web.get(f"/c/{CLICK}?to=https://evil.example")
    assert (answer.status_code, answer.headers["location"]) == (302, TARGET)
    assert answer.headers["referrer-policy"] == "no-referrer"
    [event] = (await events.fetch(0, 0)).events
    assert (event.hit.kind, event.hit.url) == ("click", TARGET)


@pytest.mark.parametrize(
    "path",
    [
        "/o/junk",
        f"/o/{OPEN[:-1]}A",
        f"/o/{CLICK}",
        f"/o/{'A' * 62}",
        "/c/junk",
        f"/c/{OPEN}",
        "/c/https:%2F%2Fevil.example",
        "/c/..%2F..%2Fetc%2Fpasswd",
        "/o/%00%0d%0aX: y",
    ],
)
async def test_junk_is_never_stored_and_leads_nowhere(
    web: httpx.AsyncClient, events: EventsClient, path: str
) -> None:
    answer = await web.get(path)
    assert answer.status_code in {200, 404}
    assert "location" not in answer.headers
    assert "evil" not in answer.text
    assert (await events.fetch(0, 0)).events == []


async def test_head_is_answered_alike_and_proves_nothing(
    web: httpx.AsyncClient, events: EventsClient
) -> None:
    assert (await web.head(f"/o/{OPEN}")).headers["content-type"] == "image/gif"
    assert (await web.head(f"/c/{CLICK}")).headers["location"] == TARGET
    assert (await events.fetch(0, 0)).events == []


async def test_whoever_waits_hears_of_the_next_hit(
    web: httpx.AsyncClient, events: EventsClient
) -> None:
    waiting = asyncio.get_running_loop().create_task(events.fetch(0, 30))
    while not waiting.done():  # a hit for each look, until the waiting one has heard
        await web.get(f"/o/{OPEN}")
    assert (await waiting).events[0].letter == 7


@pytest.mark.parametrize("key", ["other", API_KEY[:-1], API_KEY + "x"])
async def test_the_events_are_behind_a_key(server: EmbeddedServer, key: str) -> None:
    client = EventsClient(f"http://127.0.0.1:{server.port}", key)
    with pytest.raises(Trouble, match="refused the key"):
        await client.fetch(0, 0)
    await client.close()


@pytest.mark.parametrize("query", ["after=x", f"after={2**70}", "limit=much"])
async def test_nonsense_is_a_clear_error(web: httpx.AsyncClient, query: str) -> None:
    headers = {"Authorization": f"Bearer {API_KEY}"}
    assert (await web.get(f"/v1/events?{query}", headers=headers)).status_code == 400


async def test_a_full_disk_still_serves_and_counts_the_loss(
    server: EmbeddedServer, web: httpx.AsyncClient
) -> None:
    assert server.service is not None
    db = server.service.store._db
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    for _ in range(200):
        assert (await web.get(f"/o/{OPEN}")).status_code == 200
        if server.service.store.lost:
            break
    health = await web.get("/v1/health")
    assert health.status_code == 503
    assert health.json()["lost"] == 1
    assert "full" in health.json()["trouble"]


async def test_an_oversized_header_is_refused(web: httpx.AsyncClient) -> None:
    try:
        answer = await web.get(f"/o/{OPEN}", headers={"X-Long": "x" * 200_000})
    except httpx.HTTPError:
        return  # closed on us
    assert answer.status_code in {400, 431}


async def test_a_taken_port_is_the_worlds_trouble(server: EmbeddedServer, tmp_path: Path) -> None:
    other = EmbeddedServer(path=tmp_path / "b.sqlite", keys=[], api_key="", port=server.port)
    with pytest.raises(Trouble, match="cannot be used"):
        await other.start()


async def test_hits_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "hits.sqlite"
    for _ in range(2):
        server = EmbeddedServer(path=path, keys=[KEY], api_key=API_KEY)
        base = await server.start()
        async with httpx.AsyncClient(trust_env=False) as client:
            await client.get(f"{base}/o/{OPEN}")
        await server.stop()
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT seq FROM events").fetchall() == [(1,), (2,)]
    db.close()


WITHOUT_QT = """
import asyncio, sys, pathlib, urllib.request
sys.modules["PySide6"] = None
from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.server.embedded import EmbeddedServer
async def main():
    server = EmbeddedServer(path=pathlib.Path(sys.argv[1]), keys=[Key(1, bytes(32))], api_key="k")
    url = await server.start()
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    print((await asyncio.to_thread(opener.open, url + "/o/x")).read()[:3].decode())
    await server.stop()
asyncio.run(main())
"""


def test_it_runs_without_qt(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WITHOUT_QT, str(tmp_path / "hits.sqlite")]
    done = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ), timeout=60)
    assert done.stdout.strip() == "GIF", done.stderr
