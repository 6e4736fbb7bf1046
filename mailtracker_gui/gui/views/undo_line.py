"""The line that says which letter is about to leave, for as long as it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import IconLabel
from mailtracker_gui.gui.widgets.layout import row

if TYPE_CHECKING:
    from mailtracker_gui.gui.views.compose import Compose

TICK = 200  # milliseconds
GRACE = 10_000  # milliseconds for the last letters when the window closes
LEAVING = frozenset({Delivery.CREATED, Delivery.PROCESSING})


@dataclass(frozen=True, slots=True)
class _Leaving:
    letter: int
    compose: Compose  # hidden, with all that was written
    deadline: QDeadlineTimer


class UndoLine(QFrame):
    """Hidden until a letter leaves.  `over` says that none is on its way any more."""

    over = Signal()
    troubled = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._leaving: list[_Leaving] = []
        self._hurried = False
        self.setProperty("look", "notice")
        self.words = ElidedLabel()
        self.undo = button(t("&Undo"))
        self.undo.clicked.connect(self._take_back)
        context.theme.dress(self.undo, "undo-2")
        icon = IconLabel(context.theme, "send", "info")
        self.setLayout(row(icon, self.words, self.undo, margins=(12, 4, 4, 4)))
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tell)
        self.hide()

    @property
    def busy(self) -> bool:
        return bool(self._leaving)

    @Slot(QWidget, int, int)
    def add(self, compose: Compose, letter: int, seconds: int) -> None:
        """Count down for a letter; its window stays hidden until then."""
        self._leaving.append(_Leaving(letter, compose, QDeadlineTimer(seconds * 1000)))
        self._timer.start()
        self._tell()
        self.show()

    def hurry(self) -> None:
        """Let all leave now: the window is closing."""
        commands = self._context.commands
        for one in self._leaving:
            one.deadline.setRemainingTime(GRACE)
            if not self._hurried:
                run(commands.submit(commands.waiting.send_now(one.letter)), self)
        self._hurried = True
        self.undo.setEnabled(False)

    # -- inside ----------------------------------------------------------------------------------

    @Slot()
    def _tell(self) -> None:
        for one in [one for one in self._leaving if self._gone(one)]:
            self._leaving.remove(one)
            one.compose.finish()
        if not self._leaving:
            self._timer.stop()
            self.hide()
            self.over.emit()
            return
        last = self._leaving[-1]
        subject = last.compose.form.subject.text().strip() or t(NO_SUBJECT)
        seconds = -(-last.deadline.remainingTime() // 1000)
        now = t("Sending “{subject}”", subject=subject)
        soon = many(
            seconds,
            "Sending “{subject}” in {n} second",
            "Sending “{subject}” in {n} seconds",
            subject=subject,
        )
        self.words.setText(now if self._hurried else soon)

    def _gone(self, one: _Leaving) -> bool:
        if one.deadline.hasExpired():
            return True
        if not self._hurried:
            return False
        rows = self._context.reader.rows([one.letter])
        return all(row.delivery not in LEAVING for row in rows)

    @Slot()
    def _take_back(self) -> None:
        one = self._leaving.pop()
        one.compose.take_back(one.letter)
        one.compose.kept.connect(self.troubled)
        self._tell()
