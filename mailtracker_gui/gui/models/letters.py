"""The list of letters: all the ids, few of the rows.

`rowCount` is exact from the start, so scroll bars do not lie; a changed row is one `dataChanged`,
so selection and scroll position stay where they are.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.models.cells import COLUMNS, HEADERS, Cells
from mailtracker_gui.ledger.rows import Query, Row

PAGE = 128
PAGES = 32  # kept; a screen shows one or two
ID = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class LettersModel(QAbstractTableModel):
    """Answers a view from the ledger; knows no SQL and no more than a few pages of rows."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = context.reader
        self._cells = Cells(context)
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()
        self.query = Query()
        self._revision = self._reader.revision()
        self._ids: array[int] = self._reader.ids(self.query)
        self._newest = max(self._ids, default=0)
        context.theme.changed.connect(self.repaint)

    # -- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == ID:
            return self._ids[index.row()]
        row = self._row(index.row())
        return self._cells.data(row, COLUMNS[index.column()], role) if row else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[COLUMNS[section]]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.query = replace(
            self.query,
            column=COLUMNS[column],
            descending=order is Qt.SortOrder.DescendingOrder,
        )
        self._rearrange()

    # -- what the window asks --------------------------------------------------------------------

    def search(self, text: str) -> None:
        """Show only the letters whose subject or recipients hold these words."""
        if text == self.query.text:
            return
        self.beginResetModel()
        self.query = replace(self.query, text=text)
        self._pages.clear()
        self._ids = self._reader.ids(self.query)
        self.endResetModel()

    def row_of(self, letter: int) -> int:
        """Return where a letter stands, -1 if it is not in the list."""
        try:
            return self._ids.index(letter)
        except ValueError:
            return -1

    def advance(self) -> list[int]:
        """Read what changed since the last look; return the letters that did."""
        changes = self._reader.changes(self._revision)
        self._revision = changes.revision
        newest = max(changes.letters, default=0)
        if newest > self._newest or self._order_may_differ(changes.letters):
            self._newest = max(self._newest, newest)
            self._rearrange()
        self._announce(changes.letters)
        return changes.letters

    @Slot()
    def repaint(self) -> None:
        """The colours are others now, or the day is."""
        if self._ids:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._ids) - 1, len(COLUMNS) - 1)
            )

    # -- inside ----------------------------------------------------------------------------------

    def _row(self, number: int) -> Row | None:
        page = number // PAGE
        if page not in self._pages:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            self._pages[page] = {row.id: row for row in self._reader.rows(ids)}
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self._ids[number])

    def _order_may_differ(self, letters: Iterable[int]) -> bool:
        """Subject, recipients and time of sending never change; what is sorted by the rest may."""
        return bool(letters) and self._cells.changeable(self.query.column)

    def _announce(self, letters: Iterable[int]) -> None:
        for letter in letters:
            number = self.row_of(letter)
            if number >= 0:
                self._pages.pop(number // PAGE, None)
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(COLUMNS) - 1))

    def _rearrange(self) -> None:
        """Ask for the ids anew; what was there moves, what is new is inserted."""
        found = self._reader.ids(self.query)
        if found == self._ids:
            return
        if len(found) == len(self._ids):  # letters are never removed, so these are the same
            self._move(found)
            return
        before = set(self._ids)
        kept = array("q", (letter for letter in found if letter in before))
        if kept != self._ids:
            self._move(kept)
        for first, letters in _runs(found, before):
            self.beginInsertRows(QModelIndex(), first, first + len(letters) - 1)
            self._pages.clear()
            self._ids[first:first] = letters
            self.endInsertRows()

    def _move(self, ids: array[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        letters = [self._ids[index.row()] for index in old]
        self._ids = ids
        self._pages.clear()
        self.changePersistentIndexList(
            old,
            [
                self.index(self.row_of(letter), index.column())
                for letter, index in zip(letters, old, strict=True)
            ],
        )
        self.layoutChanged.emit()


def _runs(found: array[int], before: set[int]) -> list[tuple[int, array[int]]]:
    """Return where new letters stand, neighbours together: [(first row, ids)]."""
    runs: list[tuple[int, array[int]]] = []
    for number, letter in enumerate(found):
        if letter in before:
            continue
        if runs and runs[-1][0] + len(runs[-1][1]) == number:
            runs[-1][1].append(letter)
        else:
            runs.append((number, array("q", [letter])))
    return runs
