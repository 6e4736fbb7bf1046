"""A long list: all the keys, few of the rows.

`rowCount` is exact from the start, so scroll bars do not lie; a changed row is one `dataChanged`,
so selection and scroll position stay where they are.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator, MutableSequence, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t

PAGE = 128
MANY = 2_000  # keys that are gone through one by one
BLOCK = 4_096
PAGES = 32  # kept; a screen shows one or two
ID = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
K = TypeVar("K")
R = TypeVar("R")


class PagedModel(QAbstractTableModel, Generic[K, R]):
    """Answers a view from the ledger; a subclass says what the keys, rows and cells are."""

    headers: Sequence[str]
    taking, taken = Signal(), Signal()  # around every other arrangement of the same question

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
        """Another question."""
        self._show(self._find())

    def _announce(self, keys: Collection[K]) -> None:
        """Have changed rows painted again; what is not at hand was not painted."""
        if len(keys) > MANY:
            self._pages.clear()
            self.repaint()
            return
        changed = set(keys)
        for page in [number for number, rows in self._pages.items() if changed & rows.keys()]:
            rows = self._pages.pop(page)
            first = page * PAGE
            for number, key in enumerate(self._ids[first : first + PAGE], start=first):
                if key in changed and key in rows:
                    last = self.index(number, len(self.headers) - 1)
                    self.dataChanged.emit(self.index(number, 0), last)

    def _rearrange(self) -> None:
        """Ask for the keys anew."""
        self._take(self._find())

    def _take(self, found: MutableSequence[K]) -> None:
        """Show these keys: what is gone leaves, what stays moves, what is new comes in."""
        if found == self._ids:
            return
        self.taking.emit()
        first, last = _differing(self._ids, found)
        if max(len(self._ids), len(found)) - first - last <= MANY:
            self._mend(found, first, last)
        elif len(found) == len(self._ids):  # nearly always the same ones in another order
            self._move(found)
        else:
            self._show(found)
        self.taken.emit()

    def _mend(self, found: MutableSequence[K], first: int, last: int) -> None:
        """Take in what is different between the `first` and the `last` keys, which are the same."""
        before = self._ids[first : len(self._ids) - last]
        after = found[first : len(found) - last]
        old, new = set(before), set(after)
        for begin, end in reversed([*_runs(before, new)]):
            self.beginRemoveRows(QModelIndex(), first + begin, first + end)
            self._pages.clear()
            del self._ids[first + begin : first + end + 1]
            self.endRemoveRows()
        runs = [*_runs(after, old)]
        kept = found[:]
        for begin, end in reversed(runs):
            del kept[first + begin : first + end + 1]
        if kept != self._ids:
            self._move(kept)
        for begin, end in runs:
            self.beginInsertRows(QModelIndex(), first + begin, first + end)
            self._pages.clear()
            self._ids[first + begin : first + begin] = after[begin : end + 1]
            self.endInsertRows()

    def _show(self, found: MutableSequence[K]) -> None:
        """Show these keys: nothing of the old ones is of use."""
        self.beginResetModel()
        self._pages.clear()
        self._ids = found
        self.endResetModel()

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


def _differing(one: Sequence[K], other: Sequence[K]) -> tuple[int, int]:
    """Return how many keys are the same at the beginning and at the end, in whole blocks or so."""
    shorter = min(len(one), len(other))
    first = 0
    while first < shorter and one[first : first + BLOCK] == other[first : first + BLOCK]:
        first = min(first + BLOCK, shorter)
    step = min(BLOCK, shorter - first)
    while step and one[first : first + step] != other[first : first + step]:
        step //= 2
    first += step
    last = 0
    while last < shorter - first:
        step = min(BLOCK, shorter - first - last)
        while step and _tail(one, last, step) != _tail(other, last, step):
            step //= 2
        if not step:
            break
        last += step
    return first, last


def _tail(keys: Sequence[K], last: int, step: int) -> Sequence[K]:
    """Return the `step` keys that stand before the `last` ones."""
    return keys[len(keys) - last - step : len(keys) - last]


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
