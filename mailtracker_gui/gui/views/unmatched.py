"""Reports that belong to no letter of this ledger: given to one, put aside, taken back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.theme import Theme, application_icon
from mailtracker_gui.gui.views.fact_entry import FactEntry
from mailtracker_gui.gui.views.report_menu import AboutReport, ReportDeeds
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.empty_state import EmptyState
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, empty, row
from mailtracker_gui.gui.widgets.notice import Notice

SIZE = (680, 640)
MOST = 100
ABOUT = mark(
    "These reports came to your mailbox, but no letter sent from here fits them: "
    "it may have been sent by another program, or the report says too little."
)
ASIDE = mark("These reports you put aside. They are kept.")


class UnmatchedWindow(QWidget):
    """`tried` gives a report for the test bench."""

    tried = Signal(bytes, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Reports without a letter"))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context = context
        self._shown: list[str] | None = None
        self.notice = Notice(context.theme)
        self.aside = button("", "quiet")
        self.aside.setCheckable(True)
        self.deeds = ReportDeeds(context, self)
        self.deeds.troubled.connect(self.notice.trouble)
        self.deeds.tried.connect(self.tried)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QFrame()
        page.setProperty("look", "surface")
        self._content = column(gap=12, margins=(20, 16, 20, 16))
        page.setLayout(self._content)
        area.setWidget(page)
        self._about = label("", "muted", wrap=True)
        head = row(self._about, self.aside, margins=(20, 12, 12, 12))
        head.setStretch(0, 1)
        self.setLayout(column(head, self.notice, area, gap=0))
        self.aside.toggled.connect(self._fill)
        context.pulse.advanced.connect(self._fill, Qt.ConnectionType.QueuedConnection)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        reader, aside = self._context.reader, self.aside.isChecked()
        facts = reader.dismissed() if aside else reader.unmatched(MOST)
        self.aside.setText(t("Put aside: {count:,}", count=len(reader.dismissed())))
        shown = [f"{aside}:{fact.key}" for fact in facts]
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._content)
        self._about.setText(t(ASIDE) if aside else t(ABOUT))
        if not facts:
            words = (
                t("Nothing is put aside.") if aside else t("Every report that came has its letter.")
            )
            self._content.addWidget(EmptyState(self._context.theme, "inbox", t("None"), words))
            return
        for _, mail in groupby(facts, key=lambda fact: fact.key.rpartition(":")[0]):
            self._content.addWidget(Mail(self._context, list(mail), self.deeds, aside=aside))
        more = reader.unmatched_count() - MOST
        if not aside and more > 0:
            self._content.addWidget(
                label(many(more, "… and {n:,} report more", "… and {n:,} reports more"), "muted")
            )
        self._content.addStretch(1)


class Mail(QFrame):
    """One mail, with what it says of each recipient, and what can be done with it."""

    def __init__(
        self, context: Context, facts: list[Evidence], deeds: ReportDeeds, *, aside: bool
    ) -> None:
        super().__init__()
        self.setProperty("look", "card")
        about = AboutReport(facts[0], deeds, self)
        theme, now = context.theme, context.now()
        subject = label(facts[0].details.get("subject", ""), "strong", wrap=True, selectable=True)
        entries = [FactEntry(theme, fact, [fact], _who(fact), now) for fact in facts]
        buttons = (
            [_quiet(theme, t("&Take back"), "archive-restore", about.restore)]
            if aside
            else [
                _quiet(theme, t("&Belongs to a letter…"), "link-2", about.choose_letter),
                _quiet(theme, t("Put &aside"), "archive", about.dismiss),
            ]
        )
        bench = _quiet(theme, t("T&ry on the bench"), "flask-conical", about.bench)
        parts = [subject if subject.text() else None, *entries, row(*buttons, bench, 1, gap=4)]
        self.setLayout(column(*parts, gap=4, margins=(12, 12, 12, 8)))


def _who(fact: Evidence) -> str:
    return fact.details.get("original_recipient", "") or fact.details.get("address", "")


def _quiet(theme: Theme, words: str, icon: str, slot: Callable[[], None]) -> QPushButton:
    made = button(words, "quiet")
    theme.dress(made, icon, "muted")
    made.clicked.connect(slot)
    return made
