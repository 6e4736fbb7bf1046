"""What a part of an account says is kept, and a ledger that cannot keep it ends nothing."""

from __future__ import annotations

from pathlib import Path

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.part import Part
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import AccountState


def test_what_is_said_last_is_kept(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    part = Part(ledger, 3, "sending", alarm=lambda trouble: None)
    part.tell(Trouble("It rains.", "Wait."))
    part.say("It is dry")
    assert ledger.states() == [
        AccountState(account=3, part="sending", ok=True, words="It is dry", way_out="")
    ]
    ledger.close()


def test_what_cannot_be_kept_is_an_alarm(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    heard: list[Trouble] = []
    ledger._db.execute("PRAGMA query_only = ON")
    Part(ledger, 3, "spam check", alarm=heard.append).say("Letters are checked")
    assert len(heard) == 1
    ledger._db.execute("PRAGMA query_only = OFF")
    ledger.close()
