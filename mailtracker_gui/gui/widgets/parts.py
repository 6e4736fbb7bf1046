"""Small parts that several views use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mailtracker_gui.gui import theme
from mailtracker_gui.gui.theme import GRID, Tone

LARGE = 48


def label(text: str = "", name: str = "", *, selectable: bool = False) -> QLabel:
    """Return a label that wraps, shows text as it is, and carries a style's name."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)  # a subject is never markup
    made.setWordWrap(True)
    made.setObjectName(name)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class Badge(QWidget):
    """An icon and its word."""

    def __init__(self, icon: str, tone: Tone, word: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        picture = QLabel()
        picture.setPixmap(theme.icon(icon, tone).pixmap(theme.ICON, theme.ICON))
        words = QLabel(word)
        words.setStyleSheet(f"color: {theme.colours().tone(tone)}; font-weight: 600")
        row.addWidget(picture)
        row.addWidget(words)
        row.addStretch()
        self.setAccessibleName(word)


class Empty(QWidget):
    """What stands where nothing is, and says what to do next."""

    def __init__(self, icon: str, title: str, words: str, action: str = "") -> None:
        super().__init__()
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading, text = label(title, "heading"), label(words, "muted")
        self.button = QPushButton(action)
        self.button.setVisible(bool(action))
        self.button.setObjectName("primary")
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        column.addStretch(2)
        for part in (self._picture, heading, text):
            column.addWidget(part)
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addSpacing(GRID)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self.dress()

    def dress(self) -> None:
        self._picture.setPixmap(theme.picture(self._icon, Tone.MUTED, LARGE))


class Notice(QWidget):
    """A line in the window for what went wrong, and the way out; no box that must be closed."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._words = QLabel(), label()
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_trouble(self, what: str, way_out: str = "") -> None:
        self._show("circle-alert", Tone.BAD, f"{what} {way_out}".strip())

    def show_good(self, words: str) -> None:
        self._show("circle-check", Tone.GOOD, words)

    def _show(self, icon: str, tone: Tone, words: str) -> None:
        self._icon.setPixmap(theme.icon(icon, tone).pixmap(theme.ICON, theme.ICON))
        self._words.setText(words)
        self._words.setStyleSheet(f"color: {theme.colours().tone(tone)}")
        self.setAccessibleName(words)
        self.setVisible(bool(words))
