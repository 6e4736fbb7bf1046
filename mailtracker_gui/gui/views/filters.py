"""The line of filters over the list: recipient, days, how far back; and saving all of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QSizePolicy, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.places import DAYS, Search
from mailtracker_gui.gui.views.search_box import PAUSE
from mailtracker_gui.gui.widgets.ask_line import AskLine
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.day_edit import DayEdit
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.number import number

HISTORY = ((0, mark("All")), (60, mark("60 days")), (365, mark("A year")))
HISTORY_SETTING, DAYS_SETTING = "list/history", "list/days"
LONGEST = 999  # days without an opening


class Filters(QFrame):
    """`changed` when another list is wanted; `saving` gives a name for what is asked now."""

    changed = Signal()
    saving = Signal(str)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._settings = context.settings
        self.setProperty("look", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.recipient = QLineEdit()
        self.recipient.setPlaceholderText(t("Recipient"))
        self.recipient.setAccessibleName(t("Name or address of a recipient"))
        self.recipient.setMinimumWidth(120)
        self.since, self.until = DayEdit(t("From this day")), DayEdit(t("Up to this day"))
        self.history = QComboBox()
        self.history.setAccessibleName(t("History"))
        self.history.setToolTip(t("How far back the list goes"))
        for days, words in HISTORY:
            self.history.addItem(t("History: {span}", span=t(words)), days)
        self.days = number(t("Days without an opening"), 1, LONGEST, t(" days"))
        self.days_line = QWidget()
        self.days_line.setLayout(row(label(t("Not opened after"), "muted"), self.days))
        self.days.setKeyboardTracking(False)
        self.save = button(t("Sa&ve search…"))
        self.clear = button(t("Clea&r"), "quiet")
        self.name = AskLine(t("Name of the search"), t("Roofs that bounced"), t("Save"))
        self._line = row(
            self.recipient, self.since, label("–", "muted"), self.until, self.history,
            self.days_line, 1, self.save, self.clear,
        )  # fmt: skip
        self.setLayout(column(self._line, self.name, gap=4, margins=(12, 6, 12, 6)))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._restore()
        self._connect()
        self.ask_days(wanted=False)

    def asked(self, search: Search) -> Search:
        """Return `search` with what is asked here."""
        return replace(
            search,
            recipient=self.recipient.text().strip(),
            since=self.since.day,
            until=self.until.day,
            history=self.history.currentData(),
            days=self.days.value(),
        )

    def show_search(self, search: Search) -> None:
        """Show what a search asks, and say nothing of it."""
        blocked = (self.recipient, self.since, self.until, self.history, self.days)
        for one in blocked:
            one.blockSignals(True)
        self.recipient.setText(search.recipient)
        self.since.show_day(search.since)
        self.until.show_day(search.until)
        self.history.setCurrentIndex(max(0, self.history.findData(search.history)))
        self.days.setValue(search.days)
        for one in blocked:
            one.blockSignals(False)
        if search.recipient or search.since or search.until:
            self.show()

    def ask_days(self, *, wanted: bool) -> None:
        """Ask after how many days, for the letters that nobody opened."""
        self.days_line.setVisible(wanted)
        if wanted:
            self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # -- inside ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.recipient.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._change)
        self.since.dateChanged.connect(self._change)
        self.until.dateChanged.connect(self._change)
        self.history.currentIndexChanged.connect(self._keep)
        self.days.valueChanged.connect(self._keep)
        self.name.answered.connect(self.saving)
        self.clear.clicked.connect(self._empty)

    def _restore(self) -> None:
        history = int(str(self._settings.value(HISTORY_SETTING, 0)))
        self.history.setCurrentIndex(max(0, self.history.findData(history)))
        self.days.setValue(int(str(self._settings.value(DAYS_SETTING, DAYS))))

    @Slot()
    def _change(self) -> None:
        self.changed.emit()

    @Slot()
    def _keep(self) -> None:
        self._settings.setValue(HISTORY_SETTING, self.history.currentData())
        self._settings.setValue(DAYS_SETTING, self.days.value())
        self.changed.emit()

    @Slot()
    def _empty(self) -> None:
        self.show_search(Search(history=0, days=self.days.value()))
        self._keep()
