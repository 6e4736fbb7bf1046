"""Signing in from the Accounts window: a real provider, and the browser is the test."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.sign_in import WORDS, Standing, Token
from mailtracker_gui.engine.sign_ins import TABLE
from mailtracker_gui.gui.views.accounts import AccountsWindow
from mailtracker_gui.gui.views.sign_in import SignInWindow
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story
from tests.gui.conftest import Open
from tests.gui.engine import Bench
from tests.gui.test_accounts import accounts
from tests.mail.identity import Identity

MARA = story.ACCOUNT.address


@pytest.fixture(scope="module")
def running() -> Iterator[Identity]:
    with Identity() as identity:
        yield identity


@pytest.fixture
def identity(running: Identity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Identity:
    (tmp_path / "oauth.toml").write_text(running.table())
    monkeypatch.setenv(TABLE, str(tmp_path / "oauth.toml"))
    running.agrees = True
    return running


class Browser(QObject):
    """What the desktop opens addresses with."""

    def __init__(self, identity: Identity) -> None:
        super().__init__()
        self.identity, self.opened = identity, []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())
        if url.path() == "/authorize":
            where = url.toEncoded().data().decode()
            threading.Thread(target=self.identity.visit, args=(where,)).start()


@pytest.fixture
def browser(identity: Identity, qapp: object) -> Iterator[Browser]:
    browser = Browser(identity)
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, browser, "open")
    yield browser
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def choose(view: AccountsWindow, title: str, qtbot: QtBot) -> None:
    way = view.form.sign_in.way
    qtbot.waitUntil(lambda: way.findText(title) > 0)
    way.setCurrentText(title)


def begin(view: AccountsWindow) -> SignInWindow:
    view.form.sign_in.ask.click()
    return view.findChildren(SignInWindow)[-1]


def state(view: AccountsWindow) -> str:
    shown = view.form.sign_in.state
    return shown.text() if shown.isVisibleTo(view) else ""


def said(window: SignInWindow) -> str:
    return " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def test_signing_in_through_the_browser(
    open_window: Open, ledger: Ledger, bench: Bench, browser: Browser, qtbot: QtBot
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    view = accounts(open_window)
    choose(view, "Example", qtbot)
    assert not view.form.password.isEnabled()
    qtbot.waitUntil(lambda: state(view) == WORDS[Standing.OUT])
    begin(view).browser.click()
    qtbot.waitUntil(lambda: state(view) == f"Signed in as {MARA}.")
    qtbot.waitUntil(lambda: not view.findChildren(SignInWindow))
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words == "Saved.")
    [account] = bench.ledger.accounts()
    assert account.sign_in == "example"
    qtbot.waitUntil(lambda: state(view) == f"Signed in as {MARA}.")
    view.form.sign_in.way.setCurrentText("Password")
    assert view.form.password.isEnabled()
    assert state(view) == ""


def test_an_ended_sign_in_is_said(
    open_window: Open, ledger: Ledger, bench: Bench, browser: Browser, qtbot: QtBot
) -> None:
    ledger.save_account(replace(story.ACCOUNT, sign_in="example"), story.NOW)
    provider = bench.sign_ins.providers["example"]
    bench.sign_ins._tokens.keep(provider, MARA, Token())
    view = accounts(open_window)
    qtbot.waitUntil(lambda: state(view) == WORDS[Standing.ENDED])
    assert view.form.sign_in.way.currentText() == "Example"


def test_a_code_is_shown_to_be_typed_elsewhere(
    open_window: Open, ledger: Ledger, browser: Browser, qtbot: QtBot
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    view = accounts(open_window)
    choose(view, "Example", qtbot)
    window = begin(view)
    window.device.click()
    qtbot.waitUntil(lambda: window.code.text() == "WDJB-MJHT")
    assert window.url.text() == f"{browser.identity.url}/activate"
    assert browser.opened == []
    browser.identity.approve("WDJB-MJHT", MARA)
    qtbot.waitUntil(lambda: state(view) == f"Signed in as {MARA}.")


def test_who_does_not_agree_can_try_again(
    open_window: Open, ledger: Ledger, browser: Browser, qtbot: QtBot
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    browser.identity.agrees = False
    view = accounts(open_window)
    choose(view, "Example", qtbot)
    window = begin(view)
    window.browser.click()
    qtbot.waitUntil(lambda: window.notice.words.startswith("Example was told not to"))
    assert window.browser.isEnabled()
    browser.identity.agrees = True
    window.browser.click()
    qtbot.waitUntil(lambda: state(view) == f"Signed in as {MARA}.")


def test_without_a_client_id_one_is_told_how_to_get_it(
    open_window: Open, ledger: Ledger, bench: Bench, browser: Browser, qtbot: QtBot
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    view = accounts(open_window)
    choose(view, "Google", qtbot)
    window = begin(view)
    qtbot.waitUntil(lambda: window.client.isVisible())
    assert "choose Password, and make an app password" in said(window)
    window.browser.click()
    assert window.notice.words == "Enter the client id that Google gives."
    qtbot.waitUntil(window.client.hasFocus)
    window.register.click()
    assert browser.opened == ["https://console.cloud.google.com/apis/credentials"]
    qtbot.keyClicks(window.client, "my-own-id")
    qtbot.keyClicks(window.secret, "my-own-secret")
    window.browser.click()
    qtbot.waitUntil(lambda: len(browser.opened) == 2)
    assert "client_id=my-own-id" in browser.opened[1]
    everything = b"".join(one.read_bytes() for one in ledger.path.parent.glob("ledger*"))
    assert b"my-own-id" in everything
    assert b"my-own-secret" not in everything


def test_closing_gives_up(
    open_window: Open, ledger: Ledger, bench: Bench, identity: Identity, qtbot: QtBot
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    view = accounts(open_window)
    choose(view, "Example", qtbot)
    window = begin(view)
    window.device.click()
    qtbot.waitUntil(lambda: window.code.text() == "WDJB-MJHT")
    window.close()
    qtbot.waitUntil(lambda: not bench.sign_ins._under_way)


def test_the_address_comes_first(open_window: Open, identity: Identity, qtbot: QtBot) -> None:
    view = accounts(open_window)
    choose(view, "Example", qtbot)
    view.form.sign_in.ask.click()
    assert state(view) == "Enter your mail address first."
    qtbot.waitUntil(view.form.address.hasFocus)
    assert view.findChildren(SignInWindow) == []
