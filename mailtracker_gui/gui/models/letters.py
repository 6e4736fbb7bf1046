"""The list of letters: all ids, few rows.

The ids of the whole view are held, so `rowCount` is exact and scroll bars do not lie; rows are
read by page when they are looked at.  A changed letter is one `dataChanged`; the order is read
again only when it may have changed.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mailtracker_gui.gui import looks, theme
from mailtracker_gui.gui.models import times
from mailtracker_gui.ledger.queries import Queries
from mailtracker_gui.ledger.rows import Column, Query, Row

PAGE = 128
PAGES = 64
COLUMNS = tuple(Column)
TITLES = {
    Column.SENT: "Sent",
    Column.TO: "To",
    Column.SUBJECT: "Subject",
    Column.DELIVERY: "Delivery",
    Column.READING: "Reading",
    Column.LAST_EVENT: "Last event",
}
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class LettersModel(QAbstractTableModel):
    """Reads from its own connection; `LETTER` is the role of a row's id."""

    LETTER = Role.UserRole

    def __init__(
        self, reader: Queries, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reader, self._today = reader, today
        self._query = Query()
        self._ids = reader.ids(self._query)
        self._places: dict[int, int] | None = None
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()
        self._revision = reader.revision()

    # -- what is shown -------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's signature
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return TITLES[COLUMNS[section]]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401  # Qt's
        if not index.isValid() or not index.row() < len(self._ids):
            return None
        if role == self.LETTER:
            return self._ids[index.row()]
        row, show = self._row(index.row()), ROLES.get(role)
        return show(row, COLUMNS[index.column()], self._today()) if row and show else None

    def _row(self, place: int) -> Row | None:
        number, offset = divmod(place, PAGE)
        if number not in self._pages:
            first = number * PAGE
            self._pages[number] = self._reader.rows(self._ids[first : first + PAGE])
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        page = self._pages[number]
        return page[offset] if offset < len(page) else None

    # -- what it is asked to show --------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        descending = order is Qt.SortOrder.DescendingOrder
        self._ask(replace(self._query, column=COLUMNS[column], descending=descending))

    def filter(self, text: str) -> None:
        """Show the letters in whose subject or recipients every word of `text` occurs."""
        self._ask(replace(self._query, text=text))

    @property
    def query(self) -> Query:
        return self._query

    def place(self, letter: int) -> int | None:
        """Return the row of a letter, or None when this view does not show it."""
        if self._places is None:
            self._places = {one: place for place, one in enumerate(self._ids)}
        return self._places.get(letter)

    def catch_up(self) -> None:
        """Read what changed since the last look; selection and scroll position stay."""
        changes = self._reader.changes(self._revision)
        self._revision = changes.revision
        if not changes.letters:
            return
        ids = self._reader.ids(self._query)
        if ids != self._ids:
            self._rearrange(ids)
        self._pages.clear()
        for letter in changes.letters:
            if (place := self.place(letter)) is not None:
                left, right = self.index(place, 0), self.index(place, len(COLUMNS) - 1)
                self.dataChanged.emit(left, right)

    def _ask(self, query: Query) -> None:
        if query != self._query:
            self._query = query
            self._rearrange(self._reader.ids(query))

    def _rearrange(self, ids: array[int]) -> None:
        """Take over a new order; views keep what they point at by the letters, not the rows."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        letters = [self._ids[index.row()] for index in before]
        self._ids, self._places = ids, None
        self._pages.clear()
        after = [
            QModelIndex() if place is None else self.index(place, index.column())
            for index, place in zip(before, map(self.place, letters), strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _text(row: Row, column: Column, today: date) -> str:
    values: dict[Column, str] = {
        Column.SENT: times.short(row.sent, today),
        Column.TO: row.to,
        Column.SUBJECT: row.subject or "(no subject)",
        Column.DELIVERY: row.delivery.value,
        Column.READING: row.reading.value,
        Column.LAST_EVENT: times.short(row.last_event, today),
    }
    return values[column]


def _tip(row: Row, column: Column, today: date) -> str:
    if column in {Column.SENT, Column.LAST_EVENT}:
        return times.full(row.sent if column is Column.SENT else row.last_event)
    if column in {Column.DELIVERY, Column.READING}:
        return row.summary or ", ".join(sorted(row.marks)) or _text(row, column, today)
    return _text(row, column, today)


def _icon(row: Row, column: Column, _: date) -> object:
    if column is Column.DELIVERY:
        return theme.icon(*looks.DELIVERY[row.delivery])
    if column is Column.READING:
        return theme.icon(*looks.READING[row.reading])
    return None


def _spoken(row: Row, column: Column, today: date) -> str:
    return f"{TITLES[column]}: {_text(row, column, today)}"


ROLES: dict[int, Callable[[Row, Column, date], object]] = {
    Role.DisplayRole: _text,
    Role.ToolTipRole: _tip,
    Role.DecorationRole: _icon,
    Role.AccessibleTextRole: _spoken,
}
