from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.world import MailWorld


@pytest.fixture(scope="session")
def mail_world() -> Iterator[MailWorld]:
    world = MailWorld()
    world.start()
    yield world
    world.stop()
