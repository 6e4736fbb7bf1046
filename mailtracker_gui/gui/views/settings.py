"""What holds for all accounts: pages beside their names, each kept as it is changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QListWidget, QScrollArea, QStackedWidget, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.notification_settings import NotificationSettings
from mailtracker_gui.gui.views.report_settings import ReportSettings
from mailtracker_gui.gui.views.settings_about import AboutPage
from mailtracker_gui.gui.views.settings_crashes import CrashPage
from mailtracker_gui.gui.views.settings_data import DataSettings
from mailtracker_gui.gui.views.settings_general import GeneralSettings
from mailtracker_gui.gui.views.settings_letters import AddressSettings, SendingSettings
from mailtracker_gui.gui.views.settings_page import SettingsPage
from mailtracker_gui.gui.views.settings_privacy import PrivacySettings
from mailtracker_gui.gui.views.settings_shortcuts import ShortcutsPage
from mailtracker_gui.gui.views.spam_settings import SpamSettings
from mailtracker_gui.gui.views.start_settings import StartSettings
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, line, row
from mailtracker_gui.gui.widgets.notice import Notice
from mailtracker_gui.gui.widgets.wheel import WheelScrolls

SIZE = (840, 640)
SIDE = 168
MARGINS = (24, 20, 24, 20)
PAGES: tuple[tuple[str, Callable[[Context], QWidget]], ...] = (
    (mark("General"), GeneralSettings),
    (mark("Start and end"), StartSettings),
    (mark("Sending"), SendingSettings),
    (mark("Addresses"), AddressSettings),
    (mark("Spam check"), SpamSettings),
    (mark("Privacy"), PrivacySettings),
    (mark("Data"), DataSettings),
    (mark("Notifications"), NotificationSettings),
    (mark("Monthly report"), ReportSettings),
    (mark("Shortcuts"), ShortcutsPage),
    (mark("Crash log"), CrashPage),
    (mark("About"), AboutPage),
)


class SettingsWindow(QWidget):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Settings"))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self.list, self._stack = QListWidget(), QStackedWidget()
        self.list.setAccessibleName(t("Pages"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notice = Notice(context.theme)
        self._context = context
        self.pages: dict[str, QWidget] = {}  # those that were turned to
        self._areas: dict[str, QScrollArea] = {}
        self.list.addItems([t(name) for name, _ in PAGES])
        self._lay_out()
        self.list.currentRowChanged.connect(self._turn)
        self.list.setCurrentRow(0)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self.list.setFocus()

    def show_page(self, name: str) -> QWidget:
        """Turn to the page with this (English) name."""
        self.list.setCurrentRow([one for one, _ in PAGES].index(name))
        return self.pages[name]

    def _lay_out(self) -> None:
        side = QWidget()
        side.setMinimumWidth(SIDE)
        side.setLayout(column(self.list, margins=(12, 12, 8, 12)))
        self.list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        right = column(self._stack, self.notice, gap=0)
        right.setStretch(0, 1)
        body = row(side, gap=0)
        body.addLayout(right, 1)
        self.setLayout(body)

    @Slot(int)
    def _turn(self, number: int) -> None:
        self.notice.hide()
        name, make = PAGES[number]
        if name not in self.pages:
            self._add(name, make(self._context))
        self._stack.setCurrentWidget(self._areas[name])

    def _add(self, name: str, page: QWidget) -> None:
        self.pages[name], self._areas[name] = page, _scrolled(t(name), page)
        self._stack.addWidget(self._areas[name])
        if isinstance(page, SettingsPage):
            page.told.connect(self._tell)
        if isinstance(page, SettingsPage | SpamSettings):
            page.failed.connect(self.notice.trouble)

    @Slot(str, str)
    def _tell(self, words: str, tone: str) -> None:
        if words:
            self.notice.say(words, tone)
        else:
            self.notice.hide()


def _scrolled(name: str, page: QWidget) -> QScrollArea:
    inner = QFrame()
    inner.setProperty("look", "surface")
    inner.setLayout(column(label(name, "title"), line(), page, 1, gap=12, margins=MARGINS))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    WheelScrolls(inner)
    return area
