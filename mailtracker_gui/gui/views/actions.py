"""What can be done from the main window: each action once, for menu, toolbar, tray and keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.theme import Choice

THEME, DENSITY, LANGUAGE = "theme", "density", "language"  # domain/preferences.py
LAYOUT = "window/layout"
THEMES = {
    Choice.SYSTEM: (mark("As the &system"), "sun-moon"),
    Choice.LIGHT: (mark("&Light"), "sun"),
    Choice.DARK: (mark("&Dark"), "moon"),
}


class Actions(QObject):
    """Made before the views that use them; the main window connects what they do."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.new_letter = self._make(t("&New letter"), "square-pen", "Ctrl+N")
        self.refresh = self._make(t("&Check now"), "refresh-cw", "F5")
        self.quit = self._make(t("&Quit"), "log-out", "Ctrl+Q")
        self.find = self._make(t("&Find"), "search", "Ctrl+F")
        self.filter = self._make(t("F&ilter"), "funnel", "Ctrl+Shift+F")
        self.side = self._make(t("&Views at the side"), "panel-left", "F9")
        self.side.setCheckable(True)
        self.side.setChecked(True)
        self.clear_search = self._make(t("&Show all letters"), "x", "")
        self.contacts = self._make(t("&Contacts"), "contact", "Ctrl+Shift+C")
        self.overview = self._make(t("&Overview"), "chart-column", "Ctrl+Shift+O")
        self.report = self._make(t("Report for a &month"), "file-chart-column", "")
        self.rules = self._make(t("&Bounce rules"), "list-checks", "Ctrl+Shift+R")
        self.follow_ups = self._make(t("&Follow-ups"), "clock", "Ctrl+Shift+U")
        self.hosting = self._make(t("&Tracking server"), "wifi", "")
        self.settings = self._make(t("&Settings"), "sliders-horizontal", "Ctrl+,")
        self.privacy = self._make(t("&Privacy settings"), "hand", "")
        self.accounts = self._make(t("&Accounts"), "users", "Ctrl+Shift+A")
        self.beside = self._make(t("Letter &beside the list"), "panel-right", "")
        self.below = self._make(t("Letter be&low the list"), "panel-bottom", "")
        self.unmatched = self._make(t("&Reports without a letter"), "search-x", "")
        self.export_list = self._make(t("&Export the list…"), "download", "Ctrl+Shift+E")
        self.export_contacts = self._make(t("Export c&ontacts…"), "download", "")
        self.show_window = self._make(t("&Show MailTracker"), "mail", "")
        self.arrangements = self._choice(self.beside, self.below)
        self.themes = {
            choice: self._make(t(name), icon, "") for choice, (name, icon) in THEMES.items()
        }
        group = self._choice(*self.themes.values())
        self.themes[context.theme.choice].setChecked(True)
        group.triggered.connect(self._wear)
        context.theme.chosen.connect(self._follow)

    def _make(self, text: str, icon: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        words = text.replace("&", "")
        action.setToolTip(f"{words} ({keys})" if keys else words)
        self._context.theme.dress(action, icon, "muted")
        return action

    def _choice(self, *actions: QAction) -> QActionGroup:
        group = QActionGroup(self)
        for action in actions:
            action.setCheckable(True)
            group.addAction(action)
        return group

    @Slot(QAction)
    def _wear(self, action: QAction) -> None:
        choice = next(choice for choice, one in self.themes.items() if one is action)
        self._context.theme.use(choice)
        commands = self._context.commands
        commands.submit(commands.keep_setting(THEME, choice.value))

    @Slot()
    def _follow(self) -> None:
        self.themes[self._context.theme.choice].setChecked(True)
