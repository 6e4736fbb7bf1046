"""Of what the user is told, how loudly, and when not."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QTime, Slot
from PySide6.QtWidgets import QCheckBox, QTimeEdit

from mailtracker_gui.domain import notifications
from mailtracker_gui.domain.notifications import Loudness, Manner, Matter
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.views.settings_page import SettingsPage, choice, form, words
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.gui.widgets.number import MARGIN

NAMES = {
    Matter.OPEN: mark("A person opens a letter for the first time"),
    Matter.CLICK: mark("A person follows a link for the first time"),
    Matter.RECEIPT: mark("A read receipt comes"),
    Matter.REPLY: mark("Somebody replies"),
    Matter.BOUNCE: mark("A letter does not arrive"),
    Matter.COMPLAINT: mark("A letter is reported as spam"),
    Matter.REMINDER: mark("You wanted to be reminded"),
}
CHOICES: dict[str, str] = {
    Loudness.LOUD: mark("Notify"),
    Loudness.QUIET: mark("Icon and list only"),
    Loudness.OFF: mark("Not at all"),
}
WORDS = mark(
    "What machines load is never told. In quiet times and during a pause, the icon in the tray and "
    "its list of recent events still know."
)
WIDTH = 88  # of a time


class NotificationSettings(SettingsPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        manner = notifications.read(context.reader.setting(notifications.SETTING))
        self.matters = {
            matter: choice(t(name), CHOICES, manner.loudness.get(matter, Loudness.LOUD))
            for matter, name in NAMES.items()
        }
        self.hours = QCheckBox(t("&Quiet from"))
        self.hours.setChecked(manner.hours)
        self.begin = _clock(t("Begin of the quiet hours"), manner.begin)
        self.end = _clock(t("End of the quiet hours"), manner.end)
        self.weekends = QCheckBox(t("Quiet at &weekends"))
        self.weekends.setChecked(manner.weekends)
        self.fill(
            form(*((t(NAMES[matter]), box, "") for matter, box in self.matters.items())),
            row(self.hours, self.begin, label(t("until"), "muted"), self.end, 1),
            self.weekends,
            words(t(WORDS)),
        )
        self._allow()
        for box in self.matters.values():
            box.activated.connect(self._keep)
        for check in (self.hours, self.weekends):
            check.toggled.connect(self._keep)
        for clock in (self.begin, self.end):
            clock.timeChanged.connect(self._keep)

    @property
    def manner(self) -> Manner:
        """What is chosen; what is loud anyway needs no saying."""
        chosen = {matter: Loudness(box.currentData()) for matter, box in self.matters.items()}
        return Manner(
            loudness={one: loud for one, loud in chosen.items() if loud is not Loudness.LOUD},
            hours=self.hours.isChecked(),
            begin=_time(self.begin),
            end=_time(self.end),
            weekends=self.weekends.isChecked(),
        )

    @Slot()
    def _keep(self) -> None:
        self._allow()
        self.keep(notifications.SETTING, notifications.stored(self.manner))

    def _allow(self) -> None:
        self.begin.setEnabled(self.hours.isChecked())
        self.end.setEnabled(self.hours.isChecked())


def _clock(name: str, moment: time) -> QTimeEdit:
    made = QTimeEdit(QTime(moment.hour, moment.minute))
    made.setAccessibleName(name)
    made.setDisplayFormat("HH:mm")  # as in the list
    made.setKeyboardTracking(False)
    made.lineEdit().setTextMargins(MARGIN, 0, 0, 0)
    made.setFixedWidth(WIDTH)
    return made


def _time(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())
