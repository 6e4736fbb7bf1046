"""What stands in the place of a letter while several are chosen: how many, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QToolButton, QWidget

from mailtracker_gui.gui.language import many
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import column, row

WIDE = 240


class SeveralChosen(QScrollArea):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("look", "surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = label("", "heading")
        self._deeds = column(gap=4)
        picture = IconLabel(theme, "list-checks", "faint", 48)
        head = (row(1, picture, 1), row(1, self.words, 1))
        middle = row(1, self._deeds, 1)
        page.setLayout(column(1, *head, middle, 2, gap=12, margins=(24, 24, 24, 24)))
        self.setWidget(page)

    def offer(self, deeds: Sequence[QAction]) -> None:
        for deed in deeds:
            made = QToolButton()
            made.setDefaultAction(deed)
            made.setProperty("look", "quiet")
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            made.setMinimumWidth(WIDE)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.setAccessibleName(deed.iconText().strip())
            self._deeds.addWidget(made)

    def count(self, letters: int) -> None:
        self.words.setText(many(letters, "{n:,} letter chosen", "{n:,} letters chosen"))
        self.setAccessibleName(self.words.text())
