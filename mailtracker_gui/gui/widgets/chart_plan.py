"""Where the parts of a chart lie.  In the device's own units: the same on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil, inf
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from mailtracker_gui.gui.widgets.chart import Chart, Kind

TICKS = 4  # at most, above nothing
STEPS = (1, 2, 5, 10)
BROADEST = 2.2  # a column, in line heights
FULL = 0.72  # of a category's room
NAMES = 0.38  # of the width, at most, for the names of lying bars


class Cell(NamedTuple):
    """One number in its place."""

    category: int
    series: int
    place: QRectF


class Entry(NamedTuple):
    """One series in the legend: where its sample is, where its name."""

    series: int
    sample: QRectF
    words: QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    left: float  # where the room begins
    line: float  # the height of a line of text
    legend: tuple[Entry, ...]
    plot: QRectF
    ticks: tuple[int, ...]
    top: int
    cells: tuple[Cell, ...]

    def height_of(self, value: float) -> float:
        """Return the height, lying the length, that a number has."""
        return self.plot.height() * value / self.top

    def tick_at(self, value: float) -> float:
        return self.plot.bottom() - self.height_of(value)

    def at(self, place: QPointF) -> int | None:
        """Return which cell is there."""
        return next((n for n, one in enumerate(self.cells) if one.place.contains(place)), None)


def plan(chart: Chart, room: QRectF, metrics: QFontMetricsF) -> Plan:
    line = metrics.height()
    ticks = tick_values(chart.top)
    legend = tuple(_legend(chart, room, metrics)) if len(chart.series) > 1 else ()
    above = (legend[-1].words.bottom() - room.top() + line * 0.6) if legend else line * 0.5
    if chart.kind is Kind.BARS:
        left = min(_widest(chart, metrics), room.width() * NAMES) + line * 0.6
        right = metrics.horizontalAdvance(f"{chart.top:,}") + line * 0.6
        plot = room.adjusted(left, above, -right, 0)
    else:
        left = metrics.horizontalAdvance(f"{ticks[-1]:,}") + line * 0.6
        plot = room.adjusted(left, above, -line * 0.3, -line * 1.5)
    made = Plan(
        left=room.left(), line=line, legend=legend, plot=plot, ticks=ticks, top=ticks[-1], cells=()
    )
    return replace(made, cells=tuple(CELLS[chart.kind](chart, made)))


def tick_values(top: int) -> tuple[int, ...]:
    """Return round numbers from 0 to at least `top`."""
    scale = 1
    while True:
        for step in STEPS:
            if top <= step * scale * TICKS:
                size = step * scale
                return tuple(range(0, size * max(1, -(-top // size)) + 1, size))
        scale *= 10


def slot(chart: Chart, plot: QRectF) -> float:
    """Return the room of one category."""
    along = plot.height() if chart.kind is Kind.BARS else plot.width()
    return along / max(1, len(chart.categories))


def names_along(chart: Chart, made: Plan, metrics: QFontMetricsF) -> Iterator[tuple[int, QRectF]]:
    """Yield under which columns a name stands, and where: as many as fit beside one another."""
    room, line = slot(chart, made.plot), made.line
    widest = _widest(chart, metrics)
    each = max(1, ceil((widest + line * 0.4) / room)) if room else 1
    free = -inf
    for at in range(0, len(chart.categories), each):
        middle = made.plot.left() + room * (at + 0.5)
        left = min(middle - widest / 2, made.plot.right() + line * 0.3 - widest)
        if left >= free:
            yield at, QRectF(left, made.plot.bottom() + line * 0.35, widest, line)
            free = left + widest + line * 0.3


def _columns(chart: Chart, made: Plan) -> Iterator[Cell]:
    room = slot(chart, made.plot)
    wide = min(room * FULL, made.line * BROADEST)
    feet = [made.plot.bottom()] * len(chart.categories)
    for at, number in chart.cells():
        high = made.height_of(chart.series[number].values[at])
        feet[at] -= high
        left = made.plot.left() + room * (at + 0.5) - wide / 2
        yield Cell(at, number, QRectF(left, feet[at], wide, high))


def _bars(chart: Chart, made: Plan) -> Iterator[Cell]:
    room = slot(chart, made.plot)
    high = min(room * FULL, made.line)
    ends = [made.plot.left()] * len(chart.categories)
    for at, number in chart.cells():
        long = made.plot.width() * chart.series[number].values[at] / max(1, chart.top)
        top = made.plot.top() + room * (at + 0.5) - high / 2
        yield Cell(at, number, QRectF(ends[at], top, long, high))
        ends[at] += long


def _points(chart: Chart, made: Plan) -> Iterator[Cell]:
    room, reach = slot(chart, made.plot), made.line * 0.45
    for at, number in chart.cells():
        x = made.plot.left() + room * (at + 0.5)
        y = made.tick_at(chart.series[number].values[at])
        yield Cell(at, number, QRectF(x - reach, y - reach, 2 * reach, 2 * reach))


CELLS = {Kind.COLUMNS: _columns, Kind.BARS: _bars, Kind.LINES: _points}


def _widest(chart: Chart, metrics: QFontMetricsF) -> float:
    return max((metrics.horizontalAdvance(one.short) for one in chart.categories), default=0)


def _legend(chart: Chart, room: QRectF, metrics: QFontMetricsF) -> Iterator[Entry]:
    """Yield the series beside one another, in as many lines as they need."""
    line, x, y = metrics.height(), room.left(), room.top()
    for number, one in enumerate(chart.series):
        wide = metrics.horizontalAdvance(one.name) + line * 0.2
        sample = line if chart.kind is Kind.LINES else line * 0.7
        whole = sample + line * 0.4 + wide
        if x > room.left() and x + whole > room.right():
            x, y = room.left(), y + line * 1.3
        yield Entry(
            number,
            QRectF(x, y + line * 0.15, sample, line * 0.7),
            QRectF(x + sample + line * 0.4, y, wide, line),
        )
        x += whole + line
