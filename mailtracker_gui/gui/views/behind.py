"""Those behind a number of the overview, and the way to their letters."""

from __future__ import annotations

from array import array

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from mailtracker_gui.domain.overview import Behind
from mailtracker_gui.domain.status import Delivery, Reading
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.desk import Desk
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.models.people_behind import (
    DELIVERY,
    LETTER,
    READING,
    SENT,
    SUBJECT,
    TO,
    PeopleBehind,
)
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.notice import Notice
from mailtracker_gui.gui.widgets.row_table import RowTable
from mailtracker_gui.ledger.reader import Reader

NAME_WIDTH = 320


class BehindPage(QWidget):
    """`wanted` gives a letter; `left` says that the user wants back."""

    wanted = Signal(int)
    left = Signal()

    def __init__(self, context: Context, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._behind = Behind()
        self.model = PeopleBehind(context, self)
        self.table = RowTable(context, self.model, t("Letters behind the number"))
        self.table.make_room(DELIVERY, Delivery.SILENT.value, icon=True)
        self.table.make_room(READING, Reading.MACHINE.value, icon=True)
        self.table.make_room(SENT, "Yesterday 10:42")
        header = self.table.horizontalHeader()
        header.resizeSection(TO, NAME_WIDTH)
        header.setSectionResizeMode(SUBJECT, header.ResizeMode.Stretch)
        self.back = button(t("&Back"))
        context.theme.dress(self.back, "undo-2", "muted")
        self._title, self._said = label("", "heading"), label("", "muted")
        hint = label(t("Enter or a double click shows the letter in the main window."), "caption")
        self.notice = Notice(context.theme)
        head = row(self.back, self._title, self._said, 1, gap=12, margins=(16, 12, 16, 4))
        foot = row(hint, margins=(16, 0, 16, 8))
        body = column(head, self.notice, self.table, foot)
        body.setStretch(2, 1)
        self.setLayout(body)
        self.back.clicked.connect(self.left)
        self.table.activated.connect(self._want)

    def show_behind(self, title: str, behind: Behind) -> None:
        self._behind = behind
        self._title.setText(title)
        self._said.setText(t("Looking…"))
        self.notice.hide()
        self.model.show_recipients(array("q"))
        run(self._desk.ask(_found, behind), self, self._show, self.notice.trouble)
        self.table.setFocus()

    @Slot(object)
    def _show(self, found: tuple[Behind, array[int]]) -> None:
        behind, recipients = found
        if behind != self._behind:
            return
        self.model.show_recipients(recipients)
        self._said.setText(many(len(recipients), "{n:,} recipient", "{n:,} recipients"))
        self.table.selectRow(0)

    @Slot(QModelIndex)
    def _want(self, index: QModelIndex) -> None:
        letter = index.data(LETTER)
        if letter is not None:
            self.wanted.emit(letter)


def _found(reader: Reader, behind: Behind) -> tuple[Behind, array[int]]:
    return behind, reader.behind(behind)
