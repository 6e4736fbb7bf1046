"""Those behind a number: one row a recipient, so that the rows are as many as the number says."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.looks import DELIVERIES, READINGS, Look
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.models.paged import ROOT, Index, PagedModel
from mailtracker_gui.gui.overview_words import reason
from mailtracker_gui.gui.words import full, when
from mailtracker_gui.ledger.overview_queries import Person

HEADERS = (mark("To"), mark("Subject"), mark("Delivery"), mark("Reading"), mark("Sent"))
TO, SUBJECT, DELIVERY, READING, SENT = range(len(HEADERS))
LETTER = Qt.ItemDataRole.UserRole + 1


class PeopleBehind(PagedModel[int, Person]):
    headers: Sequence[str] = HEADERS

    def __init__(self, context: Context, parent: QObject) -> None:
        self._context = context
        self._given: array[int] = array("q")
        self.headers = tuple(t(one) for one in HEADERS)
        super().__init__(context, parent)

    def show_recipients(self, recipients: array[int]) -> None:
        self._given = recipients
        self._begin_anew()

    def _find(self) -> array[int]:
        return self._given

    def _fetch(self, keys: Sequence[int]) -> dict[int, Person]:
        return {one.recipient: one for one in self._reader.persons(keys)}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == LETTER and index.isValid():
            person = self._row(index.row())
            return person.letter if person else None
        return super().data(index, role)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def _cell(self, row: Person, column: int, role: int) -> object:
        look = _look(row, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._context.theme.icon(look.icon, look.tone) if look else None
        if role == Qt.ItemDataRole.ForegroundRole:
            tone = look.tone if look else "muted" if column == SENT else "text"
            return self._context.theme.colour("muted" if tone == "faint" else tone)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headers[column]}: {self._text(row, column)}"
        return self._text(row, column) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, row: Person, column: int) -> str:
        return (
            row.to,
            row.subject or t(NO_SUBJECT),
            t(row.delivery.value),
            t(row.reading.value),
            when(row.sent, self._context.now()),
        )[column]

    def _tip(self, row: Person, column: int) -> str:
        if column == SENT:
            return full(row.sent, self._context.now())
        if column == DELIVERY and row.reason:
            return "\n".join(filter(None, [reason(row.reason), row.reply]))
        look = _look(row, column)
        return t(look.meaning) if look else self._text(row, column)


def _look(row: Person, column: int) -> Look | None:
    return {DELIVERY: DELIVERIES[row.delivery], READING: READINGS[row.reading]}.get(column)
