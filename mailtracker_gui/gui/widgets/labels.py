"""Words and icons.  Text from outside is always shown as plain text, never as markup."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mailtracker_gui.gui.looks import Look
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.layout import restyle, row

SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


def label(
    text: str = "", look: str = "", *, wrap: bool = False, selectable: bool = False
) -> QLabel:
    """Return a label in one of the looks of theme.qss."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if selectable:
        made.setTextInteractionFlags(SELECTABLE)
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def section(text: str, buddy: QWidget | None = None) -> QLabel:
    """Return a small heading over a part of a view."""
    made = label(text, "section")
    if buddy:
        made.setBuddy(buddy)
    return made


def named(name: str, field: QWidget) -> QLabel:
    """Return the name of a field, its & a key that leads there; the name is our own."""
    made = label("", "muted")
    made.setTextFormat(Qt.TextFormat.AutoText)
    made.setText(name)
    made.setBuddy(field)
    return made


class IconLabel(QLabel):
    """An icon that follows the theme.  It says nothing that words beside it do not say."""

    def __init__(self, theme: Theme, icon: str, colour: str = "muted", size: int = 16) -> None:
        super().__init__()
        self._theme, self._icon, self._colour, self._size = theme, icon, colour, size
        self.setFixedSize(size, size)
        theme.changed.connect(self._paint)
        self._paint()

    def show_icon(self, icon: str, colour: str) -> None:
        self._icon, self._colour = icon, colour
        self._paint()

    @Slot()
    def _paint(self) -> None:
        icon = self._theme.icon(self._icon, self._colour)
        self.setPixmap(icon.pixmap(self._size, self._size))


class StatusLabel(QWidget):
    """An icon and a word in the status's colour."""

    def __init__(self, theme: Theme, look: Look, word: str) -> None:
        super().__init__()
        tone = "quiet" if look.tone == "faint" else look.tone
        self._word = label(word, "strong")
        restyle(self._word, "tone", tone)
        self.setLayout(row(IconLabel(theme, look.icon, tone), self._word, gap=6))
        self.setToolTip(look.meaning)
        self.setAccessibleName(word)
