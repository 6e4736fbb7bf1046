"""A line that asks for one thing, in the window instead of a box over it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import section
from mailtracker_gui.gui.widgets.layout import column, row


class AskLine(QFrame):
    """Closed by Enter, the button or Esc; `answered` gives what was typed, `closed` comes first."""

    answered = Signal(str)
    closed = Signal()

    def __init__(self, question: str, hint: str, deed: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(question)
        self.line.setPlaceholderText(hint)
        self.line.returnPressed.connect(self._answer)
        done = button(deed)
        done.clicked.connect(self._answer)
        self.setLayout(column(section(question, self.line), row(self.line, done), gap=4))
        self.hide()

    def ask(self) -> None:
        self.line.clear()
        self.show()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _answer(self) -> None:
        self._close()
        self.answered.emit(self.line.text().strip())

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
