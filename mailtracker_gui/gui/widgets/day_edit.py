"""A day of the calendar, or any day."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit

from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.words import DAY_OF_YEAR

NONE = QDate(1970, 1, 1)


class DayEdit(QDateEdit):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setMinimumDate(NONE)
        self.setSpecialValueText(t("Any day"))
        self.setDisplayFormat(t(DAY_OF_YEAR))
        self.setCalendarPopup(True)
        self.setDate(NONE)

    @property
    def day(self) -> str:
        """The day as "2026-05-12", nothing for any."""
        return "" if self.date() == NONE else self.date().toString("yyyy-MM-dd")

    def show_day(self, day: str) -> None:
        self.setDate(QDate.fromString(day, "yyyy-MM-dd") if day else NONE)
