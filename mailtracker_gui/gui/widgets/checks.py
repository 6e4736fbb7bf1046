"""The answers of a connection test, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mailtracker_gui.gui import theme
from mailtracker_gui.gui.theme import GRID, Tone
from mailtracker_gui.gui.widgets.parts import label

LOOKS = {True: ("circle-check", Tone.GOOD), False: ("circle-x", Tone.BAD)}


class Checks(QWidget):
    """One row per check; `words` is all of it, for reading aloud and for tests."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setColumnStretch(2, 1)
        self.words = ""

    def show_checks(self, checks: Sequence[Any]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, check in enumerate(checks):
            icon = QLabel()
            icon.setPixmap(theme.icon(*LOOKS[check.ok]).pixmap(theme.ICON, theme.ICON))
            name = label(check.name)
            name.setStyleSheet("font-weight: 600")
            name.setWordWrap(False)
            words = label(f"{check.words} {check.way_out}".strip())
            for column, part in enumerate((icon, name, words)):
                self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
        self.words = "\n".join(f"{one.name}: {one.words} {one.way_out}".strip() for one in checks)
        self.setAccessibleName(self.words)
        self.setVisible(bool(checks))
