"""What is told aloud, what quietly, and what not: by the user's choice."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain import notifications
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.notifications import Loudness, Manner, Matter
from mailtracker_gui.gui.tray import Tray
from mailtracker_gui.gui.tray_icon import State
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.notification_settings import NotificationSettings
from mailtracker_gui.gui.views.settings import SettingsWindow
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story
from tests.gui.conftest import Heard


@pytest.fixture
def tray(window: MainWindow) -> Tray:
    return window.findChildren(Tray)[-1]


@pytest.fixture
def heard(tray: Tray) -> Heard:
    heard = Heard()
    tray.told.connect(heard.hear)
    return heard


def happens(ledger: Ledger, letter: int, kind: Kind = Kind.REPLIED, hours: float = 0) -> None:
    row = ledger.letter(letter)
    assert row
    at = story.NOW + timedelta(hours=hours)
    ledger.append([story.event(letter, row.recipients[0].id, kind, at, {})], at)


def page(window: MainWindow) -> NotificationSettings:
    window.actions_.settings.trigger()
    found = window.findChildren(SettingsWindow)[-1].show_page("Notifications")
    assert isinstance(found, NotificationSettings)
    return found


def test_an_answer_is_told_and_listed(
    tray: Tray, heard: Heard, letters: list[int], ledger: Ledger
) -> None:
    happens(ledger, letters[2])
    tray.announcer.advance()
    assert heard.all == [("Ines Roth replied", "Minutes of the meeting")]
    assert tray.announcer.recent[0].letter == letters[2]


def test_a_burst_is_one(tray: Tray, heard: Heard, letters: list[int], ledger: Ledger) -> None:
    for letter in letters[:3]:
        happens(ledger, letter)
    tray.announcer.advance()
    [(title, subjects)] = heard.all
    assert title == "3 letters were answered"
    assert "Spare keys" in str(subjects)


@pytest.mark.parametrize(
    ("loudness", "told", "listed"),
    [(Loudness.LOUD, 1, True), (Loudness.QUIET, 0, True), (Loudness.OFF, 0, False)],
)
def test_each_kind_is_loud_quiet_or_off(
    tray: Tray, heard: Heard, letters: list[int], ledger: Ledger,
    loudness: Loudness, told: int, listed: bool,
) -> None:  # fmt: skip
    manner = Manner(loudness={Matter.REPLY: loudness})
    ledger.keep_setting(notifications.SETTING, notifications.stored(manner))
    happens(ledger, letters[2])
    tray.announcer.advance()
    assert len(heard.all) == told
    assert (tray.announcer.recent[0].letter == letters[2]) is listed


def test_a_pause_is_quiet_until_resumed(
    tray: Tray, heard: Heard, letters: list[int], ledger: Ledger, qtbot: QtBot
) -> None:
    tray.pause.trigger()
    qtbot.waitUntil(lambda: ledger.setting(notifications.PAUSED) == notifications.ALWAYS)
    happens(ledger, letters[2])
    tray.announcer.advance()
    assert heard.all == []
    tray.resume.trigger()
    qtbot.waitUntil(lambda: ledger.setting(notifications.PAUSED) == "")
    happens(ledger, letters[3], hours=1)
    tray.announcer.advance()
    assert len(heard.all) == 1


def test_a_muted_letter_is_not_told_of(
    tray: Tray, heard: Heard, letters: list[int], ledger: Ledger, qtbot: QtBot
) -> None:
    tray.announcer.press(letters[2], "mute")
    qtbot.waitUntil(lambda: ledger.muted(letters[2]))
    happens(ledger, letters[2])
    tray.announcer.advance()
    assert heard.all == []


def test_the_icon_says_that_there_is_news(
    tray: Tray, letters: list[int], ledger: Ledger, window: MainWindow
) -> None:
    window.hide()
    happens(ledger, letters[2])
    tray.announcer.advance()
    assert tray.state is State.NEWS


def test_quiet_hours_go_over_midnight() -> None:
    manner = Manner(hours=True, weekends=True)
    at = story.NOW.replace(hour=23)
    assert manner.of(Matter.OPEN, at) is Loudness.QUIET
    assert manner.of(Matter.OPEN, at.replace(hour=6)) is Loudness.QUIET
    assert manner.of(Matter.OPEN, at.replace(hour=12)) is Loudness.LOUD
    assert manner.of(Matter.OPEN, at.replace(hour=12, day=16)) is Loudness.QUIET  # a Saturday


def test_what_is_chosen_is_kept(window: MainWindow, ledger: Ledger, qtbot: QtBot) -> None:
    view = page(window)
    view.matters[Matter.CLICK].setCurrentIndex(2)
    view.matters[Matter.CLICK].activated.emit(2)
    view.weekends.click()
    assert not view.begin.isEnabled()
    view.hours.click()
    assert view.begin.isEnabled()
    qtbot.waitUntil(lambda: notifications.read(ledger.setting(notifications.SETTING)).hours)
    manner = notifications.read(ledger.setting(notifications.SETTING))
    assert manner.loudness == {Matter.CLICK: Loudness.OFF}
    assert manner.weekends
