"""The report of a month is sent through the account like any letter, and once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mailtracker_gui.domain import monthly
from mailtracker_gui.domain.account import Account, Server
from mailtracker_gui.domain.message import Attachment, Letter
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.vault.master_key import FixedKey
from tests.mail.dovecot import free_port

ME = "me@example.org"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = Engine(Profile(tmp_path), key=FixedKey(bytes(32)))
    engine.start()
    server = Server(host="127.0.0.1", port=free_port(), user="me")
    engine.submit(engine.save_account(Account(name="Me", address=ME, smtp=server))).result()
    yield engine
    engine.stop()


def report(*to: str) -> Letter:
    pdf = Attachment(name="May.pdf", content_type="application/pdf", content=b"%PDF-1.7")
    return Letter(account=1, sender=ME, to=to, subject="Report", text="x", attachments=(pdf,))


def test_a_month_is_sent_once(engine: Engine) -> None:
    first = engine.submit(engine.send_report(report(ME), "2026-05")).result()
    assert first is not None
    assert b"May.pdf" in engine.ledger.raw_letter(first)
    assert engine.submit(engine.send_report(report(ME), "2026-05")).result() is None
    assert engine.submit(engine.send_report(report(ME), "2026-06")).result() is not None
    assert engine.ledger.setting(monthly.LAST) == "2026-06"


def test_what_could_not_be_stored_was_not_sent(engine: Engine) -> None:
    with pytest.raises(Trouble, match="no recipient"):
        engine.submit(engine.send_report(report(), "2026-05")).result()
    assert engine.ledger.setting(monthly.LAST) == ""
