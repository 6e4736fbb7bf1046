"""Buttons in the looks of theme.qss."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from mailtracker_gui.gui.theme import Theme


def button(text: str, look: str = "") -> QPushButton:
    made = QPushButton(text)
    made.setProperty("look", look)
    made.setAutoDefault(False)
    return made


def primary_for(
    action: QAction, theme: Theme | None = None, icon: str = "", words: str = ""
) -> QPushButton:
    """Return the one button of a view that stands out; it does what `action` does."""
    made = button(words or action.text().replace("&", ""), "primary")
    made.setToolTip(action.toolTip())
    made.clicked.connect(action.trigger)
    if theme and icon:
        theme.dress(made, icon, "on_accent")
    return made
