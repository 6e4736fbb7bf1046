"""The list of letters."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Slot

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.models.cells import COLUMNS, HEADERS, Cells
from mailtracker_gui.gui.models.finder import Finder
from mailtracker_gui.gui.models.paged import ROOT, PagedModel
from mailtracker_gui.ledger.rows import Query, Row

FEW = 20_000  # letters that are found in the time of a frame
FIRST = 200  # of many: more than a screen shows


class LettersModel(PagedModel[int, Row]):
    """Knows no SQL and no more than a few pages of rows.

    Of many letters the finder brings the first, then all; until then the list stays as it was.
    """

    headers = tuple(HEADERS.values())

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        self.query = self.shown = Query()
        self.whole = True  # False: only the first are shown yet
        self._cells = Cells(context)
        super().__init__(context, parent)
        self.finder = Finder(context.reader.path, self)
        self.finder.found.connect(self._take_found)
        self._newest = self._reader.newest()
        if not self.whole:
            self.finder.ask(self.query, FIRST)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.query = replace(
            self.query,
            column=COLUMNS[column],
            descending=order is Qt.SortOrder.DescendingOrder,
        )
        if self._few():
            self._rearrange()
        else:
            self._begin_anew()

    @property
    def narrowed(self) -> bool:
        """Whether anything but all letters is asked for."""
        asked = self.query
        return asked != Query(column=asked.column, descending=asked.descending)

    def search(self, text: str) -> None:
        """Show only the letters whose words begin so: see `Query`."""
        self.ask(replace(self.query, text=text))

    def ask(self, query: Query) -> None:
        """Show the letters that `query` means, in the order of now."""
        wanted = replace(query, column=self.query.column, descending=self.query.descending)
        if wanted != self.query:
            self.query = wanted
            self._begin_anew()

    def advance(self) -> list[int]:
        """Read what changed since the last look; return the letters that did."""
        changes = self._reader.changes(self._revision)
        self._revision = changes.revision
        newest = max(changes.letters, default=0)
        if newest > self._newest or self._order_may_differ(changes.letters):
            self._newest = max(self._newest, newest)
            if self._few():
                self._rearrange()
            else:
                self.finder.ask(self.query)
        self._announce(changes.letters)
        return changes.letters

    def letters(self, first: int = 0, last: int | None = None) -> array[int]:
        """Return the letters in these rows, the last one too; all of the list unless given."""
        return self._ids[first : None if last is None else last + 1]

    # -- inside ----------------------------------------------------------------------------------

    _ids: array[int]

    def _few(self) -> bool:
        return self._reader.newest() <= FEW

    def _find(self) -> array[int]:
        self.whole, self.shown = self._few(), self.query
        return self._reader.ids(self.query) if self.whole else self._reader.ids(self.query, FIRST)

    def _begin_anew(self) -> None:
        self.whole = self._few()
        if self.whole:
            super()._begin_anew()
        else:
            self.finder.ask(self.query, FIRST)

    @Slot(object, object, bool)
    def _take_found(self, query: Query, ids: array[int], whole: bool) -> None:
        if query != self.query:
            return
        if query != self.shown:
            self.shown, self.whole = query, whole
            self._show(ids)
        elif self.whole:
            self._take(ids)
        elif whole:
            self._add(ids)

    def _add(self, ids: array[int]) -> None:
        """Put all below the first, which nearly always are the first still."""
        shown = len(self._ids)
        self.whole = True
        if ids[:shown] != self._ids or len(ids) == shown:
            self._take(ids)
        else:
            self.beginInsertRows(ROOT, shown, len(ids) - 1)
            self._ids = ids
            self._pages.clear()
            self.endInsertRows()
        self.taken.emit()

    def _fetch(self, keys: Sequence[int]) -> dict[int, Row]:
        return {row.id: row for row in self._reader.rows(keys)}

    def _cell(self, row: Row, column: int, role: int) -> object:
        return self._cells.data(row, COLUMNS[column], role)

    def _order_may_differ(self, letters: Iterable[int]) -> bool:
        """Subject, recipients and time of sending never change; what is shown by the rest may."""
        return bool(letters) and (
            self._cells.changeable(self.query.column) or self.query != self._by_what_stays()
        )

    def _by_what_stays(self) -> Query:
        return Query(
            column=self.query.column,
            descending=self.query.descending,
            account=self.query.account,
            recipient=self.query.recipient,
            since=self.query.since,
            until=self.query.until,
        )
