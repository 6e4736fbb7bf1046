"""The tracking half begins whole or not at all, and leaves nothing running."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.tracker import API_KEY, PORT, SEALING_KEY, Tracker
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.vault.master_key import FixedKey
from mailtracker_gui.vault.vault import Vault


@pytest.fixture
async def ledger(tmp_path: Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(Profile(tmp_path).ledger)
    yield ledger
    ledger.close()


@pytest.fixture
async def tracker(ledger: Ledger, tmp_path: Path) -> AsyncIterator[Tracker]:
    vault = Vault(ledger, FixedKey(bytes(32)))
    for name in (API_KEY, SEALING_KEY):
        vault.fetch_or_make(name)
    tracker = Tracker(
        Profile(tmp_path), ledger=ledger, vault=vault, pace=Pace(), alarm=lambda trouble: None
    )
    await tracker.start(asyncio.get_running_loop().create_task)
    yield tracker
    await tracker.stop()


def serving() -> bool:
    return any(thread.name == "hits" for thread in threading.enumerate())


async def test_a_server_whose_port_cannot_be_kept_is_tried_again(
    tracker: Tracker, ledger: Ledger
) -> None:
    ledger._db.execute("PRAGMA query_only = ON")
    with pytest.raises(Trouble, match="cannot be written"):
        await tracker.serve()
    assert not serving()
    ledger._db.execute("PRAGMA query_only = OFF")
    await tracker.serve()
    assert serving()
    assert ledger.setting(PORT)


async def test_a_server_that_is_just_starting_is_stopped_too(tracker: Tracker) -> None:
    starting = asyncio.get_running_loop().create_task(tracker.serve())
    while not serving():  # noqa: ASYNC110  # the task above makes it true
        await asyncio.sleep(0)
    await tracker.stop()
    await starting
    assert not serving()
