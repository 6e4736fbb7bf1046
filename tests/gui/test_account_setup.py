"""An account is set up from the address and the password; servers and certificates come by."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.own_provider import OwnProvider
from mailtracker_gui.domain.setup import Certificate, Found
from mailtracker_gui.gui.views.accounts import AccountsWindow
from mailtracker_gui.gui.widgets.certificate_card import CertificateCard
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story
from tests.gui.conftest import Open
from tests.gui.engine import Bench

ADDRESS = "mara@lind.example"
FOUND = Found(
    smtp=Server(host="smtp.host.example", port=587, security=Security.STARTTLS, user="mara"),
    imap=Server(host="imap.host.example", port=993, user=ADDRESS),
    found_by="Thunderbird's provider list",
    provider=OwnProvider(words="Make an <app> password.", link="https://host.example/app"),
)
SAID = "Found smtp.host.example and imap.host.example, by Thunderbird's provider list."
OTHER = replace(FOUND, smtp=Server(host="smtp.other.example", port=465, user="x"))


@pytest.fixture
def view(open_window: Open, bench: Bench) -> AccountsWindow:
    bench.found = FOUND
    window = open_window()
    window.actions_.accounts.trigger()
    [view] = window.findChildren(AccountsWindow)
    return view


def test_name_address_and_password_are_enough(
    view: AccountsWindow, bench: Bench, qtbot: QtBot
) -> None:
    form = view.form
    assert not form.smtp.host.isVisible()
    qtbot.keyClicks(form.name, "Mara Lind")
    qtbot.keyClicks(form.address, ADDRESS)
    qtbot.keyClicks(form.password, "s3cret")
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words == "Saved.")
    [account] = bench.ledger.accounts()
    assert account == Account(
        id=1, name="Mara Lind", address=ADDRESS, smtp=FOUND.smtp, imap=FOUND.imap
    )
    assert bench.passwords == {1: "s3cret"}
    assert bench.searched == [ADDRESS]


def test_where_no_password_is_taken_the_providers_sign_in_is_chosen(
    view: AccountsWindow, bench: Bench, qtbot: QtBot
) -> None:
    provider = OwnProvider(words="Sign in instead.", oauth="microsoft", passwords=False)
    bench.found = replace(FOUND, provider=provider)
    form = view.form
    assert form.sign_in.name == ""
    qtbot.keyClicks(form.address, ADDRESS)
    qtbot.keyClick(form.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.sign_in.name == "microsoft")
    assert not form.password.isEnabled()


def test_leaving_the_address_looks_for_its_servers(
    view: AccountsWindow, bench: Bench, qtbot: QtBot
) -> None:
    form = view.form
    bench.answer.clear()
    form.address.setFocus()
    qtbot.keyClicks(form.address, ADDRESS)
    qtbot.keyClick(form.address, Qt.Key.Key_Return)
    assert form.search.words == "Looking for the servers of lind.example…"
    qtbot.keyClicks(form.password, "typed meanwhile")
    bench.answer.set()
    qtbot.waitUntil(lambda: form.search.words == SAID)
    assert form.smtp.server("") == FOUND.smtp
    assert "Make an &lt;app&gt; password." in form.search.hint.text()
    assert 'href="https://host.example/app"' in form.search.hint.text()
    assert form.search.hint.openExternalLinks()
    qtbot.keyClick(form.address, Qt.Key.Key_Return)
    assert bench.searched == [ADDRESS]  # the answer is known


def test_an_address_that_is_none_is_not_looked_for(
    view: AccountsWindow, bench: Bench, qtbot: QtBot
) -> None:
    qtbot.keyClicks(view.form.address, "mara")
    view.form.search.seek.click()
    view.save.click()
    assert view.notice.words == "Enter your mail address."
    assert bench.searched == []


def test_what_the_user_typed_stays(view: AccountsWindow, bench: Bench, qtbot: QtBot) -> None:
    form = view.form
    form.unfold.click()
    qtbot.keyClicks(form.smtp.host, "my.own.example")
    qtbot.keyClicks(form.imap.user, "my login")
    qtbot.keyClicks(form.address, ADDRESS)
    form.search.seek.click()
    qtbot.waitUntil(lambda: form.imap.host.text() == "imap.host.example")
    assert form.smtp.server("") == Server(host="my.own.example", port=465)
    assert form.imap.user.text() == "my login"
    form.imap.port.setValue(1993)
    form.search.seek.click()
    qtbot.waitUntil(lambda: len(bench.searched) == 2 and not form.search.under_way)
    assert form.imap.port.value() == 1993


def test_another_address_brings_other_servers_in_place_of_those_found(
    view: AccountsWindow, bench: Bench, qtbot: QtBot
) -> None:
    form = view.form
    qtbot.keyClicks(form.address, ADDRESS)
    form.search.seek.click()
    qtbot.waitUntil(lambda: form.smtp.server("") == FOUND.smtp)
    bench.found = OTHER
    form.address.setText("mara@other.example")
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words == "Saved.")
    [account] = bench.ledger.accounts()
    assert account.smtp == OTHER.smtp
    view.add.click()
    form.address.setText(ADDRESS)
    form.search.seek.click()
    qtbot.waitUntil(lambda: form.smtp.server("") == OTHER.smtp)
    bench.found = None
    form.address.setText("mara@nowhere.example")
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words.startswith("Enter the server for sending"))


def test_servers_that_nobody_knows_are_asked_for(
    view: AccountsWindow, bench: Bench, qtbot: QtBot
) -> None:
    bench.found = None
    qtbot.keyClicks(view.form.address, ADDRESS)
    view.save.click()
    qtbot.waitUntil(view.form.smtp.host.hasFocus)
    assert view.form.search.words == "The servers were not found. Enter them under Servers."
    assert view.notice.words == "Enter the server for sending, perhaps smtp.lind.example."
    assert view.form.smtp.host.isVisible()
    assert bench.ledger.accounts() == []


def test_an_answer_that_comes_too_late_fills_nothing(
    view: AccountsWindow, bench: Bench, ledger: Ledger, qtbot: QtBot
) -> None:
    bench.answer.clear()
    qtbot.keyClicks(view.form.address, ADDRESS)
    view.save.click()
    view.form.show_account(None)
    bench.answer.set()
    bench.submit(bench.refresh()).result()
    qtbot.wait(50)  # the answer arrives
    assert view.form.smtp.host.text() == ""
    assert bench.ledger.accounts() == []


CERTIFICATE = Certificate(
    host=story.ACCOUNT.smtp.host,
    port=story.ACCOUNT.smtp.port,
    fingerprint=":".join(["AB"] * 32),
    subject="CN=box",
    issuer="CN=box",
    names=("box.local",),
    begins=story.NOW,
    ends=story.NOW + timedelta(days=1),
)
REFUSED = Check(name="Sending", ok=False, words="Signed by itself.", certificate=CERTIFICATE)


def test_a_certificate_is_trusted_for_one_server_until_it_is_forgotten(
    view: AccountsWindow, bench: Bench, ledger: Ledger, qtbot: QtBot
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    view._reload(1)
    bench.checks = (REFUSED, replace(REFUSED, name="Again"))
    view.test.click()
    qtbot.waitUntil(lambda: bool(view.findChildren(CertificateCard)))
    [card] = view.findChildren(CertificateCard)
    assert card.words[:2] == ("Made out to: CN=box (box.local)", "Issued by: itself")
    assert card.words[3].replace("\n", "") == f"SHA-256: {CERTIFICATE.fingerprint}"
    assert card.trust.text() == f"Trust this certificate for {CERTIFICATE.host} only"
    bench.checks = (Check(name="Sending", ok=True, words="It works."),)
    card.trust.click()
    qtbot.waitUntil(lambda: view.checks.words == ["Sending: It works."])
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words == "Saved.")
    [account] = bench.ledger.accounts()
    assert account.smtp == replace(story.ACCOUNT.smtp, pin=CERTIFICATE.fingerprint)
    assert account.imap == story.ACCOUNT.imap
    form = view.form
    form.unfold.click()
    assert form.smtp.forget.isVisible()
    assert not form.imap.forget.isVisible()
    host = form.smtp.host.text()
    form.smtp.host.setText("elsewhere.example")
    assert form.account().smtp.pin == ""
    form.smtp.host.setText(host)
    form.smtp.forget.click()
    assert form.account().smtp.pin == ""
    assert not form.smtp.forget.isVisible()
