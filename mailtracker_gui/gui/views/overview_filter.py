"""Which letters the overview counts: a period in steps, an account, a tag, a domain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QFrame

from mailtracker_gui.domain.overview import Behind
from mailtracker_gui.domain.periods import Step, last_month, month_of, spans
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.overview_answers import Question
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.gui.widgets.wheel import WheelScrolls
from mailtracker_gui.gui.words import DAY_OF_YEAR

Ends = tuple[date, date]


class Period(NamedTuple):
    name: str
    ends: Callable[[date, date], Ends]  # of today and the first day ever
    step: Step


def _back(days: int) -> Callable[[date, date], Ends]:
    return lambda today, _: (today - timedelta(days=days - 1), today)


def _last_month(today: date, _: date) -> Ends:
    return last_month(today), month_of(today) - timedelta(days=1)


def _year(today: date, _: date) -> Ends:
    return month_of(today.replace(day=1) - timedelta(days=330)), today


PERIODS = (
    Period(mark("Last 7 days"), _back(7), Step.DAY),
    Period(mark("Last 30 days"), _back(30), Step.DAY),
    Period(mark("Last 90 days"), _back(90), Step.WEEK),
    Period(mark("This month"), lambda today, _: (month_of(today), today), Step.DAY),
    Period(mark("Last month"), _last_month, Step.DAY),
    Period(mark("Last 12 months"), _year, Step.MONTH),
    Period(mark("All time"), lambda today, first: (first, today), Step.MONTH),
)
AT_FIRST, ALL_TIME, CHOSEN = 1, 6, len(PERIODS)
EVERY_STEP = {Step.DAY: mark("By day"), Step.WEEK: mark("By week"), Step.MONTH: mark("By month")}


class OverviewFilter(QFrame):
    """`changed` says that something else is to be counted."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._domain = ""
        self.period = _combo(t("Period"))
        for one in PERIODS:
            self.period.addItem(t(one.name))
        self.period.addItem(t("Chosen dates"))
        self.period.setCurrentIndex(AT_FIRST)
        self.step = _combo(t("Steps of the charts"))
        for step, words in EVERY_STEP.items():
            self.step.addItem(t(words), step)
        self.since, self.until = _day(t("First day")), _day(t("Last day"))
        self._to = label(t("to"), "muted")
        self.account, self.tag = _combo(t("Account")), _combo(t("Tag"))
        self.domain = button("", "quiet")
        context.theme.dress(self.domain, "x", "muted")
        self.setLayout(
            row(
                self.period, self.since, self._to, self.until, self.step, self.account, self.tag,
                self.domain, 1,
            )
        )  # fmt: skip
        self._offer()
        self._settle()
        WheelScrolls(self)
        self.period.activated.connect(self._choose_period)
        self.domain.clicked.connect(self._forget_domain)
        for box in (self.step, self.account, self.tag):
            box.activated.connect(self.changed)
        for day in (self.since, self.until):
            day.dateChanged.connect(self.changed)

    # -- what the page asks ----------------------------------------------------------------------

    @property
    def question(self) -> Question:
        since, until = self._ends()
        zone = self._context.now().tzinfo
        cut = spans(since, until, self.chosen_step, zone)
        return Question(
            behind=Behind(
                account=self.account.currentData(),
                domain=self._domain,
                tag=self.tag.currentData() or "",
                since=cut[0].since,
                until=cut[-1].until,
            ),
            spans=tuple(cut),
        )

    @property
    def chosen_step(self) -> Step:
        return Step(self.step.currentData())

    def narrow(
        self, *, account: int | None = None, tag: str = "", domain: str = "", ever: bool = False
    ) -> None:
        """Count only these; `ever`: of all time."""
        if ever:
            self.period.setCurrentIndex(ALL_TIME)
        if account is not None:
            self.account.setCurrentIndex(self.account.findData(account))
        if tag:
            self._offer()
            self.tag.setCurrentIndex(max(0, self.tag.findData(tag)))
        if domain:
            self._domain = domain
        self._settle()
        self.changed.emit()

    def refresh(self) -> None:
        """Offer the accounts and tags there are now."""
        self._offer()
        self._settle()

    # -- inside ----------------------------------------------------------------------------------

    def _ends(self) -> Ends:
        today = self._context.now().date()
        number = self.period.currentIndex()
        if number == CHOSEN:
            chosen = (_python(self.since.date()), _python(self.until.date()))
            return min(chosen), max(chosen)
        first = self._context.reader.first_sent()
        begun = first.astimezone(self._context.now().tzinfo).date() if first else today
        return PERIODS[number].ends(today, min(begun, today))

    def _offer(self) -> None:
        accounts = [(one.address, one.id) for one in self._context.reader.accounts()]
        _fill(self.account, [(t("All accounts"), None), *accounts])
        tags = [(one, one) for one in self._context.reader.tags()]
        _fill(self.tag, [(t("All tags"), None), *tags])

    def _settle(self) -> None:
        chosen = self.period.currentIndex() == CHOSEN
        for part in (self.since, self._to, self.until):
            part.setVisible(chosen)
        if not chosen:
            self.step.setCurrentIndex(list(Step).index(PERIODS[self.period.currentIndex()].step))
        self.account.setVisible(self.account.count() > 2)
        self.tag.setVisible(self.tag.count() > 1)
        self.domain.setVisible(bool(self._domain))
        self.domain.setText(self._domain)
        self.domain.setAccessibleName(t("Only {domain}: count all again", domain=self._domain))
        self.domain.setToolTip(t("Count all domains again"))

    @Slot()
    def _choose_period(self) -> None:
        if self.period.currentIndex() == CHOSEN:
            today = self._context.now().date()
            for field, day in ((self.since, month_of(today)), (self.until, today)):
                before = field.blockSignals(True)
                field.setDate(QDate(day.year, day.month, day.day))
                field.blockSignals(before)
        self._settle()
        self.changed.emit()

    @Slot()
    def _forget_domain(self) -> None:
        self._domain = ""
        self._settle()
        self.changed.emit()


def _combo(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMaximumWidth(280)
    return box


def _day(name: str) -> QDateEdit:
    field = QDateEdit()
    field.setCalendarPopup(True)
    field.setAccessibleName(name)
    field.setDisplayFormat(t(DAY_OF_YEAR))
    return field


def _fill(box: QComboBox, choices: list[tuple[str, int | str | None]]) -> None:
    """Offer these; what is chosen stays so."""
    if [box.itemData(at) for at in range(box.count())] == [data for _, data in choices]:
        return
    kept = box.currentData()
    box.clear()
    for words, data in choices:
        box.addItem(words, data)
    box.setCurrentIndex(max(0, box.findData(kept)))


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
