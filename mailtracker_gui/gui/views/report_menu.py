"""What the user can say of a report: which bounce it is, and which letter it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.judgements import AS_READ, CATEGORIES, PLACES, Place
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.letter_chooser import LetterChooser

BOUNCES = {
    "hard": "This is a &hard bounce",
    "soft": "This is a &soft bounce",
    "spam": "It was taken for s&pam",
    AS_READ: "As the report itself &says",
}


class ReportDeeds(QObject):
    """Asks the engine; `troubled` says what went wrong, `tried` gives a mail for the test bench."""

    troubled = Signal(str, str)
    tried = Signal(bytes, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._view = context, parent

    def judge(self, fact: Evidence, category: str) -> None:
        self._submit(self._context.commands.reports.judge(fact.key, category))

    def ask_letter(self, fact: Evidence) -> None:
        chooser = LetterChooser(self._context, fact, self._view)
        chooser.chosen.connect(self._attach)
        chooser.open()

    def dismiss(self, fact: Evidence) -> None:
        self._submit(self._context.commands.reports.dismiss(fact.key))

    def restore(self, fact: Evidence) -> None:
        self._submit(self._context.commands.reports.restore(fact.key))

    def bench(self, fact: Evidence) -> None:
        self.tried.emit(fact.raw, fact.details.get("subject", "") or "A report")

    @Slot(str, int, int)
    def _attach(self, key: str, letter: int, recipient: int) -> None:
        self._submit(self._context.commands.reports.attach(key, letter, recipient or None))

    def _submit(self, work: object) -> None:
        future = self._context.commands.submit(work)  # type: ignore[arg-type]  # a coroutine
        run(future, self, failed=self.troubled.emit)


class ReportMenu(QToolButton):
    """A quiet button beside a report in the timeline."""

    def __init__(self, fact: Evidence, facts: Sequence[Evidence], deeds: ReportDeeds) -> None:
        super().__init__()
        self._fact, self._deeds = fact, deeds
        self.setText("Correct")
        self.setObjectName(f"{fact.key}:correct")
        self.setAccessibleName("Correct what this report is taken for")
        self.setProperty("look", "quiet")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        if fact.kind is Kind.FAILED:
            self._add_bounces(menu, _latest(fact, facts, CATEGORIES))
            menu.addSeparator()
        menu.addAction("Belongs to another &letter…").triggered.connect(self._move)
        if _latest(fact, facts, PLACES) not in ("", Place.AS_FOUND):
            menu.addAction("Back where it was &found").triggered.connect(self._restore)
        menu.addSeparator()
        menu.addAction("Try on the test &bench").triggered.connect(self._bench)
        self.setMenu(menu)

    def _add_bounces(self, menu: QMenu, now: str) -> None:
        group = QActionGroup(menu)
        for category, words in BOUNCES.items():
            action = menu.addAction(words)
            action.setData(category)
            action.setCheckable(True)
            action.setChecked(category == (now or AS_READ))
            group.addAction(action)
        group.triggered.connect(self._judge)

    @Slot(QAction)
    def _judge(self, action: QAction) -> None:
        self._deeds.judge(self._fact, action.data())

    @Slot()
    def _move(self) -> None:
        self._deeds.ask_letter(self._fact)

    @Slot()
    def _restore(self) -> None:
        self._deeds.restore(self._fact)

    @Slot()
    def _bench(self) -> None:
        self._deeds.bench(self._fact)


def _latest(fact: Evidence, facts: Sequence[Evidence], among: frozenset[str]) -> str:
    """Return the latest judgement of this kind on a fact, or nothing."""
    said = [
        one
        for one in facts
        if one.kind is Kind.JUDGED
        and one.details.get("about") == fact.key
        and one.details.get("judgement") in among
    ]
    return max(said, key=lambda one: one.seq).details["judgement"] if said else ""
