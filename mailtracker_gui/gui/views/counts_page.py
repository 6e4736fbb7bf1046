"""A table of bounces by domain or by tag, and what stands in its place while there are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.models.counts import COLUMNS, CountsModel
from mailtracker_gui.gui.widgets.empty_state import EmptyState
from mailtracker_gui.gui.widgets.row_table import RowTable
from mailtracker_gui.ledger.contact_queries import BounceCount

WIDE = "1,000,000"


class CountsPage(QStackedWidget):
    """`wanted` gives the name that was double-clicked."""

    wanted = Signal(str)

    def __init__(
        self,
        context: Context,
        name: str,
        ask: Callable[[], Sequence[BounceCount]],
        empty: EmptyState,
    ) -> None:
        super().__init__()
        self.model = CountsModel(context, name, ask, self)
        self.table = RowTable(context, self.model, t("Bounces by {name}", name=name.lower()))
        for column in range(1, len(COLUMNS)):
            self.table.make_room(column, WIDE)
        # Not sorted at first: the ledger gives what matters most first.
        self.table.sort_by(-1, Qt.SortOrder.DescendingOrder, wide=0)
        self.table.activated.connect(self._want)
        self._empty = empty
        self.addWidget(self.table)
        self.addWidget(empty)

    def advance(self) -> None:
        self.model.refresh()
        self.setCurrentWidget(self.table if self.model.rowCount() else self._empty)

    @Slot(QModelIndex)
    def _want(self, index: QModelIndex) -> None:
        self.wanted.emit(index.siblingAtColumn(0).data())
