"""A chart under its name, with the same numbers as a table behind a button."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.models.grid import GridModel, GridRow
from mailtracker_gui.gui.models.paged import ID
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.chart import Chart
from mailtracker_gui.gui.widgets.chart_view import HEIGHT, ChartView
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.row_table import RowTable


class ChartCard(QFrame):
    """`wanted` gives category and series of what was clicked; a table's row gives series -1."""

    wanted = Signal(int, int)

    def __init__(self, context: Context, chart: Chart) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._context = context
        self.view = ChartView(context.theme, chart)
        self.model = GridModel(_headers(chart), self)
        self.table = RowTable(context, self.model, chart.title)
        self.table.setFixedHeight(HEIGHT)
        self.nothing = label(t("Nothing in this period."), "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title, self.caption = label(chart.title, "heading"), label("", "caption", wrap=True)
        self.as_table = button(t("As a table"), "quiet")
        self.as_table.setCheckable(True)
        self.as_table.setAccessibleName(t("{chart} as a table", chart=chart.title))
        self._place = QStackedWidget()
        for page in (self.view, self.table, self.nothing):
            self._place.addWidget(page)
        self.setLayout(
            column(
                row(self.title, 1, self.as_table),
                self._place,
                self.caption,
                1,
                margins=(16, 12, 16, 12),
            )
        )
        self.as_table.toggled.connect(self._settle)
        self.view.wanted.connect(self.wanted)
        self.table.activated.connect(self._want_row)
        self.show_chart(chart)

    @property
    def chart(self) -> Chart:
        return self.view.chart

    def show_chart(self, chart: Chart, caption: str = "") -> None:
        if chart != self.chart:
            self.view.show_chart(chart)
        rows = [
            GridRow(key=at, values=(one.full, *(series.values[at] for series in chart.series)))
            for at, one in enumerate(chart.categories)
        ]
        self.model.show_rows(rows, _headers(chart))
        first = self.table.horizontalHeader()
        if chart.series:
            first.setSectionResizeMode(0, first.ResizeMode.Stretch)
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))
        self._settle()

    @Slot()
    def _settle(self) -> None:
        shown: QAbstractItemModel = self.model
        self.as_table.setEnabled(bool(shown.rowCount()) and not self.chart.empty)
        page = self.table if self.as_table.isChecked() else self.view
        self._place.setCurrentWidget(self.nothing if self.chart.empty else page)

    @Slot(QModelIndex)
    def _want_row(self, index: QModelIndex) -> None:
        self.wanted.emit(index.data(ID), index.column() - 1)


def _headers(chart: Chart) -> tuple[str, ...]:
    return (chart.first, *(one.name for one in chart.series))
