"""One letter to everyone in a table: what is wrong is said before anything leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QWidget

from mailtracker_gui.domain.merge import Row
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.engine.table import rows
from mailtracker_gui.engine.tables import Checked, Fault, Problem
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.table_words import ICONS, problem, summary
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.row_preview import RowPreview
from mailtracker_gui.gui.views.table_choice import TableChoice
from mailtracker_gui.gui.widgets.ask_line import AskLine
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.later import Later
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.notice import Notice

SIZE = (960, 640)
EDGE = 16
MENDABLE = frozenset({Fault.BROKEN, Fault.BLOCKED})
SHOWN = 1000  # problems in the list; all are counted


class MergeWindow(QWidget):
    """`sent` gives the merge's number; `letter` returns the letter as it is written now."""

    sent = Signal(int)

    def __init__(self, context: Context, letter: Callable[[], Letter], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Send to a table"))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context, self._letter = context, letter
        self._template = letter()
        self._checked: Checked | None = None
        self._round = 0  # an answer about a table that was changed since is not shown
        self._mended: dict[int, Row] = {}
        theme = context.theme
        self.choice, self.preview = TableChoice(context), RowPreview(context)
        self.summary = label(
            t("Choose a CSV file. Its first row names the columns."), "strong", wrap=True
        )
        self.problems = QListWidget()
        self.problems.setAccessibleName(t("What is wrong"))
        self.problems.setWordWrap(True)
        self.problems.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.problems.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.problems.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.problems.setIconSize(QSize(16, 16))
        self.correct = button(t("&Correct the address…"), "quiet")
        self.ask = AskLine(t("The right address"), "ann@example.org", t("Use it"))
        self.empty = QCheckBox(t("S&kip rows with an empty field"))
        self.notice = Notice(theme)
        self.later = Later(theme, context.now)
        self.send = button(t("Send"), "primary")
        theme.dress(self.send, "send", "on_accent")
        self.back = button(t("Close"), "quiet")
        self._lay_out()
        self._connect()
        self._ready(ready=False)

    def changeEvent(self, event: QEvent) -> None:
        """Look again when the letter was changed in its own window meanwhile."""
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            written = self._letter()
            if written != self._template and self.choice.path:
                self._check()
        super().changeEvent(event)

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        known = column(
            section(t("What is &wrong"), self.problems),
            self.problems,
            self.correct,
            self.ask,
            self.empty,
            gap=4,
        )
        middle = row(known, self.preview, gap=EDGE)
        middle.setStretch(0, 2)
        middle.setStretch(1, 3)
        whole = column(
            self.choice,
            self.summary,
            middle,
            self.notice,
            self.later,
            row(self.send, self.later.button, 1, self.back),
            margins=(EDGE, EDGE, EDGE, EDGE),
        )
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._check)
        self.choice.troubled.connect(self._fail)
        self.preview.troubled.connect(self.notice.trouble)
        self.problems.currentItemChanged.connect(self._show_row)
        self.correct.clicked.connect(self._ask_address)
        self.ask.answered.connect(self._mend)
        self.empty.toggled.connect(self._count)
        self.send.clicked.connect(self._send_now)
        self.later.wanted.connect(self._send)
        self.later.refused.connect(self.notice.say)
        self.back.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    @Slot()
    def _check(self) -> None:
        """Look through the table, beside the window."""
        choice, commands = self.choice, self._context.commands
        if choice.path is None or not choice.address.currentText():
            return
        self._round += 1
        self._template = self._letter()
        self._ready(ready=False)
        self.notice.hide()
        self.summary.setText(t("Looking through {name}…", name=choice.path.name))
        work = commands.tables.check(choice.path, choice.shape, self._whole(), dict(self._mended))
        task = run(commands.submit(work), self, self._show, self._fail)
        task.setProperty("round", self._round)

    def _whole(self) -> Letter:
        """Return the letter with its fields, to whom the table says."""
        return replace(self._template, to=(self.choice.recipient,), cc=(), bcc=())

    @Slot(object)
    def _show(self, checked: Checked) -> None:
        task = self.sender()
        if task and task.property("round") != self._round:
            return
        assert self.choice.path
        self._checked = checked
        self.summary.setText(summary(checked))
        self.problems.clear()
        for one in checked.problems[:SHOWN]:
            item = QListWidgetItem(self._context.theme.icon(*ICONS[one.fault]), problem(one))
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.problems.addItem(item)
        self.empty.setVisible(bool(checked.faulty[Fault.EMPTY]))
        self.correct.setEnabled(False)
        self.preview.show_table(
            self.choice.path, checked.shape, self._whole(), checked.numbers, self._mended
        )
        self._count()

    @Slot()
    def _count(self) -> None:
        count = self._leaving
        self.send.setText(many(count, "Send to {n:,}", "Send to {n:,}"))
        self._ready(ready=count > 0)

    @property
    def _leaving(self) -> int:
        if self._checked is None:
            return 0
        skipped = self._checked.skipped(empty=self.empty.isChecked())
        return len(self._checked.numbers) - len(skipped)

    @Slot()
    def _show_row(self) -> None:
        one = self._problem()
        self.correct.setEnabled(one is not None and one.fault in MENDABLE)
        if one:
            self.preview.go_to(one.row)

    def _problem(self) -> Problem | None:
        item = self.problems.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item else None
        return found if isinstance(found, Problem) else None

    @Slot()
    def _ask_address(self) -> None:
        self.ask.ask()

    @Slot(str)
    def _mend(self, address: str) -> None:
        one = self._problem()
        if one and address:
            self._mended[one.row] = {self.choice.address.currentText(): address}
            self._check()

    @Slot()
    def _send_now(self) -> None:
        self._send(None)

    @Slot(object)
    def _send(self, at: datetime | None) -> None:
        if self._checked is None or not self.choice.path or not self.send.isEnabled():
            return
        self._ready(ready=False)
        self.notice.say(t("Handing the letters over…"), "info")
        skip = self._checked.skipped(empty=self.empty.isChecked())
        wanted = rows(self.choice.path, self._checked.shape, skip, dict(self._mended))
        commands = self._context.commands
        work = commands.send_merge(replace(self._whole(), send_at=at), wanted)
        run(commands.submit(work), self, self._sent, self._fail)

    @Slot(object)
    def _sent(self, number: int) -> None:
        self.sent.emit(number)
        self.close()

    @Slot(str, str)
    def _fail(self, what: str, way_out: str) -> None:
        self.notice.trouble(what, way_out)
        if self._checked:
            self._count()

    def _ready(self, *, ready: bool) -> None:
        self.send.setEnabled(ready)
        self.later.button.setEnabled(ready)
