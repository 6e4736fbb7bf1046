"""How the window looks and speaks."""

from __future__ import annotations

from PySide6.QtCore import Slot

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, offered, t
from mailtracker_gui.gui.theme import Choice, Density
from mailtracker_gui.gui.views.actions import DENSITY, LANGUAGE, THEME
from mailtracker_gui.gui.views.settings_page import SettingsPage, choice, form

THEMES: dict[str, str] = {
    Choice.SYSTEM: mark("As the system"),
    Choice.LIGHT: mark("Light"),
    Choice.DARK: mark("Dark"),
}
DENSITIES: dict[str, str] = {
    Density.COMFORTABLE: mark("Comfortable"),
    Density.COMPACT: mark("Compact"),
}
SYSTEM = {"system": mark("As the system")}
COMPACT = mark("Compact shows more letters at once: rows, buttons and fields are lower.")
SPOKEN = mark("Another language is spoken from the next start on.")
WIDTH = 160


class GeneralSettings(SettingsPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme, spoken = context.theme, context.reader.setting(LANGUAGE, "system")
        self.theme = choice(t("Theme"), THEMES, theme.choice)
        self.density = choice(t("Density"), DENSITIES, theme.density)
        self.language = choice(t("Language"), SYSTEM | offered(), spoken)
        for box in (self.theme, self.density, self.language):
            box.setMinimumWidth(WIDTH)
        self.fill(
            form(
                (t("&Theme"), self.theme, ""),
                (t("&Density"), self.density, t(COMPACT)),
                (t("&Language"), self.language, t(SPOKEN)),
            ),
        )
        self.theme.activated.connect(self._wear)
        self.density.activated.connect(self._room)
        self.language.activated.connect(self._speak)
        theme.chosen.connect(self._follow)

    @Slot()
    def _wear(self) -> None:
        self._context.theme.use(Choice(self.theme.currentData()))
        self.keep(THEME, self.theme.currentData())

    @Slot()
    def _room(self) -> None:
        self._context.theme.room(Density(self.density.currentData()))
        self.keep(DENSITY, self.density.currentData())

    @Slot()
    def _speak(self) -> None:
        self.keep(LANGUAGE, self.language.currentData())
        self.told.emit(t("MailTracker speaks it when it is started the next time."), "info")

    @Slot()
    def _follow(self) -> None:
        """The theme can be chosen in the menu, too."""
        self.theme.setCurrentIndex(self.theme.findData(self._context.theme.choice))
