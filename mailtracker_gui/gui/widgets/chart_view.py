"""A chart that can be pointed at, walked through by keys, and asked for what is behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.chart import Chart, Kind
from mailtracker_gui.gui.widgets.chart_paint import paint
from mailtracker_gui.gui.widgets.chart_plan import Plan, plan

WIDTH, NARROW, HEIGHT = 320, 240, 232
MARGIN = 4
STEPS = {
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class ChartView(QWidget):
    """`wanted` gives category and series of the number that was clicked."""

    wanted = Signal(int, int)

    def __init__(self, theme: Theme, chart: Chart) -> None:
        super().__init__()
        self._theme = theme
        self.chart = chart
        self._plan: Plan | None = None
        self._chosen: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.show_chart(chart)

    def show_chart(self, chart: Chart) -> None:
        self.chart, self._plan, self._chosen = chart, None, None
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.words())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROW, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._plan = None
        super().resizeEvent(event)

    def place_of(self, category: int, series: int) -> QPoint:
        """Return the middle of a number's place, in the widget's own coordinates."""
        cell = next(one for one in self._laid().cells if one[:2] == (category, series))
        return cell.place.center().toPoint()

    # -- what Qt asks ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self._room(), self.chart, self._theme.colour, self._chosen)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._laid().at(event.position()))
        shape = Qt.CursorShape.ArrowCursor
        self.setCursor(shape if self._chosen is None else Qt.CursorShape.PointingHandCursor)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._point(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._point(self._laid().at(event.position()))
        if event.button() is Qt.MouseButton.LeftButton:
            self._want()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._laid().at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._words(found), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self._chosen is None:
            self._point(0 if self._laid().cells else None)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and self._laid().cells:
            self._step(*STEPS[key])
        elif key in ENTER and self._chosen is not None:
            self._want()
        else:
            super().keyPressEvent(event)

    # -- inside ----------------------------------------------------------------------------------

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _laid(self) -> Plan:
        """Return the plan, of the size there is now."""
        if self._plan is None:
            self._plan = plan(self.chart, self._room(), QFontMetricsF(self.font()))
        return self._plan

    def _words(self, number: int | None) -> str:
        if number is None:
            return ""
        cell = self._laid().cells[number]
        return self.chart.cell_words(cell.category, cell.series)

    def _point(self, number: int | None) -> None:
        if number == self._chosen:
            return
        self._chosen = number
        self.setAccessibleDescription(self._words(number) or self.chart.words())
        change = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(change)
        self.update()

    def _step(self, along: int, across: int) -> None:
        """Go to the next number that way; say it."""
        cells = self._laid().cells
        if self.chart.kind is Kind.BARS:
            along, across = -across, along
        found = self._chosen or 0
        here = cells[found]
        ways = [
            (one.category - here.category, one.series - here.series, number)
            for number, one in enumerate(cells)
        ]
        ahead = [
            (abs(x), abs(y), number)
            for x, y, number in ways
            if (x * along > 0 if along else x == 0 and y * across > 0)
        ]
        found = min(ahead)[-1] if ahead else found
        self._point(found)
        below = cells[found].place.bottomLeft().toPoint()
        QToolTip.showText(self.mapToGlobal(below), self._words(found), self)

    def _want(self) -> None:
        if self._chosen is not None:
            cell = self._laid().cells[self._chosen]
            self.wanted.emit(cell.category, cell.series)
