"""A button that asks when a letter shall leave: soon, tomorrow, or at a time of one's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit, QFrame, QMenu, QPushButton

from mailtracker_gui.domain.schedule import in_an_hour, moment, tomorrow_morning
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.gui.words import when

FORMAT = mark("ddd d MMM yyyy  HH:mm")
PAST = mark("This time is past. Choose a later one.")


class Later(QFrame):
    """`button` opens the menu; this line itself asks for a date and time, when that is wanted."""

    wanted = Signal(object)  # a datetime
    refused = Signal(str)

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.button = _button(theme)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        self.edit = QDateTimeEdit()
        self.edit.setAccessibleName(t("When the letter leaves"))
        self.edit.setTimeZone(QTimeZone.utc())  # so the clock on the wall is shown as it is
        self.edit.setDisplayFormat(t(FORMAT))
        self.edit.setCalendarPopup(True)
        self.done = button(t("Send then"))
        self.done.clicked.connect(self._answer)
        self.setLayout(row(label(t("Leaves"), "muted"), self.edit, self.done, 1))
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        else:
            super().keyPressEvent(event)

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

    @Slot()
    def _choose(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.wanted.emit(action.data())

    @Slot()
    def ask(self) -> None:
        """Ask for a date and time; tomorrow morning is offered."""
        local = tomorrow_morning(self._now()).astimezone(self._now().tzinfo)
        day, clock = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
        self.edit.setDateTime(QDateTime(day, clock, QTimeZone.utc()))
        self.show()
        self.edit.setFocus()

    @Slot()
    def _answer(self) -> None:
        day, clock = self.edit.date(), self.edit.time()
        wall = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute())  # noqa: DTZ001  # the zone is the user's
        at = moment(wall, self._now().tzinfo)
        if at <= self._now():
            self.refused.emit(t(PAST))
        else:
            self.wanted.emit(at)


def _button(theme: Theme) -> QPushButton:
    made = button(t("Send &later…"))
    made.setToolTip(t("Choose when the letter leaves"))
    theme.dress(made, "calendar-clock", "muted")
    return made
