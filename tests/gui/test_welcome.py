"""The first start: three ways in, each walked with mouse and keys."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui.views.accounts import AccountsWindow
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.rules import RulesWindow
from mailtracker_gui.gui.views.settings import SettingsWindow
from mailtracker_gui.gui.views.welcome import Welcome, sandbox_command
from mailtracker_gui.gui.widgets.mail_drop import MailDrop
from tests.gui import story
from tests.gui.conftest import Open
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown

LEFT = Qt.MouseButton.LeftButton
SPECIMEN = Path(__file__).parent.parent / "specimens" / "dsn-full-mailbox.eml"


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """The window on an empty profile."""
    return open_window()


@pytest.fixture
def welcome(window: MainWindow) -> Welcome:
    assert window.letters.currentWidget() is window.letters.no_account
    return window.letters.no_account


def one(window: MainWindow, kind: type[QWidget]) -> QWidget:
    [found] = window.findChildren(kind)
    return found


def test_an_account_is_added(welcome: Welcome, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(welcome.add, Qt.Key.Key_Space)
    assert one(window, AccountsWindow).isVisible()


def test_the_page_gives_way_to_the_list(
    welcome: Welcome, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    assert not window.detail.isVisible()
    bench.submit(bench.save_account(story.ACCOUNT)).result()
    qtbot.waitUntil(lambda: not welcome.isVisible())
    assert window.detail.isVisible()
    qtbot.waitUntil(lambda: window.detail.width() > 300)


def test_the_sandbox_is_started_beside_it(
    welcome: Welcome, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert sandbox_command() == (sys.executable, ["-m", "mailtracker_gui", "sandbox"])
    assert welcome.sandbox_command == sandbox_command()
    trace = tmp_path / "started"
    welcome.sandbox_command = (sys.executable, ["-c", f"open({str(trace)!r}, 'w').close()"])
    qtbot.mouseClick(welcome.try_sandbox, LEFT)
    assert "a window of its own" in welcome.notice.words
    qtbot.waitUntil(trace.exists, timeout=30_000)
    welcome.sandbox_command = (str(tmp_path / "no such program"), [])
    qtbot.mouseClick(welcome.try_sandbox, LEFT)
    assert welcome.notice.words == "The sandbox could not be started."


def test_a_bounce_is_dropped_and_explained(
    welcome: Welcome, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    box = tmp_path / "bounces.mbox"
    mail = SPECIMEN.read_bytes()
    box.write_bytes(b"From a@b Mon\n" + mail + b"\nFrom c@d Tue\nSubject: another\n\nx\n")
    drop(welcome.drop, box)
    rules = one(window, RulesWindow)
    assert isinstance(rules, RulesWindow)
    qtbot.waitUntil(lambda: bool(rules.bench.verdict.text()), timeout=30_000)
    assert rules.bench.drop.name.text() == "bounces.mbox"
    assert "mailbox" in shown(rules.bench).casefold()


def drop(on: MailDrop, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    on.dropEvent(event)


def test_what_is_no_mail_is_refused(welcome: Welcome, tmp_path: Path) -> None:
    (tmp_path / "empty.eml").write_bytes(b"")
    drop(welcome.drop, tmp_path / "empty.eml")
    assert welcome.notice.words == "There is no mail in it."


def test_it_says_what_cannot_be_known_and_what_is_off(
    welcome: Welcome, window: MainWindow, qtbot: QtBot
) -> None:
    said = shown(welcome)
    for words in ("silence proves nothing", "security gateways", "may refuse it", "off until you"):
        assert words in said, words
    qtbot.mouseClick(welcome.privacy, LEFT)
    settings = one(window, SettingsWindow)
    assert isinstance(settings, SettingsWindow)
    assert settings.pages["Privacy"].isVisible()
