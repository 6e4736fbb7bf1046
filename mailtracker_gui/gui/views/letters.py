"""The list of letters: sortable by every column, filtered as you type, live."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QMenu, QStackedWidget, QTableView, QVBoxLayout, QWidget

from mailtracker_gui.gui.models.letters import COLUMNS, TITLES, LettersModel
from mailtracker_gui.gui.theme import GRID
from mailtracker_gui.gui.widgets.parts import Empty
from mailtracker_gui.ledger.rows import Column

WIDTHS = {
    Column.SENT: 92,
    Column.TO: 160,
    Column.SUBJECT: 228,
    Column.DELIVERY: 164,
    Column.READING: 168,
    Column.LAST_EVENT: 88,
}
STATE = "letters/header"


class LettersView(QWidget):
    """Tells which letter is chosen; asks for a new one where there is none."""

    chosen = Signal(int)  # the letter, 0 for none
    wanted = Signal()

    def __init__(self, model: LettersModel, settings: QSettings) -> None:
        super().__init__()
        self.model, self._settings = model, settings
        self.table = QTableView()
        self._dress_table()
        self.nothing = Empty(
            "mail",
            "No letters yet",
            "Letters you send from here are followed, each recipient by themselves.",
            "New letter",
        )
        self.unfound = Empty("search", "Nothing found", "No letter fits what you typed.")
        self.nothing.button.clicked.connect(self.wanted)
        self._stack = QStackedWidget()
        for page in (self.table, self.nothing, self.unfound):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        model.layoutChanged.connect(self._pick_page)
        self._pick_page()

    def _dress_table(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        table.setModel(self.model)
        table.setAccessibleName("Letters")
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(4 * GRID)
        for place, column in enumerate(COLUMNS):
            table.setColumnWidth(place, WIDTHS[column])
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(True)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        if (state := self._settings.value(STATE)) is not None:
            header.restoreState(state)
        else:
            header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)
        table.selectionModel().currentRowChanged.connect(self._choose)

    @Slot(str)
    def filter(self, text: str) -> None:
        self.model.filter(text)

    def select(self, letter: int) -> None:
        """Choose a letter and bring it into view; harmless when the filter hides it."""
        if (place := self.model.place(letter)) is not None:
            self.table.setCurrentIndex(self.model.index(place, 0))
            self.table.scrollTo(self.model.index(place, 0))

    def remember(self) -> None:
        self._settings.setValue(STATE, self.table.horizontalHeader().saveState())

    @Slot()
    def _pick_page(self) -> None:
        empty = self.unfound if self.model.query.text else self.nothing
        self._stack.setCurrentWidget(self.table if self.model.rowCount() else empty)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(LettersModel.LETTER) or 0)

    @Slot(QPoint)
    def _offer_columns(self, where: QPoint) -> None:
        header = self.table.horizontalHeader()
        menu = QMenu(self)
        for place, column in enumerate(COLUMNS):
            action = menu.addAction(TITLES[column])
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(place))
            action.setData(place)
            action.setEnabled(column is not Column.SUBJECT)  # one must stay
        menu.triggered.connect(self._show_or_hide)
        menu.popup(header.mapToGlobal(where))

    @Slot(object)
    def _show_or_hide(self, action: object) -> None:
        self.table.horizontalHeader().setSectionHidden(
            action.data(),  # type: ignore[attr-defined]  # a QAction
            not action.isChecked(),  # type: ignore[attr-defined]  # a QAction
        )
