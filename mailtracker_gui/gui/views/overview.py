"""What became of many letters: a period, the campaigns, and who is behind a number."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from mailtracker_gui.domain.overview import Behind
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.desk import Desk
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.behind import BehindPage
from mailtracker_gui.gui.views.campaigns import CampaignsPage
from mailtracker_gui.gui.views.overview_page import OverviewPage
from mailtracker_gui.gui.widgets.layout import column

SIZE = (1280, 860)
BREATH = 2_000  # milliseconds; counting a million takes longer than a look at the list


class OverviewWindow(QWidget):
    """Follows the ledger's pulse; `letter_wanted` gives a letter to show."""

    letter_wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Overview"))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        counting, looking = (
            Desk(context.reader.path) for _ in range(2)
        )  # who looks waits for no count
        self._desks = (counting, looking)
        self.page = OverviewPage(context, counting)
        self.campaigns = CampaignsPage(context, counting)
        self.behind = BehindPage(context, looking)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.page, t("&Overview"))
        self.tabs.addTab(self.campaigns, t("&Campaigns"))
        self.place = QStackedWidget()
        self.place.addWidget(self.tabs)
        self.place.addWidget(self.behind)
        self.setLayout(column(self.place))
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(BREATH)
        self._breath.timeout.connect(self._advance)
        context.pulse.advanced.connect(self._on_pulse, Qt.ConnectionType.QueuedConnection)
        self.tabs.currentChanged.connect(self._advance)
        self.page.wanted.connect(self.show_behind)
        self.campaigns.wanted.connect(self.show_behind)
        self.campaigns.narrowed.connect(self._show_tag)
        self.behind.wanted.connect(self.letter_wanted)
        self.behind.left.connect(self._come_back)
        self._advance()
        self.page.filter.period.setFocus()

    @Slot(str, object)
    def show_behind(self, title: str, behind: Behind) -> None:
        self._before = self.focusWidget()
        self.place.setCurrentWidget(self.behind)
        self.behind.show_behind(title, behind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.place.currentWidget() is self.behind:
            self._come_back()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        for desk in self._desks:
            desk.close()
        super().closeEvent(event)

    @Slot()
    def _come_back(self) -> None:
        self.place.setCurrentWidget(self.tabs)
        if self._before:
            self._before.setFocus()

    @Slot(str)
    def _show_tag(self, tag: str) -> None:
        self.tabs.setCurrentWidget(self.page)
        self.page.filter.narrow(tag=tag, ever=True)

    @Slot()
    def _on_pulse(self) -> None:
        if not self._breath.isActive():
            self._breath.start()

    @Slot()
    def _advance(self) -> None:
        page = self.tabs.currentWidget()
        assert isinstance(page, OverviewPage | CampaignsPage)
        page.advance()
