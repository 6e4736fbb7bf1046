"""The report of a month on paper: a page of numbers and charts, then the tables.

Works on any thread: nothing here is a widget.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from mailtracker_gui.domain.dates import MONTHS, date
from mailtracker_gui.domain.periods import Step
from mailtracker_gui.gui import overview_charts as charts
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.monthly_facts import MonthFacts, read_month
from mailtracker_gui.gui.monthly_tables import tables
from mailtracker_gui.gui.overview_remarks import FIGURES, remarks
from mailtracker_gui.gui.overview_words import AT_LEAST, COUNTED, SHORT, categories, lasting
from mailtracker_gui.gui.theme import colours
from mailtracker_gui.gui.widgets.chart import Chart, Kind
from mailtracker_gui.gui.widgets.chart_paint import paint
from mailtracker_gui.ledger.reader import Reader

DOTS = 1200  # an inch: fine enough that letters keep their distances
MARGIN, FOOT = 18, 10  # millimetres
SMALL, BODY, HEADING, NUMBER, TITLE = 8, 9, 11, 18, 22  # points
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
WRAP = Qt.TextFlag.TextWordWrap


class Report(NamedTuple):
    name: str  # of the file
    subject: str
    pdf: bytes


def make(reader: Reader, month: datetime, now: datetime) -> Report:
    """Read a month and put it on paper."""
    QEventLoop()  # text is laid out with timers, and a plain thread has none
    facts = read_month(reader, month.date(), now.tzinfo)
    subject = t("Report for {month}", month=month_words(facts))
    return Report(f"MailTracker {facts.month:%Y-%m}.pdf", subject, pdf(facts, now))


def month_words(facts: MonthFacts) -> str:
    return f"{MONTHS[facts.month.month - 1]} {facts.month.year}"


def pdf(facts: MonthFacts, now: datetime) -> bytes:
    stored = QByteArray()
    buffer = QBuffer(stored)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setTitle(t("Report for {month}", month=month_words(facts)))
    writer.setCreator("MailTracker")
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    _Paper(painter, writer, facts, now).fill()
    painter.end()
    buffer.close()
    return bytes(stored.data())


class _Paper:
    """Places are in millimetres from the margins."""

    def __init__(
        self, painter: QPainter, writer: QPdfWriter, facts: MonthFacts, now: datetime
    ) -> None:
        self._painter, self._writer, self._facts, self._now = painter, writer, facts, now
        self._mm = DOTS / 25.4
        self._wide, self._high = writer.width() / self._mm, writer.height() / self._mm
        self._colours = colours()["light"]

    def fill(self) -> None:
        document = self._document()
        pages = 1 + document.pageCount()
        self._first()
        self._foot(1, pages)
        high = document.pageSize().height()
        for number in range(document.pageCount()):
            self._writer.newPage()
            self._painter.save()
            self._painter.translate(0, -number * high)
            document.drawContents(
                self._painter, QRectF(0, number * high, document.pageSize().width(), high)
            )
            self._painter.restore()
            self._foot(number + 2, pages)

    def _document(self) -> QTextDocument:
        document = QTextDocument()
        document.documentLayout().setPaintDevice(self._writer)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font(BODY))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setPageSize(QSizeF(self._wide * self._mm, (self._high - FOOT) * self._mm))
        document.setHtml(tables(self._facts))
        return document

    def _first(self) -> None:
        facts, total = self._facts, self._facts.total
        self._text(0, 0, 120, 11, month_words(facts), TITLE, bold=True)
        said = t("As known on {date}.", date=date(self._now))
        self._text(0, 11, self._wide, 5, f"{said} {t(COUNTED)}", SMALL, tone="muted")
        notes = remarks(total)
        each = self._wide / len(FIGURES)
        for at, one in enumerate(FIGURES):
            self._text(at * each, 20, each - 3, 5, t(SHORT[one]), SMALL, tone="muted", bold=True)
            self._text(at * each, 24, each - 3, 9, f"{total[one]:,}", NUMBER, bold=True)
            self._text(at * each, 33, each - 3, 9, notes[one], SMALL, tone="muted")
        names = categories(facts.days, Step.DAY)
        half = (self._wide - 8) / 2
        deliveries = charts.over_time(
            t("Deliveries"), charts.DELIVERIES, t("Day"), names, facts.steps
        )
        bounces = charts.over_time(
            t("Bounces by kind"), charts.BOUNCES, t("Day"), names, facts.steps
        )
        reading = charts.over_time(
            t("Reading"), charts.READING, t("Day"), names, facts.steps, Kind.LINES
        )
        median = facts.openings.median
        soon = t("Half of them within {time}.", time=lasting(median)) if median is not None else ""
        self._chart(QRectF(0, 46, self._wide, 62), deliveries)
        self._chart(QRectF(0, 112, half, 60), bounces)
        self._chart(QRectF(half + 8, 112, half, 60), reading, t(AT_LEAST))
        self._chart(QRectF(0, 178, half, 60), charts.reasons(facts.reasons))
        self._chart(QRectF(half + 8, 178, half, 60), charts.openings(facts.openings.bins), soon)

    def _chart(self, room: QRectF, chart: Chart, caption: str = "") -> None:
        x, y, wide, high = room.x(), room.y(), room.width(), room.height()
        self._text(x, y, wide, 6, chart.title, HEADING, bold=True)
        below = 8 if caption else 0
        self._text(x, y + high - below, wide, below, caption, SMALL, tone="muted")
        if chart.empty:
            self._text(x, y + 9, wide, 6, t("Nothing in this period."), SMALL, tone="muted")
            return
        place = QRectF(x, y + 8, wide, high - 8 - below - (1 if caption else 0))
        self._painter.setFont(self._font(SMALL))
        mm = self._mm
        inside = QRectF(place.x() * mm, place.y() * mm, place.width() * mm, place.height() * mm)
        paint(self._painter, inside, chart, self._colour)

    def _foot(self, number: int, pages: int) -> None:
        said = t("MailTracker, {month}", month=month_words(self._facts))
        top = self._high - 5
        self._text(0, top, 100, 5, said, SMALL, tone="muted")
        words = t("Page {number} of {pages}", number=number, pages=pages)
        self._text(self._wide - 50, top, 50, 5, words, SMALL, tone="muted", way=RIGHT)

    def _text(
        self, x: float, y: float, wide: float, high: float, words: str, size: int,
        *, tone: str = "text", bold: bool = False, way: Qt.AlignmentFlag = LEFT,
    ) -> None:  # fmt: skip
        mm = self._mm
        self._painter.setFont(self._font(size, bold=bold))
        self._painter.setPen(self._colour(tone))
        self._painter.drawText(
            QRectF(x * mm, y * mm, wide * mm, high * mm), int(way) | int(WRAP), words
        )

    def _font(self, points: int, *, bold: bool = False) -> QFont:
        font = QFont()
        font.setPointSize(points)
        font.setBold(bold)
        return font

    def _colour(self, name: str) -> QColor:
        return QColor(self._colours[name])
