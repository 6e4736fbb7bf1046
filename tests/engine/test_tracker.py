"""The tracking half begins whole or not at all, and leaves nothing running."""

from __future__ import annotations

import asyncio
import os
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


def serving(tmp_path: Path) -> bool:
    """Whether the file of hits is open."""
    held = Path("/proc/self/fd").iterdir()
    return str(Profile(tmp_path).hits) in {os.path.realpath(one) for one in held}


async def test_a_server_whose_port_cannot_be_kept_is_tried_again(
    tracker: Tracker, ledger: Ledger, tmp_path: Path
) -> None:
    ledger._db.execute("PRAGMA query_only = ON")
    with pytest.raises(Trouble, match="cannot be written"):
        await tracker.serve()
    assert not serving(tmp_path)
    ledger._db.execute("PRAGMA query_only = OFF")
    await tracker.serve()
    assert serving(tmp_path)
    assert ledger.setting(PORT)


async def test_a_server_that_is_just_starting_is_stopped_too(
    tracker: Tracker, tmp_path: Path
) -> None:
    starting = asyncio.get_running_loop().create_task(tracker.serve())
    while not serving(tmp_path):  # noqa: ASYNC110  # the task above makes it true
        await asyncio.sleep(0)
    await tracker.stop()
    await starting
    assert not serving(tmp_path)
