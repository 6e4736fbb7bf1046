"""One fact in the timeline: when, what, what it proves, in whose words, and the raw report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from mailtracker_gui.domain import proof
from mailtracker_gui.domain.evidence import Evidence, Kind, Source, Verdict
from mailtracker_gui.domain.status import HITS
from mailtracker_gui.gui import hits
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.looks import JUDGEMENTS, fact_look
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.views.report_menu import ReportDeeds, ReportMenu
from mailtracker_gui.gui.why import verdict_now
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import beside, column, row
from mailtracker_gui.gui.words import full, moment, size

LONGEST = 65_536  # characters of a raw report that are shown
LINES = 12
SHOW, HIDE = mark("Show the report as it came"), mark("Hide the report")
SHOW_COPY, HIDE_COPY = mark("Show the head of the copy"), mark("Hide the head of the copy")


class FactEntry(QFrame):
    """Lets the user judge a hit (`judged`: the fact's key, the verdict) and see the raw report."""

    judged = Signal(str, str)
    unfolded = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        fact: Evidence,
        facts: Sequence[Evidence],
        who: str,
        now: datetime,
        *,
        deeds: ReportDeeds | None = None,
    ) -> None:
        """With `deeds`, the user can correct what a report is taken for."""
        super().__init__()
        self._theme, self._fact = theme, fact
        self._verdict = verdict_now(fact, facts)
        self._raw: QPlainTextEdit | None = None
        sentence = self._sentence(facts, now)
        title = self._title(facts)
        self.setAccessibleName(f"{moment(fact.at, now)}, {title}. {sentence}")
        self._body = column(
            self._head(title, who, now),
            label(sentence, "muted", wrap=True, selectable=True),
            *self._words(facts),
            self._judging(facts) if fact.kind in HITS else None,
            self._report(facts, deeds) if fact.raw else None,
            gap=4,
            margins=(0, 0, 0, 12),
        )
        self.setLayout(beside(self._rail(), self._body, gap=12))

    def unfold(self) -> None:
        self._button.setChecked(True)

    # -- parts -----------------------------------------------------------------------------------

    def _title(self, facts: Sequence[Evidence]) -> str:
        fact = self._fact
        return hits.title(fact, self._verdict) if fact.kind in HITS else t(proof.title(fact))

    def _rail(self) -> QVBoxLayout:
        look = fact_look(self._fact, self._verdict)
        thread = QFrame()
        thread.setProperty("look", "thread")
        thread.setFixedWidth(1)
        rail = column(IconLabel(self._theme, look.icon, look.tone), gap=4, margins=(0, 2, 0, 2))
        rail.addLayout(row(1, thread, 1), 1)
        return rail

    def _head(self, title: str, who: str, now: datetime) -> QHBoxLayout:
        time = label(moment(self._fact.at, now), "caption")
        time.setToolTip(full(self._fact.at, now))
        name = ElidedLabel("muted")
        name.setText(who)
        return row(label(title, "strong"), name, time)

    def _sentence(self, facts: Sequence[Evidence], now: datetime) -> str:
        if self._fact.kind is Kind.JUDGED:
            return hits.judgement(self._fact, facts, now)
        return t(proof.sentence(self._fact, self._verdict))

    def _words(self, facts: Sequence[Evidence]) -> Iterator[QLabel]:
        words = t(proof.said(self._fact))
        if words:
            yield label(words, "verbatim", wrap=True, selectable=True)
        if self._fact.kind in HITS:
            told = [hits.basis(self._fact, facts), *hits.device(self._fact)]
            yield label("\n".join(told), "caption", wrap=True, selectable=True)

    def _judging(self, facts: Sequence[Evidence]) -> QHBoxLayout:
        group = QButtonGroup(self)
        group.setExclusive(False)
        buttons = []
        for verdict, words in JUDGEMENTS.items():
            button = QPushButton(t(words))
            button.setObjectName(f"{self._fact.key}:{verdict}")
            button.setProperty("look", "quiet")
            button.setProperty("verdict", verdict.value)
            button.setCheckable(True)
            button.setChecked(_same(verdict, self._verdict))
            group.addButton(button)
            buttons.append(button)
        if ruled := hits.without_user(self._fact, facts):
            buttons.append(self._taking_back(ruled))
            group.addButton(buttons[-1])
        group.buttonClicked.connect(self._judge)
        return row(*buttons, 1, gap=4)

    def _taking_back(self, ruled: Verdict) -> QPushButton:
        """Return the way back to what the rules say."""
        made = QPushButton(t("Undo"))
        made.setObjectName(f"{self._fact.key}:undo")
        made.setProperty("look", "quiet")
        made.setProperty("verdict", ruled.value)
        made.setToolTip(t("Take back what you said of it"))
        self._theme.dress(made, "undo-2", "muted")
        return made

    def _report(self, facts: Sequence[Evidence], deeds: ReportDeeds | None) -> QHBoxLayout:
        copy = self._fact.source is Source.SENT
        self._words_of_raw = (SHOW_COPY, HIDE_COPY) if copy else (SHOW, HIDE)
        self._button = QPushButton(t(self._words_of_raw[0]))
        self._button.setObjectName(f"{self._fact.key}:raw")
        self._button.setProperty("look", "quiet")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._unfold)
        self._theme.dress(self._button, "list-tree", "muted")
        menu = ReportMenu(self._fact, facts, deeds) if deeds and not copy else None
        return row(self._button, menu, 1, gap=4)

    # -- deeds -----------------------------------------------------------------------------------

    @Slot(QAbstractButton)
    def _judge(self, button: QAbstractButton) -> None:
        button.setChecked(button.isCheckable())
        self.judged.emit(self._fact.key, button.property("verdict"))

    @Slot(bool)
    def _unfold(self, shown: bool) -> None:
        self._button.setText(t(self._words_of_raw[shown]))
        if shown and self._raw is None:
            self._raw = _raw_view(self._fact.raw)
            self._body.addWidget(self._raw)
        if self._raw:
            self._raw.setVisible(shown)
        self.unfolded.emit(self._fact.key, shown)


def _same(verdict: Verdict, now: Verdict | None) -> bool:
    return now is verdict or (verdict is Verdict.PERSON and now is Verdict.PROXY)


def _raw_view(raw: bytes) -> QPlainTextEdit:
    text = raw[:LONGEST].decode("utf-8", "replace")
    if len(raw) > LONGEST:
        text += "\n" + t("… {size} more", size=size(len(raw) - LONGEST))
    view = QPlainTextEdit(text)
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    view.setAccessibleName(t("The report as it came"))
    view.setFixedHeight(LINES * view.fontMetrics().lineSpacing() + 24)
    return view
