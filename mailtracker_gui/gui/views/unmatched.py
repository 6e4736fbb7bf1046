"""Reports that belong to no letter of this ledger.  Nothing is thrown away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.fact_entry import FactEntry
from mailtracker_gui.gui.widgets.empty_state import EmptyState
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, empty

SIZE = (640, 560)
MOST = 200
ABOUT = (
    "These reports came to your mailbox, but no letter sent from here fits them: "
    "it may have been sent by another program, or the report says too little."
)


class UnmatchedWindow(QWidget):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Reports without a letter")
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context = context
        self._shown = -1
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QFrame()
        page.setProperty("look", "surface")
        self._content = column(gap=8, margins=(20, 16, 20, 16))
        page.setLayout(self._content)
        area.setWidget(page)
        self.setLayout(column(area))
        context.pulse.advanced.connect(self._fill, Qt.ConnectionType.QueuedConnection)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        facts = self._context.reader.unmatched()
        if len(facts) == self._shown:
            return
        self._shown = len(facts)
        empty(self._content)
        if not facts:
            words = "Every report that came belongs to a letter."
            self._content.addWidget(EmptyState(self._context.theme, "inbox", "None", words))
            return
        self._content.addWidget(label(ABOUT, "muted", wrap=True))
        for fact in facts[:MOST]:
            who = fact.details.get("original_recipient", "")
            entry = FactEntry(self._context.theme, fact, [fact], who, self._context.now())
            self._content.addWidget(entry)
        self._content.addStretch(1)
