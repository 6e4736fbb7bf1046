"""A line in the window where other programs open a box."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import restyle, row

ICONS = {"bad": "circle-alert", "warn": "triangle-alert", "good": "circle-check", "info": "info"}


class Notice(QFrame):
    """Hidden until it has something to say; can be sent away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self._icon = IconLabel(theme, "info")
        self._words = label(wrap=True, selectable=True)
        close = QToolButton()
        close.setProperty("look", "quiet")
        close.setAccessibleName(t("Dismiss"))
        close.setToolTip(t("Dismiss"))
        close.clicked.connect(self.hide)
        theme.dress(close, "x", "muted")
        self.setLayout(row(self._icon, self._words, close, margins=(12, 4, 4, 4)))
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text() if not self.isHidden() else ""

    def say(self, words: str, tone: str = "bad") -> None:
        self._icon.show_icon(ICONS[tone], tone)
        restyle(self._words, "tone", tone)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @Slot(str, str)
    def trouble(self, what: str, way_out: str) -> None:
        """Say what went wrong and what can be done; a slot for a Task's `failed`."""
        self.say(f"{what} {way_out}".strip())
