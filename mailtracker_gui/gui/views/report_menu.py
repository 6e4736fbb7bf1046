"""What the user can say of a report: which bounce it is, and which letter it belongs to."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.judgements import AS_READ, CATEGORIES, PLACES, Place
from mailtracker_gui.gui.commands import ReportCommands
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.letter_chooser import LetterChooser

BOUNCES = {
    "hard": mark("This is a &hard bounce"),
    "soft": mark("This is a &soft bounce"),
    "spam": mark("It was taken for s&pam"),
    AS_READ: mark("As the report itself &says"),
}


class ReportDeeds(QObject):
    """Asks the engine; `troubled` says what went wrong, `tried` gives a mail for the test bench."""

    troubled = Signal(str, str)
    tried = Signal(bytes, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._view = context, parent

    def choose_letter(self, fact: Evidence) -> None:
        chooser = LetterChooser(self._context, fact, self._view)
        chooser.chosen.connect(self._attach)
        chooser.open()

    def submit(self, work: Coroutine[Any, Any, None]) -> None:
        run(self._context.commands.submit(work), self, failed=self.troubled.emit)

    @property
    def commands(self) -> ReportCommands:
        return self._context.commands.reports

    @Slot(str, int, int)
    def _attach(self, key: str, letter: int, recipient: int) -> None:
        self.submit(self.commands.attach(key, letter, recipient or None))


class AboutReport(QObject):
    """The same deeds on one report, as slots for buttons and menus."""

    def __init__(self, fact: Evidence, deeds: ReportDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._fact, self._deeds = fact, deeds

    @Slot()
    def choose_letter(self) -> None:
        self._deeds.choose_letter(self._fact)

    @Slot()
    def dismiss(self) -> None:
        self._deeds.submit(self._deeds.commands.dismiss(self._fact.key))

    @Slot()
    def restore(self) -> None:
        self._deeds.submit(self._deeds.commands.restore(self._fact.key))

    @Slot()
    def bench(self) -> None:
        name = self._fact.details.get("subject", "") or t("A report")
        self._deeds.tried.emit(self._fact.raw, name)

    @Slot(QAction)
    def judge(self, action: QAction) -> None:
        self._deeds.submit(self._deeds.commands.judge(self._fact.key, action.data()))


class ReportMenu(QToolButton):
    """A quiet button beside a report in the timeline."""

    def __init__(self, fact: Evidence, facts: Sequence[Evidence], deeds: ReportDeeds) -> None:
        super().__init__()
        self._about = AboutReport(fact, deeds, self)
        self.setText(t("Correct"))
        self.setObjectName(f"{fact.key}:correct")
        self.setAccessibleName(t("Correct what this report is taken for"))
        self.setProperty("look", "quiet")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        if fact.kind is Kind.FAILED:
            self._add_bounces(menu, _latest(fact, facts, CATEGORIES))
            menu.addSeparator()
        about = self._about
        menu.addAction(t("Belongs to another &letter…")).triggered.connect(about.choose_letter)
        if _latest(fact, facts, PLACES) not in ("", Place.AS_FOUND):
            menu.addAction(t("Back where it was &found")).triggered.connect(about.restore)
        menu.addSeparator()
        menu.addAction(t("Try on the test &bench")).triggered.connect(about.bench)
        self.setMenu(menu)

    def _add_bounces(self, menu: QMenu, now: str) -> None:
        group = QActionGroup(menu)
        for category, words in BOUNCES.items():
            action = menu.addAction(t(words))
            action.setData(category)
            action.setCheckable(True)
            action.setChecked(category == (now or AS_READ))
            group.addAction(action)
        group.triggered.connect(self._about.judge)


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
