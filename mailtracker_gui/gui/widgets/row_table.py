"""A table of whole rows, all of one height: a million of them are laid out in 15 ms."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from mailtracker_gui.gui.context import Context

BAR = 3
PADDING, ICON = 26, 26
Index = QModelIndex | QPersistentModelIndex


class RowTable(QTableView):
    """Sortable; one row can be chosen."""

    def __init__(self, context: Context, model: QAbstractItemModel, name: str) -> None:
        super().__init__()
        self._context = context
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_RowDelegate(self, context))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerItem)
        # A tree view lays out a million rows in 2 s; a table with rows of one height in 15 ms.
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(context.theme.row)
        context.theme.chosen.connect(self._make_rows)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(56)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _make_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._context.theme.row)

    def make_room(self, column: int, words: str, *, icon: bool = False) -> None:
        """Let these words fit into a column."""
        width = self.fontMetrics().horizontalAdvance(words) + PADDING + (ICON if icon else 0)
        self.horizontalHeader().resizeSection(column, width)

    def sort_by(self, column: int, order: Qt.SortOrder, wide: int) -> None:
        """Let the user sort, so at first; the column `wide` takes what room is left."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(column, order)
        self.setSortingEnabled(True)


class _RowDelegate(QStyledItemDelegate):
    """Draws rows, not cells: the status keeps its colour, a bar marks the chosen row."""

    def __init__(self, table: QTableView, context: Context) -> None:
        super().__init__(table)
        self._table, self._theme = table, context.theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        palette: QPalette = option.palette
        palette.setBrush(QPalette.ColorRole.HighlightedText, palette.text())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        selected = self._table.selectionModel().isRowSelected(index.row(), QModelIndex())
        first = self._table.horizontalHeader().visualIndex(index.column()) == 0
        if selected and first:
            place: QRect = option.rect
            strong = "accent" if self._table.hasFocus() else "strong_border"
            bar = QRect(place.left(), place.top(), BAR, place.height())
            painter.fillRect(bar, self._theme.colour(strong))
