"""A letter that another program sent stands beside the others, and its bounce finds it."""

from __future__ import annotations

import imaplib
import smtplib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Origin, Tracking
from mailtracker_gui.domain.proof import said
from mailtracker_gui.engine import copies
from mailtracker_gui.ledger.rows import Column
from tests.gui.test_main_window import shown
from tests.journeys.test_whole_way import PATIENCE, Desk
from tests.journeys.world import MailWorld

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

LETTER = """From: Sender <sender@here.test>
To: {to}
Subject: Written elsewhere to {to}
Message-ID: <{name}@elsewhere.test>
User-Agent: Mozilla Thunderbird

Are you there?
""".replace("\n", "\r\n")


@pytest.fixture
def desk(mail_world: MailWorld, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(mail_world, tmp_path, qtbot)
    yield desk
    desk.close()


def send_elsewhere(world: MailWorld, to: str) -> str:
    """Send as any mail program does: by SMTP, then a copy into Sent by IMAP."""
    name = to.replace("@", ".")
    raw = LETTER.format(to=to, name=name).encode()
    with smtplib.SMTP("127.0.0.1", world.smtp_port, local_hostname="desk.here.test") as smtp:
        smtp.starttls(context=world.trust())
        smtp.login(world.user, world.password)
        smtp.sendmail(world.address, [to], raw)
    with imaplib.IMAP4_SSL("127.0.0.1", world.imaps_port, ssl_context=world.trust()) as imap:
        imap.login(world.user, world.password)
        imap.create("Sent")
        assert imap.append("Sent", "\\Seen", "", raw)[0] == "OK"
    return f"{name}@elsewhere.test"


def test_a_bounce_of_another_programs_letter_is_on_screen(
    desk: Desk, artifacts: Path, qtbot: QtBot
) -> None:
    message_id = send_elsewhere(desk.world, "nouser@remote.test")
    [letter] = desk.adopted({message_id})
    desk.wait(letter, Column.DELIVERY, "Hard bounce")
    [*_, last] = desk.facts(letter, Kind.FAILED)
    assert "550 5.1.1" in said(last)
    assert [fact.details["agent"] for fact in desk.facts(letter, Kind.ACCEPTED)] == [
        "Mozilla Thunderbird"
    ]
    row = desk.reader.letter(letter)
    assert row
    assert row.origin is Origin.PROGRAM
    desk.window.show_letter(letter)
    qtbot.waitUntil(lambda: "Another program" in shown(desk.window.detail))
    assert desk.window.grab().save(str(artifacts / "adopted.png"))


def test_a_second_profile_adopts_it_too_and_each_has_it_once(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    message_id = send_elsewhere(desk.world, "friend@remote.test")
    ours = desk.send("friend@remote.test")
    second = Desk(desk.world, tmp_path / "second", qtbot)
    try:
        for one in (desk, second):
            assert len(one.adopted({message_id})) == 1
        desk.wait(ours, Column.DELIVERY, "Accepted")
        assert len(desk.letters("friend@remote.test")) == 2
    finally:
        second.close()


def in_sent(world: MailWorld, subject: str) -> list[bytes]:
    with imaplib.IMAP4_SSL("127.0.0.1", world.imaps_port, ssl_context=world.trust()) as imap:
        imap.login(world.user, world.password)
        if imap.select("Sent", readonly=True)[0] != "OK":
            return []
        found = imap.search(None, "SUBJECT", f'"{subject}"')[1][0].split()
        return [imap.fetch(number, "(BODY.PEEK[])")[1][0][1] for number in found]


def test_the_copy_in_sent_has_no_pixel_and_no_led_link(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "UNKNOWN", 1.0)
    letter = desk.send("answerer@here.test", Tracking(pixel=True, links=True))
    desk.wait(letter, Column.DELIVERY, "Delivered")
    [sent] = desk.world.wait("answerer", bool)
    assert b"<img" in sent

    def filed() -> bool:
        desk.engine.submit(desk.engine.refresh()).result()
        return bool(in_sent(desk.world, "To answerer@here.test"))

    qtbot.waitUntil(filed, timeout=PATIENCE)
    desk.engine.submit(desk.engine.refresh()).result()
    [copy] = in_sent(desk.world, "To answerer@here.test")
    assert b"<img" not in copy
    assert b"shop.example/offer" in copy
    assert len(desk.letters("answerer@here.test")) == 1
