"""The side by the keyboard alone: arrows pass by, keys rename and remove the user's searches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui import places
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.sidebar import Sidebar
from mailtracker_gui.gui.views.unmatched import UnmatchedWindow
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def side(window: MainWindow) -> Sidebar:
    window.asking.sidebar.setFocus()
    return window.asking.sidebar


def save(window: MainWindow, name: str, qtbot: QtBot) -> None:
    window.actions_.filter.trigger()
    filters = window.asking.filters
    qtbot.mouseClick(filters.save, LEFT)
    qtbot.keyClicks(filters.name.line, name)
    qtbot.keyClick(filters.name.line, Qt.Key.Key_Return)


def names(ledger: Ledger) -> list[str]:
    return [one.name for one in places.saved(ledger.setting(places.SAVED))]


def test_arrows_pass_what_opens_a_window_and_enter_opens_it(
    window: MainWindow, side: Sidebar, ledger: Ledger, qtbot: QtBot
) -> None:
    story.add(ledger, 1, story.NOW, ("a@b.example",), "Boats", tag="Regatta")
    window.asking.advance()
    for _ in range(len(places.FIXED)):
        qtbot.keyClick(side, Qt.Key.Key_Down)
    assert side.place == "tag:Regatta"
    assert not window.findChildren(UnmatchedWindow)
    qtbot.keyClick(side, Qt.Key.Key_Up)
    assert side.place == places.UNMATCHED
    assert window.letters.model.query.tag == "Regatta"  # the list stays as it was
    qtbot.keyClick(side, Qt.Key.Key_Return)
    assert window.findChildren(UnmatchedWindow)[-1].isVisible()


def test_keys_rename_and_remove_a_search(
    window: MainWindow, side: Sidebar, ledger: Ledger, qtbot: QtBot
) -> None:
    save(window, "Roofs", qtbot)
    qtbot.waitUntil(lambda: names(ledger) == ["Roofs"])
    qtbot.keyClick(side, Qt.Key.Key_F2)
    line = window.asking.filters.name.line
    assert line.text() == "Roofs"
    line.selectAll()
    qtbot.keyClicks(line, "Slates")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(ledger) == ["Slates"])
    assert side.place == "saved:Slates"
    qtbot.keyClick(side, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(ledger) == [])
    assert side.place == places.ALL
    qtbot.keyClick(side, Qt.Key.Key_Delete)  # what is not the user's stays
    assert side.place == places.ALL


def test_a_name_that_was_not_given_renames_nothing_later(
    window: MainWindow, side: Sidebar, ledger: Ledger, qtbot: QtBot
) -> None:
    save(window, "Roofs", qtbot)
    qtbot.waitUntil(lambda: names(ledger) == ["Roofs"])
    qtbot.keyClick(side, Qt.Key.Key_F2)
    qtbot.keyClick(window.asking.filters.name.line, Qt.Key.Key_Escape)
    save(window, "Slates", qtbot)
    qtbot.waitUntil(lambda: names(ledger) == ["Roofs", "Slates"])
