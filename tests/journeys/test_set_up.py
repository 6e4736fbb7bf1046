"""A new user's first minutes: an address, a password, a certificate to judge, a letter."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.setup import Found
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.gui.pulse import Pulse
from mailtracker_gui.gui.views.accounts import AccountsWindow
from mailtracker_gui.gui.widgets.certificate_card import CertificateCard
from mailtracker_gui.gui.window import build
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.mail.discovery.find import find_servers
from mailtracker_gui.vault.master_key import FixedKey
from tests.journeys.world import MailWorld
from tests.mail.conftest import Authority
from tests.mail.discovery.internet import Internet, in_a_thread

pytestmark = [pytest.mark.journey, pytest.mark.timeout(180)]

PATIENCE = 60_000  # milliseconds
AUTOCONFIG = "https://autoconfig.here.test/mail/config-v1.1.xml"
CONFIG = """<clientConfig version="1.1"><emailProvider id="here.test">
<incomingServer type="imap"><hostname>127.0.0.1</hostname><port>{imaps_port}</port>
<socketType>SSL</socketType><username>%EMAILLOCALPART%</username></incomingServer>
<outgoingServer type="smtp"><hostname>127.0.0.1</hostname><port>{smtp_port}</port>
<socketType>STARTTLS</socketType><username>%EMAILLOCALPART%</username></outgoingServer>
</emailProvider></clientConfig>"""


@dataclass
class Desk:
    """The program on a computer that does not know who vouches for the provider."""

    engine: Engine
    reader: Reader
    accounts: AccountsWindow


@pytest.fixture
def desk(mail_world: MailWorld, tmp_path: Path) -> Iterator[Desk]:
    profile, pulse = Profile(tmp_path), Pulse()
    page = CONFIG.format(**mail_world.ports).encode()
    with in_a_thread(Internet(Authority(), pages={AUTOCONFIG: page})) as net:

        async def finder(address: str) -> Found:
            return await find_servers(address, net.lookups)

        engine = Engine(profile, key=FixedKey(os.urandom(32)), committed=pulse.tell, finder=finder)
        engine.start()
        reader = Reader(profile.ledger)
        window = build(reader=reader, commands=engine, pulse=pulse, settings=profile.window)
        window.show()
        window.actions_.accounts.trigger()
        [accounts] = window.findChildren(AccountsWindow)
        yield Desk(engine, reader, accounts)
        engine.stop()
        shiboken6.delete(window)
        reader.close()


def test_from_an_address_to_a_delivered_letter(
    desk: Desk, mail_world: MailWorld, qtbot: QtBot
) -> None:
    view = desk.accounts
    qtbot.keyClicks(view.form.name, "Sender")
    qtbot.keyClicks(view.form.address, mail_world.address)
    qtbot.keyClicks(view.form.password, mail_world.password)
    view.test.click()
    qtbot.waitUntil(lambda: bool(view.findChildren(CertificateCard)), timeout=PATIENCE)
    assert "by the provider's own configuration" in view.form.search.words
    assert sum("an authority this computer does not know" in one for one in view.checks.words) == 2
    view.findChildren(CertificateCard)[0].trust.click()  # the same for sending and reading
    qtbot.waitUntil(lambda: "Receiving: folder INBOX" in str(view.checks.words), timeout=PATIENCE)
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words == "Saved.", timeout=PATIENCE)
    [account] = desk.reader.accounts()
    letter = Letter(
        account=account.id, sender=mail_world.address, to=("ok@here.test",), subject="Hi", text="Hi"
    )
    number = desk.engine.submit(desk.engine.send(letter)).result()

    def delivered() -> bool:
        row = desk.reader.letter(number)
        return bool(row) and [one.status.delivery for one in row.recipients] == ["Delivered"]

    qtbot.waitUntil(delivered, timeout=PATIENCE)
