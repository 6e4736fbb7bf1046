"""The search box: asks as you type, but not for every letter of a word."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t

PAUSE = 150  # milliseconds without a key
LEAVING = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


HINT = mark("Search subject, recipients and tags")


class SearchBox(QLineEdit):
    """Says what to look for, and when the user wants to go on into the list."""

    wanted = Signal(str)
    left = Signal()

    def __init__(self, context: Context, hint: str = "") -> None:
        super().__init__()
        self.setProperty("look", "search")
        hint = hint or t("Search subject, people, tags, replies")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        # Qt's own clear button does not follow the theme.
        self._clear = QAction(t("Clear the search"), self)
        self._clear.triggered.connect(self.clear)
        context.theme.dress(self._clear, "x", "muted")
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        magnifier = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        context.theme.dress(magnifier, "search", "muted")
        self.textChanged.connect(self._offer_to_clear)
        self.setMinimumWidth(240)
        self.setMaximumWidth(480)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._pause.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in LEAVING:
            self._ask()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._ask()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _offer_to_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        self.wanted.emit(self.text().strip())
