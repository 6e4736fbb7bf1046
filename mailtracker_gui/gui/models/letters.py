"""The list of letters."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.models.cells import COLUMNS, HEADERS, Cells
from mailtracker_gui.gui.models.paged import PagedModel
from mailtracker_gui.ledger.rows import Query, Row


class LettersModel(PagedModel[int, Row]):
    """Knows no SQL and no more than a few pages of rows."""

    headers = tuple(HEADERS.values())

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        self.query = Query()
        self._cells = Cells(context)
        super().__init__(context, parent)
        self._newest = max(self._ids, default=0)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.query = replace(
            self.query,
            column=COLUMNS[column],
            descending=order is Qt.SortOrder.DescendingOrder,
        )
        self._rearrange()

    def search(self, text: str) -> None:
        """Show only the letters whose subject, tag or recipients hold these words."""
        if text != self.query.text:
            self.query = replace(self.query, text=text)
            self._begin_anew()

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

    def letters(self, first: int = 0, last: int | None = None) -> array[int]:
        """Return the letters in these rows, the last one too; all of the list unless given."""
        return self._ids[first : None if last is None else last + 1]

    # -- inside ----------------------------------------------------------------------------------

    _ids: array[int]

    def _find(self) -> array[int]:
        return self._reader.ids(self.query)

    def _fetch(self, keys: Sequence[int]) -> dict[int, Row]:
        return {row.id: row for row in self._reader.rows(keys)}

    def _cell(self, row: Row, column: int, role: int) -> object:
        return self._cells.data(row, COLUMNS[column], role)

    def _order_may_differ(self, letters: Iterable[int]) -> bool:
        """Subject, recipients and time of sending never change; what is sorted by the rest may."""
        return bool(letters) and self._cells.changeable(self.query.column)
