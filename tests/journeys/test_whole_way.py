"""The whole way, once: written, sent through Postfix, reported, read from Dovecot, on screen."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import httpx
import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.message import Letter, Tracking
from mailtracker_gui.domain.proof import said
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.gui.models.cells import COLUMNS
from mailtracker_gui.gui.pulse import Pulse
from mailtracker_gui.gui.window import build
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import Column, Query
from mailtracker_gui.vault.master_key import FixedKey
from tests.journeys.world import MailWorld

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

PATIENCE = 120_000  # milliseconds; Postfix gives up on a letter after half a minute here
LOOKED = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.0"
ENDS = {  # recipient -> what is on screen in the end, and what the server said
    "ok@here.test": ("Delivered", "250 2.0.0"),
    "nouser@remote.test": ("Hard bounce", "550 5.1.1"),
    "full@remote.test": ("Soft bounce", "452 4.2.2"),
    "spam@remote.test": ("Spam bounce", "554 5.7.1"),
    "someone@unreachable.test": ("Soft bounce", "Connection refused"),
}
DEFERRED_FIRST = ("full@remote.test", "someone@unreachable.test")


class Desk:
    """The program as a user has it: engine, window, and what is on screen."""

    def __init__(self, world: MailWorld, folder: Path, qtbot: QtBot) -> None:
        self.world, self._qtbot = world, qtbot
        profile = Profile(folder)
        self.pulse = Pulse()
        self.engine = Engine(
            profile, key=FixedKey(os.urandom(32)), committed=self.pulse.tell, tls=world.trust()
        )
        self.engine.start()
        self.reader = Reader(profile.ledger)
        self.window = build(
            reader=self.reader, commands=self.engine, pulse=self.pulse, settings=profile.window
        )
        self.window.show()
        self.account = self.engine.submit(
            self.engine.save_account(
                Account(
                    name="Sender",
                    address=world.address,
                    smtp=Server(
                        host="127.0.0.1",
                        port=world.smtp_port,
                        security=Security.STARTTLS,
                        user=world.user,
                    ),
                    imap=Server(host="127.0.0.1", port=world.imaps_port, user=world.user),
                ),
                world.password,
            )
        ).result()

    def close(self) -> None:
        self.engine.stop()
        shiboken6.delete(self.window)  # now, and not when the event loop comes to it
        self.reader.close()

    def send(self, to: str, tracking: Tracking | None = None) -> int:
        letter = Letter(
            account=self.account,
            sender=f"Sender <{self.world.address}>",
            to=(to,),
            subject=f"To {to}",
            text="Are you there?",
            html='<html><body><p>See <a href="https://shop.example/offer?a=1&amp;b=2">the offer</a>'
            "</p></body></html>",
            tracking=tracking or Tracking(),
        )
        return self.engine.submit(self.engine.send(letter)).result()

    def adopted(self, message_ids: set[str]) -> list[int]:
        """Wait until letters with these ids are in the list, and return them."""
        self._qtbot.waitUntil(lambda: bool(self._known(message_ids)), timeout=PATIENCE)
        return self._known(message_ids)

    def _known(self, message_ids: set[str]) -> list[int]:
        self.engine.submit(self.engine.refresh()).result()
        letters = [self.reader.letter(one) for one in self.reader.ids(Query())]
        return [one.id for one in letters if one and one.message_id in message_ids]

    def letters(self, address: str) -> list[int]:
        return list(self.reader.ids(Query(text=address)))

    def cell(self, letter: int, column: Column) -> str:
        model = self.window.letters.model
        place = model.row_of(letter)
        return "" if place < 0 else str(model.index(place, COLUMNS.index(column)).data())

    def wait(self, letter: int, column: Column, word: str) -> None:
        self._qtbot.waitUntil(lambda: self.cell(letter, column) == word, timeout=PATIENCE)

    def let_pass(self, letter: int, seconds: float) -> None:
        """Wait until so many seconds have passed since the letter was handed over."""
        [accepted] = self.facts(letter, Kind.ACCEPTED)
        later = accepted.at + timedelta(seconds=seconds)
        self._qtbot.waitUntil(lambda: clock.now() > later, timeout=PATIENCE)

    def late_delay(self, letter: int, raw: bytes) -> None:
        """Deliver a report and wait until it is in the ledger and looked at."""
        before = len(self.facts(letter, Kind.DELAYED))
        self.world.deliver("sender", raw, sender="")
        with self._qtbot.waitSignal(self.window.advanced, timeout=PATIENCE):
            self._qtbot.waitUntil(
                lambda: len(self.facts(letter, Kind.DELAYED)) > before, timeout=PATIENCE
            )

    def facts(self, letter: int, kind: Kind) -> list[Evidence]:
        return [fact for fact in self.reader.timeline(letter) if fact.kind is kind]


@pytest.fixture
def desk(mail_world: MailWorld, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(mail_world, tmp_path, qtbot)
    yield desk
    desk.close()


def test_every_letter_ends_on_screen_as_the_servers_said(desk: Desk, artifacts: Path) -> None:
    letters = {address: desk.send(address) for address in ENDS}
    for address, (word, reply) in ENDS.items():
        desk.wait(letters[address], Column.DELIVERY, word)
        kind = Kind.DELIVERED if word == "Delivered" else Kind.FAILED
        [*_, last] = desk.facts(letters[address], kind)
        assert reply in said(last)
        assert last.details["matched_by"] == "envelope id"
    for address in DEFERRED_FIRST:
        assert desk.facts(letters[address], Kind.DELAYED), f"{address} was never deferred"
    desk.window.show_letter(letters["nouser@remote.test"])
    assert desk.window.grab().save(str(artifacts / "whole-way.png"))
    late_delay_changes_nothing(desk, letters["full@remote.test"])


def late_delay_changes_nothing(desk: Desk, letter: int) -> None:
    [first, *_] = desk.facts(letter, Kind.DELAYED)
    again = first.raw.replace(b"Message-Id: <", b"Message-Id: <late-", 1)
    assert again != first.raw
    desk.late_delay(letter, again)
    assert desk.cell(letter, Column.DELIVERY) == "Soft bounce"


def test_opening_clicking_and_a_receipt_are_seen(desk: Desk) -> None:
    letter = desk.send("reader@here.test", Tracking(receipt=True, pixel=True, links=True))
    desk.wait(letter, Column.DELIVERY, "Delivered")
    mine = b"Subject: To reader@here.test"
    arrived = desk.world.wait("reader", lambda mails: any(mine in one for one in mails))
    [raw] = [one for one in arrived if mine in one]  # the mailbox is everybody's
    body = message_from_bytes(raw).get_payload(1).get_payload(decode=True).decode()
    assert "shop.example" not in body
    assert "reader" not in body
    [pixel] = re.findall(r'<img src="([^"]+)"', body)
    [link] = re.findall(r'<a href="([^"]+)"', body)
    desk.let_pass(letter, seconds=3)  # nobody reads two seconds after hand-off
    with httpx.Client(headers={"User-Agent": LOOKED}, trust_env=False) as reader:
        assert reader.get(pixel).headers["content-type"] == "image/gif"
        desk.wait(letter, Column.READING, "Opened")
        assert reader.get(link).headers["location"] == "https://shop.example/offer?a=1&b=2"
    desk.wait(letter, Column.READING, "Clicked")
    desk.world.deliver("sender", receipt(raw), sender="reader@here.test")
    desk.wait(letter, Column.READING, "Read (receipt)")


RECEIPT = """From: reader@here.test
To: sender@here.test
Subject: Read: To reader@here.test
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary=receipt

--receipt
Content-Type: text/plain

The letter was displayed.
--receipt
Content-Type: message/disposition-notification

Reporting-UA: desk.here.test; Thunderbird
Final-Recipient: rfc822;reader@here.test
Original-Message-ID: {message_id}
Disposition: manual-action/MDN-sent-manually; displayed

--receipt--
"""


def receipt(letter: bytes) -> bytes:
    """Return what a mail program sends when its user agrees (RFC 8098)."""
    message_id = message_from_bytes(letter)["Message-ID"]
    return RECEIPT.format(message_id=message_id).replace("\n", "\r\n").encode()
