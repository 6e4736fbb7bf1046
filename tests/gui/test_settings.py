"""Settings: kept as they are changed, and said in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.settings import SettingsWindow
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown


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
