"""The table of letters: one row each, sortable, its columns the user's to arrange."""

from __future__ import annotations

from array import array
from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QHeaderView, QMenu

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
    Column.TAGS: "Spring",
    Column.ACCOUNT: "mara@lind.example",
    Column.OPENS: "Opens 1",
    Column.CLICKS: "Clicks 1",
}
# Until they are wanted.
HIDDEN = (Column.LAST_EVENT, Column.TAGS, Column.ACCOUNT, Column.OPENS, Column.CLICKS)
HEADER = "list/columns"
ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class LetterTable(RowTable):
    """`chosen` says which letter is chosen, 0 when it is none or several; `picked` which ones."""

    chosen = Signal(int)
    picked = Signal(object)

    def __init__(self, context: Context, model: LettersModel, deeds: LetterDeeds) -> None:
        super().__init__(context, model, t("Letters"))
        self._letters, self._deeds = model, deeds
        self.offer: Callable[[QMenu], None] | None = None  # adds deeds to the context menu
        self.setSelectionMode(RowTable.SelectionMode.ExtendedSelection)
        self._prepare_header()
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.taking.connect(self._keep_in_sight)
        model.taken.connect(self._back_in_sight)
        self._remembered = self._wanted = self._seen = 0

    @property
    def letter(self) -> int:
        """The chosen letter's id, 0 when none or several are chosen."""
        letters = self.letters
        return letters[0] if len(letters) == 1 else 0

    @property
    def letters(self) -> array[int]:
        """The chosen letters, from the top; asked by ranges, which may hold a million rows."""
        found = array("q")
        ranges = {(one.top(), one.bottom()) for one in self.selectionModel().selection().toList()}
        for first, last in sorted(ranges):
            found.extend(self._letters.letters(first, last))
        return found

    def choose(self, letter: int) -> bool:
        """Select a letter and show it; say whether it is in the list."""
        number = self._letters.row_of(letter)
        if number < 0:
            return False
        place = self._letters.index(number, 0)
        self.selectionModel().setCurrentIndex(place, ALONE)  # whatever keys are held
        self.scrollTo(place)
        return True

    def want(self, letter: int) -> None:
        """Choose a letter now, or when the list has it, if nothing else is chosen before."""
        if not self.choose(letter):
            self._wanted = letter

    def advance(self) -> list[int]:
        """Take in what changed."""
        return self._letters.advance()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen letters, and with one while it waits."""
        rows = self._context.reader.rows([self.letter])
        menu = self._deeds.menu(self.letter, rows[0].waits if rows else None, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.offer and self.letters:
            menu.addSeparator()
            self.offer(menu)
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
        for column in HIDDEN:
            self.hideColumn(COLUMNS.index(column))
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
        self._wanted = 0
        self.chosen.emit(self.letter)
        self.picked.emit(self.letters)

    @Slot()
    def _keep_in_sight(self) -> None:
        """What is in sight stays in sight, when others come in above it."""
        top = self.indexAt(QPoint(1, 1))
        self._seen = int(top.data(ID)) if top.isValid() and self.verticalScrollBar().value() else 0

    @Slot()
    def _back_in_sight(self) -> None:
        if self._seen:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(self._letters.row_of(self._seen))
        if self._wanted:
            self.choose(self._wanted)

    @Slot()
    def _remember(self) -> None:
        self._remembered = self.letter or self._remembered

    @Slot()
    def _restore(self) -> None:
        wanted = self._wanted or self._remembered
        if not (wanted and self.choose(wanted)):
            self._wanted = wanted  # it may come with the rest
            self.chosen.emit(0)
            self.picked.emit(self.letters)
