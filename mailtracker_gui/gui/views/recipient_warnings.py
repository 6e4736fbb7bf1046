"""What an author should know of their recipients before sending.  It stops nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QFrame, QWidget

from mailtracker_gui.domain.contacts import Block
from mailtracker_gui.domain.message import canonical, mailbox
from mailtracker_gui.gui.contact_words import before_sending, known_of
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.looks import BLOCKS, Look
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import column, empty, row
from mailtracker_gui.ledger.contact_queries import ContactRow
from mailtracker_gui.ledger.reader import Reader

MOST = 3  # recipients that are told one by one
BEFORE = Look("info", "quiet")


class Proposals:
    """For a line of addresses: who begins so, with the state of the address."""

    def __init__(self, reader: Reader, now: Callable[[], datetime]) -> None:
        self._reader, self._now = reader, now

    def __call__(self, prefix: str) -> dict[str, str]:
        found = self._reader.proposals(prefix)
        keys = [one.canonical for one in found]
        wishes = {one.canonical: one for one in self._reader.untracked(keys)}
        blind = self._reader.loaded_by_machines(keys)
        shown = {}
        for one in found:
            key, box = one.canonical, mailbox(one.name, one.address)
            said = known_of(one, wishes.get(key), self._now(), by_machine=key in blind)
            shown[f"{box}   ({said})" if said else box] = box
        return shown


class RecipientWarnings(QFrame):
    """Hidden while there is nothing to say; `corrected` gives an old and a new address."""

    corrected = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self._context = context
        self._told: list[ContactRow] = []
        self._lines = column(gap=4)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._correct)
        self.anyway = QCheckBox(t("Send an&yway"))
        self.anyway.setAccessibleDescription(t("Send to blocked addresses too"))
        self.anyway.toggled.connect(self._fill)
        self.setLayout(column(self._lines, self.anyway, gap=8, margins=(12, 8, 12, 8)))
        self.hide()

    @property
    def regardless(self) -> bool:
        """Whether the letter is to go to blocked addresses too."""
        return self.anyway.isChecked() and any(one.standing.block for one in self._told)

    @property
    def words(self) -> list[str]:
        """What is said, line by line."""
        return [self._words(one) for one in self._told[:MOST]]

    def show_recipients(self, boxes: Sequence[str]) -> None:
        """Say what is known against these mailboxes."""
        keys = list(dict.fromkeys(canonical(box) for box in boxes))
        rows = self._context.reader.contact_rows(keys) if keys else []
        told = [one for one in rows if self._words(one)]
        told.sort(key=lambda one: not one.standing.block)
        if told != self._told:
            self._told = told
            self._fill()

    @Slot()
    def _fill(self) -> None:
        empty(self._lines)
        for one in self._told[:MOST]:
            self._lines.addWidget(self._line(one))
        if (more := len(self._told) - MOST) > 0:
            words = many(more, "… and {n:,} more recipient", "… and {n:,} more recipients")
            self._lines.addWidget(label(words, "caption"))
        self.anyway.setVisible(any(one.standing.block for one in self._told))
        self.setAccessibleName(" ".join(self.words))
        self.setVisible(bool(self._told))

    def _line(self, one: ContactRow) -> QWidget:
        standing = one.standing
        look = BLOCKS[standing.block] if standing.block else BEFORE
        words = label(self._words(one), "" if standing.block else "muted", wrap=True)
        made = QWidget()
        parts = row(IconLabel(self._context.theme, look.icon, look.tone), words)
        parts.setStretch(1, 1)
        if standing.block is Block.CORRECTED:
            use = button(t("Use the new address"), "quiet")
            use.setAccessibleName(
                t("Use {new} instead of {old}", new=standing.words, old=one.address)
            )
            use.setProperty("old", one.address)
            use.setProperty("new", standing.words)
            self._group.addButton(use)
            parts.addWidget(use)
        made.setLayout(parts)
        return made

    def _words(self, one: ContactRow) -> str:
        return before_sending(one, self._context.now(), regardless=self.anyway.isChecked())

    @Slot(QAbstractButton)
    def _correct(self, chosen: QAbstractButton) -> None:
        self.corrected.emit(chosen.property("old"), chosen.property("new"))
