"""A long list: all the keys, few of the rows.

`rowCount` is exact from the start, so scroll bars do not lie; a changed row is one `dataChanged`,
so selection and scroll position stay where they are.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, MutableSequence, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t

PAGE = 128
PAGES = 32  # kept; a screen shows one or two
ID = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
K = TypeVar("K")
R = TypeVar("R")


class PagedModel(QAbstractTableModel, Generic[K, R]):
    """Answers a view from the ledger; a subclass says what the keys, rows and cells are."""

    headers: Sequence[str]

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = context.reader
        self._pages: OrderedDict[int, dict[K, R]] = OrderedDict()
        self._revision = self._reader.revision()
        self._ids = self._find()
        context.theme.changed.connect(self.repaint)

    def _find(self) -> MutableSequence[K]:
        """Ask for the keys that are wanted now, in their order."""
        raise NotImplementedError

    def _fetch(self, keys: Sequence[K]) -> dict[K, R]:
        raise NotImplementedError

    def _cell(self, row: R, column: int, role: int) -> object:
        raise NotImplementedError

    # -- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == ID:
            return self._ids[index.row()]
        row = self._row(index.row())
        return self._cell(row, index.column(), role) if row else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return t(self.headers[section])
        return None

    # -- what views ask --------------------------------------------------------------------------

    def row_of(self, key: K) -> int:
        """Return where a key stands, -1 if it is not in the list."""
        try:
            return self._ids.index(key)
        except ValueError:
            return -1

    @Slot()
    def repaint(self) -> None:
        """The colours are others now, or the day is."""
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.headers) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # -- inside ----------------------------------------------------------------------------------

    def _row(self, number: int) -> R | None:
        page = number // PAGE
        if page not in self._pages:
            self._pages[page] = self._fetch(self._ids[page * PAGE : (page + 1) * PAGE])
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self._ids[number])

    def _begin_anew(self) -> None:
        """Another question: nothing of the old answer is of use."""
        self.beginResetModel()
        self._pages.clear()
        self._ids = self._find()
        self.endResetModel()

    def _announce(self, keys: Iterable[K]) -> None:
        for key in keys:
            number = self.row_of(key)
            if number >= 0:
                self._pages.pop(number // PAGE, None)
                last = self.index(number, len(self.headers) - 1)
                self.dataChanged.emit(self.index(number, 0), last)

    def _rearrange(self) -> None:
        """Ask for the keys anew; what is gone leaves, what stays moves, what is new comes in."""
        found = self._find()
        if found == self._ids:
            return
        if len(found) == len(self._ids):  # nearly always the same ones in another order
            self._move(found)
            return
        wanted, before = set(found), set(self._ids)
        for first, last in reversed([*_runs(self._ids, wanted)]):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._pages.clear()
            del self._ids[first : last + 1]
            self.endRemoveRows()
        runs = [*_runs(found, before)]
        kept = found[:]
        for first, last in reversed(runs):
            del kept[first : last + 1]
        if kept != self._ids:
            self._move(kept)
        for first, last in runs:
            self.beginInsertRows(QModelIndex(), first, last)
            self._pages.clear()
            self._ids[first:first] = found[first : last + 1]
            self.endInsertRows()

    def _move(self, ids: MutableSequence[K]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        keys = [self._ids[index.row()] for index in old]
        self._ids = ids
        self._pages.clear()
        self.changePersistentIndexList(
            old,
            [
                self.index(self.row_of(key), index.column())  # no index where the key is gone
                for key, index in zip(keys, old, strict=True)
            ],
        )
        self.layoutChanged.emit()


def _runs(keys: Sequence[K], known: set[K]) -> Iterator[tuple[int, int]]:
    """Yield where keys stand that are not known, neighbours together: (first, last)."""
    first = None
    for number, key in enumerate(keys):
        if key not in known:
            first = number if first is None else first
        elif first is not None:
            yield first, number - 1
            first = None
    if first is not None:
        yield first, len(keys) - 1
