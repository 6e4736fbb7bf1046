"""What holds for every window: all words can be read, everything has a name, Tab leads everywhere.

The smallest screen that is meant is one of 1920 x 1080 at 200 %: 960 x 540 of our pixels.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story

SCREEN = QSize(960, 540)
ARROW = 40  # of a combo box, with its margins
ROUND = 120  # more than any window has that takes keys
Opening = Callable[[MainWindow], QWidget]


def _by(name: str) -> Opening:
    def open_(window: MainWindow) -> QWidget:
        action: QAction = getattr(window.actions_, name)
        action.trigger()
        opened = [one for one in window.findChildren(QWidget) if one.isWindow()]
        return next(one for one in reversed(opened) if one.isVisible())

    return open_


def _chosen(window: MainWindow) -> QWidget:
    window.letters.table.choose(5)
    return window


def _written(window: MainWindow) -> QWidget:
    letter = _by("new_letter")(window)
    assert isinstance(letter, Compose)
    letter.form.to.setText("Ann Lee <ann@example.net>, Bob Ray <bob@example.net>")
    letter.form.subject.setText("Offer for the new roof, with the drawings of the whole house")
    return letter


WINDOWS: dict[str, Opening] = {
    "main": _chosen,
    "compose": _written,
    **{
        name: _by(name)
        for name in (
            *("accounts", "contacts", "rules", "hosting", "settings", "unmatched"),
            *("overview", "report", "follow_ups"),
        )
    },
}


@pytest.fixture(params=WINDOWS)
def opened(
    request: pytest.FixtureRequest, window: MainWindow, ledger: Ledger, qtbot: QtBot
) -> QWidget:
    """Each window in turn, no larger than the smallest screen."""
    ledger.save_account(replace(story.SECOND, id=0), story.NOW)
    made = WINDOWS[request.param](window)
    made.resize(made.size().boundedTo(SCREEN))
    qtbot.wait(60)  # words that wrap are laid out twice
    return made


def inside(widget: QWidget) -> bool:
    """Whether a widget lies in something that scrolls."""
    parent = widget.parentWidget()
    while parent and not parent.isWindow():
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def shown(opened: QWidget) -> list[QWidget]:
    return [one for one in opened.findChildren(QWidget) if one.isVisibleTo(opened)]


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height()
    if isinstance(widget, QComboBox):  # its hint is for the longest of its words
        return widget.fontMetrics().horizontalAdvance(widget.currentText()) + ARROW > widget.width()
    wanted = widget.sizeHint()
    return wanted.width() > widget.width() or wanted.height() > widget.height()


def test_no_words_are_cut(opened: QWidget) -> None:
    cut = [
        (type(one).__name__, words_of(one), one.sizeHint(), one.size())
        for one in shown(opened)
        if isinstance(one, QLabel | QAbstractButton | QComboBox)
        and not isinstance(one, ElidedLabel)
        and words_of(one)
        and is_cut(one)
    ]
    assert cut == []


def test_it_fits_the_smallest_screen(opened: QWidget) -> None:
    size = opened.minimumSizeHint().expandedTo(opened.minimumSize())
    assert size.boundedTo(SCREEN) == size
    out = [
        (type(one).__name__, words_of(one))
        for one in shown(opened)
        if not one.isWindow()
        and not inside(one)
        and one.window() is opened
        and one.size().isValid()
        and not opened.rect().contains(QRect(one.mapTo(opened, QPoint()), one.size()))
    ]
    assert out == []


def test_everything_that_takes_keys_has_a_name(opened: QWidget) -> None:
    nameless = [
        (type(one).__name__, one.objectName(), one.parentWidget())
        for one in focusable(opened)
        if not name_of(one).strip()
    ]
    assert nameless == []


def test_tab_leads_everywhere(opened: QWidget, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is opened)
    reached: dict[QWidget, None] = {}
    for _ in range(ROUND):
        one = QApplication.focusWidget() or opened
        reached[one] = None
        qtbot.keyClick(one, Qt.Key.Key_Tab)
    missed = [one for one in focusable(opened) if one not in reached and not by_arrow(one)]
    assert [(type(one).__name__, name_of(one)) for one in missed] == []


def by_arrow(widget: QWidget) -> bool:
    """Of buttons that exclude each other Tab leads to the chosen one, arrows to the others."""
    return (
        isinstance(widget, QAbstractButton)
        and not widget.isChecked()
        and bool(widget.group() or widget.autoExclusive())
    )


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def focusable(opened: QWidget) -> list[QWidget]:
    inner = (QScrollArea, QTabBar, QTabWidget)  # their parts have names
    return [
        one
        for one in shown(opened)
        if one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one, inner)
        and not (isinstance(one, QLineEdit) and isinstance(one.parentWidget(), QComboBox))
        and one.objectName() != "qt_spinbox_lineedit"
    ]
