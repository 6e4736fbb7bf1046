"""The table of letters: one row each, sortable, its columns the user's to arrange."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QHeaderView

from mailtracker_gui.domain.status import Delivery, Reading
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.models.cells import COLUMNS, HEADERS
from mailtracker_gui.gui.models.letters import LettersModel
from mailtracker_gui.gui.models.paged import ID
from mailtracker_gui.gui.views.letter_deeds import LetterDeeds
from mailtracker_gui.gui.widgets.row_table import RowTable
from mailtracker_gui.ledger.rows import Column

WITH_ICON = (Column.DELIVERY, Column.READING)
YESTERDAY = mark("Yesterday {time}")
LONGEST = {  # what has to fit; the subject takes what is left
    Column.TO: "Ann Lee, Bob Ray",
    Column.DELIVERY: Delivery.SILENT.value,
    Column.READING: Reading.MACHINE.value,
    Column.SENT: YESTERDAY,
    Column.LAST_EVENT: YESTERDAY,
}
HEADER = "list/header"


class LetterTable(RowTable):
    """Says which letter is chosen; 0 when none is."""

    chosen = Signal(int)

    def __init__(self, context: Context, model: LettersModel, deeds: LetterDeeds) -> None:
        super().__init__(context, model, t("Letters"))
        self._letters, self._deeds = model, deeds
        self._prepare_header()
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self._remembered = 0

    @property
    def letter(self) -> int:
        """The chosen letter's id, 0 when none is chosen."""
        rows = self.selectionModel().selectedRows()
        return int(rows[0].data(ID)) if rows else 0

    def choose(self, letter: int) -> bool:
        """Select a letter and show it; say whether it is in the list."""
        number = self._letters.row_of(letter)
        if number < 0:
            return False
        self.selectRow(number)
        self.scrollTo(self._letters.index(number, 0))
        return True

    def advance(self) -> list[int]:
        """Take in what changed; what is in sight stays in sight."""
        top = self.indexAt(QPoint(1, 1))
        seen = int(top.data(ID)) if top.isValid() and self.verticalScrollBar().value() else 0
        changed = self._letters.advance()
        if seen:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(self._letters.row_of(seen))
        return changed

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen letter while it waits."""
        rows = self._context.reader.rows([self.letter])
        menu = self._deeds.menu(self.letter, rows[0].waits if rows else None, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not menu.isEmpty():
            menu.popup(event.globalPos())

    def keep(self) -> None:
        """Remember how the columns are arranged."""
        self._context.settings.setValue(HEADER, self.horizontalHeader().saveState())

    # -- inside ----------------------------------------------------------------------------------

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        header.setToolTip(t("Click to sort, drag to move, right-click to choose columns"))
        for column, words in LONGEST.items():
            self.make_room(COLUMNS.index(column), t(words, time="10:42"), icon=column in WITH_ICON)
        self.setSortingEnabled(False)
        header.setSortIndicator(COLUMNS.index(Column.SENT), Qt.SortOrder.DescendingOrder)
        if state := self._context.settings.value(HEADER):
            header.restoreState(state)
        header.setSectionResizeMode(COLUMNS.index(Column.SUBJECT), QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        self.columns = self._column_actions()
        header.addActions(self.columns)

    def _column_actions(self) -> list[QAction]:
        """Return what shows and hides columns; the subject stays."""
        actions = []
        for number, column in enumerate(COLUMNS):
            action = QAction(t(HEADERS[column]), self)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(column is not Column.SUBJECT)
            action.setData(number)
            action.toggled.connect(self._toggle_column)
            actions.append(action)
        return actions

    @Slot(bool)
    def _toggle_column(self, shown: bool) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.setColumnHidden(action.data(), not shown)

    @Slot(QItemSelection, QItemSelection)
    def _selection_changed(self) -> None:
        self.chosen.emit(self.letter)

    @Slot()
    def _remember(self) -> None:
        self._remembered = self.letter or self._remembered

    @Slot()
    def _restore(self) -> None:
        if not (self._remembered and self.choose(self._remembered)):
            self.chosen.emit(0)
