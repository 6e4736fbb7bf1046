"""Facts of one kind that follow each other, told as one until one looks closer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.timeline import Run
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.words import moment

STEP = 50  # facts made at first, and with every "more"


class RunEntry(QFrame):
    """`make` gives the entry of one fact, asked for only when it is to be seen."""

    unfolded = Signal(str, bool)

    def __init__(
        self, theme: Theme, run: Run, who: str, now: datetime, make: Callable[[Evidence], QWidget]
    ) -> None:
        super().__init__()
        self._run, self._make, self._shown = run, make, 0
        first, last = run.facts[-1], run.facts[0]
        words = t("{title}, {n:,} times", title=run.title, n=len(run.facts))
        times = f"{moment(first.at, now)} – {moment(last.at, now)}"
        self.button = QPushButton(words)
        self.button.setObjectName(run.key)
        self.button.setProperty("look", "quiet")
        self.button.setCheckable(True)
        self.button.setAccessibleName(f"{words}. {times}")
        self.button.toggled.connect(self._unfold)
        theme.dress(self.button, "list-tree", "muted")
        name = ElidedLabel("muted")
        name.setText(who)
        self._more = QPushButton(t("Show earlier of these"))
        self._more.setProperty("look", "quiet")
        self._more.clicked.connect(self._show_more)
        self._more.hide()
        self._entries = column(gap=8, margins=(12, 0, 0, 0))
        self._inside = QWidget()
        self._inside.setLayout(self._entries)
        self._inside.hide()
        head = row(self.button, name, label(times, "caption"))
        self.setLayout(column(head, self._inside, self._more, gap=4, margins=(0, 0, 0, 12)))

    def unfold(self) -> None:
        self.button.setChecked(True)

    @Slot(bool)
    def _unfold(self, shown: bool) -> None:
        if shown and not self._shown:
            self._show_more()
        self._inside.setVisible(shown)
        self._more.setVisible(shown and self._shown < len(self._run.facts))
        self.unfolded.emit(self._run.key, shown)

    @Slot()
    def _show_more(self) -> None:
        for fact in self._run.facts[self._shown : self._shown + STEP]:
            self._entries.addWidget(self._make(fact))
        self._shown += STEP
        self._more.setVisible(self._shown < len(self._run.facts))
