"""Bounces by domain or by tag: few rows, held whole and sorted here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.models.contacts import TO_THE_RIGHT
from mailtracker_gui.gui.models.paged import ROOT, Index
from mailtracker_gui.ledger.contact_queries import BounceCount

COLUMNS = ("name", "letters", "hard", "soft", "spam", "bounced")


class CountsModel(QAbstractTableModel):
    def __init__(
        self,
        context: Context,
        name: str,
        ask: Callable[[], Sequence[BounceCount]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._ask = context, ask
        self._headers = (name, t("Letters"), t("Hard"), t("Soft"), t("Spam"), t("Bounced"))
        self._order: tuple[int, bool] | None = None  # as the ledger gives them
        self._rows: list[BounceCount] = []

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TO_THE_RIGHT if index.column() else None
        words = _words(self._rows[index.row()], COLUMNS[index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headers[index.column()]}: {words or t('none')}"
        return words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

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
        self.refresh()

    def refresh(self) -> None:
        """Read the counts again; what is the same moves nothing."""
        rows = list(self._ask())
        if self._order:
            column, descending = self._order
            rows.sort(key=lambda one: _key(one, COLUMNS[column]), reverse=descending)
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()


def _rate(one: BounceCount) -> float:
    return (one.hard + one.soft + one.spam) / one.letters if one.letters else 0.0


def _key(one: BounceCount, column: str) -> tuple[float, str]:
    number = _rate(one) if column == "bounced" else getattr(one, column)
    return (0, one.name.casefold()) if column == "name" else (number, one.name.casefold())


def _words(one: BounceCount, column: str) -> str:
    if column == "bounced":
        return f"{_rate(one):.0%}" if _rate(one) else ""
    value = getattr(one, column)
    return (
        value
        if column == "name"
        else t("{value:,}", value=value)
        if value or column == "letters"
        else ""
    )
