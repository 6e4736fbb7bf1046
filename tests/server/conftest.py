"""A server on a real port with one account, and a client that asks it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.tokens import Key, Mark, Token, seal
from mailtracker_gui.server.embedded import EmbeddedServer
from mailtracker_gui.tracking.events import EventsClient

KEY = Key(1, bytes(range(32)))
API_KEY = "the-events-key"
TARGET = "https://shop.example/a?y=2&copy=3#part"


def sealed(
    mark: Mark,
    *,
    target: str = "",
    recipient: int = 3,
    letter: int = 7,
    level: Level = Level.FULL,
    nonce: int = 0,
) -> str:
    token = Token(
        mark=mark, account=1, letter=letter, recipient=recipient, level=level, target=target
    )
    return seal(KEY, token, nonce.to_bytes(12, "big"))


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[EmbeddedServer]:
    server = EmbeddedServer(path=tmp_path / "hits.sqlite", keys=[KEY], api_key=API_KEY)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def web(server: EmbeddedServer) -> AsyncIterator[httpx.AsyncClient]:
    base = f"http://127.0.0.1:{server.port}"
    async with httpx.AsyncClient(base_url=base, trust_env=False) as client:
        yield client


@pytest.fixture
async def api(server: EmbeddedServer) -> AsyncIterator[httpx.AsyncClient]:
    base, key = f"http://127.0.0.1:{server.port}", {"Authorization": f"Bearer {API_KEY}"}
    async with httpx.AsyncClient(base_url=base, headers=key, trust_env=False) as client:
        yield client


@pytest.fixture
async def events(server: EmbeddedServer) -> AsyncIterator[EventsClient]:
    client = EventsClient(f"http://127.0.0.1:{server.port}", API_KEY)
    yield client
    await client.close()
