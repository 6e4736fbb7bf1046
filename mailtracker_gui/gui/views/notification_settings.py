"""Of what the user is told, how loudly, and when not."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QTime, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QTimeEdit

from mailtracker_gui.domain import notifications
from mailtracker_gui.domain.notifications import Loudness, Manner, Matter
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.views.settings_page import SettingsPage
from mailtracker_gui.gui.widgets.labels import label, named
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.number import MARGIN

NAMES = {
    Matter.OPEN: mark("A person opens a letter, the first time"),
    Matter.CLICK: mark("A person follows a link, the first time"),
    Matter.RECEIPT: mark("A read receipt comes"),
    Matter.REPLY: mark("Somebody replies"),
    Matter.BOUNCE: mark("A letter does not arrive"),
    Matter.COMPLAINT: mark("A letter is reported as spam"),
    Matter.REMINDER: mark("You wanted to be reminded"),
}
CHOICES = {
    Loudness.LOUD: mark("Notify"),
    Loudness.QUIET: mark("Icon and list only"),
    Loudness.OFF: mark("Not at all"),
}
WORDS = mark(
    "What machines load is never told. In quiet times and during a pause, the icon in the tray and "
    "its list of recent events still know."
)


class NotificationSettings(SettingsPage):
    """Kept as it is changed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        manner = notifications.read(context.reader.setting(notifications.SETTING))
        self.matters = {
            matter: _choice(t(name), manner.loudness.get(matter, Loudness.LOUD))
            for matter, name in NAMES.items()
        }
        self.hours = QCheckBox(t("&Quiet from"))
        self.hours.setChecked(manner.hours)
        self.begin = _clock(t("Begin of the quiet hours"), manner.begin)
        self.end = _clock(t("End of the quiet hours"), manner.end)
        self.weekends = QCheckBox(t("Quiet at &weekends"))
        self.weekends.setChecked(manner.weekends)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for number, (matter, field) in enumerate(self.matters.items()):
            grid.addWidget(named(t(NAMES[matter]), field), number, 0)
            grid.addWidget(field, number, 1)
            field.activated.connect(self._keep)
        until = label(t("until"), "muted")
        self.setLayout(
            column(
                grid,
                row(self.hours, self.begin, until, self.end, 1),
                self.weekends,
                label(t(WORDS), "caption", wrap=True),
            )
        )
        self._allow()
        self.hours.clicked.connect(self._keep)
        self.weekends.clicked.connect(self._keep)
        self.begin.timeChanged.connect(self._keep)
        self.end.timeChanged.connect(self._keep)

    @property
    def manner(self) -> Manner:
        """What is chosen; what is loud anyway needs no saying."""
        # Qt gives the words of a StrEnum back as plain text.
        chosen = {matter: Loudness(field.currentData()) for matter, field in self.matters.items()}
        return Manner(
            loudness={one: loud for one, loud in chosen.items() if loud is not Loudness.LOUD},
            hours=self.hours.isChecked(),
            begin=time(self.begin.time().hour(), self.begin.time().minute()),
            end=time(self.end.time().hour(), self.end.time().minute()),
            weekends=self.weekends.isChecked(),
        )

    @Slot()
    def _keep(self) -> None:
        self._allow()
        self.keep(notifications.SETTING, notifications.stored(self.manner))

    def _allow(self) -> None:
        self.begin.setEnabled(self.hours.isChecked())
        self.end.setEnabled(self.hours.isChecked())


def _choice(name: str, chosen: Loudness) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for loudness, words in CHOICES.items():
        made.addItem(t(words), loudness)
    made.setCurrentIndex(list(CHOICES).index(chosen))
    return made


def _clock(name: str, moment: time) -> QTimeEdit:
    made = QTimeEdit(QTime(moment.hour, moment.minute))
    made.setAccessibleName(name)
    made.setDisplayFormat("HH:mm")  # as in the list
    made.lineEdit().setTextMargins(MARGIN, 0, 0, 0)
    made.setKeyboardTracking(False)
    return made
