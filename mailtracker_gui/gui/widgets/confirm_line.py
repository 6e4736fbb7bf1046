"""A line that asks whether to go on, in the window instead of a box over it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import row


class ConfirmLine(QFrame):
    """Closed by Esc and the way back; `confirmed` is the word to go on, and leaves it open."""

    confirmed = Signal()

    def __init__(self, theme: Theme, deed: str, back: str) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self.words = label("", "strong", wrap=True)
        self.deed, self.back = button(deed), button(back, "quiet")
        self.deed.clicked.connect(self.confirmed)
        self.back.clicked.connect(self.hide)
        icon = IconLabel(theme, "triangle-alert", "warn")
        parts = row(icon, self.words, self.deed, self.back, margins=(12, 4, 4, 4))
        parts.setStretch(1, 1)
        self.setLayout(parts)
        self.hide()

    def ask(self, question: str) -> None:
        self.words.setText(question)
        self.setAccessibleName(question)
        self.show()
        self.deed.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
