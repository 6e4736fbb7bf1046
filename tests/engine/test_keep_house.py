"""The running engine takes the file of settings, forgets and backs up by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from mailtracker_gui.engine import clock
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.vault.master_key import FixedKey
from tests.gui import story

CHOSEN = """# as the law has it
[privacy]
forget_letters_after_days = 30
[data]
weekly_backup = true
[sending]
undo_seconds = 4
"""


def until(true: Callable[[], object]) -> None:
    """Wait for the engine; the test's own time limit ends what never comes."""
    while not true():
        time.sleep(0.02)


def test_the_engine_keeps_house_by_what_the_file_says(tmp_path: Path) -> None:
    profile, now = Profile(tmp_path), clock.now()
    ledger = Ledger(profile.ledger)
    ages = (1, 100)
    young, old = (
        story.add(ledger, 1, now - timedelta(days=age), ("a@x.example",), "x", ((story.TAKEN,),))
        for age in ages
    )
    ledger.close()
    profile.settings.write_text(CHOSEN)
    engine = Engine(profile, key=FixedKey(bytes(32)), pace=Pace(look_again=0.05))
    engine.start()
    reader = Reader(profile.ledger)
    try:
        assert reader.undo_seconds() == 4
        until(lambda: reader.letter(old) is None)
        until(lambda: list(profile.backups.glob("weekly-*.zip")))
        assert reader.letter(young)
        engine.submit(engine.keep_setting("undo-seconds", "5")).result()
        engine.submit(engine.waiting.keep_undo(6)).result()
        engine.submit(engine.addresses.keep_soft_limit(2)).result()
    finally:
        engine.stop()
        reader.close()
    told = profile.settings.read_text()
    assert told.startswith(CHOSEN.replace("= 4", "= 6"))
    assert "soft_bounces = 2" in told
    assert len(list(profile.backups.iterdir())) == 1, "once a week"
