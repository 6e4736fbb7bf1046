"""The overview: the numbers of a period, large and over time, and how they fall apart."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mailtracker_gui.domain.overview import OPENED_WITHIN, Behind, Measure
from mailtracker_gui.gui import overview_answers as answers
from mailtracker_gui.gui import overview_charts as charts
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.desk import Desk
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.overview_answers import Details, Figures
from mailtracker_gui.gui.overview_remarks import FIGURES, remarks
from mailtracker_gui.gui.overview_words import (
    AT_LEAST,
    COUNTED,
    NAMES,
    SHORT,
    STEPS,
    categories,
    lasting,
    period,
)
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.breakdown import Breakdown
from mailtracker_gui.gui.views.overview_filter import OverviewFilter
from mailtracker_gui.gui.widgets.chart import Chart, Kind
from mailtracker_gui.gui.widgets.chart_card import ChartCard
from mailtracker_gui.gui.widgets.empty_state import EmptyState
from mailtracker_gui.gui.widgets.figure import Figure
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.notice import Notice

NONE_OPENED = (0,) * (len(OPENED_WITHIN) + 1)


class OverviewPage(QScrollArea):
    """`wanted` gives a number's name and those behind it."""

    wanted = Signal(str, object)

    def __init__(self, context: Context, desk: Desk) -> None:
        super().__init__()
        self._context, self._desk = context, desk
        self.filter = OverviewFilter(context)
        self._question = self.filter.question
        self.figures = {one: Figure(t(SHORT[one])) for one in FIGURES}
        self.deliveries = ChartCard(context, _blank(t("Deliveries")))
        self.bounces = ChartCard(context, _blank(t("Bounces by kind")))
        self.reading = ChartCard(context, _blank(t("Reading")))
        self.openings = ChartCard(context, charts.openings(NONE_OPENED))
        self.reasons = ChartCard(context, charts.reasons(()))
        self.breakdown = Breakdown(context, desk)
        self.notice = Notice(context.theme)
        ever = context.reader.first_sent() is not None
        self.empty = EmptyState(
            context.theme,
            "chart-column",
            t("No letters in this period") if ever else t("No letters yet"),
            t("Choose another period, account or tag above.")
            if ever
            else t("Write one: what becomes of it is counted here."),
        )
        self._body = QWidget()
        self._lay_out()
        self._connect()

    def advance(self) -> None:
        """Count again."""
        self.filter.refresh()
        self._ask()

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        parts = column(
            row(*self.figures.values(), gap=12),
            label(t(COUNTED), "caption", wrap=True),
            self.deliveries,
            _pair(self.bounces, self.reading),
            _pair(self.openings, self.reasons),
            self.breakdown,
            gap=12,
        )
        self._body.setLayout(parts)
        whole = QWidget()
        body = column(
            self.filter, self.notice, self._body, self.empty, gap=12, margins=(16, 12, 16, 16)
        )
        body.setStretch(3, 1)
        whole.setLayout(body)
        self.empty.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(whole)

    def _connect(self) -> None:
        self.filter.changed.connect(self._ask)
        for figure in self.figures.values():
            figure.clicked.connect(self._want_figure)
        self.deliveries.wanted.connect(self._want_delivery)
        self.bounces.wanted.connect(self._want_bounce)
        self.reading.wanted.connect(self._want_reading)
        self.openings.wanted.connect(self._want_opening)
        self.reasons.wanted.connect(self._want_reason)
        self.breakdown.narrowed.connect(self._narrow)
        self.breakdown.wanted.connect(self.wanted)

    @Slot()
    def _ask(self) -> None:
        self._question = self.filter.question
        self._desk.forget()
        self.notice.hide()
        for question, show in (
            (answers.figures, self._show_figures),
            (answers.details, self._show_details),
        ):
            run(self._desk.ask(question, self._question), self, show, self.notice.trouble)
        self.breakdown.ask(self._question.behind)

    @Slot(object)
    def _show_figures(self, found: Figures) -> None:
        if found.question != self._question:
            return
        any_ = any(found.total[one] for one in (Measure.SENT, Measure.WAITING, Measure.DROPPED))
        self._body.setVisible(any_)
        self.empty.setVisible(not any_)
        said = remarks(found.total)
        for one, figure in self.figures.items():
            figure.say(f"{found.total[one]:,}", said[one])
        step = self.filter.chosen_step
        names = categories(found.question.spans, step)
        for card, drawn, kind, caption in (
            (self.deliveries, charts.DELIVERIES, Kind.COLUMNS, ""),
            (self.bounces, charts.BOUNCES, Kind.COLUMNS, ""),
            (self.reading, charts.READING, Kind.LINES, t(AT_LEAST)),
        ):
            chart = charts.over_time(
                card.chart.title, drawn, t(STEPS[step]), names, found.steps, kind
            )
            card.show_chart(chart, caption)

    @Slot(object)
    def _show_details(self, found: Details) -> None:
        if found.question != self._question:
            return
        self._reasons = charts.top_reasons(found.reasons)
        self.reasons.show_chart(charts.reasons(found.reasons))
        half = found.openings.median
        caption = t("Half of them within {time}.", time=lasting(half)) if half is not None else ""
        self.openings.show_chart(charts.openings(found.openings.bins), caption)

    @Slot()
    def _want_figure(self) -> None:
        pressed = self.sender()
        measure = next(one for one, figure in self.figures.items() if figure is pressed)
        self.wanted.emit(t(NAMES[measure]), replace(self._question.behind, measure=measure))

    @Slot(int, int)
    def _want_delivery(self, at: int, number: int) -> None:
        self._want_step(at, charts.DELIVERIES[number].measure if number >= 0 else None)

    @Slot(int, int)
    def _want_bounce(self, at: int, number: int) -> None:
        self._want_step(at, charts.BOUNCES[number].measure if number >= 0 else Measure.BOUNCED)

    @Slot(int, int)
    def _want_reading(self, at: int, number: int) -> None:
        self._want_step(at, charts.READING[number].measure if number >= 0 else Measure.OPENED)

    def _want_step(self, at: int, measure: Measure | None) -> None:
        span = self._question.spans[at]
        name = t(NAMES[measure]) if measure else t("All letters")
        behind = replace(self._question.behind, since=span.since, until=span.until, measure=measure)
        self.wanted.emit(f"{name}, {period(span)}", behind)

    @Slot(int, int)
    def _want_opening(self, at: int, _: int) -> None:
        name = f"{self.openings.chart.title}: {self.openings.chart.categories[at].full}"
        self.wanted.emit(name, replace(self._question.behind, opened_within=at))

    @Slot(int, int)
    def _want_reason(self, at: int, number: int) -> None:
        measure = charts.BOUNCES[number].measure if number >= 0 else Measure.BOUNCED
        behind = replace(self._question.behind, measure=measure, reason=self._reasons[at])
        self.wanted.emit(f"{t(NAMES[measure])}: {self.reasons.chart.categories[at].full}", behind)

    @Slot(object)
    def _narrow(self, to: Behind) -> None:
        self.filter.narrow(account=to.account, tag=to.tag, domain=to.domain)
        self.ensureVisible(0, 0)


def _blank(title: str) -> Chart:
    return Chart(title=title, kind=Kind.COLUMNS, first=t("Day"))


def _pair(left: ChartCard, right: ChartCard) -> QWidget:
    """Return two cards beside one another, each half of the room."""
    whole = QWidget()
    both = row(left, right, gap=12)
    both.setStretch(0, 1)
    both.setStretch(1, 1)
    whole.setLayout(both)
    return whole
