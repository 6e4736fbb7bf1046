"""A button that asks when a letter shall leave: soon, tomorrow, or at a time of one's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from mailtracker_gui.domain.schedule import in_an_hour, tomorrow_morning
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.date_line import DateLine
from mailtracker_gui.gui.words import when

RUNNING = mark("MailTracker must be running then, or it leaves at the next start.")


class Later(DateLine):
    """`button` opens the menu; this line itself asks for a date and time, when that is wanted."""

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__(now, t("Leaves"), t("Send then"), t("When the letter leaves"), t(RUNNING))
        self.button = _button(theme)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)

    @Slot()
    def _fill(self) -> None:
        self.menu.clear()
        now = self._now()
        for words, at in (
            (t("In one &hour: {when}"), in_an_hour(now)),
            ("&{when}", tomorrow_morning(now)),
        ):
            action = self.menu.addAction(words.format(when=when(at, now)))
            action.setData(at)
            action.triggered.connect(self._choose)
        self.menu.addAction(t("At a &date and time…")).triggered.connect(self.ask)
        self.menu.addSeparator()
        self.menu.addAction(t(RUNNING)).setEnabled(False)

    @Slot()
    def _choose(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.wanted.emit(action.data())


def _button(theme: Theme) -> QPushButton:
    made = button(t("Send &later…"))
    made.setToolTip(t("Choose when the letter leaves"))
    theme.dress(made, "calendar-clock", "muted")
    return made
