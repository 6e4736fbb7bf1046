"""What a search is narrowed by: when, to whom, and after how many days nobody opened it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QFrame, QLineEdit

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.places import Search
from mailtracker_gui.gui.views.search_box import PAUSE
from mailtracker_gui.gui.widgets.ask_line import AskLine
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.number import number

SPAN = -1
HISTORY = {  # days back
    60: mark("60 days"),
    365: mark("A year"),
    0: mark("All"),
    SPAN: mark("From … to …"),
}
FORMAT, ISO = "d MMM yyyy", Qt.DateFormat.ISODate
LONGEST = 365  # days without an open that can be asked for


class FilterLine(QFrame):
    """`changed` says that something else is asked for; `named` under which name to keep it."""

    changed = Signal()
    named = Signal(str)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("look", "filters")
        self.history = QComboBox()
        self.history.setAccessibleName(t("History"))
        for words in HISTORY.values():
            self.history.addItem(t(words))
        self.since, self.until = _date(t("From")), _date(t("To"))
        self._to = label(t("to"), "muted")
        self.recipient = QLineEdit()
        self.recipient.setPlaceholderText(t("Recipient"))
        self.recipient.setAccessibleName(t("Recipient"))
        self.recipient.setMinimumWidth(120)
        self.recipient.setMaximumWidth(280)
        person = self.recipient.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        context.theme.dress(person, "user", "muted")
        self.days = number(t("Days without an open"), 0, LONGEST, t(" days"))
        self._after = label(t("not opened after"), "muted")
        self.keep = button(t("Save this search…"), "quiet")
        context.theme.dress(self.keep, "bookmark", "muted")
        self.ask = AskLine(t("Name of the search"), t("Roofs that bounced"), t("Save"))
        self.setLayout(
            column(
                row(
                    label(t("History"), "muted"),
                    *(self.history, self.since, self._to, self.until),
                    *(self.recipient, self._after, self.days, 1, self.keep),
                ),
                self.ask,
                margins=(12, 4, 12, 4),
            )
        )
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._connect()
        self.show_search(Search(), context.now())

    def search(self, old: Search) -> Search:
        """Return `old` with what is asked for here."""
        chosen = [*HISTORY][self.history.currentIndex()]
        span = chosen == SPAN
        return replace(
            old,
            history=0 if span else chosen,
            since=self.since.date().toString(ISO) if span else "",
            until=self.until.date().toString(ISO) if span else "",
            recipient=self.recipient.text().strip(),
            days=self.days.value(),
        )

    def show_search(self, search: Search, now: datetime) -> None:
        """Show what is asked for, and ask nothing by it."""
        parts = (self.history, self.since, self.until, self.recipient, self.days)
        blocked = [QSignalBlocker(part) for part in parts]
        today = QDate(now.year, now.month, now.day)
        span = bool(search.since or search.until)
        wanted = SPAN if span else search.history
        self.history.setCurrentIndex([*HISTORY].index(wanted if wanted in HISTORY else 0))
        since, until = (QDate.fromString(one, ISO) for one in (search.since, search.until))
        self.since.setDate(since if since.isValid() else today.addMonths(-1))
        self.until.setDate(until if until.isValid() else today)
        self.recipient.setText(search.recipient)
        self.days.setValue(search.days)
        for blocker in blocked:
            blocker.unblock()
        self._show_dates()

    def offer_days(self, *, wanted: bool) -> None:
        self.days.setVisible(wanted)
        self._after.setVisible(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # -- inside ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._pause.timeout.connect(self.changed)
        self.history.activated.connect(self._history_chosen)
        self.since.dateChanged.connect(self._pause.start)
        self.until.dateChanged.connect(self._pause.start)
        self.recipient.textChanged.connect(self._pause.start)
        self.days.valueChanged.connect(self._pause.start)
        self.keep.clicked.connect(self.ask.ask)
        self.ask.answered.connect(self._name)
        self.ask.closed.connect(self.keep.setFocus)

    @Slot()
    def _history_chosen(self) -> None:
        self._show_dates()
        self.changed.emit()

    def _show_dates(self) -> None:
        span = [*HISTORY][self.history.currentIndex()] == SPAN
        for part in (self.since, self._to, self.until):
            part.setVisible(span)

    @Slot(str)
    def _name(self, name: str) -> None:
        if name:
            self.named.emit(name)


def _date(name: str) -> QDateEdit:
    made = QDateEdit()
    made.setAccessibleName(name)
    made.setDisplayFormat(FORMAT)
    made.setCalendarPopup(True)
    return made


def filter_action(context: Context, parent: QFrame) -> QAction:
    """Return what shows and hides the line."""
    action = QAction(t("Filters"), parent)
    action.setCheckable(True)
    action.setToolTip(t("Narrow the search: dates, recipient"))
    context.theme.dress(action, "funnel", "muted")
    return action
