"""A mailbox without a password: tokens ended, renewed and taken back."""

from __future__ import annotations

import logging
import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.sign_ins import TABLE
from mailtracker_gui.gui.crash import Crash
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.mail.trouble import ServerTrouble
from mailtracker_gui.vault.master_key import FixedKey
from tests.journeys.world import MailWorld, daemons

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]
ENDED = "Example no longer lets MailTracker in for sender@here.test."


class Desk:
    """An engine, and an account whose servers take tokens."""

    def __init__(self, world: MailWorld, folder: Path) -> None:
        self.world, self.profile = world, Profile(folder)
        self.engine = Engine(self.profile, key=FixedKey(os.urandom(32)), tls=world.trust())
        self.engine.start()
        self.reader = Reader(self.profile.ledger)
        server = Server(
            host="127.0.0.1",
            port=world.smtp_port,
            security=Security.STARTTLS,
            user=world.address,
        )
        self.wanted = Account(
            name="Sender",
            address=world.address,
            smtp=server,
            imap=Server(host="127.0.0.1", port=world.imaps_port, user=world.address),
            sign_in="example",
        )
        self.account = self.run(self.engine.save_account(self.wanted))

    def run(self, work: Any) -> Any:
        return self.engine.submit(work).result(daemons.SOON)

    def sign_in(self) -> None:
        ins, address = self.engine.sign_ins, self.world.address
        invitation = self.run(ins.begin("example", address))
        finished = self.engine.submit(ins.finish("example", address))
        self.world.identity.visit(invitation.url)
        finished.result(daemons.SOON)

    def send(self) -> int:
        letter = Letter(
            account=self.account,
            sender=self.world.address,
            to=("ok@here.test",),
            subject="Hi",
            text="x",
        )
        return int(self.run(self.engine.send(letter)))

    def until(self, letter: int, delivery: str) -> None:
        def there() -> bool:
            row = self.reader.letter(letter)
            return row is not None and row.recipients[0].status.delivery.value == delivery

        daemons.until(there, f"letter {letter} was not {delivery}")

    def said(self, part: str) -> tuple[str, str]:
        return next((one.words, one.way_out) for one in self.reader.states() if one.part == part)

    def cut(self) -> None:
        """End the connection that follows the mailbox."""
        config = self.world.folder / "dovecot.conf"
        subprocess.run(["doveadm", "-c", config, "kick", "sender"], check=True)


@pytest.fixture
def desk(mail_world: MailWorld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    (tmp_path / "oauth.toml").write_text(mail_world.identity.table())
    monkeypatch.setenv(TABLE, str(tmp_path / "oauth.toml"))
    desk = Desk(mail_world, tmp_path / "profile")
    yield desk
    desk.engine.stop()
    desk.reader.close()


def test_a_mailbox_without_a_password(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    identity = desk.world.identity
    identity.asked.clear()
    first = desk.send()
    desk.until(first, "Deferred")  # it waits: nobody has signed in
    desk.sign_in()
    desk.until(first, "Delivered")  # sent with a token, and its report read with one
    checks = desk.run(desk.engine.check_account(desk.wanted))
    assert all(check.ok for check in checks), checks

    identity.expire()
    desk.cut()
    desk.until(desk.send(), "Delivered")
    assert identity.asked == ["authorization_code", "refresh_token"]

    identity.revoke(desk.world.address)
    desk.cut()
    waiting = desk.send()
    desk.until(waiting, "Deferred")
    told = [f.details["why"] for f in desk.reader.timeline(waiting) if f.kind is Kind.POSTPONED]
    assert told[-1].startswith(ENDED)
    daemons.until(lambda: desk.said("reading")[0].endswith(ENDED), "the ended sign-in was told")
    assert "Sign in again in Tools › Accounts" in desk.said("sending")[1]
    crash_with(desk)

    desk.sign_in()
    desk.until(waiting, "Delivered")
    browsing = threading.current_thread().name  # the user's browser is not ours
    ours = [one.getMessage() for one in caplog.records if one.threadName != browsing]
    nothing_leaks(desk, "\n".join(ours))


def crash_with(desk: Desk) -> None:
    """Let the trouble of a sign-in end in a crash report, with all that led to it."""
    account = next(one for one in desk.reader.accounts() if one.id == desk.account)
    with pytest.raises(ServerTrouble) as caught:
        desk.run(desk.engine.sign_ins.access(account)(None))
    Crash(desk.profile.crashes, clock.now).report(caught.type, caught.value, caught.tb)


def nothing_leaks(desk: Desk, log: str) -> None:
    """No token, code or verifier is in the profile, the log or the crash report."""
    files = [path for path in desk.profile.folder.rglob("*") if path.is_file()]
    assert any(path.parent == desk.profile.crashes for path in files)
    everything = b"".join(map(Path.read_bytes, files)) + log.encode()
    secrets = [*desk.world.identity.given, desk.world.password]
    assert len(secrets) > 5
    assert "/token" in log
    assert not [one for one in secrets if one.encode() in everything]
