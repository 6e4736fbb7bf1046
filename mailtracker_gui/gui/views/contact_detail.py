"""One address, whole: whether it may be written to and why not, every bounce, and the notes."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QScrollArea, QStackedWidget, QWidget

from mailtracker_gui.domain.contacts import Block, Noted
from mailtracker_gui.gui.contact_words import RELEASING, note_words, summary
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.looks import BLOCKS
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.bounce_entry import BounceEntry
from mailtracker_gui.gui.widgets.ask_line import AskLine
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.empty_state import EmptyState
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import column, empty, row
from mailtracker_gui.gui.widgets.notice import Notice
from mailtracker_gui.gui.words import moment
from mailtracker_gui.ledger.contact_queries import ContactRow

CORRECT = mark("Correct the address: this person has another now")
STEP = 20  # bounces shown at first, and with every "more"


class ContactDetail(QStackedWidget):
    """`opened` gives a letter to show."""

    opened = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._address, self._shown = context, "", STEP
        self._nothing = EmptyState(
            context.theme,
            "contact",
            t("Nobody chosen"),
            t("Choose one to see what is known of the address, and why."),
        )
        self.notice = Notice(context.theme)
        self.mark = QCheckBox()
        self._state = label(wrap=True, selectable=True)
        self._hint = label("", "caption", wrap=True)
        self.block, self.correct = button(t("&Block…")), button(t("&Correct…"))
        for one, deed in ((self.block, t("Block this address")), (self.correct, t(CORRECT))):
            one.setToolTip(deed)
            one.setAccessibleName(deed)
        self.why = AskLine(
            t("Why? You will see it whenever you write there."), t("Optional"), t("Block")
        )
        self.new = AskLine(t("Their address now"), "name@example.org", t("Correct"))
        context.theme.dress(self.block, "ban", "muted")
        context.theme.dress(self.correct, "route", "muted")
        self._head = column(gap=8)
        self._history = column(gap=8)
        self._lay_out()
        self._connect()

    @property
    def address(self) -> str:
        return self._address

    @Slot(str)
    def show_contact(self, address: str) -> None:
        """Show an address from its top; "" shows that none is chosen."""
        if address != self._address:
            self._address, self._shown = address, STEP
            self._area.verticalScrollBar().setValue(0)
            self.notice.hide()
            self.why.hide()
            self.new.hide()
        self.refresh()

    def refresh(self) -> None:
        found = self._context.reader.contact(self._address) if self._address else None
        self.setCurrentWidget(self._area if found else self._nothing)
        if found:
            self._fill_head(found)
            self._fill_history()

    # -- parts -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(t("Contact"))
        page = QFrame()
        page.setProperty("look", "surface")
        page.setLayout(
            column(
                self._head,
                column(self.mark, self._state, self._hint, gap=4),
                row(self.block, self.correct, 1),
                self.why,
                self.new,
                self.notice,
                self._history,
                1,
                gap=12,
                margins=(20, 16, 20, 16),
            )
        )
        self._area.setWidget(page)
        self.addWidget(self._nothing)
        self.addWidget(self._area)

    def _connect(self) -> None:
        self.mark.clicked.connect(self._clear)
        self.block.clicked.connect(self.why.ask)
        self.correct.clicked.connect(self.new.ask)
        self.block.clicked.connect(self.new.hide)
        self.correct.clicked.connect(self.why.hide)
        self.why.answered.connect(self._block)
        self.new.answered.connect(self._correct)
        self.why.closed.connect(self.block.setFocus)
        self.new.closed.connect(self.correct.setFocus)

    def _fill_head(self, found: ContactRow) -> None:
        now, standing = self._context.now(), found.standing
        empty(self._head)
        if found.name:
            self._head.addWidget(label(found.name, "title", wrap=True, selectable=True))
        # An address has no place to break it at.
        address = ElidedLabel("muted" if found.name else "title")
        address.setText(found.address)
        self._head.addWidget(address)
        self._head.addWidget(label(summary(found, now), "caption", wrap=True))
        look = BLOCKS[standing.block]
        self._state.setText(t(str(standing) or look.meaning))
        self.mark.setText(t(standing.block.value))
        self.mark.setIcon(self._context.theme.icon(look.icon, look.tone))
        self.mark.setChecked(True)
        self._hint.setText(t(RELEASING.get(standing.block, "")))
        self.mark.setAccessibleDescription(self._hint.text())
        for part in (self.mark, self._hint):
            part.setVisible(bool(standing.block))
        self.block.setVisible(standing.block is not Block.BY_HAND)

    def _fill_history(self) -> None:
        context, now = self._context, self._context.now()
        empty(self._history)
        bounces = context.reader.bounces_of(self._address, self._shown + 1)
        self._history.addWidget(section(t("Bounces, newest first")))
        if not bounces:
            self._history.addWidget(label(t("None is known."), "muted"))
        for address, fact in bounces[: self._shown]:
            judgements = context.reader.judgements_of(fact.key)
            entry = BounceEntry(context.theme, fact, judgements, address, now)
            entry.opened.connect(self.opened)
            self._history.addWidget(entry)
        if len(bounces) > self._shown:
            self._history.addWidget(_quiet(t("Show earlier bounces"), self._more))
        notes = context.reader.notes_of(self._address)
        if notes:
            self._history.addWidget(section(t("What you said, newest first")))
        for note in notes:
            self._history.addWidget(self._note(note))

    def _note(self, note: Noted) -> QWidget:
        time = label(moment(note.at, self._context.now()), "caption")
        words = label(note_words(note), "muted", wrap=True, selectable=True)
        line = row(words, time)
        line.setStretch(0, 1)
        made = QWidget()
        made.setLayout(line)
        return made

    # -- deeds -----------------------------------------------------------------------------------

    @Slot()
    def _clear(self) -> None:
        self.mark.setChecked(True)  # until the ledger says otherwise
        self._submit(self._context.commands.addresses.clear(self._address))

    @Slot(str)
    def _block(self, words: str) -> None:
        self._submit(self._context.commands.addresses.block(self._address, words))

    @Slot(str)
    def _correct(self, new: str) -> None:
        self._submit(self._context.commands.addresses.correct(self._address, new))

    def _submit(self, command: Coroutine[Any, Any, None]) -> None:
        self.notice.hide()
        run(self._context.commands.submit(command), self, failed=self.notice.trouble)

    @Slot()
    def _more(self) -> None:
        self._shown += STEP
        self._fill_history()


def _quiet(words: str, slot: Callable[[], None]) -> QPushButton:
    made = button(words, "quiet")
    made.clicked.connect(slot)
    return made
