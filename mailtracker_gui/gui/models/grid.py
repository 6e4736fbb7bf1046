"""A table of few rows, held whole and sorted here: names and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.models.contacts import TO_THE_RIGHT
from mailtracker_gui.gui.models.paged import ID, ROOT, Index

Value = str | int | float  # a float is a part of something: 0.25 is "25 %"


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    key: object  # what the row stands for; given under the role ID
    values: tuple[Value, ...]


class GridModel(QAbstractTableModel):
    def __init__(self, headers: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._order: tuple[int, bool] | None = None  # as they were given
        self._given: Sequence[GridRow] = ()
        self._rows: list[GridRow] = []

    def show_rows(self, rows: Sequence[GridRow], headers: Sequence[str] = ()) -> None:
        """Show these rows; what is the same moves nothing."""
        if list(rows) == list(self._given) and tuple(headers or self._headers) == self._headers:
            return
        self.beginResetModel()
        self._headers = tuple(headers) or self._headers
        self._given = rows
        self._rows = self._sorted()
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        value = row.values[index.column()]
        if role == ID:
            return row.key
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return None if isinstance(value, str) else TO_THE_RIGHT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headers[index.column()]}: {words(value) or t('none')}"
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return words(value) if shown else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TO_THE_RIGHT if section else None
        return self._headers[section] if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self.beginResetModel()
        self._rows = self._sorted()
        self.endResetModel()

    def _sorted(self) -> list[GridRow]:
        rows = list(self._given)
        if self._order:
            column, descending = self._order
            rows.sort(key=lambda row: _key(row.values[column]), reverse=descending)
        return rows


def words(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return share(value) if value else ""
    return f"{value:,}" if value else ""


def share(value: float) -> str:
    """Return "12 %", and "< 1 %" for what is little and not nothing."""
    if 0 < value < 0.01:
        return t("< 1 %")
    return f"{value * 100:.0f} %"


def _key(value: Value) -> tuple[float, str]:
    return (0, value.casefold()) if isinstance(value, str) else (value, "")
