"""What is known of addresses over all letters."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.people import PeoplePage
from mailtracker_gui.gui.widgets.layout import column

SIZE = (1400, 760)
BREATH = 200  # milliseconds; sending a campaign tells of every recipient


class ContactsWindow(QWidget):
    """Follows the ledger's pulse; `opened` gives a letter to show."""

    opened = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Contacts"))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self.people = PeoplePage(context)
        self.setLayout(column(self.people))
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(BREATH)
        self._breath.timeout.connect(self.people.advance)
        context.pulse.advanced.connect(self._on_pulse, Qt.ConnectionType.QueuedConnection)
        self.people.detail.opened.connect(self.opened)
        QShortcut(QKeySequence("Ctrl+F"), self, self._find)
        self.people.advance()
        self.people.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No shortcut: it would come before the lines that Esc closes or clears.
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def show_contact(self, address: str) -> None:
        self.people.show_contact(address)

    @Slot()
    def _on_pulse(self) -> None:
        if not self._breath.isActive():
            self._breath.start()

    @Slot()
    def _find(self) -> None:
        self.people.search.setFocus()
        self.people.search.selectAll()
