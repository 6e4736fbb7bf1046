"""Which language the window speaks."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import LANGUAGE, offered, t
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row


class LanguageChoice(QWidget):
    """Kept as it is chosen; what is on the screen is said anew at the next start."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._settings = context.settings
        self.language = QComboBox()
        self.language.setAccessibleName(t("Language"))
        self.language.addItem(t("The system's"), "")
        for code, name in offered().items():
            self.language.addItem(name, code)
        chosen = self.language.findData(str(self._settings.value(LANGUAGE, "")))
        self.language.setCurrentIndex(max(0, chosen))
        self._hint = label(t("It is spoken from the next start on."), "caption", wrap=True)
        self._hint.hide()
        self.setLayout(column(row(self.language, 1), self._hint, gap=4))
        self.setFocusProxy(self.language)
        self.language.activated.connect(self._keep)

    @Slot()
    def _keep(self) -> None:
        self._settings.setValue(LANGUAGE, self.language.currentData())
        self._hint.show()
