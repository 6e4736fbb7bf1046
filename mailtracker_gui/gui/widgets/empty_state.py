"""An empty place that says what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QWidget

from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.buttons import primary_for
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import column, row

WIDTH = 320


class EmptyState(QWidget):
    """An icon, what is so, why or what next, and perhaps the button that does it."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        words: str,
        action: QAction | None = None,
        button: str = "",
        hint: str = "",
    ) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(f"{title} {words}")
        texts = [
            label(title, "heading", wrap=True),
            label(words, "muted", wrap=True),
            label(hint, "caption", wrap=True, selectable=True) if hint else None,
        ]
        for text in filter(None, texts):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            text.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
            text.setFixedWidth(WIDTH)
        head, body, foot = texts
        parts = [head, body, primary_for(action, words=button) if action else None, foot]
        centred = [row(1, part, 1) for part in parts if part]
        picture = row(1, IconLabel(theme, icon, "faint", 48), 1)
        self.setLayout(column(2, picture, *centred, 3, gap=12, margins=(24, 24, 24, 24)))
