"""Accounts: entered, tested, saved, removed, each answer in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.account import Account, Policy, Security, Server
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.connection import Connection, line
from mailtracker_gui.domain.limits import Limits
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.views.accounts import AccountsWindow
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story
from tests.gui.conftest import Open
from tests.gui.engine import Bench


def accounts(open_window: Open) -> AccountsWindow:
    window = open_window()
    window.actions_.accounts.trigger()
    [view] = window.findChildren(AccountsWindow)
    return view


def test_a_port_of_ones_own_stays_when_the_security_changes(open_window: Open) -> None:
    smtp = accounts(open_window).form.smtp
    smtp.security.setCurrentText("STARTTLS")
    assert smtp.port.value() == 587
    smtp.port.setValue(2525)
    smtp.security.setCurrentText("TLS")
    assert smtp.port.value() == 2525


def test_the_wheel_is_left_to_the_form_and_changes_nothing_in_it(open_window: Open) -> None:
    form = accounts(open_window).form
    before = form.account()
    form.quiet.setFocus()
    fields: tuple[QWidget, ...] = (form.quiet, form.day, *form.findChildren(QComboBox))
    for field in fields:
        wheel = downwards(field)
        QApplication.sendEvent(field, wheel)
        assert not wheel.isAccepted()  # Qt hands a real one on to what scrolls
    assert form.account() == before


def downwards(field: QWidget) -> QWheelEvent:
    """A notch of the wheel over a field."""
    here = QPointF(field.rect().center())
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    there = field.mapToGlobal(here)
    return QWheelEvent(here, there, QPoint(), QPoint(0, -120), none, plain, phase, False)


def test_the_first_account_by_keyboard(open_window: Open, bench: Bench, qtbot: QtBot) -> None:
    view = accounts(open_window)
    form = view.form
    assert not view.list.isVisible()
    qtbot.keyClicks(form.name, "Mara Lind")
    qtbot.keyClicks(form.address, "mara@lind.example")
    assert form.smtp.host.placeholderText() == "smtp.lind.example"
    qtbot.keyClicks(form.password, "s3cret")
    form.unfold.setFocus()
    qtbot.keyClick(form.unfold, Qt.Key.Key_Space)
    qtbot.keyClicks(form.smtp.host, "smtp.lind.example")
    form.smtp.security.setFocus()
    qtbot.keyClicks(form.smtp.security, "START")
    assert form.smtp.port.value() == 587
    form.reads.setFocus()
    qtbot.keyClick(form.reads, Qt.Key.Key_Space)
    view.save.setFocus()
    qtbot.keyClick(view.save, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.notice.words == "Saved.")
    [account] = bench.ledger.accounts()
    smtp = Server(
        host="smtp.lind.example", port=587, security=Security.STARTTLS, user="mara@lind.example"
    )
    assert account == Account(id=1, name="Mara Lind", address="mara@lind.example", smtp=smtp)
    assert bench.passwords == {1: "s3cret"}
    assert view.list.isVisible()


def test_a_stored_account_survives_the_form_unchanged(
    open_window: Open, ledger: Ledger, bench: Bench, qtbot: QtBot
) -> None:
    whole = replace(
        story.ACCOUNT,
        policy=Policy(retry_window=timedelta(hours=48), quiet_period=timedelta(hours=6)),
        tracking=Tracking(links=True),
        enabled=False,
    )
    ledger.save_account(whole, story.NOW)
    view = accounts(open_window)
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words == "Saved.")
    assert bench.ledger.accounts() == [replace(whole, id=1)]
    assert bench.passwords == {1: ""}  # empty: the old one is kept


PASTE = "Paste all of the tracking server's line, or an address that begins with https://"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("address", "nobody", "Enter your mail address."),
        ("host", "", "Enter the server for sending, perhaps smtp.lind.example."),
        ("url", "track.example.org", PASTE),
        ("url", "mailtracker:half", PASTE),
    ],
)
def test_what_is_missing_is_said_and_gone_to(
    open_window: Open,
    ledger: Ledger,
    bench: Bench,
    qtbot: QtBot,
    field: str,
    value: str,
    words: str,
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    view = accounts(open_window)
    fields = {
        "address": view.form.address,
        "host": view.form.smtp.host,
        "url": view.form.url,
    }
    fields[field].setText(value)
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words == words)
    qtbot.waitUntil(fields[field].hasFocus)
    assert bench.passwords == {}


def test_a_connection_test_answers_in_words(
    open_window: Open, ledger: Ledger, bench: Bench, qtbot: QtBot
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    bench.checks = (
        Check(name="Sending", ok=True, words="The server takes letters."),
        Check(
            name="Reading",
            ok=False,
            words="The password was refused.",
            way_out="Make an app password.",
        ),
    )
    view = accounts(open_window)
    view.test.click()
    assert view.checks.words == ["Trying…"]
    assert not view.test.isEnabled()
    qtbot.waitUntil(view.test.isEnabled)
    assert view.checks.words == [
        "Sending: The server takes letters.",
        "Reading: The password was refused. Make an app password.",
    ]
    bench.trouble = Trouble("No network.", "Check the cable.")
    view.test.click()
    qtbot.waitUntil(lambda: view.notice.words == "No network. Check the cable.")
    assert view.checks.words == []


def test_an_account_is_removed_after_asking(
    open_window: Open, ledger: Ledger, bench: Bench, qtbot: QtBot
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    ledger.save_account(story.SECOND, story.NOW)
    view = accounts(open_window)
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert view.form.address.text() == story.SECOND.address
    view.remove.click()
    [box] = view.findChildren(QMessageBox)
    next(one for one in box.buttons() if one.text() == "Remove").click()
    qtbot.waitUntil(lambda: [a.address for a in bench.ledger.accounts()] == ["mara@lind.example"])
    qtbot.waitUntil(lambda: view.list.count() == 1)


def test_a_second_account_begins_empty(open_window: Open, ledger: Ledger) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    view = accounts(open_window)
    view.add.click()
    assert view.form.account().id == 0
    assert view.form.address.text() == ""
    assert view.remove.isHidden()


def test_a_tracking_servers_line_is_kept_apart_from_the_account(
    open_window: Open, ledger: Ledger, bench: Bench, qtbot: QtBot
) -> None:
    key = Key(1, bytes(32))
    whole = Connection(url="https://track.example.org", account=1, api_key="s3cret", key=key)
    ledger.save_account(story.ACCOUNT, story.NOW)
    view = accounts(open_window)
    view.form.url.setText(line(whole))
    view.save.click()
    qtbot.waitUntil(lambda: bench.connections == [line(whole)])
    qtbot.waitUntil(lambda: view.form.url.text() == "https://track.example.org")
    [account] = ledger.accounts()
    assert account.tracker_url == "https://track.example.org"


def test_a_providers_limits_are_known_and_can_be_changed(
    open_window: Open, ledger: Ledger, bench: Bench, qtbot: QtBot
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    view = accounts(open_window)
    form = view.form
    assert form.day.text() == form.minute.text() == "No limit"
    form.smtp.host.setText("smtp.office365.com")
    assert (form.day.value(), form.minute.value()) == (10_000, 30)
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words == "Saved.")
    [account] = bench.ledger.accounts()
    assert (account.limits, account.allowed) == (None, Limits(day=10_000, minute=30))
    form.minute.setValue(0)
    view.save.click()
    qtbot.waitUntil(lambda: bench.ledger.accounts()[0].limits == Limits(day=10_000))
    form.smtp.host.setText("smtp.gmail.com")  # what the user chose stays
    assert (form.day.value(), form.minute.value()) == (10_000, 0)


def test_many_answers_scroll_and_the_buttons_stay_on_a_small_screen(
    open_window: Open, qtbot: QtBot
) -> None:
    view = accounts(open_window)
    words = "The certificate comes from an authority this computer does not know. " * 2
    check = Check(name="Sending", ok=False, words=words, way_out=words)
    view.checks.show_checks([check])
    qtbot.waitUntil(view.checks.isVisible)
    one = view.checks.height()
    view.checks.show_checks([check] * 12)
    qtbot.waitUntil(lambda: view.checks.height() > 9 * one)
    qtbot.waitUntil(lambda: view.minimumSizeHint().height() < 700)
    view.checks.clear()
    qtbot.waitUntil(lambda: view.minimumSizeHint().height() < 200)
