"""How the window comes and goes; kept in this profile's window.ini, and with the desktop."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QSystemTrayIcon

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.views.settings_page import SettingsPage
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column

MINIMISED, TO_TRAY = "start/minimised", "close/tray"


class StartSettings(SettingsPage):
    """Kept as it is changed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.at_login = QCheckBox(t("Start MailTracker when I &log in"))
        self.minimised = QCheckBox(t("Start &minimised"))
        self.to_tray = QCheckBox(t("&Closing the window leaves MailTracker in the tray"))
        if context.at_login:
            self.at_login.setChecked(context.at_login.chosen)
        self.at_login.setVisible(context.at_login is not None)
        for box, name in ((self.minimised, MINIMISED), (self.to_tray, TO_TRAY)):
            box.setChecked(bool(context.settings.value(name, False, bool)))
        words = label("", "caption", wrap=True)
        words.setText(
            t("It goes on sending and reading there. Letter › Quit ends it.")
            if QSystemTrayIcon.isSystemTrayAvailable()
            else t("This desktop shows no tray now: closing the window ends MailTracker.")
        )
        words.setContentsMargins(28, 0, 0, 0)
        self.setLayout(
            column(self.at_login, self.minimised, column(self.to_tray, words, gap=0), gap=8)
        )
        self.at_login.toggled.connect(self._keep_login)
        self.minimised.toggled.connect(self._keep)
        self.to_tray.toggled.connect(self._keep)

    @Slot(bool)
    def _keep_login(self, chosen: bool) -> None:
        switch = self._context.at_login
        assert switch
        try:
            switch.choose(chosen=chosen)
        except Trouble as trouble:
            self.failed.emit(trouble.what, trouble.way_out)

    @Slot()
    def _keep(self) -> None:
        settings = self._context.settings
        settings.setValue(MINIMISED, self.minimised.isChecked())
        settings.setValue(TO_TRAY, self.to_tray.isChecked())
        settings.sync()
