"""The whole engine on the sandbox's world: every inhabitant's letter ends where it should."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from mailtracker_gui.domain.status import Delivery, Mark, Reading
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.rehearsal import Rehearsal, quick
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import Query, RecipientRow
from mailtracker_gui.vault.master_key import FixedKey

SPEED = 10.0
PATIENCE = 60
EXPECTED = {
    "ok": (Delivery.DELIVERED, None, None),
    "opens": (Delivery.DELIVERED, Reading.OPENED, None),
    "clicks": (Delivery.DELIVERED, Reading.CLICKED, None),
    "reads": (Delivery.DELIVERED, Reading.READ, None),
    "replies": (Delivery.DELIVERED, Reading.REPLIED, None),
    "vacation": (Delivery.DELIVERED, None, Mark.AUTO_REPLIED),
    "nouser": (Delivery.HARD_BOUNCE, None, None),
    "full": (Delivery.SOFT_BOUNCE, None, None),
    "spam": (Delivery.SPAM_BOUNCE, None, None),
    "slow": (Delivery.DELIVERED, None, None),
    "slowfail": (Delivery.SOFT_BOUNCE, None, None),
    "scanner": (Delivery.DELIVERED, None, None),
    "apple": (Delivery.DELIVERED, Reading.MACHINE, None),
    "list": (Delivery.DELIVERED, None, None),
    "deletes": (Delivery.DELIVERED, None, Mark.DELETED_UNREAD),
    "denies": (Delivery.DELIVERED, None, Mark.RECEIPT_REFUSED),
    "rejects": (Delivery.HARD_BOUNCE, None, None),
    "busy": (Delivery.DELIVERED, None, None),
    "complains": (Delivery.DELIVERED, None, Mark.COMPLAINED),
    "unsure": (Delivery.UNSURE, None, None),
    "silent": (Delivery.SILENT, None, None),
    "forwards": (Delivery.SILENT, None, None),
}


def fits(one: RecipientRow) -> bool:
    delivery, reading, mark = EXPECTED[one.address.partition("@")[0].partition("+")[0]]
    return (
        one.status.delivery is delivery
        and (reading is None or one.status.reading is reading)
        and (mark is None or mark in one.status.marks)
    )


@pytest.mark.journey
def test_every_inhabitant_ends_where_they_should(tmp_path: Path) -> None:
    engine = Engine(Profile(tmp_path), key=FixedKey(bytes(32)), pace=quick(SPEED))
    engine.start()
    rehearsal = Rehearsal(engine, tmp_path / "world", SPEED)
    rehearsal.start()
    reader = Reader(engine.ledger.path)
    end = time.monotonic() + PATIENCE
    while (wrong := _wrong(reader)) and time.monotonic() < end and not engine.failure:
        time.sleep(0.1)
    reader.close()
    rehearsal.stop()
    engine.stop()
    assert engine.failure is None
    assert wrong == []


def _wrong(reader: Reader) -> list[str]:
    letters = [reader.letter(one) for one in reader.ids(Query())]
    people = [one for letter in letters if letter for one in letter.recipients]
    known = [one for one in people if one.address.partition("@")[0].partition("+")[0] in EXPECTED]
    assert len(known) > 12
    return [
        f"{one.address}: {one.status.delivery}, {one.status.reading}, {set(one.status.marks)}"
        for one in known
        if not fits(one)
    ]
