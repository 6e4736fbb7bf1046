"""The window comes and goes: minimised, in the tray, as it was, by a link, at the session's end."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent, QSessionManager
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from mailtracker_gui.engine.at_login import AtLogin
from mailtracker_gui.gui.resident import OPEN, Resident
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.contacts import ContactsWindow
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.settings import SettingsWindow
from mailtracker_gui.gui.views.start_settings import MINIMISED, TO_TRAY, StartSettings
from tests.gui.conftest import Open

LINK = (
    "mailto:ann@example.org?cc=bob@example.org&subject=Caf%C3%A9&body=One%0D%0Atwo"
    "&attach=/etc/fstab"
)


# Only the offscreen platform has no tray window to follow.
shows_a_tray = pytest.mark.qt_log_ignore("systemTrayWindowChanged")


class FromTheDesktop(QCloseEvent):
    """What the desktop sends when the window's own button is pressed."""

    def spontaneous(self) -> bool:
        return True


class Tray:
    """Stands for the desktop's tray, which no test has: there or not."""

    there = True


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> Tray:
    tray = Tray()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: tray.there)
    return tray


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def of(window: MainWindow) -> Resident:
    resident = window.findChild(Resident)
    assert isinstance(resident, Resident)
    return resident


def opened(window: MainWindow, kind: type[Compose] = Compose) -> list[Compose]:
    return [one for one in window.findChildren(kind) if one.isVisible()]


def press_close(window: MainWindow) -> None:
    event = FromTheDesktop()
    QApplication.sendEvent(window, event)
    if event.isAccepted():
        window.hide()


def test_closing_ends_it_unless_the_tray_was_chosen(
    window: MainWindow, tray: Tray, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(of(window).left):
        press_close(window)


@shows_a_tray
def test_the_window_hides_in_the_tray_and_comes_back(
    letters: list[int], tray: Tray, kept: QSettings, open_window: Open, qtbot: QtBot
) -> None:
    kept.setValue(TO_TRAY, True)
    kept.sync()
    window = open_window()
    with qtbot.assertNotEmitted(of(window).left):
        press_close(window)
    assert window.isHidden()
    window.actions_.show_window.trigger()
    assert window.isVisible()
    press_close(window)
    with qtbot.waitSignal(of(window).left):
        window.actions_.quit.trigger()


@shows_a_tray
def test_without_a_tray_the_only_window_is_never_hidden(
    letters: list[int], tray: Tray, kept: QSettings, open_window: Open, qtbot: QtBot
) -> None:
    kept.setValue(TO_TRAY, True)
    kept.sync()
    window = open_window()
    press_close(window)
    assert window.isHidden()
    tray.there = False
    of(window)._never_lost()
    assert window.isMinimized()
    assert window.isVisible()
    with qtbot.waitSignal(of(window).left):
        press_close(window)


@shows_a_tray
@pytest.mark.parametrize(("there", "hidden"), [(True, True), (False, False)])
def test_it_starts_out_of_the_way(
    letters: list[int],
    tray: Tray,
    kept: QSettings,
    open_window: Open,
    *,
    there: bool,
    hidden: bool,
) -> None:
    tray.there = there
    window = open_window()
    window.hide()
    kept.setValue(TO_TRAY, True)
    kept.sync()
    of(window).begin(minimised=True)
    assert window.isHidden() == hidden
    assert window.isMinimized() != hidden


def test_a_chosen_minimised_start_gives_way_to_a_link(
    letters: list[int], kept: QSettings, open_window: Open
) -> None:
    kept.setValue(MINIMISED, True)
    kept.sync()
    window = open_window()
    of(window).begin()
    assert window.isMinimized()
    of(window).begin(link=LINK)
    assert len(opened(window)) == 1


def test_a_link_opens_a_letter_filled_in_and_attaches_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    of(window).do(LINK)
    [compose] = opened(window)
    form = compose.form
    assert form.to.typed.good == ("ann@example.org",)
    assert form.cc.text() == "bob@example.org"
    assert form.cc.isVisible()
    assert (form.subject.text(), form.text.toPlainText()) == ("Café", "One\ntwo")
    assert form.attachments.files == ()
    qtbot.waitUntil(form.text.hasFocus)
    assert not compose.untouched


def test_a_second_start_brings_the_window_forward(window: MainWindow) -> None:
    window.showMinimized()
    of(window).do("")
    assert not window.isMinimized()
    assert opened(window) == []


def test_windows_open_again_as_they_were(
    window: MainWindow, kept: QSettings, open_window: Open, qtbot: QtBot
) -> None:
    window.actions_.contacts.trigger()
    with qtbot.waitSignal(of(window).left):
        window.close()
    kept.sync()
    assert kept.value(OPEN) == "ContactsWindow"
    again = open_window()
    of(again).begin()
    assert [one.isVisible() for one in again.findChildren(ContactsWindow)] == [True]


class Session:
    """Stands for the session manager, which only a desktop makes."""

    def __init__(self, *, may_ask: bool) -> None:
        self.may_ask, self.cancelled = may_ask, False

    def allowsInteraction(self) -> bool:
        return self.may_ask

    def release(self) -> None: ...

    def cancel(self) -> None:
        self.cancelled = True


@pytest.mark.parametrize("may_ask", [True, False])
def test_a_letter_being_written_stops_the_end_of_the_session_where_it_may(
    window: MainWindow, kept: QSettings, *, may_ask: bool
) -> None:
    session = Session(may_ask=may_ask)
    of(window).commit(cast("QSessionManager", session))
    assert not session.cancelled
    of(window).do(LINK)
    of(window).commit(cast("QSessionManager", session))
    assert session.cancelled == may_ask
    assert bool(opened(window)[0].form.notice.words) == may_ask
    kept.sync()
    assert kept.value("window/geometry") is not None


@pytest.fixture
def start(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StartSettings:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    context = window._context
    object.__setattr__(context, "at_login", AtLogin(("/usr/bin/mailtracker",)))
    return page(window)


def page(window: MainWindow) -> StartSettings:
    window.actions_.settings.trigger()
    [view] = window.findChildren(SettingsWindow)
    found = view.show_page("Start and end")
    assert isinstance(found, StartSettings)
    return found


def test_the_settings_are_kept_as_they_are_changed(
    start: StartSettings, kept: QSettings, tmp_path: Path
) -> None:
    for box in (start.minimised, start.to_tray):
        assert not box.isChecked()
        box.click()
    kept.sync()
    assert kept.value(MINIMISED, type=bool)
    assert kept.value(TO_TRAY, type=bool)
    start.at_login.click()
    file = tmp_path / "config" / "autostart" / "mailtracker.desktop"
    assert 'Exec="/usr/bin/mailtracker"' in file.read_text()
    start.at_login.click()
    assert not file.exists()


def test_a_list_that_cannot_be_changed_is_said(start: StartSettings, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("no folder")
    start.at_login.click()
    assert (
        "list of programs cannot be changed" in cast("SettingsWindow", start.window()).notice.words
    )


def test_a_sandbox_offers_no_start_at_login(window: MainWindow) -> None:
    assert not page(window).at_login.isVisible()
