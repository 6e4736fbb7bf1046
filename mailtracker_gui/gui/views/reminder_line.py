"""The line that says of which letters the user wanted to be reminded now."""

from __future__ import annotations

from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import IconLabel
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.ledger.wishes import Reminder

LOOK = 15_000  # milliseconds; a reminder may be so late


class ReminderLine(QFrame):
    """Hidden while nothing is due.  `due` tells each reminder once: the letter, its subject."""

    due = Signal(int, str)
    opened = Signal(int)
    troubled = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._told: set[Reminder] = set()
        self._letter = 0
        self.setProperty("look", "notice")
        self.words = ElidedLabel()
        self.show_ = button(t("Sho&w"))
        self.done = button(t("D&one"))
        self.later = button(t("&Tomorrow"))
        self.later.setToolTip(t("Remind me again in one day"))
        self.show_.clicked.connect(self._show)
        self.done.clicked.connect(self._finish)
        self.later.clicked.connect(self._put_off)
        icon = IconLabel(context.theme, "bell", "warn")
        deeds = (self.show_, self.done, self.later)
        self.setLayout(row(icon, self.words, *deeds, margins=(12, 4, 12, 4)))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.advance)
        self._timer.start(LOOK)
        self.hide()

    @Slot()
    def advance(self) -> None:
        """Look what is due now."""
        due = self._context.reader.reminders_due(self._context.now())
        subjects = {one.letter: self._subject(one.letter) for one in due}
        self.setVisible(bool(due))
        self._letter = due[0].letter if due else 0
        if due:
            more = many(len(due) - 1, "and {n:,} more", "and {n:,} more") if due[1:] else ""
            words = t("Reminder: “{subject}”", subject=subjects[self._letter])
            self.words.setText(f"{words} {more}".strip())
        for one in due:
            if one not in self._told:
                self.due.emit(one.letter, subjects[one.letter])
        self._told = set(due)

    def _subject(self, letter: int) -> str:
        [row] = self._context.reader.rows([letter])
        return row.subject or t(NO_SUBJECT)

    @Slot()
    def _show(self) -> None:
        self.opened.emit(self._letter)

    @Slot()
    def _finish(self) -> None:
        self._submit(self._context.commands.wishes.forget([self._letter]))

    @Slot()
    def _put_off(self) -> None:
        due = self._context.now() + timedelta(days=1)
        self._submit(self._context.commands.wishes.remind([self._letter], due))

    def _submit(self, work: Coroutine[Any, Any, None]) -> None:
        run(self._context.commands.submit(work), self, failed=self.troubled.emit)
