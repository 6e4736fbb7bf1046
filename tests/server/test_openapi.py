"""The description keeps its word: schemathesis asks a real server all it says, and more."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from mailtracker_gui.server.embedded import EmbeddedServer
from tests.server.conftest import API_KEY, KEY

schema = schemathesis.openapi.from_path("resources/openapi.json")
calls = schema.exclude(operation_id="stream")  # it has no end; test_api.py reads it


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on a thread of its own: schemathesis asks and waits."""
    path: Path = tmp_path_factory.mktemp("openapi") / "hits.sqlite"
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    server = EmbeddedServer(path=path, keys=[KEY], api_key=API_KEY)

    async def begin() -> str:
        url = await server.start()
        assert server.service
        server.service.junk._most = server.service.wrong_keys._most = 10**9  # it is a flood
        return url

    yield asyncio.run_coroutine_threadsafe(begin(), loop).result(20)
    asyncio.run_coroutine_threadsafe(server.stop(), loop).result(20)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@calls.parametrize()
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_server_does_what_its_description_says(case: schemathesis.Case, base: str) -> None:
    if case.operation.path == "/v1/events":
        case.query = dict(case.query or {}) | {"wait": 0}
    case.call_and_validate(
        base_url=base,
        headers={"Authorization": f"Bearer {API_KEY}"},
    )
