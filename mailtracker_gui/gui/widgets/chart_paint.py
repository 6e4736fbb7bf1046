"""Charts painted: one code for the screen and for paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from mailtracker_gui.gui.widgets.chart import Chart, Fill, Kind, Series
from mailtracker_gui.gui.widgets.chart_plan import Plan, names_along, plan, slot

Colour = Callable[[str], QColor]  # of the theme on the screen, of the light one on paper
PALE = 56  # of 255
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
DASHES = {
    Fill.SOLID: Qt.PenStyle.SolidLine,
    Fill.HATCH: Qt.PenStyle.DashLine,
    Fill.CROSS: Qt.PenStyle.DotLine,
}
MANY = 60  # points of a line; with more, markers would hide it


def paint(
    painter: QPainter, room: QRectF, chart: Chart, colour: Colour, chosen: int | None = None
) -> None:
    """Paint a chart in the painter's font; `chosen` is the cell that is pointed at."""
    made = plan(chart, room, QFontMetricsF(painter.font(), painter.device()))
    brush = _Brush(painter, made, colour)
    for entry in made.legend:
        brush.sample(chart, chart.series[entry.series], entry.sample)
        brush.words(entry.words, chart.series[entry.series].name, LEFT, "muted")
    if chart.kind is Kind.BARS:
        brush.names(chart)
    else:
        brush.axes(chart)
    if chart.kind is Kind.LINES:
        brush.lines(chart)
    else:
        for cell in made.cells:
            brush.fill(chart.series[cell.series], cell.place)
    if chosen is not None and chosen < len(made.cells):
        brush.frame(made.cells[chosen].place)


class _Brush:
    """Paints by a plan; widths and gaps go by the height of a line."""

    def __init__(self, painter: QPainter, made: Plan, colour: Colour) -> None:
        self._painter, self._plan, self._colour = painter, made, colour
        self._hair = made.line / 18
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def words(self, place: QRectF, text: str, way: Qt.AlignmentFlag, tone: str) -> None:
        self._painter.setPen(self._colour(tone))
        self._painter.drawText(place, int(way), text)

    def axes(self, chart: Chart) -> None:
        """Paint hairlines at round numbers, and names under the columns, as many as fit."""
        plot, line = self._plan.plot, self._plan.line
        for tick in self._plan.ticks:
            y = self._plan.tick_at(tick)
            self._painter.setPen(QPen(self._colour("border"), self._hair))
            self._painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            place = QRectF(
                self._plan.left, y - line / 2, plot.left() - self._plan.left - line * 0.5, line
            )
            self.words(place, f"{tick:,}", RIGHT, "muted")
        metrics = QFontMetricsF(self._painter.font(), self._painter.device())
        for at, place in names_along(chart, self._plan, metrics):
            self.words(place, chart.categories[at].short, CENTRE, "muted")

    def names(self, chart: Chart) -> None:
        """Paint the name before each lying bar, and its number behind it."""
        plot, line = self._plan.plot, self._plan.line
        room, sums = slot(chart, plot), chart.sums
        metrics = QFontMetricsF(self._painter.font(), self._painter.device())
        for at, one in enumerate(chart.categories):
            y = plot.top() + room * (at + 0.5) - line / 2
            place = QRectF(self._plan.left, y, plot.left() - self._plan.left - line * 0.6, line)
            elided = metrics.elidedText(one.short, Qt.TextElideMode.ElideRight, place.width())
            self.words(place, elided, RIGHT, "text")
            end = plot.left() + plot.width() * sums[at] / max(1, chart.top) + line * 0.4
            self.words(QRectF(end, y, plot.width(), line), f"{sums[at]:,}", LEFT, "muted")

    def fill(self, series: Series, place: QRectF) -> None:
        """Fill an area so that it is told apart without colour."""
        painter, colour = self._painter, self._colour(series.tone)
        painter.save()
        if series.fill is Fill.SOLID:
            painter.fillRect(place, colour)
        else:
            pale = QColor(colour)
            pale.setAlpha(PALE)
            painter.fillRect(place, pale)
            painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
            painter.setPen(QPen(colour, self._hair * 1.6))
            painter.drawLines(self._strokes(series.fill, place))
            painter.setPen(QPen(colour, self._hair * 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
        painter.restore()

    def _strokes(self, fill: Fill, place: QRectF) -> list[QLineF]:
        if fill is Fill.PALE:
            return []
        gap, high = self._plan.line * 0.34, place.height()
        first, last = int((place.left() - high) // gap), int(place.right() // gap) + 1
        rising = [
            QLineF(at * gap, place.bottom(), at * gap + high, place.top())
            for at in range(first, last)
        ]
        if fill is Fill.HATCH:
            return rising
        falling = [QLineF(one.x1(), place.top(), one.x2(), place.bottom()) for one in rising]
        return [*rising, *falling] if fill is Fill.CROSS else falling

    def sample(self, chart: Chart, series: Series, place: QRectF) -> None:
        if chart.kind is not Kind.LINES:
            self.fill(series, place)
            return
        middle = place.center()
        ends = QPointF(place.left(), middle.y()), QPointF(place.right(), middle.y())
        self._line(series, list(ends))
        self._marker(series, middle)

    def lines(self, chart: Chart) -> None:
        for number, series in enumerate(chart.series):
            points = [one.place.center() for one in self._plan.cells if one.series == number]
            self._line(series, points)
            for at, point in enumerate(points if len(points) <= MANY else ()):
                if series.values[at]:
                    self._marker(series, point)

    def _line(self, series: Series, points: list[QPointF]) -> None:
        colour = self._colour(series.tone)
        style = DASHES.get(series.fill, Qt.PenStyle.SolidLine)
        self._painter.setPen(QPen(colour, self._hair * 2, style))
        self._painter.drawPolyline(QPolygonF(points))

    def _marker(self, series: Series, point: QPointF) -> None:
        """Paint a disc, a square or a triangle."""
        painter, size = self._painter, self._plan.line * 0.2
        painter.setPen(QPen(self._colour("surface"), self._hair))
        painter.setBrush(self._colour(series.tone))
        box = QRectF(point.x() - size, point.y() - size, 2 * size, 2 * size)
        if series.fill is Fill.SOLID:
            painter.drawEllipse(box)
        elif series.fill is Fill.HATCH:
            painter.drawRect(box)
        else:
            peak = QPointF(point.x(), box.top())
            painter.drawPolygon(QPolygonF([box.bottomLeft(), peak, box.bottomRight()]))

    def frame(self, place: QRectF) -> None:
        self._painter.setPen(QPen(self._colour("accent"), self._hair * 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        out = self._hair * 2
        self._painter.drawRoundedRect(place.adjusted(-out, -out, out, out), out, out)
