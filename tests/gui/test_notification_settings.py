"""Of what the user is told: chosen on a page, and heeded when something happens."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain import notifications
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.notifications import Loudness, Manner, Matter
from mailtracker_gui.gui.tray import Tray
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.notification_settings import NotificationSettings
from mailtracker_gui.gui.views.settings import SettingsWindow
from tests.gui import story
from tests.gui.conftest import Heard
from tests.gui.engine import Bench


@pytest.fixture
def page(window: MainWindow) -> NotificationSettings:
    window.actions_.settings.trigger()
    [view] = window.findChildren(SettingsWindow)
    found = view.show_page("Notifications")
    assert isinstance(found, NotificationSettings)
    return found


def kept(bench: Bench) -> Manner:
    return notifications.read(bench.ledger.setting(notifications.SETTING))


def test_what_is_chosen_is_kept(page: NotificationSettings, bench: Bench, qtbot: QtBot) -> None:
    assert not page.begin.isEnabled()
    assert page.begin.lineEdit().width() > page.fontMetrics().horizontalAdvance("22:00")
    qtbot.keyClick(page.matters[Matter.OPEN], Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: kept(bench).loudness == {Matter.OPEN: Loudness.QUIET})
    page.hours.click()
    page.weekends.click()
    qtbot.keyClick(page.begin, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: kept(bench).begin == time(21))
    assert kept(bench) == page.manner
    assert page.manner.hours
    assert page.manner.weekends


@pytest.mark.parametrize("choice", list(Loudness))
def test_a_reply_is_told_as_loudly_as_chosen(
    choice: Loudness, window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    [tray] = window.findChildren(Tray)
    heard = Heard()
    tray.told.connect(heard.hear)
    manner = Manner(loudness={Matter.REPLY: choice})
    bench.submit(bench.keep_setting(notifications.SETTING, notifications.stored(manner))).result()
    row = bench.ledger.letter(letters[7])
    assert row
    bench.happen(story.event(row.id, row.recipients[0].id, Kind.REPLIED, story.NOW, {}))
    qtbot.waitUntil(lambda: tray.announcer._seen == bench.ledger.last())
    listed = ("Paul Berg replied", "Measurements") in [
        (one.title, one.text) for one in tray.announcer.recent
    ]
    assert listed is (choice is not Loudness.OFF)
    assert bool(heard.all) is (choice is Loudness.LOUD)


@pytest.mark.parametrize(
    ("moment", "rests"),
    [
        (datetime(2026, 5, 12, 21, 59, tzinfo=story.NOW.tzinfo), False),
        (datetime(2026, 5, 12, 22, 0, tzinfo=story.NOW.tzinfo), True),
        (datetime(2026, 5, 13, 6, 59, tzinfo=story.NOW.tzinfo), True),
        (datetime(2026, 5, 13, 7, 0, tzinfo=story.NOW.tzinfo), False),
        (datetime(2026, 5, 16, 12, 0, tzinfo=story.NOW.tzinfo), True),  # a Saturday
    ],
)
def test_quiet_times(moment: datetime, rests: bool) -> None:
    assert Manner(hours=True, weekends=True).resting(moment) is rests
    assert not Manner().resting(moment)
