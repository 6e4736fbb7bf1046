"""The line about letters to many that are under way: how far they are, and how to stop them."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.confirm_line import ConfirmLine
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import IconLabel
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.words import plural
from mailtracker_gui.ledger.rows import MergeRow, MergeState

PAUSE = 500  # milliseconds between two looks: counting a large one takes its time
BAR = 180
SURE = "What has not left will never be sent. Cancel?"


class MergeLine(QFrame):
    """Shows the oldest that is under way; hidden when there is none.  `ended` says how one did."""

    ended = Signal(str, str)  # words, tone
    troubled = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._shown = context, 0
        self.setProperty("look", "notice")
        self.words = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(BAR)
        self.pause, self.resume, self.cancel = (
            button(words) for words in ("&Pause", "&Resume", "&Cancel")
        )
        for one, icon, slot in (
            (self.pause, "pause", self._pause),
            (self.resume, "play", self._resume),
            (self.cancel, "ban", self._cancel),
        ):
            one.clicked.connect(slot)
            context.theme.dress(one, icon)
        icon_ = IconLabel(context.theme, "users", "info")
        deeds = (self.pause, self.resume, self.cancel)
        self.confirm = ConfirmLine(context.theme, "Cancel them", "Go on sending")
        self.confirm.confirmed.connect(self._cancel_them)
        line = row(icon_, self.words, self.bar, *deeds, margins=(12, 4, 4, 4))
        self.setLayout(column(line, self.confirm, gap=0))
        self._since = QElapsedTimer()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(PAUSE)
        self._again.timeout.connect(self._look)
        self.hide()

    def advance(self) -> None:
        """Look again, but not too often."""
        if self._since.isValid() and self._since.elapsed() < PAUSE:
            if not self._again.isActive():
                self._again.start()
        else:
            self._look()

    # -- inside ----------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        under_way = self._context.reader.merges_under_way()
        if under_way or self._shown:
            self._since.start()
        now = under_way[0] if under_way else None
        if self._shown and (now is None or now.id != self._shown):
            self._say_end(self._context.reader.merge_row(self._shown))
            self.confirm.hide()
        self._shown = now.id if now else 0
        self.setVisible(now is not None)
        if now:
            self._show(now, len(under_way) - 1)

    def _show(self, one: MergeRow, more: int) -> None:
        paused = one.state is MergeState.PAUSED
        parts = [f"{one.sent:,} of {plural(one.total, 'letter')} sent"]
        parts += [f"{one.failed:,} failed"] if one.failed else []
        parts += ["paused"] if paused else []
        also = f"  (and {more} more)" if more else ""
        said = f"{_name(one)}: {', '.join(parts)}{also}"
        self.words.setText(said)
        self.bar.setRange(0, one.total)
        self.bar.setValue(one.total - one.waiting)
        self.bar.setAccessibleName(said)
        other, shown = (self.pause, self.resume) if paused else (self.resume, self.pause)
        focused = other.hasFocus()
        shown.show()
        if focused:  # a hidden button would leave it to the next one, which cancels
            shown.setFocus()
        other.hide()

    def _say_end(self, one: MergeRow | None) -> None:
        if one:
            parts = [f"{one.sent:,} of {plural(one.total, 'letter')} sent"]
            never = one.total - one.sent - one.waiting
            parts += [f"{never:,} not"] if never else []
            parts += [f"{one.waiting:,} on the way"] if one.waiting else []
            words = f"{_name(one)}: {', '.join(parts)}."
            self.ended.emit(words, "good" if one.sent == one.total else "warn")

    @Slot()
    def _pause(self) -> None:
        self._submit(self._context.commands.waiting.pause_merge(self._shown))

    @Slot()
    def _resume(self) -> None:
        self._submit(self._context.commands.waiting.resume_merge(self._shown))

    @Slot()
    def _cancel(self) -> None:
        self.confirm.ask(SURE)

    @Slot()
    def _cancel_them(self) -> None:
        self.confirm.hide()
        self._submit(self._context.commands.waiting.cancel_merge(self._shown))

    def _submit(self, work: Coroutine[Any, Any, None]) -> None:
        run(self._context.commands.submit(work), self, failed=self.troubled.emit)


def _name(one: MergeRow) -> str:
    return one.tag or "Letter to many"
