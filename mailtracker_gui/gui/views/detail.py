"""One letter, whole: its head, what is known of each recipient, and every fact, newest first."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mailtracker_gui.domain.evidence import Evidence, Verdict
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.letter_deeds import LetterDeeds
from mailtracker_gui.gui.views.letter_head import LetterHead
from mailtracker_gui.gui.views.recipient_card import RecipientCard
from mailtracker_gui.gui.views.report_menu import ReportDeeds
from mailtracker_gui.gui.views.several_chosen import SeveralChosen
from mailtracker_gui.gui.views.timeline_view import STEP, Kept, TimelineView
from mailtracker_gui.gui.widgets.empty_state import EmptyState
from mailtracker_gui.gui.widgets.labels import section
from mailtracker_gui.gui.widgets.layout import empty
from mailtracker_gui.ledger.rows import LetterRow


class DetailView(QStackedWidget):
    """Shows the chosen letter and follows what becomes of it."""

    troubled = Signal(str, str)
    contact_wanted = Signal(str)

    def __init__(self, context: Context, letter_deeds: LetterDeeds) -> None:
        super().__init__()
        self._context, self._letter_deeds = context, letter_deeds
        self.deeds = ReportDeeds(context, self)
        self.deeds.troubled.connect(self.troubled)
        self._letter = 0
        self._kept, self._people = Kept(), STEP
        self._nothing = EmptyState(
            context.theme,
            "mail-open",
            t("No letter chosen"),
            t("Choose one to see what is known of each recipient, and why."),
        )
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(t("Letter"))
        page = QWidget()
        page.setProperty("look", "surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._content = QVBoxLayout(page)
        self._content.setContentsMargins(20, 16, 20, 16)
        self._content.setSpacing(8)
        self._area.setWidget(page)
        self._several = SeveralChosen(context.theme)
        for page_ in (self._nothing, self._area, self._several):
            self.addWidget(page_)

    @property
    def letter(self) -> int:
        return self._letter

    @Slot(int)
    def show_letter(self, letter: int) -> None:
        """Show a letter from its top; 0 shows that none is chosen."""
        if letter == self._letter:
            return
        self._letter, self._people = letter, STEP
        self._kept = Kept(order=self._kept.order)
        self._area.verticalScrollBar().setValue(0)
        self._fill()

    def offer(self, deeds: Sequence[QAction]) -> None:
        """Show these deeds while several letters are chosen."""
        self._several.offer(deeds)

    @Slot(object)
    def pick(self, letters: Sequence[int]) -> None:
        """Say how many letters are chosen, when they are several."""
        if len(letters) > 1:
            self._several.count(len(letters))
            self.setCurrentWidget(self._several)

    def advance(self, changed: list[int]) -> None:
        if self._letter in changed:
            self._fill()

    # -- filling ---------------------------------------------------------------------------------

    @Slot()
    def _fill(self) -> None:
        row = self._context.reader.letter(self._letter) if self._letter else None
        self.setCurrentWidget(self._area if row else self._nothing)
        if row is None:
            return
        focus = _focus_name(self)
        self.setUpdatesEnabled(False)
        empty(self._content)
        facts = self._context.reader.timeline(row.id)
        self._content.addWidget(LetterHead(row, self._context.now()))
        if row.waits:
            self._content.addWidget(self._letter_deeds.buttons(row.id, row.waits))
        self._fill_people(row, facts)
        self._fill_facts(row, facts)
        self._content.addStretch(1)
        self.setUpdatesEnabled(True)
        self._focus_again(focus)

    def _fill_people(self, row: LetterRow, facts: list[Evidence]) -> None:
        now, theme = self._context.now(), self._context.theme
        self._content.addSpacing(8)
        people = many(len(row.recipients), "{n:,} recipient", "{n:,} recipients")
        self._content.addWidget(section(people))
        for one in row.recipients[: self._people]:
            own = [fact for fact in facts if fact.recipient in (one.id, None)]
            card = RecipientCard(theme, one, own, now)
            card.again.connect(self._send_again)
            card.contact.connect(self.contact_wanted)
            self._content.addWidget(card)
        if len(row.recipients) > self._people:
            self._content.addWidget(self._more(t("Show more recipients"), self._more_people))

    def _fill_facts(self, row: LetterRow, facts: list[Evidence]) -> None:
        self._content.addSpacing(8)
        timeline = TimelineView(self._context, row, facts, self._kept, self.deeds)
        timeline.judged.connect(self._judge)
        timeline.changed.connect(self._fill)
        self._content.addWidget(timeline)

    def _more(self, words: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("look", "quiet")
        button.clicked.connect(slot)
        return button

    def _focus_again(self, name: str) -> None:
        found = self.findChild(QWidget, name) if name else None
        if found:
            found.setFocus()

    # -- deeds -----------------------------------------------------------------------------------

    @Slot(str, str)
    def _judge(self, key: str, verdict: str) -> None:
        self._submit(self._context.commands.judge(self._letter, key, Verdict(verdict)))

    @Slot(int)
    def _send_again(self, recipient: int) -> None:
        self._submit(self._context.commands.send_again(self._letter, recipient))

    def _submit(self, command: Coroutine[Any, Any, None]) -> None:
        run(self._context.commands.submit(command), self, failed=self._failed)

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        self.troubled.emit(what, way_out)
        self._fill()

    @Slot()
    def _more_people(self) -> None:
        self._people += STEP
        self._fill()


def _focus_name(view: QWidget) -> str:
    """Return the name of the part that has the keyboard, to give it back after filling anew."""
    focus = QApplication.focusWidget()
    return focus.objectName() if focus and view.isAncestorOf(focus) else ""
