"""Every fact about a letter, newest first, in groups; what repeats itself is told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton, QWidget

from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.timeline import Order, Run, grouped, titled
from mailtracker_gui.gui.views.fact_entry import FactEntry
from mailtracker_gui.gui.views.report_menu import ReportDeeds
from mailtracker_gui.gui.views.run_entry import RunEntry
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.wheel import WheelScrolls
from mailtracker_gui.ledger.rows import LetterRow

STEP = 50  # entries shown at first, and with every "more"
EVERYONE = 0
NARROW = 12  # characters


@dataclass(slots=True)
class Kept:
    """How the user looks at one letter, kept while what is known of it is filled in anew."""

    who: int = EVERYONE
    order: Order = Order.DAY
    shown: int = STEP
    unfolded: set[str] = field(default_factory=set)


class TimelineView(QFrame):
    """`judged` gives a hit's key and the verdict; `changed` asks to be filled anew."""

    judged = Signal(str, str)
    changed = Signal()

    def __init__(
        self,
        context: Context,
        letter: LetterRow,
        facts: Sequence[Evidence],
        kept: Kept,
        deeds: ReportDeeds,
    ) -> None:
        super().__init__()
        self._context, self._facts, self._kept, self._deeds = context, facts, kept, deeds
        self._names = {one.id: one.name or one.address for one in letter.recipients}
        self._someone = t("someone of {n}", n=len(self._names))
        self._parts = column(self._head(), gap=8)
        self.setLayout(self._parts)
        self._fill()

    def _fill(self) -> None:
        shown = [
            fact
            for fact in reversed(self._facts)
            if self._kept.who == EVERYONE or fact.recipient in (self._kept.who, None)
        ]
        left, now = self._kept.shown, self._context.now()
        groups = grouped(
            shown, self._kept.order, now, self._names, self._someone, titled(self._facts)
        )
        for group in groups:
            if left > 0:
                self._parts.addWidget(label(group.title, "caption"))
            for run in group.runs[: max(left, 0)]:
                self._parts.addWidget(self._entry(run))
            left -= len(group.runs)
        if left < 0:
            more = QPushButton(t("Show earlier facts"))
            more.setProperty("look", "quiet")
            more.clicked.connect(self._more)
            self._parts.addWidget(more)

    def _head(self) -> QWidget:
        head = QWidget()
        several = len(self._names) > 1
        choosers = [self._who(), self._order()] if several else []
        title = section(t("What happened, newest first"), choosers[0] if several else None)
        head.setLayout(column(title, row(*choosers, 1), gap=4))
        WheelScrolls(head)
        return head

    def _who(self) -> QComboBox:
        items = {EVERYONE: t("Everyone"), **self._names}
        chooser = _chooser("who", t("Whose facts to show"), items, self._kept.who)
        chooser.activated.connect(self._choose_who)
        return chooser

    def _order(self) -> QComboBox:
        items = {Order.DAY: t("By day"), Order.RECIPIENT: t("By recipient")}
        chooser = _chooser("order", t("How facts are grouped"), items, self._kept.order)
        chooser.activated.connect(self._choose_order)
        return chooser

    def _entry(self, run: Run) -> FactEntry | RunEntry:
        if len(run.facts) == 1:
            return self._fact(run.facts[0])
        who, now = self._whose(run.facts[0]), self._context.now()
        entry = RunEntry(self._context.theme, run, who, now, self._fact)
        if run.key in self._kept.unfolded:
            entry.unfold()
        entry.unfolded.connect(self._remember)
        return entry

    def _fact(self, fact: Evidence) -> FactEntry:
        context, whose = self._context, self._whose(fact)
        entry = FactEntry(context.theme, fact, self._facts, whose, context.now(), deeds=self._deeds)
        entry.judged.connect(self.judged)
        if fact.key in self._kept.unfolded:
            entry.unfold()
        entry.unfolded.connect(self._remember)
        return entry

    def _whose(self, fact: Evidence) -> str:
        alone = len(self._names) == 1
        return "" if alone else self._names.get(fact.recipient or 0, self._someone)

    # -- what the user changes -------------------------------------------------------------------

    @Slot(str, bool)
    def _remember(self, key: str, shown: bool) -> None:
        (self._kept.unfolded.add if shown else self._kept.unfolded.discard)(key)

    @Slot(int)
    def _choose_who(self, index: int) -> None:
        chooser = self.sender()
        assert isinstance(chooser, QComboBox)
        self._kept.who, self._kept.shown = chooser.itemData(index), STEP
        self.changed.emit()

    @Slot(int)
    def _choose_order(self, index: int) -> None:
        chooser = self.sender()
        assert isinstance(chooser, QComboBox)
        self._kept.order, self._kept.shown = Order(chooser.itemData(index)), STEP
        self.changed.emit()

    @Slot()
    def _more(self) -> None:
        self._kept.shown += STEP
        self.changed.emit()


def _chooser(
    name: str, spoken: str, items: dict[int, str] | dict[Order, str], chosen: int | Order
) -> QComboBox:
    chooser = QComboBox()
    chooser.setObjectName(name)
    chooser.setAccessibleName(spoken)
    chooser.setMinimumContentsLength(NARROW)  # a long name does not widen the pane
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for key, words in items.items():
        chooser.addItem(words, key)
    chooser.setCurrentIndex(chooser.findData(chosen))
    return chooser
