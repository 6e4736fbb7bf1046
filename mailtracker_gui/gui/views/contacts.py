"""What is known of addresses over all letters: people, domains and tags."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.counts_page import CountsPage
from mailtracker_gui.gui.views.people import PeoplePage
from mailtracker_gui.gui.widgets.empty_state import EmptyState
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
        reader, theme = context.reader, context.theme
        self.people = PeoplePage(context)
        words = t("Bounces are counted here by the domain of the address.")
        none = EmptyState(theme, "circle-check", t("No bounces"), words)
        self.domains = CountsPage(context, t("Domain"), reader.bounces_by_domain, none)
        words = t("Give a letter a tag while you write it: its bounces are counted here.")
        none = EmptyState(theme, "tag", t("No tags yet"), words)
        self.tags = CountsPage(context, t("Tag"), reader.bounces_by_tag, none)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.people, t("&People"))
        self.tabs.addTab(self.domains, t("&Domains"))
        self.tabs.addTab(self.tags, t("&Tags"))
        self.setLayout(column(self.tabs))
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(BREATH)
        self._breath.timeout.connect(self._advance)
        context.pulse.advanced.connect(self._on_pulse, Qt.ConnectionType.QueuedConnection)
        self.tabs.currentChanged.connect(self._advance)
        self.domains.wanted.connect(self._show_domain)
        self.people.detail.opened.connect(self.opened)
        QShortcut(QKeySequence("Ctrl+F"), self, self._find)
        self._advance()
        self.people.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No shortcut: it would come before the lines that Esc closes or clears.
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def show_contact(self, address: str) -> None:
        self.tabs.setCurrentWidget(self.people)
        self.people.show_contact(address)

    @Slot()
    def _on_pulse(self) -> None:
        if not self._breath.isActive():
            self._breath.start()

    @Slot()
    def _advance(self) -> None:
        page = self.tabs.currentWidget()
        assert isinstance(page, PeoplePage | CountsPage)
        page.advance()

    @Slot(str)
    def _show_domain(self, domain: str) -> None:
        self.tabs.setCurrentWidget(self.people)
        self.people.search.setText(f"@{domain}")

    @Slot()
    def _find(self) -> None:
        self.tabs.setCurrentWidget(self.people)
        self.people.search.setFocus()
        self.people.search.selectAll()
