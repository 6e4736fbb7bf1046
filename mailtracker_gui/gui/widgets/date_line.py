"""A line that asks for a date and a time to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit, QFrame

from mailtracker_gui.domain.schedule import moment, tomorrow_morning
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row

FORMAT = mark("ddd d MMM yyyy  HH:mm")
PAST = mark("This time is past. Choose a later one.")


class DateLine(QFrame):
    """Closed by Esc; `wanted` gives the time, `refused` says why it cannot be."""

    wanted = Signal(object)  # a datetime
    refused = Signal(str)

    def __init__(
        self, now: Callable[[], datetime], words: str, deed: str, name: str, note: str = ""
    ) -> None:
        super().__init__()
        self._now = now
        self.edit = QDateTimeEdit()
        self.edit.setAccessibleName(name)
        self.edit.setTimeZone(QTimeZone.utc())  # so the clock on the wall is shown as it is
        self.edit.setDisplayFormat(t(FORMAT))
        self.edit.setCalendarPopup(True)
        self.done = button(deed)
        self.done.clicked.connect(self._answer)
        asked = row(label(words, "muted"), self.edit, self.done, 1)
        said = label(note, "caption", wrap=True) if note else None
        self.setLayout(column(asked, said, gap=4))
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        else:
            super().keyPressEvent(event)

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
