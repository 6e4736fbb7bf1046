"""One letter, whole: its head, what is known of each recipient, and every fact, newest first."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mailtracker_gui.domain.evidence import Evidence, Verdict
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.fact_entry import FactEntry
from mailtracker_gui.gui.views.letter_deeds import LetterDeeds
from mailtracker_gui.gui.views.letter_head import LetterHead
from mailtracker_gui.gui.views.recipient_card import RecipientCard
from mailtracker_gui.gui.views.report_menu import ReportDeeds
from mailtracker_gui.gui.widgets.empty_state import EmptyState
from mailtracker_gui.gui.widgets.labels import section
from mailtracker_gui.gui.widgets.layout import empty, row
from mailtracker_gui.gui.widgets.wheel import WheelScrolls
from mailtracker_gui.gui.words import plural
from mailtracker_gui.ledger.rows import LetterRow

STEP = 50  # recipients and facts shown at first, and with every "more"
EVERYONE = 0


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
        self._who = EVERYONE
        self._people = self._facts = STEP
        self._unfolded: set[str] = set()
        self._nothing = EmptyState(
            context.theme,
            "mail-open",
            "No letter chosen",
            "Choose one to see what is known of each recipient, and why.",
        )
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName("Letter")
        page = QWidget()
        page.setProperty("look", "surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._content = QVBoxLayout(page)
        self._content.setContentsMargins(20, 16, 20, 16)
        self._content.setSpacing(8)
        self._area.setWidget(page)
        self.addWidget(self._nothing)
        self.addWidget(self._area)

    @property
    def letter(self) -> int:
        return self._letter

    @Slot(int)
    def show_letter(self, letter: int) -> None:
        """Show a letter from its top; 0 shows that none is chosen."""
        if letter == self._letter:
            return
        self._letter, self._who = letter, EVERYONE
        self._people = self._facts = STEP
        self._unfolded.clear()
        self._area.verticalScrollBar().setValue(0)
        self._fill()

    def advance(self, changed: list[int]) -> None:
        if self._letter in changed:
            self._fill()

    # -- filling ---------------------------------------------------------------------------------

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
        self._content.addWidget(section(plural(len(row.recipients), "recipient")))
        for one in row.recipients[: self._people]:
            own = [fact for fact in facts if fact.recipient in (one.id, None)]
            card = RecipientCard(theme, one, own, now)
            card.again.connect(self._send_again)
            card.contact.connect(self.contact_wanted)
            self._content.addWidget(card)
        if len(row.recipients) > self._people:
            self._content.addWidget(self._more("Show more recipients", self._more_people))

    def _fill_facts(self, row: LetterRow, facts: list[Evidence]) -> None:
        names = {one.id: one.name or one.address for one in row.recipients}
        self._content.addSpacing(8)
        self._content.addWidget(self._timeline_head(names))
        shown = [
            fact
            for fact in reversed(facts)
            if self._who == EVERYONE or fact.recipient in (self._who, None)
        ]
        for fact in shown[: self._facts]:
            who = names.get(fact.recipient or 0, f"someone of {len(names)}")
            self._content.addWidget(self._entry(fact, facts, who if len(names) > 1 else ""))
        if len(shown) > self._facts:
            self._content.addWidget(self._more("Show earlier facts", self._more_facts))

    def _entry(self, fact: Evidence, facts: list[Evidence], who: str) -> FactEntry:
        entry = FactEntry(
            self._context.theme, fact, facts, who, self._context.now(), deeds=self.deeds
        )
        entry.judged.connect(self._judge)
        if fact.key in self._unfolded:
            entry.unfold()
        entry.unfolded.connect(self._remember)
        return entry

    def _timeline_head(self, names: dict[int, str]) -> QWidget:
        head = QWidget()
        chooser = QComboBox() if len(names) > 1 else None
        title = section("What happened, newest first", chooser)
        head.setLayout(row(title, 1, chooser))
        if chooser:
            chooser.setObjectName("who")
            chooser.setAccessibleName("Whose facts to show")
            chooser.addItem("Everyone", EVERYONE)
            for number, name in names.items():
                chooser.addItem(name, number)
            chooser.setCurrentIndex(chooser.findData(self._who))
            chooser.activated.connect(self._choose_who)
            WheelScrolls(head)
        return head

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

    @Slot(str, bool)
    def _remember(self, key: str, shown: bool) -> None:
        (self._unfolded.add if shown else self._unfolded.discard)(key)

    @Slot(int)
    def _choose_who(self, index: int) -> None:
        chooser = self.sender()
        assert isinstance(chooser, QComboBox)
        self._who, self._facts = chooser.itemData(index), STEP
        self._fill()

    @Slot()
    def _more_people(self) -> None:
        self._people += STEP
        self._fill()

    @Slot()
    def _more_facts(self) -> None:
        self._facts += STEP
        self._fill()


def _focus_name(view: QWidget) -> str:
    """Return the name of the part that has the keyboard, to give it back after filling anew."""
    focus = QApplication.focusWidget()
    return focus.objectName() if focus and view.isAncestorOf(focus) else ""
