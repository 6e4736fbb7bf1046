"""One bounce in a person's history: which, when, to which address, in the server's words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.status import bounce_of
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.views.fact_entry import FactEntry
from mailtracker_gui.gui.why import reason_words


class BounceEntry(FactEntry):
    """`opened` gives the letter that bounced, by double-click or by its button."""

    opened = Signal(int)

    def __init__(
        self, theme: Theme, fact: Evidence, facts: Sequence[Evidence], address: str, now: datetime
    ) -> None:
        super().__init__(theme, fact, facts, address, now)
        show = QPushButton(t("Letter"))
        show.setToolTip(t("Show the letter (double-click)"))
        show.setAccessibleName(t("Show the letter that bounced, to {address}", address=address))
        show.setObjectName(f"{fact.key}:letter")
        show.setProperty("look", "quiet")
        show.clicked.connect(self._open)
        theme.dress(show, "mail", "muted")
        self._links().insertWidget(0, show)
        for words in self.findChildren(QLabel):
            words.installEventFilter(self)  # words that can be selected keep the double-click

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self._open()
            return True
        return super().eventFilter(watched, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open()

    def _title(self, facts: Sequence[Evidence]) -> str:
        return t(bounce_of(self._fact, facts).value)

    def _sentence(self, facts: Sequence[Evidence], now: datetime) -> str:
        reason = self._fact.details.get("reason", "")
        because = t(" Reason: {reason}.", reason=reason_words(reason)) if reason else ""
        return super()._sentence(facts, now) + because

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._fact.message)

    def _links(self) -> QHBoxLayout:
        """Return the row with the button that shows the report, or a new one."""
        last = self._body.children()[-1]
        if self._fact.raw and isinstance(last, QHBoxLayout):
            return last
        made = QHBoxLayout()
        made.addStretch(1)
        self._body.addLayout(made)
        return made
