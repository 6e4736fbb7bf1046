"""Campaigns: all letters of a tag, whenever they were written, as a whole and letter by letter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from mailtracker_gui.domain.overview import Behind, By, Measure
from mailtracker_gui.gui import overview_answers as answers
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.desk import Desk
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.models.paged import ID
from mailtracker_gui.gui.overview_answers import Shares
from mailtracker_gui.gui.overview_words import NAMES
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.breakdown import SharesTable
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.empty_state import EmptyState
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row


class CampaignsPage(QStackedWidget):
    """`wanted` gives a number's name and those behind it; `narrowed` a tag for the overview."""

    wanted = Signal(str, object)
    narrowed = Signal(str)

    def __init__(self, context: Context, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.tags = SharesTable(context, t("Tag"), t("Campaigns"))
        self.letters = SharesTable(context, t("Letter"), t("Letters of the campaign"))
        self._title = label("", "heading")
        self.over_time = button(t("Over &time"))
        context.theme.dress(self.over_time, "history", "muted")
        hint = t("Enter or a double click on a number shows who is behind it.")
        below = QWidget()
        below.setLayout(
            column(
                row(self._title, 1, self.over_time, margins=(16, 12, 16, 0)),
                self.letters,
                row(label(hint, "caption"), margins=(16, 0, 16, 8)),
            )
        )
        self._both = QSplitter(Qt.Orientation.Vertical)
        self._both.setHandleWidth(1)
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self.tags)
        self._both.addWidget(below)
        self._both.setSizes([300, 400])
        words = t("Give a letter a tag while you write it: what became of it is counted here.")
        self.empty = EmptyState(context.theme, "tag", t("No tags yet"), words)
        self.addWidget(self._both)
        self.addWidget(self.empty)
        self.tags.selectionModel().selectionChanged.connect(self._choose)
        self.tags.activated.connect(self._want_tag)
        self.letters.activated.connect(self._want_letter)
        self.over_time.clicked.connect(self._narrow)

    @property
    def tag(self) -> str:
        rows = self.tags.selectionModel().selectedRows()
        return str(rows[0].data(ID)) if rows else ""

    def advance(self) -> None:
        run(self._desk.ask(answers.shares, Behind(), By.TAG), self, self._show_tags)

    @Slot(object)
    def _show_tags(self, found: Shares) -> None:
        kept = self.tag
        self.tags.show_shares([(one.name, one) for one in found.shares], t("Tag"))
        count = self.tags.grid.rowCount()
        self.setCurrentWidget(self._both if count else self.empty)
        keys = [self.tags.grid.index(at, 0).data(ID) for at in range(count)]
        if count:
            self.tags.selectRow(keys.index(kept) if kept in keys else 0)
            self._choose()

    @Slot(QItemSelection, QItemSelection)
    def _choose(self) -> None:
        if not self.tag:
            return
        self._title.setText(self.tag)
        run(self._desk.ask(answers.shares, Behind(tag=self.tag), By.SUBJECT), self, self._show)

    @Slot(object)
    def _show(self, found: Shares) -> None:
        if found.behind.tag == self.tag:
            rows = [(one.name or t(NO_SUBJECT), one) for one in found.shares]
            self.letters.show_shares(rows, t("Letter"))

    @Slot(QModelIndex)
    def _want_tag(self, index: QModelIndex) -> None:
        self._want(self.tags.measure_at(index.column()), partial(Behind, tag=self.tag), self.tag)

    @Slot(QModelIndex)
    def _want_letter(self, index: QModelIndex) -> None:
        subject = str(index.data(ID))
        behind = partial(Behind, tag=self.tag, subject=subject)
        self._want(self.letters.measure_at(index.column()), behind, subject or t(NO_SUBJECT))

    def _want(self, measure: Measure | None, behind: Callable[..., Behind], name: str) -> None:
        words = t(NAMES[measure]) if measure else t("All recipients")
        self.wanted.emit(f"{name}: {words}", behind(measure=measure))

    @Slot()
    def _narrow(self) -> None:
        self.narrowed.emit(self.tag)
