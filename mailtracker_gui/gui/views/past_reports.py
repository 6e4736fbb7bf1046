"""What rules mean for the reports that came before: tried, done with one click, and taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame

from mailtracker_gui.domain.rules import Rule
from mailtracker_gui.engine.reports import Change, Rejudged
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, empty, row

SHOWN = 8  # changes in words
NOBODY = mark("an address it does not name")
NOTHING = mark("Nothing would change.")


class PastReports(QFrame):
    """`told` says in words what was done, `troubled` what went wrong and the way out."""

    told = Signal(str)
    troubled = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rules: Sequence[Rule] = ()
        self._batch = context.reader.last_batch()
        self.attempt = button(t("&What would change?"))
        self.judge = button(t("&Judge past reports again"))
        self.undo = button(t("&Undo"), "quiet")
        self.words = label("", "muted", wrap=True, selectable=True)
        self._changes = column(gap=0)
        context.theme.dress(self.attempt, "history", "muted")
        context.theme.dress(self.judge, "list-checks", "muted")
        context.theme.dress(self.undo, "undo-2", "muted")
        self.attempt.setToolTip(t("Try the rules, the one being written too, on all past reports"))
        self.judge.setToolTip(t("By the saved rules; every change can be undone together"))
        self.undo.setToolTip(t("Take back the last judging of past reports"))
        self.attempt.clicked.connect(self._try)
        self.judge.clicked.connect(self._judge)
        self.undo.clicked.connect(self._undo)
        buttons = row(self.attempt, self.judge, self.undo, 1)
        self.setLayout(column(buttons, self.words, self._changes, gap=4))
        self._settle()

    def use(self, rules: Sequence[Rule]) -> None:
        """Try these rules when asked; what was said of others no longer holds."""
        self._rules = rules
        self.words.setText("")
        self._settle()

    @Slot()
    def _try(self) -> None:
        self._busy(t("Looking at all past reports…"))
        reports = self._context.commands.reports
        work = self._context.commands.submit(reports.preview(list(self._rules)))
        run(work, self, self._tried, self._failed)

    @Slot()
    def _judge(self) -> None:
        self._busy(t("Judging all past reports…"))
        work = self._context.commands.submit(self._context.commands.reports.rejudge())
        run(work, self, self._judged, self._failed)

    @Slot()
    def _undo(self) -> None:
        self._busy(t("Taking back…"))
        work = self._context.commands.submit(self._context.commands.reports.undo(self._batch))
        run(work, self, self._undone, self._failed)

    @Slot(object)
    def _tried(self, done: Rejudged) -> None:
        self._settle()
        if done.changed:
            would = many(
                done.looked_at,
                "{count:,} of {n:,} past report would change.",
                "{count:,} of {n:,} past reports would change.",
                count=done.changed,
            )
            self.words.setText(would)
        else:
            looked = many(done.looked_at, "{n:,} past report", "{n:,} past reports")
            self.words.setText(f"{t(NOTHING)} ({looked})")
        for change in done.changes[:SHOWN]:
            self._changes.addWidget(
                label(self._words(change), "caption", wrap=True, selectable=True)
            )
        if done.changed > SHOWN:
            self._changes.addWidget(
                label(t("… and {more:,} more", more=done.changed - SHOWN), "caption")
            )

    @Slot(object)
    def _judged(self, done: Rejudged) -> None:
        self._batch = done.batch or self._batch
        self._settle()
        self.told.emit(
            t(
                "{changed} changed, of {looked}.",
                changed=many(done.changed, "{n:,} bounce", "{n:,} bounces"),
                looked=many(done.looked_at, "{n:,} past report", "{n:,} past reports"),
            )
        )

    @Slot(object)
    def _undone(self, count: int) -> None:
        self._batch = ""
        self._settle()
        self.told.emit(
            many(
                count,
                "{n:,} bounce counts again as before.",
                "{n:,} bounces count again as before.",
            )
        )

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        self._settle()
        self.troubled.emit(what, way_out)

    def _words(self, change: Change) -> str:
        fact = change.fact
        who = fact.details.get("original_recipient") or fact.details.get("address") or t(NOBODY)
        if fact.recipient and (known := self._context.reader.recipient(fact.recipient)):
            who = known.address
        by = t(", by “{rule}”", rule=change.rule) if change.rule else t(", as it is read now")
        return f"{who}: {t(change.before)} → {t(change.after)}{by}"

    def _busy(self, words: str) -> None:
        empty(self._changes)
        for one in (self.attempt, self.judge, self.undo):
            one.setEnabled(False)
        self.words.setText(words)

    def _settle(self) -> None:
        empty(self._changes)
        self.words.setText("")
        for one in (self.attempt, self.judge, self.undo):
            one.setEnabled(True)
        self.undo.setVisible(bool(self._batch))
