"""Settings: kept as they are changed, and said in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain import spam
from mailtracker_gui.domain.spam import Filter, SpamCheck
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.settings import SettingsWindow
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown
from tests.mail.dovecot import free_port


@pytest.fixture
def settings(window: MainWindow, qtbot: QtBot) -> SettingsWindow:
    window.actions_.settings.trigger()
    [view] = window.findChildren(SettingsWindow)
    qtbot.waitUntil(view.soft.hasFocus)
    return view


def test_the_limit_of_soft_bounces_is_kept_and_said(
    settings: SettingsWindow, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    assert settings.soft.value() == 5
    assert "After 5 soft bounces in a row without an arrival" in shown(settings)
    qtbot.keyClick(settings.soft, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bench.ledger.soft_bounce_limit() == 6)
    assert "After 6 soft bounces in a row" in settings.said.text()
    settings.soft.selectAll()
    qtbot.keyClicks(settings.soft, "1")
    qtbot.keyClick(settings.soft, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.ledger.soft_bounce_limit() == 1)
    assert "After one soft bounce without" in settings.said.text()
    qtbot.keyClick(settings.soft, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bench.ledger.soft_bounce_limit() == 0)
    assert settings.soft.text() == "Never"
    assert settings.said.text().startswith("Soft bounces never stop letters.")
    qtbot.keyClick(settings, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not settings.isVisible())
    window.actions_.settings.trigger()
    again = next(one for one in window.findChildren(SettingsWindow) if one.isVisible())
    assert again.soft.value() == 0


def test_trouble_is_said(
    settings: SettingsWindow, bench: Bench, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(_: int) -> None:
        raise Trouble("The disk is full.", "Free some space.")

    monkeypatch.setattr(bench.ledger, "keep_soft_limit", full)
    qtbot.keyClick(settings.soft, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: settings.notice.words == "The disk is full. Free some space.")


def test_every_field_has_a_name(settings: SettingsWindow) -> None:
    assert settings.soft.accessibleName() == (
        "Soft bounces in a row after which an address is given up"
    )


def kept(bench: Bench) -> SpamCheck | None:
    return spam.read(bench.ledger.setting(spam.SETTING))


def test_a_spam_filter_is_chosen_and_kept(
    settings: SettingsWindow, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    view = settings.spam
    assert not view.address.isVisible()
    view.filter.setFocus()
    qtbot.keyClick(view.filter, Qt.Key.Key_Down)
    chosen = SpamCheck(filter=Filter.RSPAMD, host="127.0.0.1", port=11333, limit=6)
    qtbot.waitUntil(lambda: kept(bench) == chosen)
    qtbot.keyClick(view.filter, Qt.Key.Key_Down)
    qtbot.waitUntil(
        lambda: kept(bench) == replace(chosen, filter=Filter.SPAMASSASSIN, port=783, limit=5)
    )
    view.address.selectAll()
    qtbot.keyClicks(view.address, "[::1]:1783\r")
    qtbot.keyClick(view.limit, Qt.Key.Key_Up)
    wanted = SpamCheck(filter=Filter.SPAMASSASSIN, host="::1", port=1783, limit=6)
    qtbot.waitUntil(lambda: kept(bench) == wanted)
    settings.close()
    window.actions_.settings.trigger()
    again = next(one for one in window.findChildren(SettingsWindow) if one.isVisible())
    assert again.spam.address.text() == "[::1]:1783"
    assert again.spam.chosen == wanted
    qtbot.keyClick(again.spam.filter, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: kept(bench) is None)
    assert not again.spam.address.isVisible()


@pytest.mark.parametrize("text", ["", "host:port", "a b:1", "127.0.0.1:70000", "http://x:1"])
def test_an_address_that_is_none_is_marked_and_not_kept(
    settings: SettingsWindow, bench: Bench, text: str, qtbot: QtBot
) -> None:
    view = settings.spam
    view.filter.setFocus()
    qtbot.keyClick(view.filter, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: kept(bench) is not None)
    view.address.setText(text)
    qtbot.keyClick(view.address, Qt.Key.Key_Return)
    assert view.address.property("wrong")
    view.address.setText("filter.example.org")
    qtbot.keyClick(view.address, Qt.Key.Key_Return)
    assert not view.address.property("wrong")
    qtbot.waitUntil(lambda: (kept(bench) or view.chosen) == view.chosen)
    assert view.chosen
    assert (view.chosen.host, view.chosen.port) == ("filter.example.org", 11333)


def test_a_filter_is_tried_from_the_window(settings: SettingsWindow, qtbot: QtBot) -> None:
    view = settings.spam
    view.filter.setFocus()
    qtbot.keyClick(view.filter, Qt.Key.Key_Down)
    view.address.setText(f"127.0.0.1:{free_port()}")
    view.attempt.click()
    qtbot.waitUntil(lambda: "cannot be reached" in " ".join(view.answer.words))
